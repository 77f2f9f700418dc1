"""The card: a surface with round corners and a soft shadow, on which related things lie."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.ui.components.paint import box, painter_for, shadow
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.tokens import RADIUS_LARGE
from trygg_desktop.ui.view import View

_AIR = 6


class Card(View):
    """A white card. What lies on it goes into `body`, padded by `padding` px at 100 %."""

    def __init__(self, theme: Theme, padding: int = 24, spacing: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.body = QVBoxLayout(self)
        self._padding = padding
        self.shape(self._pad)
        self.shape(lambda: self.body.setSpacing(theme.px(spacing)))

    def set_padding(self, padding: int) -> None:
        """Leave another distance around what lies on it, in px at 100 %."""
        self._padding = padding
        self._pad()

    def _pad(self) -> None:
        self.body.setContentsMargins(*[self.theme.px(self._padding + _AIR)] * 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the shadow, the surface and its hairline."""
        theme = self.theme
        air = theme.px(_AIR)
        rect = QRectF(self.rect()).adjusted(air, air, -air, -air)
        with painter_for(self) as painter:
            if theme.palette.shadow:
                shadow(painter, rect, theme.px(RADIUS_LARGE), theme)
            box(
                painter,
                rect,
                theme.px(RADIUS_LARGE),
                theme.colour("surface"),
                theme.colour("hairline"),
                theme.px(1),
            )
