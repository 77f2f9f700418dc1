"""Segments: a few short alternatives side by side, of which one may be chosen, or none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trygg_desktop.ui.components.paint import box, focus_ring, painter_for
from trygg_desktop.ui.components.radio import OneOf, Radio
from trygg_desktop.ui.theme import SEMIBOLD, Theme
from trygg_desktop.ui.tokens import BODY, RADIUS, TARGET

Choice = tuple[str, Callable[[], str]]
"""The value, and its name in the language in force."""


class _Segment(Radio):
    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self.theme.font(BODY, SEMIBOLD)).horizontalAdvance(self.text())
        return QSize(max(round(words) + self.theme.px(22), self.theme.px(TARGET)), self.theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        theme, px = self.theme, self.theme.px
        inner = QRectF(self.rect()).adjusted(px(4), px(4), -px(4), -px(4))
        with painter_for(self) as painter:
            if self.isChecked():
                box(painter, inner, px(RADIUS - 3), theme.colour("primary"))
            elif self.underMouse():
                box(painter, inner, px(RADIUS - 3), theme.colour("tint"))
            painter.setFont(theme.font(BODY, SEMIBOLD if self.isChecked() else theme.font().weight()))
            painter.setPen(theme.colour("on_primary" if self.isChecked() else "text"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
            if self.hasFocus():
                focus_ring(painter, inner, px(RADIUS - 3), theme)


class Segments(OneOf[str]):
    """One of `choices`, or none unless `must`."""

    def __init__(
        self, theme: Theme, choices: Sequence[Choice], *, must: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._must = must
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.offer(choices)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer other choices than before; what was chosen stays chosen where it still is there."""
        kept = self.value
        for old in self._radios.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._radios = {}
        self.unsay()
        for value, name in choices:
            segment = _Segment(self.theme, self, must=self._must)
            self.say(segment.setText, name)
            self._row.addWidget(segment)
            self._hold(value, segment)
        if kept in self._radios:
            self.choose(kept)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the frame around all of them."""
        theme = self.theme
        with painter_for(self) as painter:
            fill, line = theme.colour("surface"), theme.colour("outline")
            box(painter, QRectF(self.rect()), theme.px(RADIUS), fill, line, theme.px(1.5))
