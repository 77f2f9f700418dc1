"""Running words on paper: a paragraph that knows which element it paints, with fallback fonts where needed."""

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from trygg_desktop.documents.tree import Inline, Text, runs
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.fonts import ITALIC, REGULAR, SEMIBOLD, spans
from trygg_desktop.pdf.style import MUTED, PETROL

_SMALL = 0.88
_BAR = 2.5


class Words(Paragraph):
    """A paragraph of `element`; pieces made by a page break belong to the same element."""

    element: Element
    outline_level: int | None = None
    """Of a heading: its level in the outline, 0 outermost."""
    outline_title = ""

    def split(self, width: float, height: float) -> list["Words"]:
        """The part that fits and the rest, or nothing where that would leave a lone line."""
        pieces: list[Words] = super().split(width, height)
        for piece in pieces:
            piece.element = self.element
        if pieces:
            pieces[0].outline_level, pieces[0].outline_title = self.outline_level, self.outline_title
        return pieces

    def identity(self, maxLen: int | None = None) -> str:  # noqa: ARG002, N803 -- reportlab's signature
        """What reportlab's errors call this paragraph: its role, for a citizen's words belong in no error text."""
        return f"Words({self.element.role})"

    def draw(self) -> None:
        """Paint the words as the element's content, the bar as decoration."""
        bar = getattr(self.style, "bar", None)
        if bar:
            with self.canv.artifact():
                self.canv.setFillColor(bar)
                self.canv.rect(0, 0, _BAR, self.height, stroke=0, fill=1)
        if self.outline_level is not None:
            self.canv.outline(self.outline_title, self.outline_level, self.height)
        self.canv.begin(self.element)
        super().draw()
        self.canv.end()


def words(inline: Inline, style: ParagraphStyle, element: Element) -> Words:
    """`inline` set in `style`, painting `element`."""
    paragraph = Words("".join(_markup(run, style) for run in runs(inline)), style)
    paragraph.element = element
    return paragraph


def _markup(run: Text, style: ParagraphStyle) -> str:
    font = SEMIBOLD if run.strong else ITALIC if run.emphasis else REGULAR if run.small else style.fontName
    shape: dict[str, Any] = {}
    if run.small:
        shape = {"size": round(style.fontSize * _SMALL, 2), "color": MUTED.hexval()}
    marked = "".join(_font(piece, shape if name == style.fontName else shape | {"name": name})
                     for name, piece in spans(run.text, font))  # fmt: skip
    return f'<a href={quoteattr(run.href)} color="{PETROL.hexval()}">{marked}</a>' if run.href else marked


def _font(piece: str, shape: dict[str, Any]) -> str:
    text = escape(piece).replace("\n", "<br/>")
    if not shape:
        return text
    return f"<font {' '.join(f'{name}={quoteattr(str(value))}' for name, value in shape.items())}>{text}</font>"
