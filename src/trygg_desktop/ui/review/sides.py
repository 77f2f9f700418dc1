"""Two texts side by side: as it was written, and masked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from trygg_desktop.ui.capture.words import Words
from trygg_desktop.ui.components.label import Field
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View

_LINES = (4, 10)
_READ = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class Sides(View):
    """Both can be read and selected from, and not written in."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self.original, self.masked = Words(desk.theme), Words(desk.theme)
        self.left, self.right = Field(desk.theme, self.original), Field(desk.theme, self.masked)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        for field, words in ((self.left, self.original), (self.right, self.masked)):
            words.set_lines(*_LINES)
            words.setTextInteractionFlags(_READ)
            words.setTabChangesFocus(True)
            self._columns.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.shape(lambda: self._columns.setSpacing(desk.theme.px(16)))
        self.say(self.left.name, lambda: self.tr("As it was written"))
        self.say(self.right.name, lambda: self.tr("Masked"))

    def set_beside(self, beside: bool) -> None:
        """Stand beside each other, or one below the other."""
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
