"""Files and names that survive a power cut: a file is there whole, old or new, and its name is there for good."""

import errno
import os
import sys
from contextlib import suppress
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


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` for a person: as `put`, with what stands in the way as a fault.

    Raises EnvironmentFault `file_disk_full`, `file_denied`, `file_no_folder` or `file_not_written`; what lay at
    `path` before is then untouched and nothing is left beside it.
    """
    try:
        put(path, data)
    except OSError as error:
        code = _CODES.get(error.errno or 0, "file_not_written")
        raise EnvironmentFault(code, file=path.name) from error


def put(path: Path, data: bytes, *, private: bool = False) -> None:
    """Put `data` at `path`, durably; readable by its owner alone where `private`.

    Raises OSError; what lay at `path` before is then untouched and nothing is left beside it.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.unlink(missing_ok=True)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o666)
        with open(handle, "wb") as file:  # noqa: PTH123  # the handle carries the mode
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    settle(path.parent)


def make_folder(folder: Path) -> None:
    """Make `folder`, and those above it, where they are missing: durably, and for their owner alone."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    settle(folder.parent)


def settle(path: Path) -> None:
    """Make a file's bytes, or a folder's names, durable. Windows has no such call for folders, and needs none."""
    if sys.platform == "win32" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
