"""The disk is full, or the folder may not be written: clear words, nothing acknowledged lost, and on it goes."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.faults.booth import begin, save, texts
from tests.faults.volume import Volume, as_nobody, volume

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import capture
from trygg_desktop.store import backup, schema
from trygg_desktop.store.database import BACKUPS, FILE, Store

LONG = "Det är mörkt vid gångtunneln. " * 200


@pytest.fixture(params=[True, False], ids=["volume", "limit"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Volume]:
    """Both ways to fill a disk; where nothing may be mounted, twice the one that is left."""
    with volume(tmp_path / "disk", "8m", mount=request.param) as made:
        yield made


def save_until_full(store: Store, occasion: Occasion) -> tuple[list[str], str, EnvironmentFault]:
    """Save until the disk says no: what was acknowledged, the id that was not, and the fault."""
    acknowledged: list[str] = []
    for number in range(10_000):
        record = new_id()
        try:
            save(store, occasion, f"{number} {LONG}".strip(), record)
        except EnvironmentFault as fault:
            return acknowledged, record, fault
        acknowledged.append(f"{number} {LONG}".strip())
    raise AssertionError("the disk was never full")


def test_saving_on_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(disk: Volume, key: str) -> None:
    with Store(disk.at / "data", key) as store:
        occasion = begin(store)
        save(store, occasion, "före")
        with disk.full(left=200_000):
            acknowledged, refused, fault = save_until_full(store, occasion)
            assert fault.code in disk.full_codes
            assert texts(store, occasion) == ["före", *acknowledged]
            with pytest.raises(EnvironmentFault):
                save(store, occasion, LONG * 10, refused)
        save(store, occasion, "efter", refused)
        store.write(lambda session: capture.keep_draft(session, new_id(), occasion.id, {"text": LONG})).result()
        assert texts(store, occasion) == ["före", *acknowledged, "efter"]
    with Store(disk.at / "data", key) as again:
        assert texts(again, occasion) == ["före", *acknowledged, "efter"]
        assert len(again.read(capture.drafts).result()) == 1
    assert backup.is_whole(store.path, key)


def test_closing_and_opening_while_the_disk_is_full(disk: Volume, key: str) -> None:
    """The WAL cannot be folded in: it stays, and holds everything."""
    with Store(disk.at / "data", key) as store:
        occasion = begin(store)
        save(store, occasion, "före")
    store = Store(disk.at / "data", key)
    with disk.full(left=1_000_000):
        acknowledged, _, _ = save_until_full(store, occasion)
        assert len(acknowledged) > 10
        store.close()
    with Store(disk.at / "data", key) as again:
        assert texts(again, occasion) == ["före", *acknowledged]


@pytest.mark.parametrize("left", [0, 8_192, 16_384, 65_536])
def test_a_store_that_cannot_be_made_says_so_and_is_made_when_there_is_room(disk: Volume, key: str, left: int) -> None:
    (disk.at / "data").mkdir()
    with disk.full(left), pytest.raises(EnvironmentFault) as fault:
        Store(disk.at / "data", key)
    assert fault.value.code in disk.full_codes
    with Store(disk.at / "data", key) as store:
        save(store, begin(store), "nu")


def test_a_backup_that_has_no_room_leaves_nothing_and_harms_nothing(disk: Volume, key: str) -> None:
    with Store(disk.at / "data", key) as store:
        occasion = begin(store)
        for _ in range(20):
            save(store, occasion, LONG)
        (disk.at / "data" / BACKUPS).mkdir()
        with disk.full_for_a_copy():
            with pytest.raises(EnvironmentFault) as fault:
                backup.make(store.path, key, disk.at / "data" / BACKUPS, utc_now())
            assert not list((disk.at / "data" / BACKUPS).iterdir())
        assert fault.value.code in disk.full_codes
        assert texts(store, occasion) == [LONG.strip()] * 20
        backup.make(store.path, key, disk.at / "data" / BACKUPS, utc_now())


def test_no_migration_without_room_for_the_backup_before_it(
    disk: Volume, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(disk.at / "data", key) as store:
        occasion = begin(store)
        save(store, occasion, "före")
    with monkeypatch.context() as newer, disk.full_for_a_copy():
        newer.setattr(schema, "REVISIONS", (*schema.REVISIONS, "next"))
        newer.setattr(schema, "_migrate", lambda *_: pytest.fail("migrated without a backup"))
        with pytest.raises(EnvironmentFault) as fault:
            Store(disk.at / "data", key)
    assert fault.value.code in disk.full_codes
    with Store(disk.at / "data", key) as again:
        assert texts(again, occasion) == ["före"]


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that others than its owner can reach, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.mark.parametrize("locked", [".", FILE])
def test_a_store_that_may_not_be_written_says_so(open_folder: Path, key: str, locked: str) -> None:
    folder = open_folder / "data"
    with Store(folder, key) as store:
        occasion = begin(store)
        save(store, occasion, "före")
    (folder / locked).chmod(0o500)
    with as_nobody(folder), pytest.raises(EnvironmentFault, match="folder_readonly"):
        Store(folder, key)
    (folder / locked).chmod(0o700)
    with Store(folder, key) as again:
        assert texts(again, occasion) == ["före"]


def test_a_folder_that_may_not_be_made_says_so(open_folder: Path, key: str) -> None:
    open_folder.chmod(0o555)
    with as_nobody(open_folder), pytest.raises(EnvironmentFault, match="folder_readonly"):
        Store(open_folder / "data", key)
    open_folder.chmod(0o755)


def test_a_volume_that_turns_read_only_says_so_at_the_next_save(tmp_path: Path, key: str) -> None:
    """As a failing disk does. Where none may be mounted, a file stands where the folder should be."""
    with volume(tmp_path / "disk", "8m") as disk:
        if disk.mounted:
            store = Store(disk.at / "data", key)
            begin(store)
            store.close()
            disk.lock()
            expected = "folder_readonly"
        else:
            (disk.at / "data").write_bytes(b"")
            expected = "database_cannot_open"
        with pytest.raises(EnvironmentFault, match=expected):
            Store(disk.at / "data", key)
