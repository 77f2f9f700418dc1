"""A section of the settings: a card with a heading, its rows, and a notice of how the last thing went."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from trygg_desktop.errors import said
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.components.paint import painter_for
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.theme import Theme

_ICON = 24


class _Icon(QLabel):
    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_ICON), self._theme.px(_ICON))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        side = self._theme.px(_ICON)
        with painter_for(self) as painter:
            at = QRectF(0, (self.height() - side) / 2, side, side)
            icons.paint(painter, self._icon, self._theme.colour("primary"), at)


class Section(Card):
    """What is told and filled in goes into `rows`, what is pressed into `buttons`."""

    def __init__(self, desk: Desk, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, padding=20, spacing=12, parent=parent)
        self.desk = desk
        self.heading, self.notice = Label("lead", wrap=True), Notice(desk.theme)
        self.rows, self.buttons = QVBoxLayout(), Flow()
        picture = _Icon(desk.theme, icon)
        head = QHBoxLayout()
        head.addWidget(picture)
        head.addWidget(self.heading, 1)
        self.body.addLayout(head)
        self.body.addLayout(self.rows)
        self.body.addLayout(self.buttons)
        self.body.addWidget(self.notice)
        # Not Maximum: what wraps may need more height than it hints at. The stretch below keeps it from growing.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        px = desk.theme.px
        picture.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.shape(lambda: head.setSpacing(px(10)))
        self.shape(lambda: self.rows.setSpacing(px(10)))
        self.shape(lambda: self.buttons.setSpacing(px(8)))

    def button(self, icon: str, words: Callable[[], str], press: Callable[[], object]) -> Button:
        """One more button."""
        button = Button(self.theme, icon=icon)
        button.clicked.connect(press)
        self.say(button.setText, words)
        self.buttons.addWidget(button)
        return button

    def tell_failed(self, error: BaseException) -> None:
        """Say here why it did not go."""
        self.notice.tell_fault(said(error, self.desk.language.code))
