"""A new key for the whole store, on suspicion that somebody knows the old one. The store is closed meanwhile.

The old ways in all stop: whoever learnt the passphrase, the code, or copied keys.json has nothing that opens the new
file. See docs/decisions/009-new-key-by-copy.md for how it survives being killed.
"""

from collections.abc import Callable
from pathlib import Path

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.security import envelope, passphrase, switching, vault, ways
from trygg_desktop.security.envelope import Cost, Envelope, Slot
from trygg_desktop.security.key import Key, new_key
from trygg_desktop.security.keyrings import Keyring
from trygg_desktop.services.keys import KeyCare
from trygg_desktop.store import backup
from trygg_desktop.store.database import held


def rekey(care: KeyCare, words: str | None, code: str | None = None) -> None:
    """Put the whole store under a new key, that `care` holds from then on; raises where a store is open in the folder.

    From now on the passphrase `words` brings it out, or the keyring where `words` is None; and the recovery `code`,
    where one is given. Raises PersonCanMend `replaced_first` while a restored store is not confirmed,
    `passphrase_short`, `no_keyring` and its like, and the fault of the machine. After any of them all is as before.
    """
    with held(care.folder):
        tidy(care.folder, care.ring)
        found = vault.held(care.folder)
        if found.replaced:
            raise PersonCanMend("replaced_first")
        new = new_key()
        slots = _slots(found, new, words, code, care.ring, care.cost)
        name = switching.announced(care.folder)
        backup.copy_under(care.folder / found.database, care.key.hex(), care.folder / name, new.hex())
        envelope.change(care.folder, lambda old: ways.under_new_key(old, care.key, new, slots, name))
        care.take_new(new)
        tidy(care.folder, care.ring)


def tidy(folder: Path, ring: Callable[[str], Keyring] = Keyring) -> None:
    """Remove what an earlier change left behind, whether it was finished or killed. The folder must be held."""
    for part in folder.glob(".trygg-*.db.new*"):
        part.unlink(missing_ok=True)
    switching.tidy(folder, backup.remove)
    ways.forget_unneeded(folder, ring)


def renew_backups(care: KeyCare, folder: Path) -> int:
    """Put those backups in `folder` that lie under a former key under the one of today; how many there were.

    Each is replaced only by a copy that is proven whole; one that cannot be read stays as it is.
    """
    renewed = 0
    for part in folder.glob(".*.new*"):
        part.unlink(missing_ok=True)
    formers = ways.former_keys(care.folder, care.key)
    for path in sorted(folder.glob("trygg-*.db")) if formers else []:
        if backup.opens(path, care.key.hex()):
            continue
        for former in formers:
            if backup.is_whole(path, former.hex()):
                made = path.stat()
                backup.copy_under(path, former.hex(), path, care.key.hex())
                backup.dated(path, made)
                renewed += 1
                break
    return renewed


def _slots(
    found: Envelope, new: Key, words: str | None, code: str | None, ring: Callable[[str], Keyring], cost: Cost
) -> tuple[Slot, ...]:
    first: Slot = (
        vault.keep_in_keyring(new, ways.entry(found.store_id, new), ring)
        if words is None
        else passphrase.wrap(new, words, found.store_id, cost)
    )
    return (first,) if code is None else (first, passphrase.wrap_by_code(new, code, found.store_id, cost))
