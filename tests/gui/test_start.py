"""From the first window to the last: the key, the store, what stands in the way, and how everything is put down."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from os import utime
from pathlib import Path

import pytest
import shiboken6
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, NoKeyringError
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.security.rings import Failing, Hanging, Remembering, only

from trygg_desktop.app import Sitting
from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.opening import Doors, open_store
from trygg_desktop.security import vault
from trygg_desktop.security.key import Key
from trygg_desktop.security.vault import VaultState
from trygg_desktop.services import Session, capture, occasions
from trygg_desktop.store import connection
from trygg_desktop.store.database import Store
from trygg_desktop.ui import bugs
from trygg_desktop.ui.capture.room import CaptureRoom
from trygg_desktop.ui.language import LanguageCode
from trygg_desktop.ui.start.pages import StartPage
from trygg_desktop.ui.tokens import PaletteName

PASSPHRASE = "fyra ord utan sammanhang"
WORDS = "Ingen lampa lyser vid bryggan"

Start = Callable[[], Sitting]
Use = Callable[[KeyringBackend], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Use:
    """Makes this keyring the only one of the computer."""
    create, unlock = vault.create, vault.unlock

    def use(backend: KeyringBackend) -> None:
        monkeypatch.setattr(vault, "create", partial(create, ring=only(backend)))
        monkeypatch.setattr(vault, "unlock", partial(unlock, ring=only(backend)))

    use(Failing(NoKeyringError()))
    return use


@pytest.fixture
def start(qapp: QApplication, folder: Path, keyring: Use, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts the app on the folder; the one before is ended first."""
    monkeypatch.delenv("TRYGG_PASSPHRASE", raising=False)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    running: list[Sitting] = []

    def begin() -> Sitting:
        ended(running)
        running.append(Sitting(qapp, folder, Doors(folder)))
        running[-1].begin()
        return running[-1]

    assert keyring is not None
    yield begin
    ended(running)


def ended(running: list[Sitting]) -> None:
    while running:
        sitting = running.pop()
        if sitting.window is not None:
            sitting.window.close()
        sitting.start.close()
        sitting.end()
        parts: list[QObject | None] = [
            sitting.window,
            sitting.start,
            sitting._errands,
            sitting._language,
            sitting._theme,
        ]
        if sitting.desk is not None:
            parts += [sitting.desk.work, sitting.desk.news]
        for part in parts:
            if part is not None:
                shiboken6.delete(part)


def shows(qtbot: QtBot, sitting: Sitting, page: StartPage) -> None:
    qtbot.waitUntil(page.isVisible)
    assert sitting.start.windowTitle() == page.title.text()


def opens(qtbot: QtBot, sitting: Sitting) -> None:
    qtbot.waitUntil(lambda: sitting.window is not None and sitting.window.isVisible())
    assert not sitting.start.isVisible()


def locked(folder: Path, passphrase: str = PASSPHRASE) -> Key:
    """A store under a passphrase."""
    key = vault.create(folder, passphrase)
    open_store(folder, key).close()
    return key


def give(qtbot: QtBot, sitting: Sitting, passphrase: str) -> None:
    shows(qtbot, sitting, sitting.start.passphrase)
    qtbot.keyClicks(sitting.start.passphrase.field, passphrase)
    qtbot.keyClick(sitting.start.passphrase.field, Qt.Key.Key_Return)


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
    assert "8 tecken" in new.strength.text()
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


def opened(session: Session) -> str:
    now = datetime.now(UTC)
    begun = occasions.start(
        session, kind=OccasionKind.BOOTH, place="Coop", starts_at=now, ends_at=None, staff=["Karin"], partners=[]
    )
    return begun.id


