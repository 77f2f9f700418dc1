"""Tells the database's errors apart: what the machine did wrong becomes an EnvironmentFault, the rest is a bug."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

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
}


def explained(error: BaseException) -> BaseException:
    """The EnvironmentFault behind a database or file error; any other exception unchanged.

    SQLite's extended names ("SQLITE_IOERR_WRITE") fall under their family. The statement and its values are
    left behind with the original error, since they may hold citizens' words.
    """
    if isinstance(error, Fault):
        return error
    if isinstance(error, OSError):
        code = _ERRNOS.get(error.errno or 0)
        return EnvironmentFault(code) if code else error
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, dbapi2.Error):
        return error
    name = getattr(cause, "sqlite_errorname", "") or ""
    code = next((code for family, code in _CODES.items() if name.startswith(family)), None)
    return EnvironmentFault(code, name=name) if code else error


@contextmanager
def explaining() -> Iterator[None]:
    """Raise the EnvironmentFault behind whatever database or file error is raised inside."""
    try:
        yield
    except BaseException as error:
        told = explained(error)
        if told is error:
            raise
        raise told from None
