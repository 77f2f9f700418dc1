"""The verbs of the store's key: how does it lie, make one, bring it out. All that the app and the command line call.

The key is random; what a person knows or a keyring holds only opens it, and can be changed without it (`ways`).
"""

import enum
import hmac
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import uuid_utils

from trygg_desktop.errors import EnvironmentFault, Fault, PersonCanMend
from trygg_desktop.files import put
from trygg_desktop.security import envelope
from trygg_desktop.security import passphrase as passphrases
from trygg_desktop.security.envelope import FORMAT, Cost, Envelope, KeyringSlot, PassphraseSlot, RecoverySlot
from trygg_desktop.security.key import Key, new_key
from trygg_desktop.security.keyrings import REAL, Keyring

SERVICE = "Trygg Desktop"


S = TypeVar("S", KeyringSlot, PassphraseSlot, RecoverySlot)


class VaultState(enum.Enum):
    """How a folder's key is brought out."""

    ABSENT = "absent"
    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 (names a kind, is none)


def state(folder: Path) -> VaultState:
    """How the key of `folder` lies, without touching it; ABSENT where a new store may be made.

    Raises EnvironmentFault `keys_missing` (a database without its keys), `keys_damaged`, `keys_unreadable`, and
    PersonCanMend `keys_newer`.
    """
    found = envelope.read(folder)
    if found is None:
        if any(folder.glob("trygg*.db")) or (folder / envelope.COPY).exists():
            raise EnvironmentFault("keys_missing", file=envelope.FILE, folder=folder)
        return VaultState.ABSENT
    in_keyring = any(isinstance(slot, KeyringSlot) for slot in found.slots)
    return VaultState.KEYRING if in_keyring else VaultState.PASSPHRASE


def database(folder: Path) -> str:
    """The name of the file in `folder` that the key opens."""
    return held(folder).database


def create(
    folder: Path, passphrase: str | None, *, ring: Callable[[str], Keyring] = Keyring, cost: Cost | None = None
) -> Key:
    """A new key for a `folder` that has none, made if missing: in the keyring, or under `passphrase` when one is given.

    Raises EnvironmentFault `no_keyring` where none answers, `keyring_locked` or `keyring_timeout` where one waits for
    a person (then: try again, or a passphrase), `keys_present`, `keys_not_written`, what `state` raises, and
    PersonCanMend `passphrase_short`. After any of them there is no new keys.json. Of two that are started at the same
    moment one makes the key and the other meets `keys_present`.
    """
    with envelope.alone(folder):
        return _created(folder, passphrase, ring, cost or Cost())


def unlock(
    folder: Path,
    passphrase: str | None = None,
    *,
    ring: Callable[[str], Keyring] = Keyring,
    ask_keyring: bool = True,
) -> Key:
    """The key of `folder`: never a wrong one. The keyring is asked first, where the key lies there.

    A passphrase is tried where there is no keyring slot, or the keyring does not give the key. Raises PersonCanMend
    `wrong_passphrase`, `passphrase_needed`; EnvironmentFault `keyring_entry_missing`, `keyring_entry_wrong`,
    `keyring_locked`, `keyring_timeout`, `keyring_unreachable`, `keys_missing` (also in an empty folder), and what
    `state` raises.
    """
    found = held(folder)
    in_keyring = slot_of(found, KeyringSlot)
    if in_keyring is not None and (ask_keyring or passphrase is None):
        try:
            return _from_keyring(in_keyring, found, ring(in_keyring.backend))
        except EnvironmentFault:
            if passphrase is None or slot_of(found, PassphraseSlot) is None:
                raise
    by_passphrase = slot_of(found, PassphraseSlot)
    if passphrase is None or by_passphrase is None:
        raise PersonCanMend("passphrase_needed")
    return _checked(passphrases.unwrap(by_passphrase, passphrase, found.store_id), found)


def recover(folder: Path, code: str) -> Key:
    """The key of `folder` by its recovery code.

    Raises PersonCanMend `recovery_code_length`, `recovery_code_group`, `wrong_recovery_code`, `no_recovery_code`
    where none was ever made, and what `state` raises.
    """
    found = held(folder)
    slot = slot_of(found, RecoverySlot)
    if slot is None:
        raise PersonCanMend("no_recovery_code")
    return _checked(passphrases.unwrap_by_code(slot, code, found.store_id), found)


