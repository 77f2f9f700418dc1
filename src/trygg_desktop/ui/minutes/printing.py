"""Prints a PDF as pictures of its pages, on any thread: no printer needs to know the PDF, and no file is left."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from trygg_desktop.errors import EnvironmentFault

_DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72


def print_pages(pdf: bytes, printer: QPrinter) -> None:
    """Print every page, as large as the paper allows; raises EnvironmentFault("printer_refuses")."""
    paper, buffer = QPdfDocument(None), QBuffer()  # type: ignore[call-overload]  # PySide's stubs want a parent
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    paper.load(buffer)
    painter = QPainter()
    if not painter.begin(printer):
        raise EnvironmentFault("printer_refuses")
    try:
        room = QRectF(painter.viewport())
        for page in range(paper.pageCount()):
            if page and not printer.newPage():
                raise EnvironmentFault("printer_refuses")
            points = paper.pagePointSize(page)
            dots = QSize(*(round(side * _DOTS_PER_INCH / _POINTS_PER_INCH) for side in points.toTuple()))
            scale = min(room.width() / dots.width(), room.height() / dots.height())
            painter.drawImage(QRectF(0, 0, dots.width() * scale, dots.height() * scale), paper.render(page, dots))
    finally:
        painter.end()
