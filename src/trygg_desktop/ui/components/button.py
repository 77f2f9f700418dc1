"""The button: what it does in words, with an icon and the keys that do the same."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trygg_desktop.ui import icons
from trygg_desktop.ui.components.paint import box, focus_ring, painter_for
from trygg_desktop.ui.components.push import Push
from trygg_desktop.ui.theme import REGULAR, SEMIBOLD, Theme
from trygg_desktop.ui.tokens import BODY, RADIUS, SMALL, TARGET

_PAD, _GAP, _ICON = 18, 10, 20
_ROOM_FOR_KEYS = 8


class Look(Enum):
    """How loud a button is."""

    PRIMARY = "primary"
    """The one thing to do here."""
    PLAIN = "plain"
    QUIET = "quiet"
    """A word to press, without a box."""
    DANGER = "danger"
    """It takes something away."""


class Button(Push):
    """A painted push button, at least 48 px high."""

    def __init__(
        self,
        theme: Theme,
        look: Look = Look.PLAIN,
        icon: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._look, self._icon, self._keys = theme, look, icon, keys

    def set_icon(self, icon: str) -> None:
        """Show another icon of resources/icons."""
        self._icon = icon
        self.update()

    def set_keys(self, keys: str) -> None:
        """Show other keys on the button, in words; "" shows none."""
        self._keys = keys
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for icon, words and keys."""
        px = self._theme.px
        width = QFontMetricsF(self._font()).horizontalAdvance(self.text()) if self.text() else 0.0
        parts = [part for part in (px(_ICON) if self._icon else 0, width, self._keys_width()) if part]
        inner = sum(parts) + px(_GAP) * (len(parts) - 1)
        pad = px(12) if not self.text() or self._look is Look.QUIET else px(_PAD)
        return QSize(max(px(TARGET), round(inner + 2 * pad)), px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """No word of it is ever cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw it as its look and state are."""
        theme, rect = self._theme, QRectF(self.rect())
        radius = theme.px(RADIUS)
        with painter_for(self) as painter:
            if not self.isEnabled():
                painter.setOpacity(0.5)
            fill, line, ink = self._colours()
            box(painter, rect, radius, fill, line, theme.px(2) if line is not None else 0)
            self._content(painter, rect, ink)
            if self.hasFocus():
                focus_ring(painter, rect, radius, theme)

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        colour = self._theme.colour
        hovered = self.underMouse() or self.isDown()
        if self._look is Look.PRIMARY or self.isChecked():
            return colour("primary_hover" if hovered else "primary"), None, colour("on_primary")
        ink = {Look.PLAIN: "text", Look.QUIET: "primary", Look.DANGER: "danger"}[self._look]
        line = None if self._look is Look.QUIET else colour("danger" if self._look is Look.DANGER else "outline")
        fill = colour("tint") if hovered else None if self._look is Look.QUIET else colour("surface")
        return fill, line, colour(ink)

    def _content(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        px = self._theme.px
        icon, keys = px(_ICON) if self._icon else 0, self._keys_width()
        width = QFontMetricsF(self._font()).horizontalAdvance(self.text()) if self.text() else 0.0
        parts = [part for part in (icon, width, keys) if part]
        x = rect.center().x() - (sum(parts) + px(_GAP) * (len(parts) - 1)) / 2
        if self._icon:
            icons.paint(painter, self._icon, ink, QRectF(x, rect.center().y() - icon / 2, icon, icon))
            x += icon + px(_GAP)
        if self.text():
            painter.setFont(self._font())
            painter.setPen(ink)
            painter.drawText(QRectF(x, rect.y(), width + 1, rect.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
            x += width + px(_GAP)
        if self._keys:
            cap = QRectF(x, rect.center().y() - px(13), keys, px(26))
            box(painter, cap, px(6), None, ink, px(1))
            painter.setFont(self._theme.font(SMALL, SEMIBOLD))
            painter.setPen(ink)
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._keys)

    def _font(self) -> QFont:
        return self._theme.font(BODY, REGULAR if self._look is Look.QUIET else SEMIBOLD)

    def _keys_width(self) -> float:
        if not self._keys:
            return 0.0
        metrics = QFontMetricsF(self._theme.font(SMALL, SEMIBOLD))
        return metrics.horizontalAdvance(self._keys) + 2 * self._theme.px(_ROOM_FOR_KEYS)
