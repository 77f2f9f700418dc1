"""Words to be said aloud before anything is written down: set apart on a ground of their own."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.ui import icons
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.paint import box, painter_for
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.tokens import RADIUS
from trygg_desktop.ui.view import View

_ICON = 22


class Told(View):
    """`heading` says what to do with the `words`."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._icon = icon
        self.heading, self.words = Label("muted"), Label("body", wrap=True)
        rows = QVBoxLayout(self)
        rows.addWidget(self.heading)
        rows.addWidget(self.words)
        px = theme.px
        self.shape(lambda: rows.setContentsMargins(px(48), px(8), px(14), px(10)))
        self.shape(lambda: rows.setSpacing(px(2)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the ground and the icon."""
        theme, px = self.theme, self.theme.px
        with painter_for(self) as painter:
            box(painter, QRectF(self.rect()), px(RADIUS), theme.colour("tint"), theme.colour("hairline"), px(1))
            icons.paint(painter, self._icon, theme.colour("primary"), QRectF(px(14), px(12), px(_ICON), px(_ICON)))