def test_an_open_occasion_is_gone_on_with_and_what_is_typed_survives_the_end(
    qtbot: QtBot, start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = locked(folder)
    with Store(folder, key.hex()) as store:
        store.write(opened).result()
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    sitting = start()
    opens(qtbot, sitting)
    assert sitting.window is not None
    room = sitting.window.room(CaptureRoom)
    assert room.isVisible()
    qtbot.waitUntil(room.form.words.hasFocus)
    event = QInputMethodEvent()
    event.setCommitString(WORDS)
    QApplication.sendEvent(room.form.words, event)
    sitting.window.close()
    assert sitting.end() is None
    with Store(folder, key.hex()) as store:
        (draft,) = store.read(capture.drafts).result()
    assert draft.content["text"] == WORDS


def test_a_store_that_was_taken_away_meanwhile_is_told_of_at_the_end(
    qtbot: QtBot, start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked(folder)
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    sitting = start()
    opens(qtbot, sitting)
    assert sitting.window is not None
    (folder / "trygg.db").unlink()
    (folder / "trygg.db").write_bytes(b"another")
    sitting.window.close()
    fault = sitting.end()
    assert fault is not None
    assert fault.code == "database_replaced"
    sitting.start.stop_at(fault, for_good=True)
    assert sitting.start.trouble.quit_button.isVisible()
    assert not sitting.start.trouble.go.isVisible()


def backups(folder: Path) -> list[Path]:
    return sorted((folder / "backups").glob("*.db"))


def test_a_backup_is_made_by_itself_when_the_last_is_a_day_old(
    qtbot: QtBot, start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = locked(folder)
    with Store(folder, key.hex()) as store:
        store.write(opened).result()
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    opens(qtbot, start())
    qtbot.waitUntil(lambda: len(backups(folder)) == 1)
    sitting = start()
    opens(qtbot, sitting)
    (first,) = backups(folder)
    yesterday = (datetime.now(UTC) - timedelta(hours=25)).timestamp()
    utime(first, (yesterday, yesterday))
    opens(qtbot, start())
    qtbot.waitUntil(lambda: len(backups(folder)) == 2)


def test_a_backup_follows_a_closed_occasion_and_a_failure_is_said(
    qtbot: QtBot, start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked(folder)
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    sitting = start()
    opens(qtbot, sitting)
    assert sitting.desk is not None
    assert sitting.window is not None
    sitting.desk.news.occasion.emit(None)
    qtbot.waitUntil(lambda: len(backups(folder)) == 1)

    def full(*_: object) -> None:
        raise EnvironmentFault("disk_full")

    monkeypatch.setattr("trygg_desktop.store.backup.copy_whole", full)
    sitting.desk.news.occasion.emit(None)
    qtbot.waitUntil(sitting.window.notice.isVisible)
    assert "full" in sitting.window.notice.words.text()


def test_a_bug_is_said_and_logged_by_kind_and_place_alone(
    qtbot: QtBot, start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = list(bugs.LOG.handlers)
    bugs.keep_log(tmp_path / "logs")
    locked(folder)
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    sitting = start()
    opens(qtbot, sitting)
    assert sitting.window is not None
    with pytest.raises(ValueError, match=WORDS) as raised:
        int(WORDS)
    sys.excepthook(ValueError, raised.value, raised.tb)
    assert sitting.window.notice.isVisible()
    assert "ValueError" in sitting.window.notice.words.text()
    for handler in [each for each in bugs.LOG.handlers if each not in before]:
        handler.close()
        bugs.LOG.removeHandler(handler)
    bugs.LOG.propagate = True
    logging.shutdown()
    written = (tmp_path / "logs" / "trygg.log").read_text(encoding="utf-8")
    assert "ValueError in test_a_bug" in written
    assert WORDS not in written
    assert WORDS not in sitting.window.notice.words.text()


def test_the_system_may_end_it_calmly(qtbot: QtBot, folder: Path) -> None:
    key = locked(folder)
    with Store(folder, key.hex()) as store:
        store.write(opened).result()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("TRYGG_PASSPHRASE", PASSPHRASE)
    environment.insert("PYTHONPATH", "src")
    process = QProcess()
    process.setProcessEnvironment(environment)
    process.start(sys.executable, ["-m", "trygg_desktop", "--data-dir", str(folder)])
    # It is made once the window is open.
    qtbot.waitUntil(lambda: len(backups(folder)) == 1, timeout=30_000)
    with qtbot.waitSignal(process.finished, timeout=30_000):
        process.terminate()
    assert (process.exitStatus(), process.exitCode()) == (QProcess.ExitStatus.NormalExit, 0)
    assert b"Traceback" not in process.readAllStandardError().data()
    Store(folder, key.hex()).close()
