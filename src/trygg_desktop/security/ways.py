"""The ways in to a store's key: which there are, and putting them in and taking them out. The key itself stays.

Every change is one write of keys.json, and made only by who holds the key. There is always a keyring or a passphrase:
the recovery code is for the day when both are lost.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.security import envelope, passphrase, vault, wrapping
from trygg_desktop.security.envelope import Cost, Envelope, FormerKey, KeyringSlot, PassphraseSlot, RecoverySlot, Slot
from trygg_desktop.security.key import Key
from trygg_desktop.security.keyrings import Keyring


@dataclass(frozen=True, slots=True)
class Ways:
    """Which ways in there are."""

    keyring: bool
    passphrase: bool
    recovery: bool


def ways(folder: Path) -> Ways:
    """The ways in to `folder`'s key. Raises what `vault.held` raises."""
    kinds = [type(slot) for slot in vault.held(folder).slots]
    return Ways(KeyringSlot in kinds, PassphraseSlot in kinds, RecoverySlot in kinds)


def is_passphrase(folder: Path, words: str) -> bool:
    """Whether `words` is the passphrase of `folder`; False where it has none."""
    found = vault.held(folder)
    slot = vault.slot_of(found, PassphraseSlot)
    if slot is None:
        return False
    try:
        passphrase.unwrap(slot, words, found.store_id)
    except PersonCanMend:
        return False
    return True


def put_passphrase(folder: Path, key: Key, words: str, cost: Cost | None = None) -> None:
    """Let `words` bring out the key, in place of the passphrase there was. Raises PersonCanMend `passphrase_short`."""
    slot = passphrase.wrap(key, words, vault.held(folder).store_id, cost or Cost())
    _put(folder, key, slot)


def put_recovery(folder: Path, key: Key, code: str, cost: Cost | None = None) -> None:
    """Let `code` (see `recovery.new_code`) bring out the key, in place of the code there was."""
    _put(folder, key, passphrase.wrap_by_code(key, code, vault.held(folder).store_id, cost or Cost()))


def put_keyring(folder: Path, key: Key, ring: Callable[[str], Keyring] = Keyring) -> None:
    """Let the computer's keyring bring out the key. Raises as `vault.create`."""
    _put(folder, key, vault.keep_in_keyring(key, entry(vault.held(folder).store_id, key), ring))


def take_out(
    folder: Path, kind: type[KeyringSlot] | type[PassphraseSlot], ring: Callable[[str], Keyring] = Keyring
) -> None:
    """Let the key no longer be brought out this way. Raises PersonCanMend `last_way_in`."""

    def without(old: Envelope) -> Envelope:
        left = tuple(slot for slot in old.slots if not isinstance(slot, kind))
        if all(isinstance(slot, RecoverySlot) for slot in left):
            raise PersonCanMend("last_way_in")
        gone = tuple(slot for slot in old.slots if isinstance(slot, KeyringSlot) and slot not in left)
        return old.with_(slots=left, unneeded_entries=(*old.unneeded_entries, *gone))

    envelope.change(folder, without)
    forget_unneeded(folder, ring)


def forget_unneeded(folder: Path, ring: Callable[[str], Keyring] = Keyring) -> None:
    """Take out of the keyring what no slot speaks of any more; what cannot be taken now is tried at the next call."""
    gone = {slot for slot in vault.held(folder).unneeded_entries if vault.forget_in_keyring(slot, ring)}
    if gone:
        envelope.change(
            folder,
            lambda old: old.with_(unneeded_entries=tuple(slot for slot in old.unneeded_entries if slot not in gone)),
        )


def entry(store_id: str, key: Key) -> str:
    """The name of the key's entry in a keyring: another key of the same store has another."""
    return f"{store_id}-{key.check().hex()[:8]}"


def former_keys(folder: Path, key: Key) -> list[Key]:
    """The keys that the store had before, the newest first. Raises EnvironmentFault `keys_damaged`."""
    return formers(vault.held(folder), key)


def formers(found: Envelope, key: Key) -> list[Key]:
    """As `former_keys`, of an envelope in hand."""
    return list(_formers(found, key).values())


def under_new_key(found: Envelope, old: Key, new: Key, slots: tuple[Slot, ...], database: str) -> Envelope:
    """`found` for a store that now is `database` under `new`, brought out by `slots` alone.

    The keys of single purposes stay the same, under `new`; so does `old`, for the backups made before.
    """
    if old.check() != found.key_check:
        raise EnvironmentFault("keys_damaged", file=envelope.FILE)
    former = tuple(
        FormerKey(check, wrapping.wrap(one, new, _former_place(found, check)))
        for check, one in {found.key_check: old, **_formers(found, old)}.items()
    )
    named = tuple(
        one
        if isinstance(one.slot, PassphraseSlot)
        else one.under(wrapping.wrap(wrapping.unwrap(one.slot, old, one.place(found)), new, one.place(found)))
        for one in found.named
    )
    gone = tuple(slot for slot in found.slots if isinstance(slot, KeyringSlot) and slot not in slots)
    return found.with_(
        key_check=new.check(),
        slots=slots,
        named=named,
        former=former,
        database=database,
        unneeded=(found.database,),
        unneeded_entries=(*found.unneeded_entries, *gone),
    )


def _put(folder: Path, key: Key, slot: Slot) -> None:
    def with_it(old: Envelope) -> Envelope:
        if old.key_check != key.check():
            raise EnvironmentFault("keys_damaged", file=envelope.FILE)
        others = tuple(one for one in old.slots if not isinstance(one, type(slot)))
        return old.with_(slots=(*others, slot))

    envelope.change(folder, with_it)


def _formers(found: Envelope, key: Key) -> dict[bytes, Key]:
    return {one.key_check: wrapping.unwrap(one.slot, key, _former_place(found, one.key_check)) for one in found.former}


def _former_place(found: Envelope, check: bytes) -> str:
    return f"{found.store_id}/former/{check.hex()}"
