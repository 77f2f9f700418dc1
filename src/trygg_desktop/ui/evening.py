"""A whole booth evening, played through the real windows: for those who want to see it, and for seeing that it works.

Every word is typed into the field it belongs in, and every button pressed; only the hands are missing.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from trygg_desktop.model.kinds import Edition
from trygg_desktop.services import tallies
from trygg_desktop.ui.capture.room import CaptureRoom
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.minutes.preview import BOTH, INTERNAL
from trygg_desktop.ui.minutes.room import MinutesRoom
from trygg_desktop.ui.occasion.room import OccasionRoom
from trygg_desktop.ui.review.room import ReviewRoom
from trygg_desktop.ui.shell.window import Window
from trygg_desktop.ui.tokens import PaletteName

_PATIENCE_S = 60
_LOOK_MS = 5
_STAFF = ("Trygghetssamordnare", "Fältsekreterare", "Kommunpolis")
_BACKGROUND = "Vi stod utanför affären under eftermiddagen och kvällen. Många stannade och berättade."
_ACTION = ("Laga belysningen i gångtunneln", "Lysekils kommun", "före jul")
_QUOTED = 3
_SIZE = (1366, 768)


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of the evening."""

    comments: int
    drafts_restored: int
    themes: dict[str, int]
    """{theme id: comments}."""
    pdf_pages: int
    seconds: float


def play(begin: Callable[[], tuple[Desk, Window]], contents: Sequence[dict[str, Any]], out: Path) -> Summary:
    """Open an occasion, type every comment of `contents`, close, and export; pictures and minutes.pdf go to `out`.

    `begin` opens the window on the same store each time it is called: the last comment is interrupted as by a crash.
    """
    begun = monotonic()
    desk, window = _opened(begin)
    _start(desk, window)
    room = window.room(CaptureRoom)
    for content in contents[:-1]:
        _write(room, content)
        _save(room)
    if len(contents) > 1:
        _until(lambda: bool(room.today.list.comments))
        room.today.show_one(room.today.list.comments[-1])
        with _told(desk.news.counted):
            room.today.one.agree_button.click()
    restored = 0
    for last in contents[-1:]:
        desk, window, restored = _crash(begin, window, last)
        room = window.room(CaptureRoom)
        _save(room)
    window.show_room(OccasionRoom.NAME)
    _pictures(desk, window, OccasionRoom.NAME, out)
    window.show_room(CaptureRoom.NAME)
    for content in contents[:1]:
        _write(room, content)
        room.form.catch_up()
    _pictures(desk, window, CaptureRoom.NAME, out)
    room.footer.clear_button.click()
    occasion = desk.occasion.id if desk.occasion is not None else ""
    window.room(OccasionRoom).running.close_button.click()
    pages = _minutes(desk, window, out)
    found: list[tallies.Figures] = []
    desk.work.read(window, lambda session: tallies.figures(session, occasion), found.append)
    _until(lambda: bool(found))
    window.show_room(ReviewRoom.NAME)
    _until(lambda: window.room(ReviewRoom).is_read)
    for name in window.room_names:
        if name not in {OccasionRoom.NAME, CaptureRoom.NAME, MinutesRoom.NAME}:
            window.show_room(name)
            _pictures(desk, window, name, out)
    window.close()
    desk.close()
    return Summary(found[0].comments, restored, found[0].themes, pages, round(monotonic() - begun, 1))


def picture(widget: QWidget, desk: Desk, path: Callable[[PaletteName], Path]) -> None:
    """Pictures of a window in every look, as files."""
    before = desk.theme.palette.name
    for name in PaletteName:
        desk.theme.use(name)
        _rest()
        widget.grab().save(str(path(name)))
    desk.theme.use(before)


def _opened(begin: Callable[[], tuple[Desk, Window]]) -> tuple[Desk, Window]:
    desk, window = begin()
    window.resize(*_SIZE)
    window.show()
    window.activateWindow()
    _rest()
    return desk, window


