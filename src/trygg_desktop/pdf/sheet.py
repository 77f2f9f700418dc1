"""The canvas: every stroke lies in a logical element or in an artifact, and each page gets its number.

The number of pages is known only at the end, so such text is left open, and set when the file is written.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFPage
from reportlab.pdfgen.canvas import Canvas

from trygg_desktop.pdf import structure
from trygg_desktop.pdf.element import Annotation, Element, Mark
from trygg_desktop.pdf.fonts import REGULAR, spans
from trygg_desktop.pdf.lettering import Lettering, width
from trygg_desktop.pdf.letters import Letters
from trygg_desktop.pdf.style import MARGIN_SIDE, MUTED, PAGE_WIDTH
from trygg_desktop.pdf.syntax import number

FURNITURE_SIZE = 8.5
FOOT_Y = 40.0


class Place(NamedTuple):
    """Where an anchor stands: a page and a point on it."""

    page: int
    x: float
    y: float


class Sheet(Canvas):
    """A canvas that knows what it paints. `created` (aware) is written into the file, `root` is its structure."""

    def __init__(self, *args: Any, created: datetime, root: Element, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.root = root
        self.lettering = Lettering(self._doc)
        self.marked: list[list[Element]] = [[]]
        """The elements of each page's marked contents."""
        self.links: list[structure.Link] = []
        self.places: dict[str, Place] = {}
        self._code: list[str]
        self._open: Element | None = None
        self._outline_level = -1
        self._late: dict[str, Callable[[int], None]] = {}
        self._pages: list[PDFPage] = []
        stamp = self._doc._timeStamp  # noqa: SLF001 -- reportlab offers no other way to set the date
        stamp.YMDhms = tuple(created.astimezone(UTC).timetuple())[:6]

    def begin(self, element: Element) -> None:
        """From here to `end` everything painted belongs to `element`. Elements' paintings never nest."""
        if self._open is not None:
            raise ValueError(f"{element.role} begins inside {self._open.role}")
        self._open = element
        page = self._pageNumber
        element.first_page = element.first_page or page
        if element.repeats and element.first_page != page:
            self._code.append("/Artifact BMC")
            return
        here = self.marked[-1]
        element.settle()
        element.kids.append(Mark(page, len(here)))
        self._code.append(f"/{element.role} <</MCID {len(here)}>> BDC")
        here.append(element)

    def end(self) -> None:
        """Close what `begin` opened."""
        self._open = None
        self._code.append("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is painted within is decoration or page furniture; the graphics state is restored after it."""
        self._code.append("/Artifact BMC")
        self.saveState()
        yield
        self.restoreState()
        self._code.append("EMC")

    def letters(self, element: Element) -> Letters:
        """What sets the words of `element`."""
        return Letters(self, element)

    def write(self, operators: str) -> None:
        """Put operators on the page as they are."""
        self._code.append(operators)

    def line_of_text(self, x: float, y: float, text: str, font: str, size: float, *, lean: float = 0.0) -> None:
        """One line of text with fallback fonts; `lean` says how much of it lies left of `x`: 0, 0.5 or 1."""
        pieces = [(name, piece.replace("\n", " ")) for name, piece in spans(text, font)]
        x -= lean * size * sum(width(piece, name) for name, piece in pieces)
        shown = [f"BT {number(x)} {number(y)} Td"]
        for name, piece in pieces:
            for subset, string in self.lettering.strings(piece, name):
                shown.append(f"{subset} {number(size)} Tf ({string}) Tj")
        self._code.append(" ".join([*shown, "ET"]))

    def outline(self, title: str, level: int, top: float) -> None:
        """A bookmark to `top` (in the present coordinates) on this page; 0 is the outermost level."""
        key = f"heading-{self.getPageNumber()}-{len(self._destinations)}"
        self.bookmarkHorizontal(key, 0, top)
        self._outline_level = min(level, self._outline_level + 1)
        self.addOutlineEntry(title, key, self._outline_level)

    def place(self, anchor: str, x: float, y: float) -> None:
        """Links to `anchor` lead here, a point in the present coordinates."""
        self.places[anchor] = Place(self._pageNumber, *self.absolutePosition(x, y))

    def link(self, element: Element, box: tuple[float, float, float, float], href: str, told: str) -> None:
        """An active area of a link, in the present coordinates; `href` is an address, or "#" and an anchor."""
        name = f"Link{len(self.links)}"
        lower, upper = self.absolutePosition(*box[:2]), self.absolutePosition(*box[2:])
        self.links.append(structure.Link(name, self._pageNumber, element, (*lower, *upper), href, told))
        element.kids.append(Annotation(self._pageNumber, name))
        self._annotationrefs.append(structure.reference(name))

    def later(self, paint: Callable[[int], None]) -> None:
        """Leave open what `paint` puts here when all is known; it is told the number of pages."""
        token = f"%late-{len(self._late)}."
        self._late[token] = paint
        self._code.append(token)

    def folio(self) -> None:
        """Leave room for this page's number: "sida 2 (5)"."""
        page, right = self.getPageNumber(), PAGE_WIDTH - MARGIN_SIDE

        def paint(pages: int) -> None:
            self.setFillColor(MUTED)
            self.line_of_text(right, FOOT_Y, f"sida {page} ({pages})", REGULAR, FURNITURE_SIZE, lean=1)

        self.later(paint)

    def _setAnnotations(self, page: PDFPage) -> None:  # noqa: N802 -- reportlab's hook at the end of each page
        super()._setAnnotations(page)
        self._pages.append(page)
        self.marked.append([])

    def save(self) -> None:
        """Set what was left open, and write the file with its structure."""
        if self._code:
            self.showPage()
        told: dict[str, str] = {}
        for token, paint in self._late.items():
            self._code = []
            paint(len(self._pages))
            told[token] = "\n".join(self._code)
        for page in self._pages:
            lines = (told.get(line, line) for line in page.stream.split("\n"))
            page.stream = "\n".join(lines).encode("latin-1")
        self._code = []
        structure.attach(self._doc, self.root, self.marked, self.links, self.places)
        super().save()
