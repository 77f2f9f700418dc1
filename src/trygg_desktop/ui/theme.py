"""The look as Qt wants it: colours, fonts and sizes of the chosen palette and scale, for the whole app.

Every size on the screen goes through `px`: that is how 200 % comes about.
"""

from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from trygg_desktop.ui import fonts, style
from trygg_desktop.ui.tokens import BODY, PALETTES, Palette, PaletteName

SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
REGULAR, SEMIBOLD, BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold


class Theme(QObject):
    """The palette and scale in force. `changed` is told after the app's own font and style sheet have changed."""

    changed = Signal()

    def __init__(self, app: QApplication, name: PaletteName = PaletteName.LIGHT, scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self.palette: Palette = PALETTES[name]
        self.scale = _nearest(scale)
        fonts.load()
        app.setStyle("Fusion")
        self._apply()

    def px(self, size: float) -> int:
        """A size of the drawing, in px at 100 %, as px on the screen."""
        return round(size * self.scale)

    def colour(self, name: str) -> QColor:
        """A colour of the palette by its token's name; "safety3" and the like for the faces' own."""
        if name[-1].isdigit():
            return _colour(getattr(self.palette, name[:-1])[int(name[-1]) - 1])
        return _colour(getattr(self.palette, name))

    def font(self, size: int = BODY, weight: QFont.Weight = REGULAR) -> QFont:
        """The typeface, `size` px high at 100 %."""
        font = QFont(fonts.FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        return font

    def use(self, name: PaletteName | None = None, scale: float | None = None) -> None:
        """Change to another palette or scale (1.0 to 2.0); what is None stays."""
        palette = self.palette if name is None else PALETTES[name]
        wanted = self.scale if scale is None else _nearest(scale)
        if (palette, wanted) == (self.palette, self.scale):
            return
        self.palette, self.scale = palette, wanted
        self._apply()
        self.changed.emit()

    def next_palette(self) -> None:
        """Light, dark, contrast, and light again."""
        names = list(PALETTES)
        self.use(names[(names.index(self.palette.name) + 1) % len(names)])

    def zoom(self, steps: int) -> None:
        """So many steps larger (or smaller, below nought); 0 is 100 % again."""
        at = SCALES.index(self.scale) + steps if steps else 0
        self.use(scale=SCALES[max(0, min(at, len(SCALES) - 1))])

    def _apply(self) -> None:
        colours = QPalette()
        for role, name in _ROLES.items():
            colours.setColor(role, self.colour(name))
        self._app.setPalette(colours)
        self._app.setFont(self.font())
        self._app.setStyleSheet(style.sheet(self.palette, self.px))


_ROLES = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "tint",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.Dark: "background",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary",
    QPalette.ColorRole.Link: "primary",
}


@cache
def _colour(code: str) -> QColor:
    return QColor(code)


def _nearest(scale: float) -> float:
    return min(SCALES, key=lambda known: abs(known - scale))
