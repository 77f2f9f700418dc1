"""A room of cards, one a thing: in two columns where there is room for them."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.room import Room
from trygg_desktop.ui.shell.head import Head

_ROOM_FOR_TWO, _SHORT = 1000, 560
_WIDEST = 1400


class CardsRoom(Room):
    """What the rooms of cards share. Each makes its cards, then lays them out once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head = Head(desk)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)

    def lay_out(self, *columns: Sequence[QWidget]) -> None:
        """Put the cards of each column under one another."""
        px = self.theme.px
        for cards in columns:
            self._columns.addLayout(self._column(cards), 1)
        page = Page(self.theme)
        page.body.addLayout(self._columns)
        page.body.addStretch(1)
        rows = QVBoxLayout(self)
        rows.addWidget(self.head)
        rows.addWidget(page, 1)
        self.shape(lambda: self._columns.setSpacing(px(8)))
        self.shape(lambda: rows.setSpacing(px(6)))
        self.shape(lambda: rows.setContentsMargins(px(16), px(12), px(16), px(6)))
        self.shape(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the best of the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _column(self, cards: Sequence[QWidget]) -> QVBoxLayout:
        column = QVBoxLayout()
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self.shape(lambda: column.setSpacing(self.theme.px(4)))
        return column

    def _fit(self) -> None:
        scale = self.theme.scale
        two = self.width() / scale >= _ROOM_FOR_TWO
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom)
        self._columns.setContentsMargins(0, 0, max(0, self.width() - self.theme.px(_WIDEST)), 0)
        self.head.set_low(self.height() / scale < _SHORT)
