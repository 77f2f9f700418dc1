"""Writes a file whole or not at all: beside, fsync, rename. After a power cut there is the old file or the new one."""

import errno
import os
import sys
from pathlib import Path

from trygg_desktop.errors import EnvironmentFault

_CODES = {
    errno.ENOSPC: "file_disk_full",
    errno.EDQUOT: "file_disk_full",
    errno.EFBIG: "file_disk_full",
    errno.EACCES: "file_denied",
    errno.EPERM: "file_denied",
    errno.EROFS: "file_denied",
    errno.ENOENT: "file_no_folder",
    errno.ENOTDIR: "file_no_folder",
}


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Put `data` at `path`, durably; readable by its owner alone where `private`.

    Raises EnvironmentFault `file_disk_full`, `file_denied`, `file_no_folder` or `file_not_written`; what lay at
    `path` before is then untouched and nothing is left beside it.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600 if private else 0o666)
            with open(handle, "wb") as file:  # noqa: PTH123  # the handle carries the mode
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
        settle(path.parent)
    except OSError as error:
        code = _CODES.get(error.errno or 0, "file_not_written")
        raise EnvironmentFault(code, file=path.name) from error


def settle(folder: Path) -> None:
    """Make new names in `folder` durable. Windows has no such call, and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
