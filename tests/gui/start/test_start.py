"""The start window: the key, the store, and what stands in the way of them."""

from contextlib import closing
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.gui.start.sitting import PASSPHRASE, Start, Use, give, locked, opens, shows
from tests.security.rings import Failing, Hanging, Remembering

from trygg_desktop.opening import open_store
from trygg_desktop.security import vault
from trygg_desktop.security.vault import VaultState
from trygg_desktop.store import connection
from trygg_desktop.store.database import Store
from trygg_desktop.ui.language import LanguageCode
from trygg_desktop.ui.tokens import PaletteName


def test_the_first_start_welcomes_and_puts_the_key_into_the_keyring(
    qtbot: QtBot, start: Start, keyring: Use, folder: Path
) -> None:
    ring = Remembering()
    keyring(ring)
    sitting = start()
    shows(qtbot, sitting, sitting.start.welcome)
    assert vault.state(folder) is VaultState.ABSENT
    qtbot.keyClick(sitting.start.welcome.go, Qt.Key.Key_Space)
    opens(qtbot, sitting)
    assert vault.state(folder) is VaultState.KEYRING
    assert len(ring.entries) == 1
    opens(qtbot, start())


def test_a_keyring_that_lets_wait_is_told_of(qtbot: QtBot, start: Start, keyring: Use, folder: Path) -> None:
    ring = Hanging()
    ring.released.set()
    keyring(ring)
    open_store(folder, vault.create(folder, None)).close()
    ring.released.clear()
    sitting = start()
    shows(qtbot, sitting, sitting.start.busy)
    qtbot.waitUntil(lambda: "nyckelring" in sitting.start.busy.words.text())
    ring.released.set()
    opens(qtbot, sitting)


def test_without_a_keyring_a_passphrase_is_chosen(qtbot: QtBot, start: Start, folder: Path) -> None:
    sitting = start()
    shows(qtbot, sitting, sitting.start.welcome)
    sitting.start.welcome.go.click()
    new = sitting.start.new
    shows(qtbot, sitting, new)
    assert "nyckelring" in new.trouble.text()
    for field, words in ((new.first, "kort"), (new.second, "kort")):
        qtbot.keyClicks(field, words)
    assert "8 tecken" in new.fields.strength.text()
    qtbot.keyClick(new.second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "kort" in new.trouble.text())
    assert vault.state(folder) is VaultState.ABSENT
    new.first.clear()
    qtbot.keyClicks(new.first, PASSPHRASE)
    qtbot.waitUntil(new.second.isVisible)
    qtbot.keyClick(new.second, Qt.Key.Key_Return)
    assert "inte lika" in new.trouble.text()
    assert new.second.selectedText() == "kort"
    qtbot.keyClicks(new.second, PASSPHRASE)
    qtbot.keyClick(new.second, Qt.Key.Key_Return)
    opens(qtbot, sitting)
    assert vault.state(folder) is VaultState.PASSPHRASE


def test_a_locked_keyring_can_be_tried_again(qtbot: QtBot, start: Start, keyring: Use, folder: Path) -> None:
    keyring(Failing(KeyringLocked()))
    sitting = start()
    shows(qtbot, sitting, sitting.start.welcome)
    sitting.start.welcome.go.click()
    shows(qtbot, sitting, sitting.start.new)
    keyring(Remembering())
    sitting.start.new.again_button.click()
    opens(qtbot, sitting)
    assert vault.state(folder) is VaultState.KEYRING


def test_a_wrong_passphrase_is_said_calmly_and_the_right_one_opens(qtbot: QtBot, start: Start, folder: Path) -> None:
    locked(folder)
    sitting = start()
    page = sitting.start.passphrase
    give(qtbot, sitting, "fel ord helt och hallet")
    qtbot.waitUntil(lambda: page.isVisible() and page.trouble.isVisible())
    assert "lösenfras" in page.trouble.text()
    qtbot.waitUntil(page.field.hasFocus)
    assert page.field.hasSelectedText()
    give(qtbot, sitting, PASSPHRASE)
    opens(qtbot, sitting)


