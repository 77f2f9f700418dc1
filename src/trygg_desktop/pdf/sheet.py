"""The canvas: every stroke lies in a logical element or in an artifact, and each page gets its number.

The number of pages is known only at the end, so each page refers to a form that is filled in then.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.fonts import REGULAR, spans
from trygg_desktop.pdf.style import MARGIN_SIDE, MUTED, PAGE_WIDTH

FURNITURE_SIZE = 8.5
FOOT_Y = 40.0


class Sheet(Canvas):
    """A canvas that knows what it paints. `created` (aware) is written into the file."""

    def __init__(self, *args: Any, created: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._open: Element | None = None
        self._outline_level = -1
        stamp = self._doc._timeStamp  # noqa: SLF001 -- reportlab offers no other way to set the date
        stamp.YMDhms = tuple(created.astimezone(UTC).timetuple())[:6]

    def begin(self, element: Element) -> None:
        """From here to `end` everything painted belongs to `element`. Elements' paintings never nest."""
        if self._open is not None:
            raise ValueError(f"{element.role} begins inside {self._open.role}")
        self._open = element
        page = self.getPageNumber()
        again = element.repeats and bool(element.painted_on - {page})
        element.painted_on.add(page)
        self.addLiteral("/Artifact BMC" if again else f"/{element.role} BMC")

    def end(self) -> None:
        """Close what `begin` opened."""
        self._open = None
        self.addLiteral("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is painted within is decoration or page furniture; the graphics state is restored after it."""
        self.addLiteral("/Artifact BMC")
        self.saveState()
        yield
        self.restoreState()
        self.addLiteral("EMC")

    def line_of_text(self, x: float, y: float, text: str, font: str, size: float, *, lean: float = 0.0) -> None:
        """One line of text with fallback fonts; `lean` says how much of it lies left of `x`: 0, 0.5 or 1."""
        pieces = [(name, piece.replace("\n", " ")) for name, piece in spans(text, font)]
        x -= lean * sum(stringWidth(piece, name, size) for name, piece in pieces)
        for name, piece in pieces:
            self.setFont(name, size)
            self.drawString(x, y, piece)
            x += stringWidth(piece, name, size)

    def outline(self, title: str, level: int, top: float) -> None:
        """A bookmark to `top` (in the present coordinates) on this page; 0 is the outermost level."""
        key = f"heading-{self.getPageNumber()}-{len(self._destinations)}"
        self.bookmarkHorizontal(key, 0, top)
        self._outline_level = min(level, self._outline_level + 1)
        self.addOutlineEntry(title, key, self._outline_level)

    def folio(self) -> None:
        """Leave room for this page's number: "sida 2 (5)"."""
        self.doForm(f"folio-{self.getPageNumber()}")

    def save(self) -> None:
        """Fill in the page numbers and write the file."""
        pages = self.getPageNumber() - 1
        for page in range(1, pages + 1):
            self.beginForm(f"folio-{page}")
            self.setFillColor(MUTED)
            self.line_of_text(
                PAGE_WIDTH - MARGIN_SIDE, FOOT_Y, f"sida {page} ({pages})", REGULAR, FURNITURE_SIZE, lean=1
            )
            self.endForm()
        super().save()
