"""Restoring the store from a backup, never over newer work without saying what. The store is closed meanwhile.

What is replaced stays beside it until somebody says that all is well, and can be gone back to.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from trygg_desktop.errors import EnvironmentFault, Fault, PersonCanMend
from trygg_desktop.security import envelope, passphrase, switching, vault, ways
from trygg_desktop.security.envelope import KeyringSlot, PassphraseSlot, RecoverySlot, Slot
from trygg_desktop.security.key import Key
from trygg_desktop.services.keys import KeyCare
from trygg_desktop.services.rekeying import tidy
from trygg_desktop.store import backup, compare, schema
from trygg_desktop.store.compare import Difference as Difference  # noqa: PLC0414  # for those that see no store
from trygg_desktop.store.database import BACKUPS, held


@dataclass(frozen=True, slots=True)
class Found:
    """A backup that opens and is whole. `lost` is what the store holds and it does not; None where that is unknown."""

    path: Path
    made: datetime
    lost: tuple[Difference, ...] | None
    key: Key

    @property
    def loses(self) -> bool:
        """Whether restoring it may lose anything."""
        return self.lost is None or bool(self.lost)


def look(care: KeyCare, file: Path, words: str | None = None, code: str | None = None) -> Found:
    """What restoring the backup `file` would mean for the store of `care`.

    The store's own keys are tried, former ones too; then the keys.json beside the file, by passphrase or recovery code.
    Raises PersonCanMend `backup_not_read`, `backup_locked` (give the passphrase it was made under), `wrong_passphrase`,
    `database_newer`, and EnvironmentFault `backup_damaged`.
    """
    if not file.is_file():
        raise PersonCanMend("backup_not_read", file=file.name)
    key = _key_of(care, file, words, code)
    if not backup.is_whole(file, key.hex()):
        raise EnvironmentFault("backup_damaged", file=file.name)
    schema.refuse_newer(file, key.hex())
    now = care.folder / vault.database(care.folder)
    try:
        lost = tuple(compare.lost(now, care.key.hex(), file, key.hex()))
    except Fault:
        lost = None
    return Found(file, datetime.fromtimestamp(file.stat().st_mtime, UTC), lost, key)


def restore(care: KeyCare, found: Found, *, lose: bool = False) -> None:
    """Put the backup in the place of the store of `care`, under the same key and ways in; raises where it is open.

    Raises PersonCanMend `restore_would_lose` where anything would be lost and not `lose`. What the store was is kept
    until `confirm`.
    """
    if found.loses and not lose:
        raise PersonCanMend("restore_would_lose", **_facts(found))
    with held(care.folder):
        tidy(care.folder, care.ring)
        name = switching.announced(care.folder)
        backup.copy_under(found.path, found.key.hex(), care.folder / name, care.key.hex())
        switching.put_in_force(care.folder, name)


def restore_newest(care: KeyCare) -> Path:
    """Restore the newest backup that is whole, whatever would be lost: for a store that does not open. Which it was.

    Raises EnvironmentFault `backup_damaged` where none is whole, and what `restore` raises.
    """
    fault: Fault = EnvironmentFault("backup_damaged", file=BACKUPS)
    for file in sorted((care.folder / BACKUPS).glob("trygg-*.db"), reverse=True):
        try:
            found = look(care, file)
        except Fault as met:
            fault = met
            continue
        restore(care, found, lose=True)
        return file
    raise fault


def restore_anew(
    folder: Path, file: Path, words: str | None = None, code: str | None = None, new_words: str | None = None
) -> None:
    """Restore the backup `file` into a `folder` without a store, as on a new computer, by the keys.json beside it.

    From then on the passphrase opens it that was given as `words`; after a recovery `code`, `new_words` or this
    computer's keyring. Raises what `look` raises, and EnvironmentFault `keys_present` where there is a store.
    """
    if not file.is_file():
        raise PersonCanMend("backup_not_read", file=file.name)
    beside = _beside(file)
    key = _brought_out(file.parent, beside, words, code)
    found = _opening(file, key, ways.formers(beside, key))
    name = f"trygg-{key.check().hex()[:12]}.db"
    with held(folder), envelope.alone(folder):
        if envelope.read(folder) is None:
            backup.remove(folder / name)  # what an earlier try left that was killed
        if vault.state(folder) is not vault.VaultState.ABSENT:
            raise EnvironmentFault("keys_present", file=envelope.FILE)
        backup.copy_under(file, found.hex(), folder / name, key.hex())
        slots: tuple[Slot, ...] = tuple(slot for slot in beside.slots if not isinstance(slot, KeyringSlot))
        if new_words is not None:
            others = tuple(slot for slot in slots if not isinstance(slot, PassphraseSlot))
            slots = (*others, passphrase.wrap(key, new_words, beside.store_id, envelope.Cost()))
        elif all(isinstance(slot, RecoverySlot) for slot in slots):
            slots = (*slots, vault.keep_in_keyring(key, ways.entry(beside.store_id, key)))
        envelope.write(folder, beside.with_(slots=slots, database=name, replaced=(), unneeded=(), unneeded_entries=()))


def kept(folder: Path) -> list[Path]:
    """What was replaced and is not confirmed yet, the newest first."""
    return [folder / name for name in vault.held(folder).replaced]


def confirm(care: KeyCare) -> None:
    """All is well: what was replaced is removed. The store may be open."""
    switching.let_go(care.folder)
    tidy(care.folder, care.ring)


def go_back(care: KeyCare) -> None:
    """Undo the last restoring: the store is what it was before. Raises where it is open."""
    with held(care.folder):
        switching.go_back(care.folder)
        tidy(care.folder, care.ring)


def _facts(found: Found) -> dict[str, object]:
    lost = {each.table: each for each in found.lost or ()}
    return {
        "comments": lost["comment"].missing if "comment" in lost else 0,
        "others": sum(each.missing for each in lost.values() if each.table != "comment"),
        "older": sum(each.older for each in lost.values()),
        "made": f"{found.made.astimezone():%Y-%m-%d %H:%M}",
        "known": "no" if found.lost is None else "yes",
    }


def _key_of(care: KeyCare, file: Path, words: str | None, code: str | None) -> Key:
    own = (care.key, *ways.former_keys(care.folder, care.key))
    for key in own:
        if backup.opens(file, key.hex()):
            return key
    beside = _beside(file)
    if beside.key_check in {key.check() for key in own}:
        # Made here, and still no key opens it: no passphrase will.
        raise EnvironmentFault("backup_damaged", file=file.name)
    key = _brought_out(file.parent, beside, words, code)
    return _opening(file, key, ways.formers(beside, key))


def _beside(file: Path) -> envelope.Envelope:
    """The keys.json beside a backup."""
    beside = envelope.read(file.parent)
    if beside is None:
        raise EnvironmentFault("backup_damaged", file=file.name)
    return beside


def _brought_out(folder: Path, beside: envelope.Envelope, words: str | None, code: str | None) -> Key:
    if code is not None:
        return vault.recover(folder, code)
    try:
        return vault.unlock(folder, words)
    except Fault as fault:
        if words is not None and fault.code == "wrong_passphrase":
            raise
        has_code = any(isinstance(slot, RecoverySlot) for slot in beside.slots)
        raise PersonCanMend("backup_locked", has_code="yes" if has_code else "no") from None


def _opening(file: Path, key: Key, formers: list[Key]) -> Key:
    for each in (key, *formers):
        if backup.opens(file, each.hex()):
            return each
    raise EnvironmentFault("backup_damaged", file=file.name)
