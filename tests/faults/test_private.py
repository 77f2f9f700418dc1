"""No citizen's word lies readable anywhere: not in the data folder, not in temporary files, not in a log."""

import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trygg_desktop import app
from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.opening import Doors
from trygg_desktop.services import capture
from trygg_desktop.store.database import Store
from trygg_desktop.ui import bugs
from trygg_desktop.ui.capture.room import CaptureRoom
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.occasion.room import OccasionRoom

SAVED, DRAFTED, PLACE = "Hemligheten vid granen", "Halvsagda viskningar", "Trappan bakom numret"
ENCODINGS = ("utf-8", "utf-16-le", "latin-1")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder; temporary files go beside it."""
    spare = tmp_path / "tmp"
    spare.mkdir()
    monkeypatch.setenv("TMPDIR", str(spare))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path / "data"


@pytest.fixture
def doors(folder: Path) -> Doors:
    made = Doors(folder)
    made.create("fyra ord som inte hör ihop")
    return made


@pytest.fixture
def store(doors: Doors) -> Iterator[Store]:
    with doors.open() as opened:
        yield opened


def readable(root: Path) -> list[str]:
    """Which words lie readable in which files."""
    words = [word for said in (SAVED, DRAFTED, PLACE) for word in said.split() if len(word) > 5]
    contents = {path.name: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    return [
        f"{word} in {name}"
        for name, content in contents.items()
        for word in words
        if any(word.encode(each) in content for each in ENCODINGS)
    ]


def type_in(room: CaptureRoom, words: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(room.form.words, event)


def test_an_evening_leaves_no_word_readable(
    qtbot: QtBot,
    qapp: QApplication,
    store: Store,
    doors: Doors,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bugs.keep_log(folder / app.LOGS)
    desk: Desk = app.lay_desk(qapp, store, doors.care(), folder)
    window = app.window(desk)
    qtbot.addWidget(window)
    window.show()
    start = window.room(OccasionRoom).start
    qtbot.waitUntil(lambda: bool(start.kind.chosen))
    start.start_button.click()
    qtbot.waitUntil(lambda: desk.occasion is not None)
    room = window.room(CaptureRoom)
    type_in(room, SAVED)
    room.form.where.place.setText(PLACE)
    with qtbot.waitSignal(desk.news.counted):
        room.footer.save_button.click()
    with qtbot.waitSignal(room.scribe.drafts.kept):
        type_in(room, DRAFTED)

    def broken(*_: object) -> None:
        raise ValueError(DRAFTED)

    def full(*_: object) -> None:
        raise EnvironmentFault("disk_full")

    for fails in (full, broken):
        monkeypatch.setattr(capture, "agree", fails)
        with qtbot.waitSignal(desk.work.failed) as told:
            desk.work.write(window, lambda session: capture.agree(session, "x"))
        assert told.args is not None
        assert DRAFTED.split(maxsplit=1)[0] not in f"{told.args[0].what} {told.args[0].do}"
    store.back_up().result()
    assert readable(tmp_path) == []
    assert SAVED not in window.windowTitle()
    assert QApplication.clipboard().text() == ""
    log = (folder / app.LOGS / "trygg.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    window.close()
    desk.close()
    shiboken6.delete(desk.language)  # its translators would speak in the next test
    for handler in list(bugs.LOG.handlers):
        bugs.LOG.removeHandler(handler)
        handler.close()
    logging.getLogger("trygg_desktop").propagate = True


def test_the_search_for_words_would_find_them(tmp_path: Path) -> None:
    (tmp_path / "leak").write_bytes(b"xx" + DRAFTED.encode("utf-16-le"))
    assert readable(tmp_path)