def mend(folder: Path, others: tuple[Path, ...] = ()) -> Path:
    """Put the newest sound copy in the place of a damaged or missing keys.json, and return which copy it was.

    The copy beside it is tried first, then `others`. The damaged file is kept as keys.damaged.json until the ways in
    are changed. Raises EnvironmentFault `keys_lost` where no copy is sound or names a database that is there.
    """
    with envelope.alone(folder):
        for copy in (folder / envelope.COPY, *others):
            with suppress(FileNotFoundError, Fault):
                found = envelope.read_file(copy)
                if (folder / found.database).exists():
                    if (folder / envelope.FILE).exists():
                        put(folder / envelope.DAMAGED, (folder / envelope.FILE).read_bytes(), private=True)
                    envelope.write(folder, found)
                    return copy
    raise EnvironmentFault("keys_lost", file=envelope.FILE)


def held(folder: Path) -> Envelope:
    """The envelope in `folder`. Raises EnvironmentFault `keys_missing`, and what `state` raises."""
    found = envelope.read(folder)
    if found is None:
        raise EnvironmentFault("keys_missing", file=envelope.FILE, folder=folder)
    return found


def slot_of(found: Envelope, kind: type[S]) -> S | None:
    """The slot of this kind, None where there is none."""
    return next((slot for slot in found.slots if isinstance(slot, kind)), None)


def keep_in_keyring(key: Key, user: str, ring: Callable[[str], Keyring] = Keyring) -> KeyringSlot:
    """Put the key into the best keyring that answers, and see that it gives it back; raises as `create`."""
    suited: list[tuple[float, Keyring]] = []
    for backend in REAL:
        with suppress(EnvironmentFault):
            suited.append((ring(backend).priority(), ring(backend)))
    for _, best in sorted(suited, key=lambda pair: pair[0], reverse=True):
        try:
            best.keep(SERVICE, user, key.hex())
        except EnvironmentFault as fault:
            if fault.code != "keyring_unreachable":
                raise
        else:
            return KeyringSlot(best.backend, SERVICE, user)
    raise EnvironmentFault("no_keyring")


def forget_in_keyring(slot: KeyringSlot, ring: Callable[[str], Keyring] = Keyring) -> bool:
    """Take an entry out of the keyring; whether it is gone."""
    try:
        if ring(slot.backend).get(slot.service, slot.user) is not None:
            ring(slot.backend).forget(slot.service, slot.user)
    except EnvironmentFault:
        return False
    return True


def _created(folder: Path, passphrase: str | None, ring: Callable[[str], Keyring], cost: Cost) -> Key:
    if state(folder) is not VaultState.ABSENT:
        raise EnvironmentFault("keys_present", file=envelope.FILE)
    key, store_id = new_key(), str(uuid_utils.uuid7())
    slot = (
        keep_in_keyring(key, store_id, ring)
        if passphrase is None
        else passphrases.wrap(key, passphrase, store_id, cost)
    )
    try:
        envelope.write(folder, Envelope(FORMAT, store_id, key.check(), (slot,)))
    except EnvironmentFault:
        if isinstance(slot, KeyringSlot):
            forget_in_keyring(slot, ring)
        raise
    return key


def _from_keyring(slot: KeyringSlot, found: Envelope, ring: Keyring) -> Key:
    secret = ring.get(slot.service, slot.user)
    if secret is None:
        raise EnvironmentFault("keyring_entry_missing", service=slot.service, user=slot.user)
    wrong = EnvironmentFault("keyring_entry_wrong", service=slot.service, user=slot.user)
    try:
        key = Key(bytes.fromhex(secret))
    except ValueError:
        raise wrong from None
    return _checked(key, found, wrong)


def _checked(key: Key, found: Envelope, wrong: EnvironmentFault | None = None) -> Key:
    """`key`, if it is this store's own; otherwise raises `wrong`."""
    if not hmac.compare_digest(key.check(), found.key_check):
        raise wrong or EnvironmentFault("keys_damaged", file=envelope.FILE)
    return key