def test_what_is_typed_is_hidden_until_it_is_asked_for(qtbot: QtBot, start: Start, folder: Path) -> None:
    locked(folder)
    sitting = start()
    page = sitting.start.passphrase
    shows(qtbot, sitting, page)
    page.field.setText(PASSPHRASE)
    assert PASSPHRASE not in page.field.displayText()
    qtbot.keyClick(page.shown, Qt.Key.Key_Space)
    assert page.field.displayText() == PASSPHRASE


def test_a_passphrase_that_was_given_beforehand_asks_nobody(
    qtbot: QtBot, start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked(folder)
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    opens(qtbot, start())
    monkeypatch.setenv("TRYGG_PASSPHRASE", "en helt annan lösenfras")
    sitting = start()
    shows(qtbot, sitting, sitting.start.passphrase)
    monkeypatch.delenv("TRYGG_PASSPHRASE")
    give(qtbot, sitting, PASSPHRASE)
    opens(qtbot, sitting)


def test_a_newer_database_is_left_as_it_is(
    qtbot: QtBot, start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = locked(folder)
    with closing(connection.connect(folder / "trygg.db", key.hex())) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    sitting = start()
    shows(qtbot, sitting, sitting.start.trouble)
    assert "nyare version" in sitting.start.trouble.title.text()
    assert sitting.start.trouble.words.text()
    assert sitting.window is None
    with closing(connection.connect(folder / "trygg.db", key.hex())) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)


def test_a_second_one_waits_for_the_first(
    qtbot: QtBot, start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = locked(folder)
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    with Store(folder, key.hex()):
        sitting = start()
        shows(qtbot, sitting, sitting.start.trouble)
        assert "redan" in sitting.start.trouble.title.text()
    qtbot.waitUntil(sitting.start.trouble.go.hasFocus)
    qtbot.keyClick(sitting.start.trouble.go, Qt.Key.Key_Space)
    opens(qtbot, sitting)


@pytest.mark.parametrize(("file", "said"), [("trygg.db", "skadad"), ("keys.json", "keys.json")])
def test_a_damaged_file_is_told_of_and_kept(
    file: str, said: str, qtbot: QtBot, start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked(folder)
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    (folder / file).write_bytes(b"x" * 8192)
    sitting = start()
    shows(qtbot, sitting, sitting.start.trouble)
    assert said in sitting.start.trouble.title.text()
    assert (folder / file).read_bytes() == b"x" * 8192
    with qtbot.waitSignal(sitting.start.trouble.quit_button.clicked):
        sitting.start.trouble.quit_button.click()
    assert not sitting.start.isVisible()


def test_what_was_switched_before_the_store_was_open_is_remembered(qtbot: QtBot, start: Start, keyring: Use) -> None:
    keyring(Remembering())
    sitting = start()
    shows(qtbot, sitting, sitting.start.welcome)
    sitting.start.head.language.click()
    sitting.start.head.look.click()
    qtbot.waitUntil(lambda: sitting.start.welcome.title.text() == "Welcome to Trygg")
    sitting.start.welcome.go.click()
    opens(qtbot, sitting)
    again = start()
    opens(qtbot, again)
    assert again.desk is not None
    assert (again.desk.language.code, again.desk.theme.palette.name) == (LanguageCode.ENGLISH, PaletteName.DARK)


def test_an_error_page_speaks_the_other_language_too(qtbot: QtBot, start: Start, folder: Path) -> None:
    folder.mkdir()
    (folder / "trygg.db").write_bytes(b"x")
    sitting = start()
    shows(qtbot, sitting, sitting.start.trouble)
    assert "saknas" in sitting.start.trouble.title.text()
    sitting.start.head.language.click()
    qtbot.waitUntil(lambda: "is missing" in sitting.start.trouble.title.text())
