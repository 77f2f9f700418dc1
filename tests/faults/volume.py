"""A small volume for a data folder, which a test may fill, lock and pull out: a real tmpfs where it may mount one.

Where it may not, the size of a file is limited instead, and the folder is taken by hand.
"""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Volume:
    """A place of its own on disk."""

    at: Path
    mounted: bool

    @contextmanager
    def full(self, left: int = 0) -> Iterator[None]:
        """Leave `left` bytes: of the volume, or of the growth of its largest file."""
        if self.mounted:
            with _filled(self.at, left):
                yield
        else:
            largest = max((file.stat().st_size for file in self.at.rglob("*")), default=0)
            with _limited(largest + left):
                yield

    @contextmanager
    def full_for_a_copy(self) -> Iterator[None]:
        """Leave no room for another file, though those that are there may be written."""
        with _filled(self.at, 0) if self.mounted else _limited(8_192):
            yield

    @property
    def full_codes(self) -> set[str]:
        """What may be said of it when it is full: SQLite knows a full disk, but not a limit."""
        return {"disk_full"} if self.mounted else {"disk_full", "disk_fault"}

    def pull(self) -> None:
        """Take it away while its files are open."""
        if self.mounted:
            assert _ran("umount", "-l", str(self.at))
        else:
            self.at.rename(self.at.with_name("pulled"))

    def lock(self) -> None:
        """Let nobody write there any more; only where it is mounted."""
        assert _ran("mount", "-o", "remount,ro", str(self.at))


@contextmanager
def volume(at: Path, size: str, *, mount: bool = True) -> Iterator[Volume]:
    """An empty volume at `at`, gone afterwards."""
    at.mkdir()
    mounted = mount and _ran("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(at))
    try:
        yield Volume(at, mounted)
    finally:
        while mounted and _ran("umount", "-l", str(at)):
            pass


@contextmanager
def _filled(at: Path, left: int) -> Iterator[None]:
    filler = at / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096):
            with suppress(OSError):
                while True:
                    file.write(b"x" * size)
        file.truncate(file.tell() - left)
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def _limited(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """Be somebody to whom file modes mean something; root gives `folder` away for that."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, 65534, 65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def _ran(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0  # a test's own words
    except FileNotFoundError:
        return False
