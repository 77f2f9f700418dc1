"""The five faces, from worried to calm: they show how safe somebody feels, not how happy."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trygg_desktop.ui import icons
from trygg_desktop.ui.components.paint import box, focus_ring, painter_for
from trygg_desktop.ui.components.radio import OneOf, Radio
from trygg_desktop.ui.theme import SEMIBOLD, Theme
from trygg_desktop.ui.tokens import BODY, RADIUS, SMALL, TARGET

LEVELS = range(1, 6)


@dataclass(frozen=True, slots=True)
class _Shape:
    """A face in units of its radius. `mouth` bends down below nought; `brows` is how far the inner ends rise."""

    mouth: float
    brows: float = 0
    mouth_width: float = 0.36


_SHAPES = {
    1: _Shape(-0.30, 0.16),
    2: _Shape(-0.17),
    3: _Shape(0),
    4: _Shape(0.18),
    5: _Shape(0.32, mouth_width=0.42),
}


def paint_face(painter: QPainter, level: int, rect: QRectF, ink: QColor, skin: QColor | None) -> None:
    """Draw the face of `level` (1 very unsafe, 5 very safe) into the square `rect`, its lines in `ink`."""
    radius = rect.width() / 2
    width = max(1.4, radius * 0.11)
    shape, centre = _SHAPES[level], rect.center()

    def at(x: float, y: float) -> QPointF:
        return QPointF(centre.x() + x * radius, centre.y() + y * radius)

    painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(skin if skin is not None else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2))
    painter.setBrush(ink)
    painter.setPen(Qt.PenStyle.NoPen)
    for side in (-1, 1):
        painter.drawEllipse(at(side * 0.3, -0.14), radius * 0.085, radius * 0.115)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    if shape.brows:
        for side in (-1, 1):
            painter.drawLine(at(side * 0.5, -0.36), at(side * 0.2, -0.36 - shape.brows))
    mouth = QPainterPath(at(-shape.mouth_width, 0.36 - shape.mouth / 2))
    bend, reach = 0.36 + shape.mouth * 0.75, shape.mouth_width * 0.55
    mouth.cubicTo(at(-reach, bend), at(reach, bend), at(shape.mouth_width, 0.36 - shape.mouth / 2))
    painter.drawPath(mouth)


class Height(Enum):
    """How high the faces stand: in all, the drawing, and the air above it, in px at 100 %."""

    LOW = (62, 30, 6)
    USUAL = (90, 48, 9)
    TALL = (120, 68, 13)


class _Face(Radio):
    """One face: number, drawing and word."""

    def __init__(self, theme: Theme, level: int, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._level, self._height = level, Height.USUAL

    def set_height(self, height: "Height") -> None:
        self._height = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the word under the face."""
        words = QFontMetricsF(self._font()).horizontalAdvance(self.text())
        return QSize(round(words) + self.theme.px(16), self.theme.px(self._height.value[0]))

    def minimumSizeHint(self) -> QSize:
        """As small as it may become: its word may break into two lines."""
        longest = max((QFontMetricsF(self._font()).horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(max(round(longest) + self.theme.px(10), self.theme.px(TARGET)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw it: chosen is a full colour, a tick and a bold word, never colour alone."""
        theme, px, chosen = self.theme, self.theme.px, self.isChecked()
        rect, radius = QRectF(self.rect()), self.theme.px(RADIUS)
        line = theme.colour(f"safety{self._level}")
        ink = theme.colour("on_safety") if chosen else theme.colour("text")
        with painter_for(self) as painter:
            fill = theme.colour(f"safety_{'chosen' if chosen else 'bg'}{self._level}")
            box(painter, rect, radius, fill, None if chosen else theme.colour("outline"), px(1.5))
            size, top = px(self._height.value[1]), px(self._height.value[2])
            face = QRectF(rect.center().x() - size / 2, top, size, size)
            skin = None if chosen else theme.colour("surface")
            paint_face(painter, self._level, face, ink if chosen else line, skin)
            painter.setPen(ink)
            painter.setFont(theme.font(SMALL, SEMIBOLD))
            corner = rect.adjusted(px(10), px(7), -px(10), 0)
            painter.drawText(corner, Qt.AlignmentFlag.AlignLeft, str(self._level))
            if chosen:
                tick = px(20)
                icons.paint(painter, "check", ink, QRectF(rect.right() - tick - px(8), px(7), tick, tick))
            painter.setFont(self._font())
            words = QRectF(px(2), face.bottom(), rect.width() - px(4), rect.height() - face.bottom())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(words, flags, self.text())
            if self.hasFocus():
                focus_ring(painter, rect, radius, theme)

    def _font(self) -> QFont:
        return self.theme.font(SMALL if self._height is Height.LOW else BODY, SEMIBOLD)


class FaceScale(OneOf[int]):
    """Perceived safety: one of five faces, or none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.shape(lambda: row.setSpacing(theme.px(10)))
        self._faces = {level: _Face(theme, level, self) for level in LEVELS}
        for level, face in self._faces.items():
            row.addWidget(face, 1)
            self._hold(level, face)
        self.say(lambda _: self._name(), lambda: "")

    def toggle(self, level: int) -> None:
        """Choose `level`, or let it go where it is chosen."""
        self.choose(None if self.value == level else level)

    def set_height(self, height: Height) -> None:
        """Take more or less height."""
        for face in self._faces.values():
            face.set_height(height)

    def words(self, level: int) -> str:
        """The level in words."""
        return {
            1: self.tr("Very unsafe"),
            2: self.tr("Unsafe"),
            3: self.tr("Neither"),
            4: self.tr("Safe"),
            5: self.tr("Very safe"),
        }[level]

    def _name(self) -> None:
        for level, face in self._faces.items():
            face.setText(self.words(level))
            face.setAccessibleName(self.tr("Safety {level} of 5: {words}").format(level=level, words=self.words(level)))
