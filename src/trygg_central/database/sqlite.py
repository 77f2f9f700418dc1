"""SQLite, embedded: one file, for trying out and for a single small municipality."""

import json
import queue
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from trygg_central.database.interface import NotMigrated, Row, Unavailable
from trygg_central.database.schema import COLUMNS, replacing

_WAIT_SECONDS = 20.0
_CONNECTIONS = 8


class SqliteTransaction:
    """A transaction on SQLite, which has one writer at a time: all tenants are locked by writing."""

    lock_tenant = ""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, **values: object) -> list[Row]:
        """See `Transaction`."""
        return self._connection.execute(sql, values).fetchall()

    def ask(self, sql: str, **values: object) -> Callable[[], list[Row]]:
        """See `Transaction`."""
        found = self.rows(sql, **values)
        return lambda: found

    def do(self, sql: str, **values: object) -> None:
        """See `Transaction`."""
        self._connection.execute(sql, values)

    def run(self, sql: str, **values: object) -> int:
        """See `Transaction`."""
        return self._connection.execute(sql, values).rowcount

    def look_up(
        self, table: str, columns: str, key: str, texts: Collection[str], tenant: str
    ) -> Callable[[], list[Row]]:
        """See `Transaction`."""
        query = (
            f"SELECT {columns} FROM {table} WHERE tenant = :tenant "  # noqa: S608
            f"AND {key} IN (SELECT value FROM json_each(:texts))"
        )
        return self.ask(query, texts=json.dumps(list(texts)), tenant=tenant)

    def put(self, table: str, rows: Sequence[Row], *, over: Sequence[str] = (), **same: str) -> None:
        """See `Transaction`."""
        columns = (*COLUMNS[table], *same)
        blanks = ", ".join("?" * len(columns))
        insertion = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({blanks})"  # noqa: S608
        values = tuple(same.values())
        self._connection.executemany(insertion + replacing(table, over), (row + values for row in rows))


class SqliteDatabase:
    """The file `path`, made where it is not there. Tenants are kept apart by the queries alone."""

    name = "sqlite"

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._idle: queue.LifoQueue[sqlite3.Connection] = queue.LifoQueue()
        for _ in range(_CONNECTIONS):
            self._idle.put(self._connect())
        path.chmod(0o600)

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._path, isolation_level=None, check_same_thread=False, timeout=_WAIT_SECONDS, cached_statements=256
        )
        connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = 1")
        return connection

    @contextmanager
    def transaction(self, tenant: str, *, write: bool = True) -> Iterator[SqliteTransaction]:  # noqa: ARG002
        """See `Database`."""
        try:
            connection = self._idle.get(timeout=_WAIT_SECONDS)
        except queue.Empty as error:
            raise Unavailable("all connections are busy") from error
        try:
            connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
            yield SqliteTransaction(connection)
            connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname == "SQLITE_ERROR" and "no such table" in str(error):
                raise NotMigrated from error
            raise Unavailable(error.sqlite_errorname) from error
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            self._idle.put(connection)

    def schema(self, tables: Sequence[str]) -> Sequence[str]:  # noqa: ARG002
        """See `Database`."""
        return ()

    def types(self) -> dict[str, str]:
        """See `Database`."""
        return {"key": "text", "json": "text", "by_tenant": ""}

    def check_role(self) -> None:
        """See `Database`."""

    def backup(self, to: Path) -> None:
        """See `Database`."""
        with closing(self._connect()) as connection:
            connection.execute("VACUUM INTO ?", (str(to),))

    def restore(self, file: Path) -> None:
        """See `Database`."""
        with closing(sqlite3.connect(file)) as source, closing(self._connect()) as target:
            source.backup(target)

    def close(self) -> None:
        """See `Database`."""
        while not self._idle.empty():
            self._idle.get().close()
