"""The empty state: nothing is here yet, and what to do about it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from trygg_desktop.ui import icons
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.paint import box, painter_for
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View


class _Picture(QLabel):
    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._theme.px(96))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        px, side = self._theme.px, self._theme.px(96)
        with painter_for(self) as painter:
            at = QRectF((self.width() - side) / 2, 0, side, side)
            box(painter, at, side / 2, self._theme.colour("tint"), self._theme.colour("hairline"), px(1))
            edge = px(26)
            icons.paint(painter, self._icon, self._theme.colour("primary"), at.adjusted(edge, edge, -edge, -edge))


class Empty(View):
    """`title` and `words` say what is missing; `step` does what is to be done."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title, self.words = Label("lead", wrap=True), Label("body", wrap=True)
        self.step = Button(theme, Look.PRIMARY)
        rows = QVBoxLayout(self)
        rows.addStretch(2)
        rows.addWidget(_Picture(theme, icon))
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(label)
        rows.addWidget(self.step, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(3)
        self.shape(lambda: rows.setSpacing(theme.px(16)))
