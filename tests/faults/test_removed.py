"""The database is taken away while it is open: what was acknowledged comes back, and the evening goes on."""

import shutil
from pathlib import Path

import pytest
from tests.faults.booth import begin, save, texts, texts_in
from tests.faults.volume import volume

from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.security import envelope, vault
from trygg_desktop.services import Session, capture
from trygg_desktop.store import backup
from trygg_desktop.store.database import BACKUPS, FILE, Store

BEFORE = ["Mörkt vid gångtunneln", "Klotter på hållplatsen", "Trasig lampa vid älven"]
AFTER = "Skateparken stänger för tidigt"


@pytest.fixture
def busy(store: Store, occasion: Occasion) -> Store:
    """A store in the middle of an evening: its last comments lie in the WAL alone."""
    for words in BEFORE:
        save(store, occasion, words)
    return store


def refused(store: Store, occasion: Occasion, record: str) -> EnvironmentFault:
    """The fault that saving meets."""
    with pytest.raises(EnvironmentFault) as met:
        save(store, occasion, AFTER, record)
    return met.value


def test_a_removed_file_is_put_back_and_the_next_save_works(busy: Store, occasion: Occasion, key: str) -> None:
    busy.path.unlink()
    record = new_id()
    assert refused(busy, occasion, record).code == "database_rescued"
    assert texts(busy, occasion) == BEFORE
    save(busy, occasion, AFTER, record)
    assert texts(busy, occasion) == [*BEFORE, AFTER]
    busy.close()
    assert texts_in(busy.path, key) == [*BEFORE, AFTER]
    assert backup.is_whole(busy.path, key)


def test_a_file_removed_during_a_save_is_saved_once_with_the_last_words(busy: Store, occasion: Occasion) -> None:
    """The words were written, but not acknowledged: the person goes on writing, and saves again."""
    record = new_id()

    def saved_in_vain(session: Session) -> None:
        capture.save_comment(session, record, occasion.id, {"text": "Skateparken stänger"})
        busy.path.unlink()

    with pytest.raises(EnvironmentFault, match="database_rescued"):
        busy.write(saved_in_vain).result()
    busy.write(lambda session: capture.keep_draft(session, record, occasion.id, {"text": AFTER})).result()
    save(busy, occasion, AFTER, record)
    save(busy, occasion, AFTER, record)
    assert texts(busy, occasion) == [*BEFORE, AFTER]
    assert busy.read(capture.drafts).result() == []


def test_it_is_put_back_even_if_nobody_writes_again(busy: Store, key: str) -> None:
    busy.path.unlink()
    busy.close()
    assert texts_in(busy.path, key) == BEFORE


def test_reading_goes_on_meanwhile_and_makes_no_empty_file(busy: Store, occasion: Occasion) -> None:
    busy.path.unlink()
    assert [texts(busy, occasion) for _ in range(6)] == [BEFORE] * 6
    assert not busy.path.exists()


def test_a_backup_of_a_removed_file_makes_no_empty_one(busy: Store, occasion: Occasion) -> None:
    busy.path.unlink()
    with pytest.raises(EnvironmentFault, match="database_cannot_open"):
        busy.back_up().result()
    assert not busy.path.exists()
    assert refused(busy, occasion, new_id()).code == "database_rescued"


def test_a_removed_folder_comes_back_with_its_keys_and_its_lock(tmp_path: Path) -> None:
    folder = tmp_path / "evening"
    key = vault.create(folder, "björk sten måne åra").hex()
    with Store(folder, key) as store:
        occasion = begin(store)
        save(store, occasion, BEFORE[0])
        shutil.rmtree(folder)
        assert refused(store, occasion, new_id()).code == "database_rescued"
        save(store, occasion, AFTER)
        with pytest.raises(PersonCanMend, match="already_running"):
            Store(folder, key)
    assert (folder / envelope.FILE).stat().st_mode & 0o077 == 0
    assert texts_in(folder / FILE, vault.unlock(folder, "björk sten måne åra").hex()) == [BEFORE[0], AFTER]


def test_a_foreign_file_in_its_place_is_left_alone(busy: Store, occasion: Occasion, key: str) -> None:
    busy.path.unlink()
    busy.path.write_bytes(b"somebody else's file")
    fault = refused(busy, occasion, new_id())
    assert fault.code == "database_replaced"
    rescued = busy.path.with_name(str(fault.facts["file"]))
    assert texts_in(rescued, key) == BEFORE
    assert busy.path.read_bytes() == b"somebody else's file"
    assert not [log for log in busy.path.parent.glob("trygg.db-*") if log.stat().st_size], "a WAL that is not its own"
    assert texts(busy, occasion) == BEFORE
    again = refused(busy, occasion, new_id())
    assert again.facts == fault.facts, "every try copies the whole store anew"
    with pytest.raises(EnvironmentFault, match="database_replaced"):
        busy.close()
    assert busy.path.read_bytes() == b"somebody else's file"


def test_an_older_backup_laid_over_it_is_not_written_into(busy: Store, occasion: Occasion, key: str) -> None:
    made = backup.make(busy.path, key, busy.path.parent / BACKUPS, utc_now())
    save(busy, occasion, AFTER)
    made.replace(busy.path)
    fault = refused(busy, occasion, new_id())
    assert texts_in(busy.path, key) == BEFORE
    assert texts_in(busy.path.with_name(str(fault.facts["file"])), key) == [*BEFORE, AFTER]
    with pytest.raises(EnvironmentFault, match="database_replaced"):
        busy.close()
    with Store(busy.path.parent, key) as restored:
        assert texts(restored, occasion) == BEFORE


def test_when_the_foreign_file_is_moved_away_the_evening_goes_on(busy: Store, occasion: Occasion) -> None:
    busy.path.unlink()
    busy.path.write_bytes(b"somebody else's file")
    assert refused(busy, occasion, new_id()).code == "database_replaced"
    busy.path.rename(busy.path.with_name("else"))
    assert refused(busy, occasion, new_id()).code == "database_rescued"
    save(busy, occasion, AFTER)
    assert texts(busy, occasion) == [*BEFORE, AFTER]


def test_a_file_moved_away_and_back_is_the_same_file(busy: Store, occasion: Occasion) -> None:
    aside = busy.path.rename(busy.path.with_name("aside"))
    aside.rename(busy.path)
    save(busy, occasion, AFTER)
    assert texts(busy, occasion) == [*BEFORE, AFTER]


def test_nothing_is_lost_while_it_cannot_be_put_back(busy: Store, occasion: Occasion) -> None:
    folder = busy.path.parent
    shutil.rmtree(folder)
    folder.write_bytes(b"a file where the folder was")
    assert refused(busy, occasion, new_id()).code == "database_removed"
    folder.unlink()
    assert refused(busy, occasion, new_id()).code == "database_rescued"
    save(busy, occasion, AFTER)
    assert texts(busy, occasion) == [*BEFORE, AFTER]


def test_a_volume_that_is_pulled_out(tmp_path: Path, key: str) -> None:
    """Where no volume may be mounted, the folder is moved from under the store instead."""
    at = tmp_path / "stick"
    with volume(at, "8m") as stick, Store(at / "data", key) as store:
        occasion = begin(store)
        save(store, occasion, BEFORE[0])
        stick.pull()
        assert not store.path.exists()
        assert refused(store, occasion, new_id()).code == "database_rescued"
        save(store, occasion, AFTER)
    assert texts_in(store.path, key) == [BEFORE[0], AFTER]
