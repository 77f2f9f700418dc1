"""How a painted part is drawn: boxes with round corners, the ring of two tones where the keys go, soft shadows."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from trygg_desktop.ui.theme import Theme

_RING_OUTER, _RING_INNER = 3, 2


def painter_for(widget: QWidget) -> QPainter:
    """A smooth painter on `widget`; end it by `end()` or as a context."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    line: QColor | None = None,
    width: float = 0,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """A box whose line lies wholly within `rect`."""
    half = width / 2 if line is not None else 0
    painter.setPen(QPen(line, width, style) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, theme: Theme) -> None:
    """The ring around what has the focus: a dark and a light tone, so that one of them stands out on anything."""
    outer, inner = theme.px(_RING_OUTER), theme.px(_RING_INNER)
    box(painter, rect, radius, None, theme.colour("focus_outer"), outer)
    inside = rect.adjusted(outer, outer, -outer, -outer)
    box(painter, inside, max(radius - outer, 1), None, theme.colour("focus_inner"), inner)


def shadow(painter: QPainter, rect: QRectF, radius: float, theme: Theme) -> None:
    """A soft shadow under a card that fills `rect`, drawn just outside it."""
    depth = theme.px(5)
    for step in range(depth, 0, -1):
        colour = QColor(0, 0, 0, theme.palette.shadow // step)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(rect.adjusted(-step, -step + depth / 2, step, step), radius + step, radius + step)
