"""What one database holds that another does not: told in counts before a backup takes the place of newer work."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from trygg_desktop.model.base import Record
from trygg_desktop.model.draft import Draft
from trygg_desktop.model.everything import Base
from trygg_desktop.store.connection import connect
from trygg_desktop.store.faults import explaining


@dataclass(frozen=True, slots=True)
class Difference:
    """How many records of a table are not there at all, and how many are there in an older edition."""

    table: str
    missing: int
    older: int


def lost(now: Path, now_key: str, then: Path, then_key: str) -> list[Difference]:
    """What is in `now` and not in `then`, a line for each table where there is anything.

    Raises the fault of the machine where one of the two cannot be read.
    """
    tables = [
        mapper.class_.__tablename__ for mapper in Base.registry.mappers if issubclass(mapper.class_, Record | Draft)
    ]
    with explaining(now.parent), closing(connect(now, now_key, read_only=True)) as connection:
        connection.execute(f"ATTACH ? AS earlier KEY \"x'{then_key}'\"", (str(then),))
        found = [_difference(connection, table) for table in sorted(tables)]
    return [each for each in found if each.missing or each.older]


def _difference(connection: dbapi2.Connection, table: str) -> Difference:
    there = connection.execute("SELECT count(*) FROM earlier.sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    if not there:
        missing = connection.execute(f"SELECT count(*) FROM main.{table}").fetchone()[0]  # noqa: S608  # as above
        return Difference(table, missing, 0)
    select = f"""
        SELECT coalesce(sum(b.updated_at IS NULL), 0), coalesce(sum(a.updated_at > b.updated_at), 0)
        FROM main.{table} AS a LEFT JOIN earlier.{table} AS b USING (id)
    """  # noqa: S608  # as above
    missing, older = connection.execute(select).fetchone()
    return Difference(table, missing, older)
