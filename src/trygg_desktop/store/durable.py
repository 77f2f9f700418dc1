"""Files and names that survive a power cut: a name is only there for good when the folder that holds it is synced."""

import os
from pathlib import Path


def settle(path: Path) -> None:
    """Make a file's bytes, or a folder's names, durable. Windows has no such call for folders, and needs none."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make `folder`, and those above it, where they are missing: durably, and for their owner alone."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    settle(folder.parent)


def put(path: Path, held: bytes) -> None:
    """Write a file that only its owner reads: after a power cut there is the old one or the new one, whole."""
    beside = path.with_name(f".{path.name}.part")
    beside.unlink(missing_ok=True)
    beside.touch(mode=0o600)
    beside.write_bytes(held)
    settle(beside)
    beside.replace(path)
    settle(path.parent)
