"""The window: the rail to the left, one room at a time, a band while it is only a rehearsal, and the line of facts."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout

from trygg_desktop.errors import Said
from trygg_desktop.model.base import utc_now
from trygg_desktop.services import settings
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.room import Room
from trygg_desktop.ui.shell.pin import PinBand
from trygg_desktop.ui.shell.rail import Rail
from trygg_desktop.ui.shell.status import StatusLine
from trygg_desktop.ui.view import View

R = TypeVar("R", bound=Room)
SCREEN = "screen"
"""The remembered choice of language, look, scale and size."""
_LOW, _NARROW = 600, 900
_SMALLEST = (640, 400)


class Window(QMainWindow):
    """All rooms, of which the first is shown."""

    def __init__(self, desk: Desk, rooms: Sequence[Room]) -> None:
        super().__init__()
        self._desk, self._rooms = desk, {room.NAME: room for room in rooms}
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(*_SMALLEST)
        self.notice, self.pin = Notice(desk.theme), PinBand(desk)
        self._rail, self._status = Rail(desk.theme), StatusLine(desk)
        self._stack = QStackedWidget()
        for room in rooms:
            self._stack.addWidget(room)
            self._rail.add(room, at_end=room is rooms[-1])
        self._lay_out()
        self._rail.chosen.connect(self.show_room)
        desk.news.go.connect(self.show_room)
        desk.news.waits.connect(self._tell_waits)
        desk.news.occasion.connect(lambda _: self._mark_rehearsal())
        desk.work.failed.connect(self._tell)
        desk.work.written.connect(lambda: self._status.saved(utc_now()))
        desk.theme.changed.connect(self._remember)
        desk.theme.changed.connect(self._fit)
        desk.language.changed.connect(self._remember)
        desk.language.changed.connect(self._title)
        self._zoom_keys()
        self._mark_rehearsal()
        self.show_room(rooms[0].NAME)

    @property
    def room_names(self) -> list[str]:
        """The names of the rooms, in the rail's order."""
        return list(self._rooms)

    def room(self, kind: type[R]) -> R:
        """The room of this kind."""
        return next(room for room in self._rooms.values() if isinstance(room, kind))

    def show_room(self, name: str) -> None:
        """Go to the room called `name`."""
        room = self._rooms[name]
        self._stack.setCurrentWidget(room)
        self._rail.show_chosen(name)
        self._title()
        room.enter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make do with the room there is."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let every room put down what it has in hand."""
        for room in self._rooms.values():
            room.leave()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        body = View(theme)
        self._band = QLabel()
        self._band.setProperty("role", "rehearsal")
        self._band.setAlignment(Qt.AlignmentFlag.AlignCenter)
        body.say(self._band.setText, lambda: self.tr("REHEARSAL – nothing here is counted or sent"))
        beside = QVBoxLayout()
        beside.addWidget(self._band)
        told = QVBoxLayout()
        told.addWidget(self.pin)
        told.addWidget(self.notice)
        body.shape(lambda: told.setContentsMargins(theme.px(16), 0, theme.px(16), 0))
        beside.addLayout(told)
        beside.addWidget(self._stack, 1)
        beside.setSpacing(0)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self._rail)
        upper.addLayout(beside, 1)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(upper, 1)
        rows.addWidget(self._status)
        self.setCentralWidget(body)

    def _zoom_keys(self) -> None:
        theme = self._desk.theme
        for keys, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            QShortcut(QKeySequence(keys), self, lambda steps=steps: theme.zoom(steps))

    def _fit(self) -> None:
        scale = self._desk.theme.scale
        width, height = self.width() / scale, self.height() / scale
        self._rail.set_low(height < _LOW or width < _NARROW)
        self._status.set_low(width < _NARROW)

    def _title(self) -> None:
        # The room's name and nothing else: a title is seen by whoever looks at the task switcher.
        shown = self._stack.currentWidget()
        if isinstance(shown, Room):
            self.setWindowTitle(f"{shown.label()} – Trygg")

    def _mark_rehearsal(self) -> None:
        occasion = self._desk.occasion
        self._band.setVisible(occasion is not None and occasion.rehearsal)

    def _tell(self, said: Said) -> None:
        self.notice.tell_fault(said)

    def _tell_waits(self, name: str, words: str) -> None:
        self.notice.tell(words, "waiting", self._rooms[name].label(), lambda: self.show_room(name))

    def _remember(self) -> None:
        desk = self._desk
        chosen = {
            "language": desk.language.code.value,
            "palette": desk.theme.palette.name.value,
            "scale": desk.theme.scale,
        }
        desk.work.write(self, lambda session: settings.put(session, SCREEN, chosen))
