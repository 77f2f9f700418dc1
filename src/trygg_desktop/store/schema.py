"""Brings a database to the app's schema at start: a new one is made, an old one backed up and then migrated.

Alembic is only imported when there is something to migrate: it costs a tenth of a second at every start otherwise.
"""

from contextlib import closing
from pathlib import Path

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.base import utc_now
from trygg_desktop.store import backup, connection

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""Every revision this app knows, oldest first. A test holds it against the scripts in `migrations/`."""


def bring_up_to_date(path: Path, key: str, backups: Path) -> None:
    """Make the database at `path` have the newest schema, with a backup before any migration.

    Raises PersonCanMend("database_newer") for a revision this app does not know; the file is then left as it was.
    """
    found = _revision(path, key)
    if found == REVISIONS[-1]:
        return
    if found is not None:
        refuse_newer(path, key)
        backup.make(path, key, backups, utc_now())
    _migrate(path, key, REVISIONS[-1])


def refuse_newer(path: Path, key: str) -> None:
    """Raise PersonCanMend("database_newer") where this app does not know the database's revision."""
    found = _revision(path, key)
    if found is not None and found not in REVISIONS:
        raise PersonCanMend("database_newer")


def _revision(path: Path, key: str) -> str | None:
    if not path.exists():
        return None
    with closing(connection.connect(path, key, read_only=True)) as probe:
        has = probe.execute("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
        row = probe.execute("SELECT version_num FROM alembic_version").fetchone() if has[0] else None
        return None if row is None else str(row[0])


def _migrate(path: Path, key: str, to: str) -> None:
    from trygg_desktop.store.migrations.run import upgrade  # noqa: PLC0415  # see the module's docstring

    engine = connection.engine(path, key, read_only=False, connections=1, make=True)
    try:
        upgrade(engine, to)
    finally:
        engine.dispose()
