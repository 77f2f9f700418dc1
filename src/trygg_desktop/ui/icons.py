"""Lucide's line icons in the colours of the palette, crisp at every pixel ratio, drawn once each."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from trygg_desktop.resources import resource


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name` of resources/icons, its lines in `colour` (#rrggbb), `size` px square at the pixel `ratio`.

    Raises FileNotFoundError where there is no such icon.
    """
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode())).render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def paint(painter: QPainter, name: str, colour: QColor, at: QRectF) -> None:
    """Draw the icon into the square `at`."""
    device = painter.device()
    painter.drawPixmap(at.topLeft(), pixmap(name, colour.name(), round(at.width()), device.devicePixelRatioF()))


def app_icon() -> QIcon:
    """The mark of Trygg, for the window and the taskbar."""
    icon = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        icon.addPixmap(pixmap("trygg", "#000000", size))
    return icon


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
