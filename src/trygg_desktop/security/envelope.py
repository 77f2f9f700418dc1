"""keys.json, the file beside the store that tells how its key is brought out. It holds no key that lies open.

The file is `{"sha256": …, "envelope": {…}}`: the digest tells a damaged file from a wrong passphrase, and this outer
shape stays the same in every format, so that an older app knows a newer file when it meets one.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Self

import msgspec
from filelock import FileLock
from msgspec import Meta

from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.files import put

FILE = "keys.json"
FORMAT = 2
"""Raised by every change of the envelope, a new kind of slot too: an older app must say that it is too old."""


class KeyringSlot(msgspec.Struct, frozen=True, tag="keyring", forbid_unknown_fields=True):
    """The key lies in the computer's own keyring, under these names."""

    backend: str
    service: str
    user: str


class Cost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one guess at a passphrase costs (Argon2id). The bounds keep a strange file from taking all memory."""

    memory_kib: Annotated[int, Meta(ge=64, le=1024 * 1024)] = 64 * 1024
    iterations: Annotated[int, Meta(ge=1, le=64)] = 4


class PassphraseSlot(msgspec.Struct, frozen=True, tag="passphrase", forbid_unknown_fields=True):
    """The key, wrapped by AES-256-GCM under a passphrase; the store's id is the associated data."""

    salt: Annotated[bytes, Meta(min_length=16)]
    cost: Cost
    nonce: Annotated[bytes, Meta(min_length=12, max_length=12)]
    wrapped: bytes


Slot = KeyringSlot | PassphraseSlot


class KeySlot(msgspec.Struct, frozen=True, tag="key", forbid_unknown_fields=True):
    """A key, wrapped by AES-256-GCM under another key."""

    nonce: Annotated[bytes, Meta(min_length=12, max_length=12)]
    wrapped: bytes


class NamedKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A key for one purpose alone: the public half lies open, the private half in the slot."""

    purpose: str
    id: Annotated[bytes, Meta(min_length=8, max_length=8)]
    public: Annotated[bytes, Meta(min_length=32, max_length=32)]
    slot: KeySlot | PassphraseSlot


class Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One store's keys: any slot brings out the same key, and `key_check` tells that it is the right one."""

    format: int
    store_id: str
    key_check: bytes
    slots: Annotated[tuple[Slot, ...], Meta(min_length=1)]
    named: tuple[NamedKey, ...] = ()

    def with_(self, **changes: Any) -> Self:
        """The same with other fields, in the format of today."""
        return msgspec.structs.replace(self, format=FORMAT, **changes)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sha256: str
    envelope: msgspec.Raw


class _Stamp(msgspec.Struct, frozen=True):
    format: int


def read(folder: Path) -> Envelope | None:
    """The envelope in `folder`, None where there is none.

    Raises EnvironmentFault `keys_damaged` when a single bit has changed, `keys_unreadable` when the file cannot be
    read, and PersonCanMend `keys_newer` when a newer version of the app wrote it.
    """
    try:
        raw = (folder / FILE).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise EnvironmentFault("keys_unreadable", file=FILE, reason=error.strerror) from error
    try:
        return _opened(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise EnvironmentFault("keys_damaged", file=FILE) from error


def _opened(raw: bytes) -> Envelope:
    file = msgspec.json.decode(raw, type=_File)
    if hashlib.sha256(file.envelope).hexdigest() != file.sha256:
        raise EnvironmentFault("keys_damaged", file=FILE)
    if msgspec.json.decode(file.envelope, type=_Stamp).format > FORMAT:
        raise PersonCanMend("keys_newer", file=FILE)
    return msgspec.json.decode(file.envelope, type=Envelope)


def write(folder: Path, envelope: Envelope) -> None:
    """Put `envelope` into `folder`: after a power cut there is the old file or the new one, whole.

    Only the owner may read it. Raises EnvironmentFault `keys_not_written`; the old file is then untouched.
    """
    inner = msgspec.json.encode(envelope)
    outer = _File(sha256=hashlib.sha256(inner).hexdigest(), envelope=msgspec.Raw(inner))
    try:
        put(folder / FILE, msgspec.json.encode(outer), private=True)
    except OSError as error:
        raise EnvironmentFault("keys_not_written", file=FILE, reason=error.strerror) from error


def change(folder: Path, turn: Callable[[Envelope], Envelope]) -> Envelope:
    """Put `turn(envelope)` in the place of the envelope in `folder`, and return it; nobody else writes meanwhile.

    Raises what `read` and `write` raise, and EnvironmentFault `keys_missing`; the old file is then untouched.
    """
    with alone(folder):
        found = read(folder)
        if found is None:
            raise EnvironmentFault("keys_missing", file=FILE, folder=folder)
        turned = turn(found)
        write(folder, turned)
    return turned


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Make the folder, and wait until nobody else writes keys in it."""
    lock = FileLock(folder / "keys.lock")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire()
    except OSError as error:
        raise EnvironmentFault("keys_not_written", file=FILE, reason=error.strerror) from error
    try:
        yield
    finally:
        lock.release()
