"""Reads what can be read out of a damaged database, record by record, into a new one, and counts.

A damaged page fails its seal and is refused by itself; the pages around it are sound. So every table is read in key
order, and where that stops, what lies behind is sought key by key: the keys are also in the table's indexes.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.model.everything import Base
from trygg_desktop.store import schema
from trygg_desktop.store.connection import connect
from trygg_desktop.store.faults import explaining

Row = tuple[Any, ...]
Progress = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many records of a table were brought over, of how many that are known to have been there."""

    table: str
    saved: int
    known: int


def salvage(path: Path, key: str, target: Path, progress: Progress | None = None) -> list[Salvaged]:
    """Bring every readable record of the database at `path` into a new one at `target`, under the same key.

    One line a table, in the order of the schema; `progress` is told how many records are over. Raises
    EnvironmentFault("nothing_to_salvage") where not even the list of tables can be read; there is then no `target`.
    """
    with explaining(path.parent):
        try:
            source = _Source(path, key)
        except dbapi2.DatabaseError:
            raise EnvironmentFault("nothing_to_salvage") from None
        with closing(source):
            schema.bring_up_to_date(target, key, target.parent)
            with closing(connect(target, key)) as new:
                counted = [_table(source, new, table.name, progress) for table in Base.metadata.sorted_tables]
                new.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return counted


class _Source:
    """The damaged database. Once a page has failed its connection reads no other page, so it is opened anew."""

    def __init__(self, path: Path, key: str) -> None:
        self._path, self._key = path, key
        self._connection = connect(path, key, read_only=True, damaged=True)

    def rows(self, select: str, *values: Any) -> Iterator[Row]:
        """What the question gives, as far as it goes."""
        try:
            yield from self._connection.execute(select, values)
        except dbapi2.DatabaseError:
            self._connection.close()
            self._connection = connect(self._path, self._key, read_only=True, damaged=True)

    def columns(self, table: str) -> list[str]:
        """The names of the table's columns; none where it has no such table."""
        return [name for _, name, *_ in self.rows(f"PRAGMA table_info('{table}')")]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _table(source: _Source, new: dbapi2.Connection, table: str, progress: Progress | None) -> Salvaged:
    own = [name for _, name, *_ in new.execute(f"PRAGMA table_info('{table}')")]
    shared = [name for name in source.columns(table) if name in own]
    if not shared:
        return Salvaged(table, 0, 0)
    key = _key(new, table)
    known = set(_known(source, table, key))
    put = f"INSERT OR IGNORE INTO {table} ({', '.join(shared)}) VALUES ({', '.join('?' * len(shared))})"  # noqa: S608
    saved = 0
    # Children may be read where their parents are not, and are worth having.
    new.execute("PRAGMA foreign_keys = OFF")
    new.execute("BEGIN")
    for row in _rows(source, table, key, shared, known):
        saved += new.execute(put, row).rowcount
        known.add(row[shared.index(key)])
        if progress is not None and saved % 100 == 0:
            progress(saved)
    new.execute("COMMIT")
    return Salvaged(table, saved, len(known))


def _rows(source: _Source, table: str, key: str, columns: list[str], known: set[Any]) -> Iterator[Row]:
    """Every row that can be read: in order as far as that goes, from both ends, and one by one between."""
    select, at = f"SELECT {', '.join(columns)} FROM {table}", columns.index(key)  # noqa: S608  # our own schema's names
    seen: set[Any] = set()
    for order in ("ASC", "DESC"):
        for row in source.rows(f"{select} NOT INDEXED ORDER BY {key} {order}"):
            if row[at] in seen:
                return
            seen.add(row[at])
            yield row
    for one in sorted(_between(known) - seen):
        yield from source.rows(f"{select} WHERE {key} = ?", one)


def _known(source: _Source, table: str, key: str) -> Iterator[Any]:
    """Every key that the table or an index of it tells of, from both ends of each."""
    orders = [f"NOT INDEXED ORDER BY {key}"]
    for _, index, *_ in source.rows(f"PRAGMA index_list('{table}')"):
        for _, _, first in list(source.rows(f"PRAGMA index_info('{index}')"))[:1]:
            orders.append(f"INDEXED BY '{index}' ORDER BY {first}")
    for order in orders:
        for way in ("ASC", "DESC"):
            select = f"SELECT {key} FROM {table} {order} {way}"  # noqa: S608  # our own schema's names
            yield from (value for (value,) in source.rows(select))


def _between(known: set[Any]) -> set[Any]:
    """What may be there: where keys are numbers, those between too, for some may be told of by nothing."""
    numbers = [one for one in known if isinstance(one, int)]
    return known | set(range(1, max(numbers))) if numbers else known


def _key(connection: dbapi2.Connection, table: str) -> str:
    """The table's first key column."""
    keys = [(place, name) for _, name, _, _, _, place in connection.execute(f"PRAGMA table_info('{table}')") if place]
    return str(min(keys)[1])
