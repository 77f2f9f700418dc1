"""The window: the rail to the left, one room at a time, a band while it is only a rehearsal, and the line of facts."""

from collections.abc import Sequence
from typing import TypeVar, cast

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from trygg_desktop.errors import Said
from trygg_desktop.model.base import utc_now
from trygg_desktop.services import app_lock, settings
from trygg_desktop.services.app_lock import LockState
from trygg_desktop.ui import icons, seat
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.room import Entrance, Room
from trygg_desktop.ui.shell.idle import Idle
from trygg_desktop.ui.shell.lock import LockPage
from trygg_desktop.ui.shell.pin import PinBand
from trygg_desktop.ui.shell.rail import Rail
from trygg_desktop.ui.shell.status import StatusLine
from trygg_desktop.ui.view import View

R = TypeVar("R", bound=Room)
SCREEN = "screen"
"""The remembered choice of language, look, scale and size."""
_LOW, _NARROW = 600, 900
_SMALLEST = (640, 400)
LOCK_KEYS = "Ctrl+Shift+L"


class Window(QMainWindow):
    """The way to all rooms, the last by itself. A room is built when somebody first goes in: a start waits for one."""

    def __init__(self, desk: Desk, entrances: Sequence[Entrance], first: str) -> None:
        super().__init__()
        self._desk, self._entrances = desk, {each.name: each for each in entrances}
        self._rooms: dict[str, Room] = {}
        """Those that are built."""
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(*_SMALLEST)
        self.notice, self.pin = Notice(desk.theme, above=8), PinBand(desk)
        self._rail, self._status = Rail(desk.theme), StatusLine(desk)
        self._stack, self._whole = QStackedWidget(), QStackedWidget(self)
        self.lock_page, self.idle = LockPage(desk, self._whole), Idle(self)
        self._before: QWidget | None = None
        self._copied = False
        self._waits = "", ""
        """The room in which something waits, and the words that tell of it."""
        QGuiApplication.clipboard().dataChanged.connect(self._note_copied)
        for entrance in entrances:
            self._rail.add(entrance, at_end=entrance is entrances[-1])
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
        desk.news.lock.connect(self.lock)
        desk.news.lock_changed.connect(self._wait_for_idle)
        self.lock_page.opened.connect(self._unlock)
        self.idle.long.connect(self.lock)
        QShortcut(QKeySequence(LOCK_KEYS), self, self.lock)
        self._wait_for_idle()
        self._zoom_keys()
        self._mark_rehearsal()
        self.show_room(first)

    @property
    def room_names(self) -> list[str]:
        """The names of the rooms, in the rail's order."""
        return list(self._entrances)

    def room(self, kind: type[R]) -> R:
        """The room of this kind."""
        return cast("R", self._built(kind.NAME))

    def show_room(self, name: str) -> None:
        """Go to the room called `name`."""
        room = self._built(name)
        self._stack.setCurrentWidget(room)
        self._rail.show_chosen(name)
        self._title()
        room.enter()
        if self._waits == (name, self.notice.words.text()):
            self.notice.hide()

    @property
    def is_locked(self) -> bool:
        """Whether the lock covers the window."""
        return self._whole.currentWidget() is self.lock_page

    def lock(self) -> None:
        """Cover everything at once, and keep what is being written; where one was is come back to."""
        if self.is_locked:
            return
        self._before = self.focusWidget()
        self.lock_page.begin(self._desk.lock)
        self._whole.setCurrentWidget(self.lock_page)
        self._close_others()
        self._title()
        self.lock_page.take_focus()
        # Now, not at the next frame: what the task switcher shows is what was painted last.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.repaint()
        for room in self._rooms.values():
            room.leave()
        seat.stand_up(self._desk)
        self._desk.work.write(self, app_lock.note_locked, self._locked)

    def only_in_earnest(self) -> str:
        """What to say where a demonstration is asked for what it cannot do."""
        return self.tr("A demonstration keeps nothing, so there is nothing to restore or encrypt anew.")

    def showEvent(self, event: QShowEvent) -> None:
        """Watch for idleness from now on."""
        super().showEvent(event)
        if (handle := self.windowHandle()) is not None:
            self.idle.watch(handle)

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
        body = View(theme, self._whole)
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
        self._whole.addWidget(body)
        self._whole.addWidget(self.lock_page)
        self.setCentralWidget(self._whole)

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
        self.setWindowTitle("Trygg" if self.is_locked else f"{self._entrances[self._shown()].label()} – Trygg")

    def _unlock(self) -> None:
        self._whole.setCurrentIndex(0)
        self._title()
        self._wait_for_idle()
        if self._before is not None and shiboken6.isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        else:
            self.show_room(self._shown())

    def _built(self, name: str) -> Room:
        if name not in self._rooms:
            room = self._rooms[name] = self._entrances[name].build(self._desk, self._stack)
            self._stack.addWidget(room)
        return self._rooms[name]

    def _shown(self) -> str:
        return next(name for name, room in self._rooms.items() if room is self._stack.currentWidget())

    def _locked(self, state: LockState) -> None:
        self._desk.lock = state

    def _wait_for_idle(self) -> None:
        self.idle.wait(self._desk.lock.minutes)

    def _close_others(self) -> None:
        """Menus, dialogs and copied words would show, or give away, what the lock covers."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for other in QApplication.topLevelWidgets():
            if other.isVisible() and (parent := other.parentWidget()) is not None and parent.window() is self:
                other.close()
        if self._copied:
            QGuiApplication.clipboard().clear()

    def _note_copied(self) -> None:
        """Whether what lies on the clipboard was copied here: only that is taken away when it locks."""
        self._copied = QApplication.activeWindow() is not None

    def _mark_rehearsal(self) -> None:
        occasion = self._desk.occasion
        self._band.setVisible(occasion is not None and occasion.rehearsal)

    def _tell(self, said: Said) -> None:
        self.notice.tell_fault(said)

    def _tell_waits(self, name: str, words: str) -> None:
        self._waits = name, words
        self.notice.tell(words, "waiting", self._entrances[name].label(), lambda: self.show_room(name))

    def _remember(self) -> None:
        desk = self._desk
        chosen = {
            "language": desk.language.code.value,
            "palette": desk.theme.palette.name.value,
            "scale": desk.theme.scale,
        }
        desk.work.write(self, lambda session: settings.put(session, SCREEN, chosen))
