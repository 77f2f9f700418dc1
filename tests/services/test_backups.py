"""Backups go to two folders; that the second is away is said, and holds nothing up."""

from functools import partial
from pathlib import Path

import pytest
from tests.services.keeping import OTHER, add, databases, doors, entered, made, texts

from trygg_desktop.services import backups, rekeying, restoring
from trygg_desktop.services.backups import Made
from trygg_desktop.services.keys import KeyCare
from trygg_desktop.store.backup import is_whole


@pytest.fixture
def care(tmp_path: Path) -> KeyCare:
    return made(tmp_path / "data", "mörkt")


def back_up(care: KeyCare, second: Path | None = None) -> Made:
    with doors(care).open() as store:
        if second is not None:
            store.write(partial(backups.choose_second, folder=second)).result()
        return backups.make(store, care)


def test_one_is_made_in_each_folder_and_both_are_whole(care: KeyCare, tmp_path: Path) -> None:
    assert back_up(care).second is None
    (tmp_path / "usb").mkdir()
    both = back_up(care, tmp_path / "usb")
    assert both.second is not None
    assert both.fault is None
    for file in (both.file, both.second):
        assert is_whole(file, care.key.hex())
    assert both.second.is_relative_to(tmp_path / "usb")
    assert back_up(care).second is not None, "the choice is not remembered"


def test_a_stick_that_is_away_is_told_of_and_the_first_is_made(care: KeyCare, tmp_path: Path) -> None:
    result = back_up(care, tmp_path / "away")
    assert result.file.exists()
    assert result.fault is not None
    assert result.fault.code == "backup_folder_away"
    assert not (tmp_path / "away").exists()


def test_two_laptops_can_share_a_stick(care: KeyCare, tmp_path: Path) -> None:
    other = made(tmp_path / "other", "ljust")
    (tmp_path / "usb").mkdir()
    one, two = back_up(care, tmp_path / "usb").second, back_up(other, tmp_path / "usb").second
    assert one is not None
    assert two is not None
    assert one.parent != two.parent
    restoring.restore_anew(tmp_path / "new", one, "björk sten måne åra")
    assert texts(entered(tmp_path / "new")) == ["mörkt"]


def test_after_a_new_key_every_backup_lies_under_it_alone(care: KeyCare, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    old = back_up(care, tmp_path / "usb")
    rekeying.rekey(care, OTHER)
    add(care, "ljust")
    back_up(care)
    assert old.second is not None
    for file in (old.file, old.second):
        assert is_whole(file, care.key.hex())
    assert len(databases(old.second.parent)) == 2
