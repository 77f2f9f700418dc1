"""The toggle: something that is so, or is not."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from trygg_desktop.ui import icons
from trygg_desktop.ui.components.paint import box, focus_ring, painter_for
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.tokens import BODY, RADIUS, TARGET

_BOX, _GAP = 26, 10


class Toggle(QCheckBox):
    """A painted check box with its words, 48 px high."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Room for the box and the words."""
        px = self._theme.px
        words = QFontMetricsF(self._theme.font(BODY)).horizontalAdvance(self.text())
        return QSize(round(words) + px(_BOX + _GAP + 20), px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """No word of it is ever cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPointF) -> bool:  # type: ignore[override]  # noqa: ARG002  # Qt's form
        """The words can be pressed as well as the box."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the box, ticked or not, and the words."""
        theme, px, colour = self._theme, self._theme.px, self._theme.colour
        rect = QRectF(self.rect())
        side = QRectF(px(8), rect.center().y() - px(_BOX) / 2, px(_BOX), px(_BOX))
        with painter_for(self) as painter:
            if self.underMouse():
                box(painter, rect, px(RADIUS), colour("tint"))
            if self.isChecked():
                box(painter, side, px(7), colour("primary"))
                icons.paint(painter, "check", colour("on_primary"), side.adjusted(px(4), px(4), -px(4), -px(4)))
            else:
                box(painter, side, px(7), colour("surface"), colour("outline"), px(2))
            painter.setFont(theme.font(BODY))
            painter.setPen(colour("text"))
            words = rect.adjusted(side.right() + px(_GAP), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
            if self.hasFocus():
                focus_ring(painter, rect, px(RADIUS), theme)
