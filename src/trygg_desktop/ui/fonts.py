"""The one typeface of screen and paper, loaded from resources so that every computer shows the same."""

from PySide6.QtGui import QFontDatabase

from trygg_desktop.resources import resource

FAMILY = "Atkinson Hyperlegible Next"
_CUTS = ("Regular", "Italic", "SemiBold", "Bold")


def load() -> None:
    """Make the typeface known to Qt; loading it again does nothing. Needs a QGuiApplication."""
    if FAMILY in QFontDatabase.families():
        return
    for cut in _CUTS:
        QFontDatabase.addApplicationFont(str(resource("fonts", f"AtkinsonHyperlegibleNext-{cut}.ttf")))
