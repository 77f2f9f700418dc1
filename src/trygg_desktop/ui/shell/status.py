"""The line at the bottom: what is true of the words just now.

That they are saved here and that they are sent on are two facts, and both are told.
"""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QRectF, QTime
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trygg_desktop.services import syncing
from trygg_desktop.services.courier import Delivery
from trygg_desktop.services.syncing import Overview
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.keycap import Keycap
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.paint import box, painter_for
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View

_ICON, _GAP = 18, 8
_TO_LOOK_AT = {"waiting", "danger"}


class _Fact(View):
    """An icon and words; on a ground of its own where it is one to look at."""

    def __init__(self, desk: Desk, icon: str, role: str, parent: QWidget) -> None:
        super().__init__(desk.theme, parent)
        self._icon, self._role = icon, role
        """A colour of the palette."""
        self.words = Label("small")
        row = QHBoxLayout(self)
        row.addWidget(self.words)
        px = desk.theme.px
        self.shape(lambda: row.setContentsMargins(px(_ICON + _GAP + 10), 0, px(12), 0))
        self.shape(self._colour)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        theme, px = self.theme, self.theme.px
        with painter_for(self) as painter:
            if self._role in _TO_LOOK_AT:
                box(painter, QRectF(self.rect()), self.height() / 2, theme.colour("waiting_bg"))
            at = QRectF(px(10), (self.height() - px(_ICON)) / 2, px(_ICON), px(_ICON))
            icons.paint(painter, self._icon, theme.colour(self._role), at)

    def set_look(self, icon: str, role: str) -> None:
        """Take another icon and colour."""
        if (icon, role) != (self._icon, self._role):
            self._icon, self._role = icon, role
            self._colour()
            self.update()

    def _colour(self) -> None:
        colour = self.theme.colour(self._role).name()
        self.words.setStyleSheet(f"color: {colour}; font-weight: 600;")


def _clock(at: datetime) -> str:
    local = at.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), "HH:mm")


def _moment(at: datetime) -> str:
    """The clock today, the day before."""
    local = at.astimezone()
    if local.date() == datetime.now().astimezone().date():
        return _clock(at)
    return QLocale().toString(QDate(local.year, local.month, local.day), "d MMM")


class StatusLine(View):
    """Saved here and when; how much waits to be sent, what was last, what went wrong; and that all is encrypted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self._saved_at: datetime | None = None
        self._overview: Overview | None = None
        self._saved = _Fact(desk, "hard-drive", "ok", self)
        self._unsent = _Fact(desk, "cloud-upload", "waiting", self)
        self._locked = _Fact(desk, "lock", "muted", self)
        self._keys = [Keycap(desk.theme, keys, self) for keys in ("Alt 1–5", "Ctrl L", "Ctrl Z")]
        row = QHBoxLayout(self)
        for fact in (self._saved, self._unsent, self._locked):
            row.addWidget(fact)
        row.addStretch(1)
        for key in self._keys:
            row.addWidget(key)
        px = desk.theme.px
        self.shape(lambda: row.setContentsMargins(px(8), px(4), px(16), px(4)))
        self.shape(lambda: row.setSpacing(px(10)))
        self.shape(lambda: self.setFixedHeight(px(36)))
        self.say(self._locked.words.setText, lambda: self.tr("Encrypted on this computer"))
        for key, words in zip(self._keys, (self._safety, self._place, self._undo), strict=True):
            self.say(key.setText, words)
        self.say(lambda _: self._tell(), lambda: "")
        desk.news.counted.connect(self.look_up)
        desk.courier.went.connect(self._went)
        self.look_up()

    def saved(self, at: datetime) -> None:
        """Something was saved at `at` (aware), durably."""
        self._saved_at = at
        self._tell()

    def look_up(self) -> None:
        """See anew how things stand with the server."""
        self._desk.work.ask(self, "waiting", syncing.overview, self._found)

    def set_low(self, low: bool) -> None:
        """Leave out what is always the same, so that what changes is told whole."""
        self._locked.setVisible(not low)
        for key in self._keys:
            key.setVisible(not low)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the ground and the hairline above it."""
        with painter_for(self) as painter:
            painter.fillRect(self.rect(), self.theme.colour("surface"))
            painter.fillRect(0, 0, self.width(), max(1, self.theme.px(1)), self.theme.colour("hairline"))

    def _went(self, delivery: Delivery) -> None:
        if delivery.running:
            self._tell()
        else:
            self.look_up()

    def _found(self, overview: Overview) -> None:
        self._overview = overview
        self._tell()

    def _tell(self) -> None:
        if self._saved_at is None:
            self._saved.words.setText(self.tr("Everything is saved here"))
        else:
            self._saved.words.setText(self.tr("Saved here {clock}").format(clock=_clock(self._saved_at)))
        icon, role, words = self._sync()
        self._unsent.set_look(icon, role)
        self._unsent.words.setText(words)

    def _sync(self) -> tuple[str, str, str]:
        """(icon, colour, words) of how things stand with the server."""
        told, delivery = self._overview, self._desk.courier.delivery
        if told is None or not (told.waiting or told.enrolled):
            return "cloud-upload", "muted", self.tr("Nothing waits to sync")
        waiting = self.tr("%n waiting to sync", "", told.waiting)
        if not told.enrolled:
            return "cloud-upload", "waiting", waiting
        if delivery.running:
            left = self.tr("Syncing, %n left …", "", delivery.waiting)
            return "cloud-upload", "primary", left if delivery.waiting else self.tr("Syncing …")
        icon, role, what = self._standing(told)
        parts = [what, waiting if told.waiting else ""]
        if told.synced_at is not None:
            parts.append(self.tr("last synced {when}").format(when=_moment(told.synced_at)))
        return icon, role, " · ".join(filter(None, parts))

    def _standing(self, told: Overview) -> tuple[str, str, str]:
        """The same for a laptop that is enrolled and at rest; the words are what a person should know first."""
        if told.fault is not None:
            if told.fault.code != "sync_unreachable":
                return "triangle-alert", "danger", self.tr("Not synced: see the room Sync")
            if not told.paused:
                return "triangle-alert", "waiting", self.tr("No contact, tries again")
        if told.refused or told.conflicts:
            to_look_at = self.tr("%n to look at in the room Sync", "", told.refused + told.conflicts)
            return "triangle-alert", "waiting", to_look_at
        if told.paused:
            return "cloud-upload", "waiting", self.tr("Sync is paused")
        if told.waiting:
            return "cloud-upload", "waiting", ""
        return "circle-check", "ok", self.tr("All is sent")

    def _safety(self) -> str:
        return self.tr("safety")

    def _place(self) -> str:
        return self.tr("place")

    def _undo(self) -> str:
        return self.tr("undo")
