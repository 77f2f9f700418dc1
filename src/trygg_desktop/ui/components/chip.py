"""The chip: one of several that may be chosen together, such as a theme.

A suggestion is marked, never chosen by itself.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from trygg_desktop.ui import icons
from trygg_desktop.ui.components.paint import box, focus_ring, painter_for
from trygg_desktop.ui.components.push import Push
from trygg_desktop.ui.theme import SEMIBOLD, Theme
from trygg_desktop.ui.tokens import BODY, TARGET

_PAD, _GAP, _ICON = 12, 8, 18


class Chip(Push):
    """A checkable chip with an icon. While `suggested`, its frame is dashed and a spark stands beside its name."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._suggested = theme, icon, False
        self.setCheckable(True)

    @property
    def suggested(self) -> bool:
        """Whether the text speaks for it."""
        return self._suggested

    def suggest(self, on: bool) -> None:
        """Mark it as suggested, or no longer."""
        if on != self._suggested:
            self._suggested = on
            self.setAccessibleDescription(self.tr("Suggested from the text") if on else "")
            self.update()

    def sizeHint(self) -> QSize:
        """Room for icon, name and spark."""
        px = self._theme.px
        words = QFontMetricsF(self._theme.font(BODY, SEMIBOLD)).horizontalAdvance(self.text())
        return QSize(round(words) + px(_ICON + _GAP + 2 * _PAD + 4), px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """No name is ever cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw it: filled with a tick when chosen, dashed with a spark when suggested."""
        theme, px, colour = self._theme, self._theme.px, self._theme.colour
        rect, radius = QRectF(self.rect()), self.height() / 2
        chosen = self.isChecked()
        with painter_for(self) as painter:
            if chosen:
                box(painter, rect, radius, colour("primary"))
            else:
                marked = self._suggested
                fill = colour("tint" if marked or self.underMouse() else "surface")
                line = colour("primary" if marked else "outline")
                style = Qt.PenStyle.DashLine if marked else Qt.PenStyle.SolidLine
                box(painter, rect, radius, fill, line, px(2) if marked else px(1.5), style)
            ink = colour("on_primary" if chosen else "text")
            icon = "check" if chosen else "sparkles" if self._suggested else self._icon
            at = QRectF(px(_PAD + 2), (self.height() - px(_ICON)) / 2, px(_ICON), px(_ICON))
            icons.paint(painter, icon, ink if chosen else colour("primary"), at)
            painter.setFont(theme.font(BODY, SEMIBOLD if chosen or self._suggested else theme.font().weight()))
            painter.setPen(ink)
            left = at.right() + px(_GAP)
            words = QRectF(left, 0, rect.width() - left - px(4), rect.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
            if self.hasFocus():
                focus_ring(painter, rect, radius, theme)
