"""Restoring from a backup: never over newer work without saying what, and always with a way back."""

import shutil
from pathlib import Path

import pytest
from tests.faults.test_damaged import first_page, flip
from tests.security.telling import tells
from tests.services.keeping import OTHER, PHRASE, add, backed_up, databases, doors, entered, made, texts

from trygg_desktop.security import vault
from trygg_desktop.services import rekeying, restoring
from trygg_desktop.services.keys import KeyCare, new_recovery_code
from trygg_desktop.store.compare import Difference


@pytest.fixture
def care(tmp_path: Path) -> KeyCare:
    return made(tmp_path / "data", "mörkt", "ljust")


def test_nothing_is_asked_where_nothing_is_lost(care: KeyCare) -> None:
    found = restoring.look(care, backed_up(care))
    assert found.lost == ()
    restoring.restore(care, found)
    assert texts(entered(care.folder)) == ["mörkt", "ljust"]


def test_newer_work_is_counted_and_not_overwritten_unasked(care: KeyCare) -> None:
    copy = backed_up(care)
    add(care, "nytt", "nyare")
    found = restoring.look(care, copy)
    assert found.lost is not None
    assert Difference("comment", missing=2, older=0) in found.lost
    assert Difference("occasion", missing=1, older=0) in found.lost
    with tells("restore_would_lose") as caught:
        restoring.restore(care, found)
    assert caught.value.facts["comments"] == 2
    assert caught.value.facts["others"] == 1
    assert texts(care) == ["mörkt", "ljust", "nytt", "nyare"]


def test_what_was_replaced_is_kept_until_it_is_confirmed(care: KeyCare) -> None:
    copy = backed_up(care)
    add(care, "nytt")
    restoring.restore(care, restoring.look(care, copy), lose=True)
    assert texts(entered(care.folder)) == ["mörkt", "ljust"]
    assert [path.name for path in restoring.kept(care.folder)] == ["trygg.db"]
    restoring.go_back(care)
    assert texts(entered(care.folder)) == ["mörkt", "ljust", "nytt"]
    assert databases(care.folder) == ["trygg.db"]


def test_once_confirmed_only_the_restored_is_left(care: KeyCare) -> None:
    copy = backed_up(care)
    add(care, "nytt")
    restoring.restore(care, restoring.look(care, copy), lose=True)
    restoring.confirm(care)
    assert restoring.kept(care.folder) == []
    assert len(databases(care.folder)) == 1
    assert texts(entered(care.folder)) == ["mörkt", "ljust"]


def test_restored_twice_one_can_go_back_twice(care: KeyCare) -> None:
    copies = [backed_up(care)]
    add(care, "nytt")
    copies.append(backed_up(care))
    add(care, "nyare")
    for copy in copies:
        restoring.restore(care, restoring.look(care, copy), lose=True)
    assert texts(care) == ["mörkt", "ljust", "nytt"]
    restoring.go_back(care)
    assert texts(care) == ["mörkt", "ljust"]
    restoring.go_back(care)
    assert texts(care) == ["mörkt", "ljust", "nytt", "nyare"]


def test_a_new_key_waits_until_the_restored_store_is_confirmed(care: KeyCare) -> None:
    restoring.restore(care, restoring.look(care, backed_up(care)))
    with tells("replaced_first"):
        rekeying.rekey(care, OTHER)
    restoring.confirm(care)
    rekeying.rekey(care, OTHER)
    assert texts(entered(care.folder, OTHER)) == ["mörkt", "ljust"]


def test_over_a_damaged_store_it_is_said_that_nobody_can_count(care: KeyCare) -> None:
    copy = backed_up(care)
    first_page(care.folder / "trygg.db")
    found = restoring.look(care, copy)
    assert found.lost is None
    with tells("restore_would_lose"):
        restoring.restore(care, found)
    restoring.restore(care, found, lose=True)
    assert texts(entered(care.folder)) == ["mörkt", "ljust"]


def test_a_damaged_backup_is_refused_and_nothing_changes(care: KeyCare) -> None:
    copy = backed_up(care)
    flip(copy, copy.stat().st_size // 2, 1)
    with tells("backup_damaged"):
        restoring.look(care, copy)
    with tells("backup_not_read"):
        restoring.look(care, care.folder / "nowhere.db")
    assert texts(care) == ["mörkt", "ljust"]


def test_an_open_store_is_not_replaced(care: KeyCare) -> None:
    found = restoring.look(care, backed_up(care))
    with doors(care).open(), tells("already_running"):
        restoring.restore(care, found)


def test_another_laptops_backup_asks_for_its_passphrase(care: KeyCare, tmp_path: Path) -> None:
    other = made(tmp_path / "other", "annat")
    other.put_passphrase(OTHER, PHRASE)
    copy = backed_up(other)
    with tells("backup_locked"):
        restoring.look(care, copy)
    with tells("wrong_passphrase"):
        restoring.look(care, copy, PHRASE)
    restoring.restore(care, restoring.look(care, copy, OTHER), lose=True)
    assert texts(entered(care.folder)) == ["annat"]


def test_on_a_new_computer_passphrase_or_code_bring_all_back(care: KeyCare, tmp_path: Path) -> None:
    code = new_recovery_code()
    care.put_recovery(code, code)
    usb = tmp_path / "usb"
    shutil.copytree(backed_up(care).parent, usb)
    (copy,) = usb.glob("*.db")
    with tells("backup_locked"):
        restoring.restore_anew(tmp_path / "new", copy)
    restoring.restore_anew(tmp_path / "one", copy, PHRASE)
    assert texts(entered(tmp_path / "one")) == ["mörkt", "ljust"]
    restoring.restore_anew(tmp_path / "two", copy, code=code, new_words=OTHER)
    assert texts(entered(tmp_path / "two", OTHER)) == ["mörkt", "ljust"]
    assert vault.recover(tmp_path / "two", code) == care.key
    with tells("wrong_passphrase"):
        vault.unlock(tmp_path / "two", PHRASE)
    with tells("keys_present"):
        restoring.restore_anew(tmp_path / "one", copy, PHRASE)


def test_on_a_new_computer_a_backup_from_before_a_new_key_opens_too(care: KeyCare, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    shutil.copytree(backed_up(care).parent, usb)
    (copy,) = usb.glob("*.db")
    rekeying.rekey(care, OTHER)
    (usb / "keys.json").write_bytes((care.folder / "keys.json").read_bytes())
    restoring.restore_anew(tmp_path / "new", copy, OTHER)
    assert texts(entered(tmp_path / "new", OTHER)) == ["mörkt", "ljust"]
