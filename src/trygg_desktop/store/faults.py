"""Tells the database's errors apart: what the machine did wrong becomes an EnvironmentFault, the rest is a bug."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from trygg_desktop.errors import EnvironmentFault, Fault

_CODES = {
    "SQLITE_FULL": "disk_full",
    "SQLITE_READONLY": "folder_readonly",
    "SQLITE_CANTOPEN": "database_cannot_open",
    "SQLITE_PERM": "database_cannot_open",
    "SQLITE_BUSY": "database_busy",
    "SQLITE_CORRUPT": "database_damaged",
    "SQLITE_NOTADB": "database_damaged",
    "SQLITE_IOERR": "disk_fault",
}
_ERRNOS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "folder_readonly",
    errno.EACCES: "folder_readonly",
    errno.EPERM: "folder_readonly",
    errno.EIO: "disk_fault",
    errno.ENODEV: "disk_fault",
    errno.ENXIO: "disk_fault",
    errno.EEXIST: "database_cannot_open",
    errno.ENOTDIR: "database_cannot_open",
    errno.ENOENT: "database_cannot_open",
}


_NEEDED = 256 * 1024
"""Bytes: with less than this free, a fault that SQLite does not explain is that of a full disk."""


def explained(error: BaseException, folder: Path | None = None) -> BaseException:
    """The EnvironmentFault behind a database or file error; any other exception unchanged.

    SQLite's extended names ("SQLITE_IOERR_WRITE") fall under their family. It tells some full disks as a general
    fault, so that is looked into where the `folder` of the database is known. The statement and its values are left
    behind with the original error, since they may hold citizens' words.
    """
    if isinstance(error, Fault):
        return error
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, OSError):
        name = errno.errorcode.get(cause.errno or 0, "")
        code = _ERRNOS.get(cause.errno or 0)
    elif isinstance(cause, dbapi2.Error):
        name = getattr(cause, "sqlite_errorname", "") or ""
        code = next((code for family, code in _CODES.items() if name.startswith(family)), None)
    else:
        return error
    if code in {"disk_fault", "database_cannot_open"} and folder is not None and _is_full(folder):
        code = "disk_full"
    return EnvironmentFault(code, name=name) if code else error


@contextmanager
def explaining(folder: Path | None = None) -> Iterator[None]:
    """Raise the EnvironmentFault behind whatever database or file error is raised inside; see `explained`."""
    try:
        yield
    except BaseException as error:
        told = explained(error, folder)
        if told is error:
            raise
        raise told from None


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _NEEDED
    except OSError:
        return False
