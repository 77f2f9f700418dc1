"""A new key for the whole store: nothing is lost, and nothing that was known before opens it."""

from pathlib import Path

import pytest
from keyring.errors import KeyringLocked
from tests.security.rings import Failing, Remembering, only
from tests.security.telling import tells
from tests.services.keeping import CHEAP, OTHER, PHRASE, add, backed_up, databases, doors, entered, made, texts

from trygg_desktop.security import vault
from trygg_desktop.services import rekeying, restoring
from trygg_desktop.services.keys import KeyCare, NamedKeys, Purpose, new_recovery_code
from trygg_desktop.store import backup
from trygg_desktop.store.database import BACKUPS


@pytest.fixture
def care(tmp_path: Path) -> KeyCare:
    return made(tmp_path / "data", "mörkt", "ljust")


def test_all_is_there_under_the_new_key_and_the_old_one_opens_nothing(care: KeyCare) -> None:
    old = care.key
    rekeying.rekey(care, OTHER)
    assert care.key != old
    assert texts(entered(care.folder, OTHER)) == ["mörkt", "ljust"]
    with tells("wrong_passphrase"):
        vault.unlock(care.folder, PHRASE)
    (name,) = databases(care.folder)
    assert not backup.opens(care.folder / name, old.hex())
    assert backup.is_whole(care.folder / name, care.key.hex())


def test_it_can_be_done_again_and_again(care: KeyCare) -> None:
    for words in (OTHER, PHRASE, OTHER):
        rekeying.rekey(care, words)
        add(care, words)
    assert texts(entered(care.folder, OTHER)) == ["mörkt", "ljust", OTHER, PHRASE, OTHER]
    assert len(databases(care.folder)) == 1


def test_the_old_recovery_code_stops_and_the_new_one_opens(care: KeyCare) -> None:
    first, second = new_recovery_code(), new_recovery_code()
    care.put_recovery(first, first)
    rekeying.rekey(care, OTHER, second)
    with tells("wrong_recovery_code"):
        vault.recover(care.folder, first)
    assert vault.recover(care.folder, second) == care.key
    rekeying.rekey(care, PHRASE)
    with tells("no_recovery_code"):
        vault.recover(care.folder, second)


def test_from_the_keyring_to_the_keyring_the_old_entry_goes(tmp_path: Path) -> None:
    backend = Remembering()
    care = made(tmp_path / "data", "mörkt")
    care.ring = only(backend)
    rekeying.rekey(care, None)
    (first,) = backend.entries.values()
    rekeying.rekey(care, None)
    (second,) = backend.entries.values()
    assert first != second == care.key.hex()
    assert texts(care) == ["mörkt"]


def test_a_keyring_that_does_not_answer_changes_nothing(care: KeyCare) -> None:
    care.ring = only(Failing(KeyringLocked()))
    before = databases(care.folder)
    with tells("keyring_locked"):
        rekeying.rekey(care, None)
    assert databases(care.folder) == before
    assert texts(entered(care.folder)) == ["mörkt", "ljust"]


def test_a_short_passphrase_changes_nothing(care: KeyCare) -> None:
    with tells("passphrase_short"):
        rekeying.rekey(care, "kort")
    assert texts(entered(care.folder)) == ["mörkt", "ljust"]


def test_it_waits_until_the_store_is_closed(care: KeyCare) -> None:
    with doors(care).open(), tells("already_running"):
        rekeying.rekey(care, OTHER)


def test_a_full_disk_changes_nothing(care: KeyCare, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "settle", full)
    with tells("disk_full"):
        rekeying.rekey(care, OTHER)
    monkeypatch.undo()
    assert texts(entered(care.folder)) == ["mörkt", "ljust"]
    assert databases(care.folder) == ["trygg.db"]


def test_what_lay_under_keys_of_its_own_still_opens(care: KeyCare) -> None:
    keys = NamedKeys(care.folder, care.key, cost=CHEAP)
    contact, original = keys.encrypt(Purpose.CONTACTS, b"070", "1"), keys.encrypt(Purpose.ORIGINALS, b"Ulla", "1")
    keys.put_under(Purpose.ORIGINALS, PHRASE)
    rekeying.rekey(care, OTHER)
    after = NamedKeys(care.folder, care.key)
    assert after.decrypt(Purpose.CONTACTS, contact, "1") == b"070"
    after.unlock(Purpose.ORIGINALS, PHRASE)
    assert after.decrypt(Purpose.ORIGINALS, original, "1") == b"Ulla"


def test_backups_made_before_are_put_under_the_new_key(care: KeyCare) -> None:
    first, folder = backed_up(care), care.folder / BACKUPS
    as_of = first.stat().st_mtime_ns
    old = care.key
    rekeying.rekey(care, OTHER)
    harmed = folder / "trygg-19990101T000000000000.db"
    harmed.write_bytes(first.read_bytes()[:5000])
    assert rekeying.renew_backups(care, folder) == 1
    assert not backup.opens(first, old.hex())
    assert backup.is_whole(first, care.key.hex())
    assert first.stat().st_mtime_ns == as_of
    assert harmed.stat().st_size == 5000
    assert rekeying.renew_backups(care, folder) == 0


def test_a_backup_that_was_away_meanwhile_still_restores(care: KeyCare, tmp_path: Path) -> None:
    away = tmp_path / "usb" / "trygg-old.db"
    away.parent.mkdir()
    away.write_bytes(backed_up(care).read_bytes())
    for words in (OTHER, PHRASE):
        rekeying.rekey(care, words)
    restoring.restore(care, restoring.look(care, away))
    assert texts(entered(care.folder)) == ["mörkt", "ljust"]
