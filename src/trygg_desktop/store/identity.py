"""Notices when the database file is taken away while it is open, and brings what it held back.

SQLite goes on writing to a file that has no name any more: every save would be acknowledged, and all lost at exit.
"""

from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.files import make_folder, put
from trygg_desktop.store.backup import KEYS, copy_whole
from trygg_desktop.store.faults import explained


class FileIdentity:
    """Remembers which files on disk were opened, and the keys beside them: without those nothing opens again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.opened = on_disk(path)
        """The file that was opened, as the disk knows it."""
        self._logs = {log: on_disk(log) for log in (Path(f"{path}-wal"), Path(f"{path}-shm"))}
        self._keys = path.with_name(KEYS)
        self._held = self._keys.read_bytes() if self._keys.exists() else None

    def holds(self) -> bool:
        """Whether the name still leads to the file that was opened."""
        return on_disk(self._path) == self.opened

    def rescue(self, connection: dbapi2.Connection, now: datetime) -> EnvironmentFault:
        """Write all that the nameless file holds to disk again, and return the fault that tells of it.

        It goes to its own name where that is free, otherwise beside the file that took it.
        """
        taken = self._path.exists()
        target = self._path.with_name(f"trygg-rescued-{now:%Y%m%dT%H%M%S%f}.db") if taken else self._path
        try:
            make_folder(target.parent)
            self._unname_logs()
            copy_whole(connection, target)
            if self._held is not None and not self._keys.exists():
                put(self._keys, self._held, private=True)
        except (dbapi2.Error, OSError) as error:
            return EnvironmentFault("database_removed", reason=type(explained(error)).__name__)
        return EnvironmentFault("database_replaced" if taken else "database_rescued", file=target.name)

    def _unname_logs(self) -> None:
        """Take the nameless file's WAL out of the way: SQLite would play it into the next file of the same name."""
        for log, opened in self._logs.items():
            if opened is not None and on_disk(log) == opened:
                log.unlink()


def on_disk(path: Path) -> tuple[int, int] | None:
    """Which file has this name now; None where none has."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
