"""How a paper looks: page, colours, type scale. All lengths are points.

The house petrol is kept for the title's bar, key figures and rules under table heads; the rest is ink on white.
"""

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from trygg_desktop.pdf.fonts import BOLD, REGULAR, SEMIBOLD

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN_SIDE = 64
MARGIN_TOP = 78
MARGIN_BOTTOM = 76
WIDTH = PAGE_WIDTH - 2 * MARGIN_SIDE
MEASURE = 396
"""The longest line of running text: about 75 characters."""

INK = HexColor("#14211F")
MUTED = HexColor("#4A5754")
HAIRLINE = HexColor("#D8D2C4")
PAPER = HexColor("#F6F4EE")
PETROL = HexColor("#0B5752")
WATERMARK = Color(0.043, 0.341, 0.322, alpha=0.055)
METER = HexColor("#7FAAA5")


def _style(name: str, size: float, leading: float, font: str = REGULAR, **more: object) -> ParagraphStyle:
    settings: dict[str, object] = {"textColor": INK, "allowWidows": 0, "allowOrphans": 0, "splitLongWords": 1} | more
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, **settings)


_INSET = WIDTH - MEASURE

ORGANISATION = _style("organisation", 10, 14, SEMIBOLD, textColor=PETROL)
REFERENCE = _style("reference", 9, 14, textColor=MUTED, alignment=TA_RIGHT)
TITLE = _style("title", 25, 30, BOLD, spaceBefore=12, rightIndent=30)
DECK = _style("deck", 12, 17, textColor=MUTED, spaceBefore=8, spaceAfter=18, rightIndent=_INSET)
HEADINGS = {
    1: _style("h1", 21, 26, BOLD, spaceBefore=0, spaceAfter=8, rightIndent=30),
    2: _style("h2", 14.5, 19, BOLD, spaceBefore=24, spaceAfter=6, rightIndent=_INSET),
    3: _style("h3", 11, 15.5, SEMIBOLD, spaceBefore=12, spaceAfter=2, rightIndent=_INSET),
}
BODY = _style("body", 10.5, 15.5, spaceAfter=7, rightIndent=_INSET)
ITEM = _style("item", 10.5, 15.5)
LABEL = _style("label", 10.5, 15.5, SEMIBOLD, textColor=PETROL)
TERM = _style("term", 9.5, 14, textColor=MUTED)
VALUE = _style("value", 9.5, 14)
FIGURE_VALUE = _style("figure value", 27, 31, BOLD, textColor=PETROL)
FIGURE_LABEL = _style("figure label", 9, 12.5, textColor=MUTED)
QUOTE = _style("quote", 11.5, 17.5, leftIndent=16, rightIndent=_INSET, spaceAfter=12, bar=PETROL)
_PADDING = 12
NOTE = _style(
    "note",
    10.5,
    15.5,
    backColor=PAPER,
    borderPadding=_PADDING,
    leftIndent=_PADDING,
    rightIndent=_PADDING,
    spaceBefore=_PADDING + 6,
    spaceAfter=_PADDING + 10,
)
NOTE_TEXT = _style("note text", 9, 13, textColor=MUTED)
NOTE_LABEL = _style("note label", 9, 13, SEMIBOLD, textColor=PETROL)
OWNER = _style("owner", 9.5, 15.5, textColor=MUTED)
CONTENTS = {
    1: _style("contents 1", 10.5, 15.5, SEMIBOLD, spaceBefore=6),
    2: _style("contents 2", 10.5, 15.5),
    3: _style("contents 3", 9.5, 14, leftIndent=16),
}
CAPTION = _style("caption", 9.5, 13.5, SEMIBOLD, spaceBefore=8, spaceAfter=4, rightIndent=_INSET)
SIGNER = _style("signer", 10.5, 15)
ROLE = _style("role", 9, 13, textColor=MUTED)

_ALIGNMENT = {"left": TA_LEFT, "right": TA_RIGHT}
_SIZES = {False: (9.5, 13.5), True: (8.8, 12.6)}
"""Size and leading in a table: roomy, and dense where it has five columns or more."""
DENSE_FROM = 5

CELL = {
    (align, dense): _style(f"cell {align} {dense}", *_SIZES[dense], alignment=_ALIGNMENT[align])
    for align in _ALIGNMENT
    for dense in _SIZES
}
ROW_HEAD = {
    (align, dense): _style(f"row head {align} {dense}", *_SIZES[dense], SEMIBOLD, alignment=_ALIGNMENT[align])
    for align in _ALIGNMENT
    for dense in _SIZES
}
COLUMN_HEAD = {
    align: _style(f"column head {align}", 8.8, 12.6, SEMIBOLD, textColor=MUTED, alignment=alignment)
    for align, alignment in _ALIGNMENT.items()
}
