"""The table of contents: every line leads to its heading, and tells the page once it is known."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from trygg_desktop.documents import tree
from trygg_desktop.pdf import style
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.fonts import REGULAR
from trygg_desktop.pdf.lettering import width
from trygg_desktop.pdf.sheet import Sheet
from trygg_desktop.pdf.words import Heading, Words, words

LONG = 5
"""A paper of so many pages is long enough for contents."""
_NUMBER_ROOM = 34.0
_DOTS = "  ·"


def anchor(place: int) -> str:
    """Of the heading that is the block of this number in its paper."""
    return f"heading-{place}"


def contents(block: tree.Contents, blocks: Sequence[tree.Block], root: Element) -> list[Flowable]:
    """The title and a line for each heading of `blocks`."""
    title = words(block.title, style.HEADINGS[2], root.add("H2"))
    title.heading = Heading(block.title, 1)
    table = root.add("TOC")
    lines = [
        ContentsLine(heading, anchor(place), table)
        for place, heading in enumerate(blocks)
        if isinstance(heading, tree.Heading) and heading.level <= block.depth
    ]
    return [title, *lines, Spacer(0, 18)]


class ContentsLine(Flowable):
    """A heading's words, dots, and the number of its page."""

    def __init__(self, heading: tree.Heading, name: str, table: Element) -> None:
        super().__init__()
        link = table.add("TOCI").add("Reference").add("Link")
        self._words: Words = words(heading.text, style.CONTENTS[heading.level], link)
        self._link, self._name, self._told = link, name, heading.text

    def getSpaceBefore(self) -> float:  # noqa: N802 -- reportlab's name, overridden
        """Air above, in points."""
        return self._words.getSpaceBefore()

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width and height."""
        self.width = width
        _, self.height = self._words.wrap(width - _NUMBER_ROOM, height)
        return width, self.height

    def drawOn(self, canvas: Sheet, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 -- reportlab's
        """Paint words and number as one link, the dots as decoration."""
        shape, right = self._words.style, x + self.width
        self._words.drawOn(canvas, x, y)
        end, base = self._words.last_place(x, y)
        dots = int((right - _NUMBER_ROOM - end) / (width(_DOTS, REGULAR) * shape.fontSize))
        with canvas.artifact():
            canvas.setFillColor(style.MUTED)
            canvas.line_of_text(right - _NUMBER_ROOM * 0.7, base, _DOTS * max(dots, 0), REGULAR, shape.fontSize, lean=1)
        canvas.begin(self._link)

        def number(_: int) -> None:
            canvas.setFillColor(style.INK)
            page = str(canvas.places[self._name].page)
            canvas.line_of_text(right, base, page, shape.fontName, shape.fontSize, lean=1)

        canvas.later(number)
        canvas.end()
        canvas.link(self._link, (x, y, right, y + self.height), f"#{self._name}", self._told)
