"""Segments: a few short alternatives side by side, of which one may be chosen, or none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from trygg_desktop.ui.components.paint import box, focus_ring, painter_for
from trygg_desktop.ui.theme import SEMIBOLD, Theme
from trygg_desktop.ui.tokens import BODY, RADIUS, TARGET
from trygg_desktop.ui.view import View

Choice = tuple[str, Callable[[], str]]
"""The value, and its name in the language in force."""


class _Segment(QRadioButton):
    def __init__(self, theme: Theme, parent: "Segments") -> None:
        super().__init__(parent)
        self._theme, self._owner = theme, parent
        self.setAutoExclusive(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self._theme.font(BODY, SEMIBOLD)).horizontalAdvance(self.text())
        return QSize(max(round(words) + self._theme.px(22), self._theme.px(TARGET)), self._theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002  # Qt's form
        return True

    def nextCheckState(self) -> None:
        self.setChecked(self._owner.must or not self.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: True, Qt.Key.Key_Down: True, Qt.Key.Key_Left: False, Qt.Key.Key_Up: False}
        forward = steps.get(Qt.Key(event.key()))
        if forward is None:
            super().keyPressEvent(event)
        else:
            self.focusNextPrevChild(forward)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        theme, px = self._theme, self._theme.px
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


class Segments(View):
    """One of `choices`, or none unless `must`. `changed` is told when a person or the program changes it."""

    changed = Signal()

    def __init__(
        self, theme: Theme, choices: Sequence[Choice], *, must: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.must = must
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._segments: dict[str, _Segment] = {}
        self.offer(choices)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer other choices than before; what was chosen stays chosen where it still is there."""
        kept = self.value
        for old in self._segments.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._segments = {}
        self.unsay()
        for value, name in choices:
            segment = _Segment(self.theme, self)
            self.say(segment.setText, name)
            segment.toggled.connect(lambda on, value=value: self._toggled(value, on))
            self._row.addWidget(segment)
            self._segments[value] = segment
        if kept in self._segments:
            self.choose(kept)

    @property
    def value(self) -> str | None:
        """The chosen value, None where none is."""
        return next((value for value, segment in self._segments.items() if segment.isChecked()), None)

    def choose(self, value: str | None) -> None:
        """Choose `value`, or none."""
        for each, segment in self._segments.items():
            segment.setChecked(each == value)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the frame around all of them."""
        theme = self.theme
        with painter_for(self) as painter:
            fill, line = theme.colour("surface"), theme.colour("outline")
            box(painter, QRectF(self.rect()), theme.px(RADIUS), fill, line, theme.px(1.5))

    def _toggled(self, value: str, on: bool) -> None:
        if on:
            for other, segment in self._segments.items():
                if other != value:
                    segment.blockSignals(True)
                    segment.setChecked(False)
                    segment.blockSignals(False)
                    segment.update()
        self.changed.emit()
