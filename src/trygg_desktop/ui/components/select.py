"""The select: one of a few, in a list that opens. The wheel scrolls the page and never changes it in passing."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from trygg_desktop.ui import icons
from trygg_desktop.ui.components.paint import painter_for
from trygg_desktop.ui.theme import Theme

_ARROW, _EDGE = 18, 12


class Select(QComboBox):
    """A combo box with an arrow in the colour of its text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow upon what the style sheet draws."""
        super().paintEvent(event)
        side, edge = self._theme.px(_ARROW), self._theme.px(_EDGE)
        at = QRectF(self.width() - side - edge, (self.height() - side) / 2, side, side)
        with painter_for(self) as painter:
            icons.paint(painter, "chevron-down", self._theme.colour("text"), at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
