"""Opens the database a person named."""

from pathlib import Path

from trygg_central.database.interface import Database
from trygg_central.database.sqlite import SqliteDatabase

FILE = "central.db"


def open_database(url: str | None, data: Path) -> Database:
    """PostgreSQL where `url` is given; otherwise the embedded SQLite in the folder `data`.

    Raises:
        ValueError: the URL is not of PostgreSQL.
    """
    if url is None:
        return SqliteDatabase(data / FILE)
    if not url.startswith(("postgresql://", "postgres://")):
        raise ValueError("a database is given as postgresql://user@host/name")
    from trygg_central.database.postgresql import PostgresDatabase  # noqa: PLC0415  # 0.1 s that SQLite need not wait

    return PostgresDatabase(url)
