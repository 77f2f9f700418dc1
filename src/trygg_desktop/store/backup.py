"""Backups: a whole, consistent, encrypted copy in one step. Never a copy of the file: the WAL holds the last edits."""

import os
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.files import make_folder, put, settle
from trygg_desktop.store.connection import connect
from trygg_desktop.store.faults import explaining

KEPT = 10
KEYS = "keys.json"
"""What security/ keeps beside the store. The store never reads it, but goes nowhere without it."""


def copy_whole(connection: dbapi2.Connection, target: Path) -> None:
    """Write all that `connection` sees to a new encrypted file, durably. `target` must not exist."""
    beside = target.with_name(f".{target.name}.part")
    beside.unlink(missing_ok=True)
    try:
        connection.execute("VACUUM INTO ?", (str(beside),))
        settle(beside)
        beside.rename(target)
    finally:
        beside.unlink(missing_ok=True)
    settle(target.parent)


def copy_under(path: Path, key: str, target: Path, new_key: str) -> None:
    """Write the database at `path`, which nobody writes to, to `target` under `new_key`, durably, and prove it whole.

    Raises EnvironmentFault("copy_failed") where it is not; then, as after any other error, there is no `target`.
    """
    beside = target.with_name(f".{target.name}.new")
    with explaining(target.parent):
        remove(beside)
        try:
            _written_under(path, key, beside, new_key)
            beside.replace(target)
        finally:
            remove(beside)
        settle(target.parent)


def _written_under(path: Path, key: str, beside: Path, new_key: str) -> None:
    with closing(connect(path, key, read_only=True)) as connection:
        connection.execute("PRAGMA query_only = OFF")  # it also forbids to write the copy
        connection.execute("VACUUM INTO ?", (str(beside),))
    if new_key != key:
        # On a copy that nobody needs yet: killed meanwhile, it is only thrown away (docs/decisions/010).
        with closing(connect(beside, key, read_only=True)) as copy:
            copy.execute("PRAGMA query_only = OFF")
            copy.execute("PRAGMA journal_mode = OFF").fetchall()
            copy.execute(f"PRAGMA rekey = \"x'{new_key}'\"").fetchall()
    settle(beside)
    if not is_whole(beside, new_key):
        raise EnvironmentFault("copy_failed")


def opens(path: Path, key: str) -> bool:
    """Whether the file is there and opens under the key."""
    try:
        connect(path, key, read_only=True).close()
    except dbapi2.Error:
        return False
    return True


def dated(path: Path, as_of: os.stat_result) -> None:
    """Let the file be as old as it was: a backup's time tells what is in it."""
    os.utime(path, ns=(as_of.st_atime_ns, as_of.st_mtime_ns))


def remove(path: Path) -> bool:
    """Remove a database with all that SQLite puts beside it; whether it is gone."""
    try:
        for ending in ("", "-journal", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    except OSError:
        return False
    return True


def make(path: Path, key: str, folder: Path, now: datetime) -> Path:
    """Back the store up to `folder` with its keys, prove that the copy opens and is whole, and keep the newest ten.

    Raises EnvironmentFault("backup_failed") where the copy does not hold what it should (it is then removed), and
    the fault of the machine where one stood in the way.
    """
    with explaining(path.parent):
        make_folder(folder)
        for left in folder.glob(".*.part"):
            left.unlink()
        target = folder / f"trygg-{now:%Y%m%dT%H%M%S%f}.db"
        with closing(connect(path, key)) as connection:
            copy_whole(connection, target)
        if not is_whole(target, key):
            target.unlink()
            raise EnvironmentFault("backup_failed")
        if (keys := path.with_name(KEYS)).exists():
            put(folder / KEYS, keys.read_bytes(), private=True)
        for old in sorted(folder.glob("trygg-*.db"))[:-KEPT]:
            old.unlink()
    return target


def remove_all_but(kept: Path) -> None:
    """Remove every other backup in the folder of `kept`, durably: they may hold what was since deleted for good."""
    with explaining(kept.parent):
        for other in kept.parent.glob("*.db*"):
            if other != kept:
                other.unlink()
        settle(kept.parent)


def is_whole(path: Path, key: str) -> bool:
    """Whether the file opens under the key and every page and index of it is sound."""
    try:
        with closing(connect(path, key, read_only=True)) as connection:
            broken = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            return not broken and connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    except dbapi2.Error:
        return False