def _start(desk: Desk, window: Window) -> None:
    window.show_room(OccasionRoom.NAME)
    form = window.room(OccasionRoom).start
    _until(lambda: bool(form.kind.chosen))
    for name in _STAFF:
        _type(form.terms.staff.field, name)
        form.terms.staff.add_button.click()
    form.start_button.click()
    _until(lambda: desk.occasion is not None)
    row = window.room(OccasionRoom).running.tallies
    for kind in desk.setup.pack.tally_kinds[:2]:
        with _told(desk.news.counted):
            row.count(kind.id)


def _write(room: CaptureRoom, content: dict[str, Any]) -> None:
    form = room.form
    _type(form.words, content["text"])
    form.faces.choose(content.get("safety"))
    form.themes.choose(content.get("themes", ()))
    if content.get("place"):
        _type(form.where.place, content["place"])
    form.where.time.choose(content.get("time_of_day"))
    more = {**form.more.content(), **{name: value for name, value in content.items() if value is not None}}
    form.more.fill(more)


def _save(room: CaptureRoom) -> None:
    with _told(room.desk.news.counted):
        room.footer.save_button.click()


def _crash(
    begin: Callable[[], tuple[Desk, Window]], window: Window, content: dict[str, Any]
) -> tuple[Desk, Window, int]:
    """Write half of a comment, and take the window away without a word; then open another and write on."""
    room = window.room(CaptureRoom)
    half = len(content["text"]) // 2
    with _told(room.scribe.drafts.kept):
        _write(room, {**content, "text": content["text"][:half]})
    room.desk.close()
    shiboken6.delete(window)
    desk, again = _opened(begin)
    again.show_room(CaptureRoom.NAME)
    room = again.room(CaptureRoom)
    _until(lambda: room.scribe.restored > 0)
    _type(room.form.words, content["text"][half:])
    return desk, again, room.scribe.restored


def _minutes(desk: Desk, window: Window, out: Path) -> int:
    """Write the minutes a little, and take them home. Returns the number of their pages."""
    room = window.room(MinutesRoom)
    _until(lambda: bool(room.editor.sections))
    _type(room.editor.sections["background"].text, _BACKGROUND)
    items = [room.editor.quotations.list.item(index) for index in range(room.editor.quotations.list.count())]
    for item in items[:_QUOTED]:
        item.setCheckState(Qt.CheckState.Checked)
    room.editor.agreed.add_button.click()
    what, who, due = _ACTION
    with _told(room.editor.kept):
        room.editor.agreed.fill([{"what": what, "responsible": who, "due": due}])
        room.editor.agreed.changed.emit()
    _until(lambda: room.preview.pages > 0 and room.preview.is_up_to_date)
    _pictures(desk, window, MinutesRoom.NAME, out)
    with _told(room.preview.both.filled):
        room.preview.version.choose(BOTH)
    _pictures(desk, window, f"{MinutesRoom.NAME}-compared", out)
    room.preview.version.choose(INTERNAL)
    _until(lambda: room.preview.is_up_to_date)
    path = out / "minutes.pdf"
    with _told(room.outgoing.exported):
        room.outgoing.export_to(path, Edition.INTERNAL)
    return room.preview.pages


def _pictures(desk: Desk, window: Window, name: str, out: Path) -> None:
    picture(window, desk, lambda look: out / f"{name}-{look}.png")


def _type(field: QWidget, words: str) -> None:
    """Put the words in as an input method does, which knows every letter there is."""
    field.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)


@contextmanager
def _told(signal: Any) -> Iterator[None]:
    """Wait, after what is done inside, until `signal` has told of it."""
    heard: list[bool] = []

    def hear(*_: object) -> None:
        heard.append(True)

    signal.connect(hear)
    yield
    _until(lambda: bool(heard))
    signal.disconnect(hear)


def _until(done: Callable[[], bool]) -> None:
    begun = monotonic()
    while not done():
        _turn(_LOOK_MS)
        if monotonic() - begun > _PATIENCE_S:
            raise TimeoutError("the evening stands still")


def _rest() -> None:
    """Let what was posted be painted."""
    for _ in range(3):
        _turn(_LOOK_MS)
        QCoreApplication.processEvents()


def _turn(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
