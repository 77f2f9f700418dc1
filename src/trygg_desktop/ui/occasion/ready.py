"""The line before the evening: is this computer ready? One answer at a glance, every check behind it."""

from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trygg_desktop.model.base import utc_now
from trygg_desktop.services import doctor
from trygg_desktop.services.doctor import Check, Status
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Label, Role
from trygg_desktop.ui.components.paint import painter_for
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.theme import Theme

_ICONS = {Status.OK: "circle-check", Status.WARN: "triangle-alert", Status.BAD: "triangle-alert"}
_COLOURS = {Status.OK: "ok", Status.WARN: "waiting", Status.BAD: "danger"}
_ROLES: dict[Status, Role] = {Status.OK: "ok", Status.WARN: "heading", Status.BAD: "danger"}
_ORDER = (Status.BAD, Status.WARN, Status.OK)


class _Mark(QLabel):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self.status = theme, Status.OK

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(26), self._theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        side = self._theme.px(22)
        with painter_for(self) as painter:
            at = QRectF(0, (self.height() - side) / 2, side, side)
            icons.paint(painter, _ICONS[self.status], self._theme.colour(_COLOURS[self.status]), at)


class ReadyLine(Card):
    """Looks everything up when asked to; what is not as it should be is told with what to do."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, padding=12, spacing=4, parent=parent)
        self._desk = desk
        self._found: list[Check] | None = None
        self._mark, self.words = _Mark(desk.theme), Label("heading", wrap=True)
        self.again_button = Button(desk.theme, Look.QUIET, icon="rotate-ccw")
        self.all_button = Button(desk.theme, Look.QUIET, icon="list-checks")
        self.all_button.setCheckable(True)
        head = QHBoxLayout()
        head.addWidget(self._mark)
        head.addWidget(self.words, 1)
        buttons = Flow()
        buttons.addWidget(self.again_button)
        buttons.addWidget(self.all_button)
        self.details = QWidget()
        self._lines = QVBoxLayout(self.details)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(head)
        self.body.addLayout(buttons)
        self.body.addWidget(self.details)
        self.details.hide()
        self.again_button.clicked.connect(self.look_up)
        self.all_button.toggled.connect(self.details.setVisible)
        self.shape(lambda: head.setSpacing(desk.theme.px(10)))
        self.say(self.again_button.setText, lambda: self.tr("Check again"))
        self.say(self.all_button.setText, lambda: self.tr("Show all checks"))
        self.say(lambda _: self._tell(), lambda: "")

    def look_up(self) -> None:
        """Check everything; reading every page of a large store takes a moment."""
        self.words.setText(self.tr("Looking the computer over …"))
        check = partial(doctor.checks, folder=self._desk.folder, now=utc_now())
        self._desk.work.ask(self, "checks", check, self._show)

    def _show(self, found: list[Check]) -> None:
        self._found = found
        self._tell()

    def _tell(self) -> None:
        if self._found is None:
            return
        language = self._desk.language.code
        worst = next((status for status in _ORDER if any(each.status is status for each in self._found)), Status.OK)
        amiss = [doctor.name_of(each, language) for each in self._found if each.status is not Status.OK]
        self._mark.status = worst
        self._mark.update()
        self.words.set_role(_ROLES[worst])
        self.words.setText(
            self.tr("The computer is ready")
            if not amiss
            else self.tr("Look at this first: {what}").format(what=", ".join(amiss))
        )
        for old in self.details.findChildren(Label):
            old.hide()
            old.deleteLater()
        for check in sorted(self._found, key=lambda each: _ORDER.index(each.status)):
            told = doctor.said(check, language)
            line = Label("small", wrap=True)
            line.setText(f"{doctor.name_of(check, language)}: {told.what} {told.do}".rstrip())
            self._lines.addWidget(line)
