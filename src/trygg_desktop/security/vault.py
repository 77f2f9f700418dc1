"""The verbs of the store's key: how does it lie, make one, bring it out. All that the app and the command line call.

The key is random and never changes; what a person knows or a keyring holds only opens it.
"""

import enum
import hmac
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uuid_utils

from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.security import envelope
from trygg_desktop.security import passphrase as passphrases
from trygg_desktop.security.envelope import FORMAT, Cost, Envelope, KeyringSlot
from trygg_desktop.security.key import Key, new_key
from trygg_desktop.security.keyrings import REAL, Keyring

SERVICE = "Trygg Desktop"
DATABASE = "trygg.db"


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
        if (folder / DATABASE).exists():
            raise EnvironmentFault("keys_missing", file=envelope.FILE, folder=folder)
        return VaultState.ABSENT
    in_keyring = any(isinstance(slot, KeyringSlot) for slot in found.slots)
    return VaultState.KEYRING if in_keyring else VaultState.PASSPHRASE


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


def unlock(folder: Path, passphrase: str | None = None, *, ring: Callable[[str], Keyring] = Keyring) -> Key:
    """The key of `folder`: never a wrong one. A passphrase is not looked at where the key lies in the keyring.

    Raises PersonCanMend `wrong_passphrase`, `passphrase_needed`; EnvironmentFault `keyring_entry_missing`,
    `keyring_entry_wrong`, `keyring_locked`, `keyring_timeout`, `keyring_unreachable`, `keys_missing` (also in an
    empty folder), and what `state` raises.
    """
    found = envelope.read(folder)
    if found is None:
        raise EnvironmentFault("keys_missing", file=envelope.FILE, folder=folder)
    for slot in found.slots:
        if isinstance(slot, KeyringSlot):
            return _from_keyring(slot, found, ring(slot.backend))
        if passphrase is not None:
            key = passphrases.unwrap(slot, passphrase, found.store_id)
            return _checked(key, found, EnvironmentFault("keys_damaged", file=envelope.FILE))
    raise PersonCanMend("passphrase_needed")


def _created(folder: Path, passphrase: str | None, ring: Callable[[str], Keyring], cost: Cost) -> Key:
    if state(folder) is not VaultState.ABSENT:
        raise EnvironmentFault("keys_present", file=envelope.FILE)
    key, store_id = new_key(), str(uuid_utils.uuid7())
    slot = _kept(key, store_id, ring) if passphrase is None else passphrases.wrap(key, passphrase, store_id, cost)
    try:
        envelope.write(folder, Envelope(FORMAT, store_id, key.check(), (slot,)))
    except EnvironmentFault:
        if isinstance(slot, KeyringSlot):
            with suppress(EnvironmentFault):
                ring(slot.backend).forget(slot.service, slot.user)
        raise
    return key


def _kept(key: Key, store_id: str, ring: Callable[[str], Keyring]) -> KeyringSlot:
    """Put the key into the best keyring that answers, and see that it gives it back."""
    suited: list[tuple[float, Keyring]] = []
    for backend in REAL:
        with suppress(EnvironmentFault):
            suited.append((ring(backend).priority(), ring(backend)))
    for _, best in sorted(suited, key=lambda pair: pair[0], reverse=True):
        try:
            best.keep(SERVICE, store_id, key.hex())
        except EnvironmentFault as fault:
            if fault.code != "keyring_unreachable":
                raise
        else:
            return KeyringSlot(best.backend, SERVICE, store_id)
    raise EnvironmentFault("no_keyring")


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


def _checked(key: Key, found: Envelope, wrong: EnvironmentFault) -> Key:
    """`key`, if it is this store's own; otherwise raises `wrong`."""
    if not hmac.compare_digest(key.check(), found.key_check):
        raise wrong
    return key
