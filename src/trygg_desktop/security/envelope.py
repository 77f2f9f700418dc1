"""keys.json, the file beside the store that tells how its key is brought out, and which file is the store.

It holds no key that lies open. What it says is in force as a whole, so one write of it changes key, ways in and
database at the same moment (docs/decisions/009-new-key-by-copy.md). A copy lies beside it, for the day a bit flips.

The file is `{"sha256": …, "envelope": {…}}`: the digest tells a damaged file from a wrong passphrase, and this outer
shape stays the same in every format, so that an older app knows a newer file when it meets one.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, Any, Self

import msgspec
from filelock import FileLock
from msgspec import Meta

from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.files import put

FILE = "keys.json"
COPY = "keys.copy.json"
DAMAGED = "keys.damaged.json"
DATABASE = "trygg.db"
"""The database's name until it is first put under another key, restored or salvaged."""
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


class _Stretched(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    salt: Annotated[bytes, Meta(min_length=16)]
    cost: Cost
    nonce: Annotated[bytes, Meta(min_length=12, max_length=12)]
    wrapped: bytes


class PassphraseSlot(_Stretched, frozen=True, tag="passphrase", forbid_unknown_fields=True):
    """The key, wrapped by AES-256-GCM under a passphrase; the store's id is the associated data."""


class RecoverySlot(_Stretched, frozen=True, tag="recovery", forbid_unknown_fields=True):
    """The key, wrapped under the recovery code that lies printed in a safe."""


Slot = KeyringSlot | PassphraseSlot | RecoverySlot


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

    def under(self, slot: KeySlot | PassphraseSlot) -> "NamedKey":
        """The same key, its private half in another slot."""
        return msgspec.structs.replace(self, slot=slot)

    def place(self, envelope: "Envelope") -> str:
        """What the wrapped half is bound to, so that it opens nowhere else."""
        return f"{envelope.store_id}/{self.purpose}/{self.id.hex()}"


class FormerKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A key that the store had before, under the one it has now: older backups open by it."""

    key_check: bytes
    slot: KeySlot


DatabaseName = Annotated[str, Meta(pattern=r"^trygg(-[0-9A-Za-z]+)*\.db$", max_length=80)]


class Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One store's keys: any slot brings out the same key, and `key_check` tells that it is the right one."""

    format: int
    store_id: str
    key_check: bytes
    slots: Annotated[tuple[Slot, ...], Meta(min_length=1)]
    named: tuple[NamedKey, ...] = ()
    former: tuple[FormerKey, ...] = ()
    """The newest first."""
    database: DatabaseName = DATABASE
    """The file in the same folder that the key opens."""
    replaced: tuple[DatabaseName, ...] = ()
    """What the store was before it was restored or salvaged, under the same key; the newest first."""
    unneeded: tuple[DatabaseName, ...] = ()
    """Files to be removed: a new database that is not in force yet, an old one that no longer is."""
    unneeded_entries: tuple[KeyringSlot, ...] = ()
    """As `unneeded`, in the keyring."""

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
        return read_file(folder / FILE)
    except FileNotFoundError:
        return None


def read_file(path: Path) -> Envelope:
    """As `read`, of one file by its path; raises FileNotFoundError where it is not there."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise
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
    refresh_copy(folder)


def refresh_copy(folder: Path) -> None:
    """Let the copy say what keys.json says. Where it cannot be written now, the next opening tries again."""
    with suppress(OSError):
        held = (folder / FILE).read_bytes()
        if not (folder / COPY).exists() or (folder / COPY).read_bytes() != held:
            put(folder / COPY, held, private=True)


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
        with suppress(OSError):
            (folder / DAMAGED).unlink(missing_ok=True)  # it would hold ways in that were closed since
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
