"""Notices when the database file is taken away while it is open, and brings what it held back.

SQLite goes on writing to a file that has no name any more: every save would be acknowledged, and all lost at exit.
"""

from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.store.backup import copy_whole
from trygg_desktop.store.faults import explained


class FileIdentity:
    """Remembers which file on disk was opened."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened = self._now()

    def holds(self) -> bool:
        """Whether the name still leads to the file that was opened."""
        return self._now() == self._opened

    def rescue(self, connection: dbapi2.Connection, now: datetime) -> EnvironmentFault:
        """Write all that the nameless file holds to disk again, and return the fault that tells of it.

        It goes to its own name where that is free, otherwise beside the file that took it.
        """
        taken = self._path.exists()
        target = self._path.with_name(f"trygg-rescued-{now:%Y%m%dT%H%M%S}.db") if taken else self._path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            copy_whole(connection, target)
        except (dbapi2.Error, OSError) as error:
            return EnvironmentFault("database_removed", reason=str(explained(error)))
        return EnvironmentFault("database_replaced" if taken else "database_rescued", file=target.name)

    def _now(self) -> tuple[int, int] | None:
        try:
            status = self._path.stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino
