"""A small volume of its own for a data folder: a real tmpfs where the test may mount one."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def mounted(at: Path, size: str) -> bool:
    """Mount a tmpfs at the empty folder `at`; False where this process may not."""
    return _ran("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(at))


def read_only(at: Path) -> None:
    """Let nobody write there any more."""
    assert _ran("mount", "-o", "remount,ro", str(at))


def pulled(at: Path) -> bool:
    """Take the volume away while its files are open; False where there was none."""
    return _ran("umount", "-l", str(at))


@contextmanager
def volume(at: Path, size: str) -> Iterator[bool]:
    """A tmpfs at `at` (made, and empty) that is gone afterwards; says whether it could be mounted."""
    at.mkdir()
    is_mounted = mounted(at, size)
    try:
        yield is_mounted
    finally:
        while is_mounted and pulled(at):
            pass


def _ran(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603  # the tests' own words
    except FileNotFoundError:
        return False
