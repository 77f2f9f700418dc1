"""The picker: shows what is chosen under what it is, and opens a list of what else may be."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from trygg_desktop.ui import icons
from trygg_desktop.ui.components.paint import box, focus_ring, painter_for
from trygg_desktop.ui.components.push import Push
from trygg_desktop.ui.theme import SEMIBOLD, Theme
from trygg_desktop.ui.tokens import BODY, RADIUS, SMALL, TARGET

_WIDEST = 260


class Picker(Push):
    """A button of two lines with a menu. `picked` tells the value a person chose."""

    picked = Signal(str)

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._heading, self._low = theme, icon, "", False
        self._menu = QMenu(self)
        self.clicked.connect(self._open)

    def set_heading(self, heading: str) -> None:
        """Say what it is."""
        self._heading = heading
        self._name()

    def set_low(self, low: bool) -> None:
        """Leave the heading out of the picture: for short windows and large type."""
        self._low = low
        self.updateGeometry()

    def offer(self, values: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer (value, name) pairs, and show the chosen value's name."""
        self._menu.clear()
        shown = chosen
        for value, name in values:
            action = QAction(name.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _on, value=value: self.picked.emit(value))
            self._menu.addAction(action)
            if value == chosen:
                shown = name
        self.setText(shown)
        self._name()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for both lines, within reason."""
        px = self._theme.px
        wide = max(
            QFontMetricsF(self._fonts()[0]).horizontalAdvance("" if self._low else self._heading),
            QFontMetricsF(self._fonts()[1]).horizontalAdvance(self.text()),
        )
        return QSize(min(round(wide) + px(96), px(_WIDEST)), px(TARGET if self._low else 56))

    def minimumSizeHint(self) -> QSize:
        """It may be squeezed; what does not fit is told by its tip."""
        return QSize(self._theme.px(140), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the icon, the two lines and the arrow."""
        theme, px, colour = self._theme, self._theme.px, self._theme.colour
        rect = QRectF(self.rect())
        with painter_for(self) as painter:
            box(painter, rect, px(RADIUS), colour("tint" if self.underMouse() else "surface"), colour("outline"), px(2))
            side = px(34)
            square = QRectF(px(10), rect.center().y() - side / 2, side, side)
            box(painter, square, px(8), colour("primary"))
            edge = px(8)
            icons.paint(painter, self._icon, colour("on_primary"), square.adjusted(edge, edge, -edge, -edge))
            arrow = px(20)
            at = QRectF(rect.right() - arrow - px(12), rect.center().y() - arrow / 2, arrow, arrow)
            icons.paint(painter, "chevron-down", colour("text"), at)
            left = square.right() + px(10)
            room = at.left() - left - px(6)
            small, bold = self._fonts()
            words = QFontMetricsF(bold).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            painter.setPen(colour("text"))
            painter.setFont(bold)
            if self._low:
                lower = QRectF(left, 0, room, rect.height())
                painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, words)
            else:
                middle = rect.center().y() - px(1)
                painter.drawText(QRectF(left, middle, room, px(24)), Qt.AlignmentFlag.AlignVCenter, words)
                painter.setFont(small)
                painter.setPen(colour("muted"))
                painter.drawText(
                    QRectF(left, middle - px(20), room, px(20)), Qt.AlignmentFlag.AlignVCenter, self._heading
                )
            if self.hasFocus():
                focus_ring(painter, rect, px(RADIUS), theme)

    def _open(self) -> None:
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + self._theme.px(4))))

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._theme.font(SMALL), self._theme.font(BODY, SEMIBOLD)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._heading}: {self.text()}")
        self.setToolTip(self.text())
