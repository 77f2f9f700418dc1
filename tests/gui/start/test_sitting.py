"""From the window to its end: what goes on by itself, and how everything is put down."""

import logging
import sys
from datetime import UTC, datetime, timedelta
from os import utime
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.gui.start.sitting import PASSPHRASE, WORDS, Start, locked, opens

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.services import Session, capture, occasions
from trygg_desktop.store.database import Store
from trygg_desktop.ui import bugs
from trygg_desktop.ui.capture.room import CaptureRoom


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
    told = sitting.window.notice.words
    qtbot.waitUntil(lambda: "full" in told.text())


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
    qtbot.waitUntil(lambda: len(backups(folder)) == 1)
    with qtbot.waitSignal(process.finished):
        process.terminate()
    assert (process.exitStatus(), process.exitCode()) == (QProcess.ExitStatus.NormalExit, 0)
    assert b"Traceback" not in process.readAllStandardError().data()
    Store(folder, key.hex()).close()
