"""How the evening has felt so far: a bar in five parts, and under it each face with its number."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trygg_desktop.ui.components.faces import LEVELS, paint_face
from trygg_desktop.ui.components.paint import box, painter_for
from trygg_desktop.ui.theme import SEMIBOLD, Theme
from trygg_desktop.ui.tokens import BODY

_BAR, _FACE, _HEIGHT = 10, 26, 52


class SafetyBar(QWidget):
    """`show_counts` takes {1–5: comments}."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts = dict.fromkeys(LEVELS, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: dict[int, int], told: str) -> None:
        """Show other counts; `told` is the same in words, for a screen reader."""
        self._counts = counts
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the bar and the faces."""
        return QSize(self._theme.px(240), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the parts as wide as their counts, and the faces evenly."""
        theme, px, total = self._theme, self._theme.px, sum(self._counts.values())
        with painter_for(self) as painter:
            gap = px(3)
            shown = [level for level in LEVELS if self._counts[level]]
            room, x = self.width() - gap * max(0, len(shown) - 1), 0.0
            if not shown:
                box(painter, QRectF(0, 0, self.width(), px(_BAR)), px(5), theme.colour("hairline"))
            for level in shown:
                width = room * self._counts[level] / total
                box(painter, QRectF(x, 0, width, px(_BAR)), px(4), theme.colour(f"safety{level}"))
                x += width + gap
            painter.setFont(theme.font(BODY, SEMIBOLD))
            step = self.width() / len(LEVELS)
            for index, level in enumerate(LEVELS):
                at = QRectF(index * step, px(_BAR + 12), px(_FACE), px(_FACE))
                ink, skin = theme.colour(f"safety{level}"), theme.colour(f"safety_bg{level}")
                paint_face(painter, level, at, ink, skin)
                painter.setPen(theme.colour("text"))
                words = QRectF(at.right() + px(7), at.top(), step, at.height())
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(self._counts[level]))
