"""Through the real windows: a new key, restoring, and the ways on when the key or the store does not open."""

from pathlib import Path

import pytest
from keyring.errors import KeyringLocked
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.faults.test_damaged import first_page, flip
from tests.gui.start.sitting import PASSPHRASE, Start, Use, give, opens, shows
from tests.security.rings import Failing, Remembering, only
from tests.services.keeping import OTHER, add, backed_up, entered, texts
from tests.services.keeping import made as made_under_its_own

from trygg_desktop.app import Sitting
from trygg_desktop.opening import open_store
from trygg_desktop.security import vault
from trygg_desktop.services import restoring
from trygg_desktop.services.keys import KeyCare, new_recovery_code
from trygg_desktop.ui.settings.room import SettingsRoom


@pytest.fixture
def care(folder: Path) -> KeyCare:
    """A store with two comments in it, under PASSPHRASE."""
    care = made_under_its_own(folder, "mörkt", "ljust")
    care.reset_passphrase(PASSPHRASE)
    return care


def settings(sitting: Sitting) -> SettingsRoom:
    assert sitting.window is not None
    sitting.window.show_room(SettingsRoom.NAME)
    return sitting.window.room(SettingsRoom)


def offered(qtbot: QtBot, sitting: Sitting, words: str) -> QPushButton:
    """The step on the trouble page that says `words`."""

    def found() -> list[QPushButton]:
        return [each for each in sitting.start.trouble.offered if words in each.text()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def opens_again(qtbot: QtBot, sitting: Sitting, before: object) -> None:
    qtbot.waitUntil(lambda: sitting.window is not None and sitting.window is not before)
    opens(qtbot, sitting)


def test_a_new_key_through_the_window(qtbot: QtBot, start: Start, care: KeyCare, folder: Path) -> None:
    sitting = start()
    give(qtbot, sitting, PASSPHRASE)
    opens(qtbot, sitting)
    before, form = sitting.window, settings(sitting).keys.renew
    settings(sitting).keys.renew_button.click()
    for field in (form.new.first, form.new.second):
        qtbot.keyClicks(field, OTHER)
    qtbot.keyClick(form.new.second, Qt.Key.Key_Return)
    opens_again(qtbot, sitting, before)
    assert sitting.window is not None
    assert "ny nyckel" in sitting.window.notice.words.text()
    again = start()
    give(qtbot, again, PASSPHRASE)
    qtbot.waitUntil(lambda: "inte rätt lösenfras" in again.start.passphrase.trouble.text())
    again.start.passphrase.field.clear()
    give(qtbot, again, OTHER)
    opens(qtbot, again)
    assert care.folder == folder


def test_restoring_through_the_window_and_back(qtbot: QtBot, start: Start, care: KeyCare) -> None:
    copy = backed_up(care)
    add(care, "nytt")
    sitting = start()
    give(qtbot, sitting, PASSPHRASE)
    opens(qtbot, sitting)
    before, backup = sitting.window, settings(sitting).backup
    backup.restore_from(copy)
    qtbot.waitUntil(backup.restore.isVisible)
    assert "1 kommentar" in backup.restore.words.text()
    backup.restore.done.click()
    opens_again(qtbot, sitting, before)
    before, backup = sitting.window, settings(sitting).backup
    qtbot.waitUntil(backup.replaced.isVisible)
    backup.replaced.leave.click()
    opens_again(qtbot, sitting, before)
    assert sitting.window is not None
    assert "före återställningen" in sitting.window.notice.words.text()
    sitting.window.close()
    assert sitting.end() is None
    assert texts(entered(care.folder, PASSPHRASE)) == ["mörkt", "ljust", "nytt"]


def test_what_fails_aside_is_said_and_the_store_opens_again(
    qtbot: QtBot, start: Start, care: KeyCare, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    sitting = start()
    give(qtbot, sitting, PASSPHRASE)
    opens(qtbot, sitting)
    form = settings(sitting).keys.renew
    settings(sitting).keys.renew_button.click()
    for field in (form.new.first, form.new.second):
        qtbot.keyClicks(field, OTHER)
    monkeypatch.setattr("trygg_desktop.store.backup.settle", full)
    qtbot.keyClick(form.new.second, Qt.Key.Key_Return)
    shows(qtbot, sitting, sitting.start.trouble)
    assert "full" in sitting.start.trouble.title.text()
    monkeypatch.undo()
    sitting.start.trouble.go.click()
    opens(qtbot, sitting)
    start()
    assert texts(entered(care.folder, PASSPHRASE)) == ["mörkt", "ljust"]


def test_a_forgotten_passphrase_is_replaced_by_way_of_the_code(qtbot: QtBot, start: Start, care: KeyCare) -> None:
    code = new_recovery_code()
    care.put_recovery(code, code)
    sitting = start()
    shows(qtbot, sitting, sitting.start.passphrase)
    sitting.start.passphrase.forgotten.click()
    page = sitting.start.recovery
    shows(qtbot, sitting, page)
    qtbot.keyClicks(page.field, "00000" * 6)
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Grupp 1" in page.trouble.text())
    page.field.clear()
    qtbot.keyClicks(page.field, code.lower())
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    new = sitting.start.new
    shows(qtbot, sitting, new)
    for field in (new.first, new.second):
        qtbot.keyClicks(field, OTHER)
    new.go.click()
    opens(qtbot, sitting)
    assert vault.unlock(care.folder, OTHER) == care.key


@pytest.mark.usefixtures("care")
def test_without_a_code_none_is_offered(qtbot: QtBot, start: Start) -> None:
    sitting = start()
    shows(qtbot, sitting, sitting.start.passphrase)
    assert not sitting.start.passphrase.forgotten.isVisible()


def test_where_the_keyring_is_locked_the_passphrase_is_offered(
    qtbot: QtBot, start: Start, care: KeyCare, keyring: Use
) -> None:
    care.ring = only(Remembering())
    care.put_keyring()
    keyring(Failing(KeyringLocked()))
    sitting = start()
    offered(qtbot, sitting, "lösenfras").click()
    give(qtbot, sitting, PASSPHRASE)
    opens(qtbot, sitting)


def test_damaged_keys_are_mended_from_their_copy(qtbot: QtBot, start: Start, care: KeyCare) -> None:
    flip(care.folder / "keys.json", 60, 1)
    sitting = start()
    step = offered(qtbot, sitting, "kopian")
    assert "keys.json" in sitting.start.trouble.title.text()
    qtbot.keyClick(step, Qt.Key.Key_Space)
    give(qtbot, sitting, PASSPHRASE)
    opens(qtbot, sitting)


def test_a_damaged_store_is_restored_from_the_newest_backup(qtbot: QtBot, start: Start, care: KeyCare) -> None:
    backed_up(care)
    first_page(care.folder / "trygg.db")
    sitting = start()
    give(qtbot, sitting, PASSPHRASE)
    offered(qtbot, sitting, "säkerhetskopian").click()
    opens(qtbot, sitting)
    assert [path.name for path in restoring.kept(care.folder)] == ["trygg.db"]
    start()
    assert texts(entered(care.folder, PASSPHRASE)) == ["mörkt", "ljust"]


def test_of_a_damaged_store_what_can_be_read_is_saved_and_counted(qtbot: QtBot, start: Start, care: KeyCare) -> None:
    whole = (care.folder / "trygg.db").read_bytes()
    (care.folder / "trygg.db").write_bytes(whole[:-4096])
    sitting = start()
    give(qtbot, sitting, PASSPHRASE)
    offered(qtbot, sitting, "går att läsa").click()
    step = offered(qtbot, sitting, "räddades")
    assert "2 av 2 kommentarer" in sitting.start.trouble.title.text()
    step.click()
    opens(qtbot, sitting)


def test_a_store_that_is_gone_is_not_replaced_by_an_empty_one(qtbot: QtBot, start: Start, care: KeyCare) -> None:
    backed_up(care)
    (care.folder / "trygg.db").unlink()
    sitting = start()
    give(qtbot, sitting, PASSPHRASE)
    offered(qtbot, sitting, "säkerhetskopian").click()
    opens(qtbot, sitting)
    start()
    assert texts(entered(care.folder, PASSPHRASE)) == ["mörkt", "ljust"]


def test_locked_when_it_ended_it_begins_locked(qtbot: QtBot, start: Start, keyring: Use, folder: Path) -> None:
    keyring(Remembering())
    key = vault.create(folder, None)
    open_store(folder, key).close()
    first = start()
    opens(qtbot, first)
    assert first.window is not None
    assert not first.window.is_locked
    first.window.lock()
    again = start()
    opens(qtbot, again)
    assert again.window is not None
    assert again.window.is_locked
