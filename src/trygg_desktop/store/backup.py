"""Backups: a whole, consistent, encrypted copy in one step. Never a copy of the file: the WAL holds the last edits."""

import os
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.store.connection import connect

KEPT = 10


def copy_whole(connection: dbapi2.Connection, target: Path) -> None:
    """Write all that `connection` sees to a new encrypted file, durably. `target` must not exist."""
    beside = target.with_name(f".{target.name}.part")
    beside.unlink(missing_ok=True)
    try:
        connection.execute("VACUUM INTO ?", (str(beside),))
        _sync(beside)
        beside.rename(target)
    finally:
        beside.unlink(missing_ok=True)
    _sync(target.parent)


def make(path: Path, key: str, folder: Path, now: datetime) -> Path:
    """Back the store up to `folder`, prove that the copy opens and is whole, and keep the newest ten.

    Raises EnvironmentFault("backup_failed") where the copy does not hold what it should; it is then removed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"trygg-{now:%Y%m%dT%H%M%S%f}.db"
    with closing(connect(path, key)) as connection:
        copy_whole(connection, target)
    if not is_whole(target, key):
        target.unlink()
        raise EnvironmentFault("backup_failed")
    for old in sorted(folder.glob("trygg-*.db"))[:-KEPT]:
        old.unlink()
    return target


def is_whole(path: Path, key: str) -> bool:
    """Whether the file opens under the key and every page and index of it is sound."""
    try:
        with closing(connect(path, key, read_only=True)) as connection:
            broken = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            return not broken and connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    except dbapi2.Error:
        return False


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
