"""The line at the bottom: what is true of the words just now.

That they are saved here and that they are sent on are two facts, and both are told.
"""

from datetime import datetime

from PySide6.QtCore import QLocale, QRectF, QTime
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trygg_desktop.services import outbox
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.keycap import Keycap
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.paint import box, painter_for
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View

_ICON, _GAP = 18, 8


class _Fact(View):
    """An icon and words; on a ground of its own where it is one to look at."""

    def __init__(self, desk: Desk, icon: str, role: str, parent: QWidget) -> None:
        super().__init__(desk.theme, parent)
        self._icon, self._role = icon, role
        self.words = Label("small")
        row = QHBoxLayout(self)
        row.addWidget(self.words)
        px = desk.theme.px
        self.shape(lambda: row.setContentsMargins(px(_ICON + _GAP + 10), 0, px(12), 0))
        self.shape(self._colour)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        theme, px = self.theme, self.theme.px
        with painter_for(self) as painter:
            if self._role == "waiting":
                box(painter, QRectF(self.rect()), self.height() / 2, theme.colour("waiting_bg"))
            at = QRectF(px(10), (self.height() - px(_ICON)) / 2, px(_ICON), px(_ICON))
            icons.paint(painter, self._icon, theme.colour(self._role), at)

    def _colour(self) -> None:
        colour = self.theme.colour(self._role).name()
        self.words.setStyleSheet(f"color: {colour}; font-weight: 600;")


class StatusLine(View):
    """Saved here and when, how much waits to be sent, and that all is encrypted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self._saved_at: datetime | None = None
        self._waiting = 0
        self._saved = _Fact(desk, "hard-drive", "ok", self)
        self._unsent = _Fact(desk, "cloud-upload", "waiting", self)
        locked = _Fact(desk, "lock", "muted", self)
        self._keys = [Keycap(desk.theme, keys, self) for keys in ("Alt 1–5", "Ctrl L", "Ctrl Z")]
        row = QHBoxLayout(self)
        for fact in (self._saved, self._unsent, locked):
            row.addWidget(fact)
        row.addStretch(1)
        for key in self._keys:
            row.addWidget(key)
        px = desk.theme.px
        self.shape(lambda: row.setContentsMargins(px(8), px(4), px(16), px(4)))
        self.shape(lambda: row.setSpacing(px(10)))
        self.shape(lambda: self.setFixedHeight(px(36)))
        self.say(locked.words.setText, lambda: self.tr("Encrypted on this computer"))
        for key, words in zip(self._keys, (self._safety, self._place, self._undo), strict=True):
            self.say(key.setText, words)
        self.say(lambda _: self._tell(), lambda: "")
        desk.news.counted.connect(self.look_up)
        self.look_up()

    def saved(self, at: datetime) -> None:
        """Something was saved at `at` (aware), durably."""
        self._saved_at = at
        self._tell()

    def look_up(self) -> None:
        """Count anew what waits."""
        self._desk.work.ask(self, "waiting", outbox.waiting, self._counted)

    def set_low(self, low: bool) -> None:
        """Leave the keys out."""
        for key in self._keys:
            key.setVisible(not low)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the ground and the hairline above it."""
        with painter_for(self) as painter:
            painter.fillRect(self.rect(), self.theme.colour("surface"))
            painter.fillRect(0, 0, self.width(), max(1, self.theme.px(1)), self.theme.colour("hairline"))

    def _counted(self, waiting: int) -> None:
        self._waiting = waiting
        self._tell()

    def _tell(self) -> None:
        if self._saved_at is None:
            self._saved.words.setText(self.tr("Everything is saved here"))
        else:
            local = self._saved_at.astimezone()
            clock = QLocale().toString(QTime(local.hour, local.minute), "HH:mm")
            self._saved.words.setText(self.tr("Saved here {clock}").format(clock=clock))
        waiting = self.tr("%n waiting to sync", "", self._waiting)
        self._unsent.words.setText(waiting if self._waiting else self.tr("Nothing waits to sync"))

    def _safety(self) -> str:
        return self.tr("safety")

    def _place(self) -> str:
        return self.tr("place")

    def _undo(self) -> str:
        return self.tr("undo")
