"""Keys as a keyboard shows them, with what they do."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from trygg_desktop.ui.components.paint import box, painter_for
from trygg_desktop.ui.theme import SEMIBOLD, Theme
from trygg_desktop.ui.tokens import SMALL


class Keycap(QLabel):
    """`keys` in a frame, and words after it."""

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._keys = theme, keys

    def sizeHint(self) -> QSize:
        """Room for the cap and the words."""
        px = self._theme.px
        words = QFontMetricsF(self._theme.font(SMALL)).horizontalAdvance(self.text())
        return QSize(round(self._cap() + words) + px(12), px(26))

    def minimumSizeHint(self) -> QSize:
        """It is shown whole or not at all."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the cap and the words."""
        theme, px = self._theme, self._theme.px
        with painter_for(self) as painter:
            cap = QRectF(0, (self.height() - px(24)) / 2, self._cap(), px(24))
            box(painter, cap, px(6), theme.colour("surface"), theme.colour("outline"), px(1))
            painter.setPen(theme.colour("text"))
            painter.setFont(theme.font(SMALL, SEMIBOLD))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._keys)
            painter.setPen(theme.colour("muted"))
            painter.setFont(theme.font(SMALL))
            words = QRectF(cap.right() + px(6), 0, self.width() - cap.right(), self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _cap(self) -> float:
        words = QFontMetricsF(self._theme.font(SMALL, SEMIBOLD)).horizontalAdvance(self._keys)
        return words + 2 * self._theme.px(7)
