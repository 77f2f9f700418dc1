"""Running words on paper: a paragraph that knows which element it paints, with fallback fonts where needed.

Its lines end in a space, so that no reader takes the last word of one and the first of the next for one word.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from trygg_desktop.documents.tree import Inline, Text
from trygg_desktop.pdf import direction
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.fonts import ITALIC, REGULAR, SEMIBOLD, spans
from trygg_desktop.pdf.lettering import width
from trygg_desktop.pdf.letters import Letters
from trygg_desktop.pdf.notes import NoteMark, anchor
from trygg_desktop.pdf.setting import Line, Run, Setting, Target
from trygg_desktop.pdf.sheet import Sheet
from trygg_desktop.pdf.style import MUTED, PETROL

_SMALL = 0.88
_MARK_SIZE, _MARK_RISE = 0.66, 0.34
"""A note's number, as shares of the size of the words."""
_BAR = 2.5
_ASCENT = 0.82
"""The share of the size that stands above the base line."""
_LONE = 2
"""No fewer lines of a paragraph than this stand alone on a page."""


class Heading(NamedTuple):
    """What the outline says of a heading; level 0 is the outermost."""

    title: str
    level: int


class Words(Flowable):
    """A paragraph of `element`; pieces made by a page break belong to the same element."""

    def __init__(self, setting: Setting, style: ParagraphStyle, element: Element) -> None:
        super().__init__()
        self.setting, self.style, self.element = setting, style, element
        self.heading: Heading | None = None
        self.anchor = ""
        """What links to this place call it."""
        self._start, self._end = 0, len(setting.text)
        self._lines: list[Line] = []
        self._room = -1.0
        self._has_rtl = direction.has_rtl(setting.text)
        self._is_rtl = self._has_rtl and direction.is_rtl(setting.text)

    def getSpaceBefore(self) -> float:  # noqa: N802 -- reportlab's name, overridden
        """Air above, in points."""
        return float(self.style.spaceBefore)

    def getSpaceAfter(self) -> float:  # noqa: N802 -- as above
        """Air below, in points."""
        return float(self.style.spaceAfter)

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        """Width and height."""
        room = width - self.style.leftIndent - self.style.rightIndent
        if room != self._room:
            self._lines, self._room = self.setting.lines(self._start, self._end, room), room
        self.width, self.height = width, len(self._lines) * self.style.leading
        return self.width, self.height

    def split(self, width: float, height: float) -> list["Words"]:
        """The part that fits and the rest, or nothing where that would leave a lone line."""
        self.wrap(width, height)
        fitting = min(int(height / self.style.leading + 1e-6), len(self._lines) - _LONE)
        if len(self._lines) < 2 * _LONE or fitting < _LONE:
            return []
        upper, lower = self._piece(self._lines[:fitting]), self._piece(self._lines[fitting:])
        upper.heading, upper.anchor = self.heading, self.anchor
        return [upper, lower]

    def _piece(self, lines: list[Line]) -> "Words":
        piece = Words(self.setting, self.style, self.element)
        piece._start, piece._end = lines[0].start, lines[-1].end
        piece._lines, piece._room = lines, self._room
        return piece

    def identity(self, maxLen: int | None = None) -> str:  # noqa: ARG002, N803 -- reportlab's signature
        """What reportlab's errors call this paragraph: its role, for a citizen's words belong in no error text."""
        return f"Words({self.element.role})"

    def drawOn(self, canvas: Sheet, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 -- reportlab's
        """Paint the words as the element's content, bar and background as decoration."""
        style = self.style
        self._decorate(canvas, x, y)
        if self.heading:
            canvas.outline(*self.heading, y + self.height)
        if self.anchor:
            canvas.place(self.anchor, x, y + self.height)
        top = y + self._below() + (len(self._lines) - 1) * style.leading
        letters = canvas.letters(self.element)
        for number, line in enumerate(self._lines):
            base = top - number * style.leading
            left = x + style.leftIndent
            if style.alignment == TA_RIGHT or self._is_rtl:
                left += self._room - line.width
            self._paint(letters, line, left, base)
        letters.close()

    def last_place(self, x: float, y: float) -> tuple[float, float]:
        """Where the last line ends on its base line, when the words stand at `x` and `y`."""
        line = self._lines[-1]
        return x + self.style.leftIndent + line.width, y + self._below()

    def _below(self) -> float:
        """From the bottom to the last base line."""
        style = self.style
        return float(style.leading - (style.leading - style.fontSize) / 2 - style.fontSize * _ASCENT)

    def _paint(self, letters: Letters, line: Line, x: float, y: float) -> None:
        pieces = self.setting.pieces(line.start, line.end)
        if pieces and self.setting.text[line.end : line.end + 1].isspace():
            run, text = pieces[-1]
            pieces[-1] = run, text + " "
            x -= width(" ", run.font) * run.size if self._is_rtl else 0
        letters.move(x, y)
        if self._has_rtl:
            for stretch, told in direction.visual(pieces, rtl=self._is_rtl):
                if told:
                    letters.tell(stretch, told)
                else:
                    self._show(letters, stretch)
        else:
            self._show(letters, pieces)

    @staticmethod
    def _show(letters: Letters, pieces: Sequence[tuple[Run, str]]) -> None:
        for run, text in pieces:
            letters.show(run, text)

    def _decorate(self, canvas: Sheet, x: float, y: float) -> None:
        bar, back = getattr(self.style, "bar", None), self.style.backColor
        if not (bar or back):
            return
        with canvas.artifact():
            if bar:
                canvas.setFillColor(bar)
                canvas.rect(x, y, _BAR, self.height, stroke=0, fill=1)
            if back:
                canvas.setFillColor(back)
                pad = self.style.borderPadding
                left, right = self.style.leftIndent - pad, self.style.rightIndent - pad
                canvas.rect(x + left, y - pad, self.width - left - right, self.height + 2 * pad, stroke=0, fill=1)


def words(inline: Inline, style: ParagraphStyle, element: Element) -> Words:
    """`inline` set in `style`, painting `element`."""
    if isinstance(inline, str):
        return Words(Setting(_plain(inline, style.fontName, style.fontSize, style.textColor)), style, element)
    languages = {run.lang for run in inline if run.text.strip()}
    if len(languages) == 1:
        element.lang = element.lang or languages.pop()
    return Words(Setting([piece for run in inline for piece in _run(run, style, element)]), style, element)


def _plain(
    text: str,
    font: str,
    size: float,
    color: Color,
    *,
    rise: float = 0.0,
    element: Element | None = None,
    target: Target | None = None,
) -> list[Run]:
    if direction.has_rtl(text):
        text = direction.shaped(text)
    return [Run(piece, name, size, color, rise, element, target) for name, piece in spans(text, font)]


def _run(run: Text, style: ParagraphStyle, element: Element) -> list[Run]:
    font = SEMIBOLD if run.strong else ITALIC if run.emphasis else REGULAR if run.small else style.fontName
    size, color = (round(style.fontSize * _SMALL, 2), MUTED) if run.small else (style.fontSize, style.textColor)
    lang = "" if run.lang == element.lang else run.lang
    if isinstance(run, NoteMark):
        link = element.inline("Reference").inline("Link")
        target = Target(f"#{anchor(run.number)}", f"Not {run.number}")
        rise = size * _MARK_RISE
        return _plain(run.text, font, size * _MARK_SIZE, PETROL, rise=rise, element=link, target=target)
    if run.href:
        link = element.inline("Link", lang=lang)
        return _plain(run.text, font, size, PETROL, element=link, target=Target(run.href, run.text))
    if lang:
        return _plain(run.text, font, size, color, element=element.inline("Span", lang=lang))
    return _plain(run.text, font, size, color)
