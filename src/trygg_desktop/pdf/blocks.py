"""Turns the blocks of a Document into flowables, each with its place in the logical structure."""

from collections.abc import Sequence
from functools import singledispatch
from itertools import takewhile

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer
from reportlab.platypus import PageBreak as NewPage

from trygg_desktop.documents import tree
from trygg_desktop.pdf import style
from trygg_desktop.pdf.charts import Columns, Ranks
from trygg_desktop.pdf.contents import anchor, contents
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.notes import Notes, begins_part
from trygg_desktop.pdf.notes import anchor as note_anchor
from trygg_desktop.pdf.rows import Row, Spacing, Stack
from trygg_desktop.pdf.tables import rows_of
from trygg_desktop.pdf.words import Heading, Words, words

_ROOM = {
    tree.Figure: 182.0,
    tree.Table: 110.0,
    tree.KeyFigures: 80.0,
    tree.Quote: 80.0,
    tree.Bullets: 80.0,
    tree.Numbered: 80.0,
}
"""Height below which the beginning of a block is not worth a heading above it."""
_THREE_LINES = 50.0
"""The same for every other block."""
_TABLE_ROOM = 90.0
"""Room for a caption, the head and a first row."""
_TERM_WIDTH = 76.0
_SHORT_FACT = 32
"""Two facts of at most so many characters stand side by side."""
_SIGNATURE_WIDTH = 205.0
_OWNER_WIDTH = 130.0

_ITEM = Spacing(above=0, below=4, gap=5, rule=None)
_FACT = Spacing(above=3.5, below=3.5, gap=10)
_ACTION = Spacing(above=5, below=5, gap=20)
_TOP = Spacing(above=0, below=0)
_NOTE = Spacing(above=0, below=3, gap=6, rule=None)
_NOTE_WIDTHS = (14.0, style.MEASURE - 20.0)
_NOTE_RULE = 90.0
_FIGURE = Spacing(above=4, below=16, gap=34, rule=None)
_KEY_FIGURES = Spacing(above=4, below=12, gap=20)
_SIGNATURES = Spacing(above=6, below=0, gap=28, rule=None)


def flowables(blocks: Sequence[tree.Block], root: Element) -> list[Flowable]:
    """The story of `blocks`; their elements are added to `root` in reading order."""
    story: list[Flowable] = []
    before: tree.Block | None = None
    notes = Notes()
    blocks = [notes.marked(block) for block in blocks]
    for place, block in enumerate(blocks):
        if begins_part(blocks[place : place + 2]):
            story += printed(notes.due(), root)
        if isinstance(block, tree.Heading):
            story += _kept_heading(block, _room(blocks[place + 1 :]), root, anchor(place))
        elif isinstance(block, tree.Contents):
            story += contents(block, blocks, root)
        elif not isinstance(block, tree.Signature):
            story += _built(block, root)
        elif not isinstance(before, tree.Signature):
            signatures = takewhile(lambda other: isinstance(other, tree.Signature), blocks[place:])
            story += _signatures([other for other in signatures if isinstance(other, tree.Signature)], root)
        before = block
    return story + printed(notes.due(), root)


def _room(following: Sequence[tree.Block]) -> float:
    """What a heading leaves below itself: its lead-in and the table it leads to come with it.

    reportlab's own keepWithNext would move a long table as a whole, and leave a page empty.
    """
    if not following:
        return 0.0
    first, second = following[0], following[1] if len(following) > 1 else None
    room = _ROOM.get(type(first), _THREE_LINES)
    leads = isinstance(first, tree.Heading) or (
        isinstance(first, tree.Paragraph) and isinstance(second, tree.Table | tree.Figure)
    )
    return room + (_room(following[1:2]) if leads else 0.0)


def heading(text: str, level: int, shape: ParagraphStyle, root: Element) -> Words:
    """A heading, listed in the outline too."""
    flowable = words(text, shape, root.add(f"H{level}"))
    flowable.heading = Heading(text, level - 1)
    return flowable


def _kept_heading(block: tree.Heading, room: float, root: Element, name: str) -> list[Flowable]:
    shape = style.HEADINGS[block.level]
    flowable = heading(block.text, block.level, shape, root)
    flowable.anchor = name
    _, tall = flowable.wrap(style.WIDTH, style.PAGE_HEIGHT)
    return [CondPageBreak(shape.spaceBefore + tall + shape.spaceAfter + room), flowable]


@singledispatch
def _built(block: tree.Block, root: Element) -> list[Flowable]:
    raise TypeError(f"no way to draw a {type(block).__name__} into {root.role}")


@_built.register
def _(block: tree.Paragraph, root: Element) -> list[Flowable]:
    return [words(block.text, style.BODY, root.add("P"))]


@_built.register
def _(block: tree.Bullets, root: Element) -> list[Flowable]:
    return _items([("•", item) for item in block.items], 10, root)


@_built.register
def _(block: tree.Numbered, root: Element) -> list[Flowable]:
    items = [(f"{number}.", item) for number, item in enumerate(block.items, 1)]
    return _items(items, 9 + 6 * len(str(len(items))), root)


def _items(labelled: Sequence[tuple[str, tree.Inline]], label_width: float, root: Element) -> list[Flowable]:
    element = root.add("L")
    widths = (label_width, style.MEASURE - label_width - _ITEM.gap)
    rows: list[Flowable] = []
    for label, text in labelled:
        item = element.add("LI")
        cells = [words(label, style.LABEL, item.add("Lbl")), words(text, style.ITEM, item.add("LBody"))]
        rows.append(Row(cells, widths, _ITEM))
    return [*rows, Spacer(0, 5)]


@_built.register
def _(block: tree.Actions, root: Element) -> list[Flowable]:
    element = root.add("L")
    widths = (style.WIDTH - _OWNER_WIDTH - _ACTION.gap, _OWNER_WIDTH)
    rows: list[Flowable] = [Row([None], [style.WIDTH], _TOP)]
    for action in block.items:
        body = element.add("LI").add("LBody")
        cells = [words(action.text, style.ITEM, body.add("P")), words(action.owner, style.OWNER, body.add("P"))]
        rows.append(Row(cells, widths, _ACTION))
    return [*rows, Spacer(0, 8)]


@_built.register
def _(block: tree.Facts, root: Element) -> list[Flowable]:
    element = root.add("L")
    half = (style.WIDTH - 3 * _FACT.gap) / 2 - _TERM_WIDTH
    lines: list[list[tuple[str, str]]] = []
    for fact in block.rows:
        short = len(fact[1]) <= _SHORT_FACT
        if short and lines and len(lines[-1]) == 1 and len(lines[-1][0][1]) <= _SHORT_FACT:
            lines[-1].append(fact)
        else:
            lines.append([fact])
    rows: list[Flowable] = [Row([None], [style.WIDTH], _TOP)]
    for line in lines:
        cells: list[Flowable] = []
        for term, value in line:
            item = element.add("LI")
            cells += words(term, style.TERM, item.add("Lbl")), words(value, style.VALUE, item.add("LBody"))
        value_width = half if len(line) > 1 else style.WIDTH - _TERM_WIDTH - _FACT.gap
        rows.append(Row(cells, [_TERM_WIDTH, value_width] * len(line), _FACT))
    return [*rows, Spacer(0, 8)]


@_built.register
def _(block: tree.KeyFigures, root: Element) -> list[Flowable]:
    element = root.add("L")
    count = len(block.items)
    width = (style.WIDTH - _KEY_FIGURES.gap * (count - 1)) / count
    cells = []
    for figure in block.items:
        body = element.add("LI").add("LBody")
        value = words(figure.value, style.FIGURE_VALUE, body.add("Span"))
        cells.append(Stack([value, words(figure.label, style.FIGURE_LABEL, body.add("Span"))]))
    return [Row(cells, [width] * count, _KEY_FIGURES, whole=True), Spacer(0, 10)]


@_built.register
def _(block: tree.Table, root: Element) -> list[Flowable]:
    element = root.add("Table")
    parts: list[Flowable] = [CondPageBreak(_TABLE_ROOM)]
    if block.caption:
        parts.append(words(block.caption, style.CAPTION, element.add("Caption")))
    return [*parts, rows_of(block, element, style.WIDTH * block.width, _name(root))]


@_built.register
def _(block: tree.Figure, root: Element) -> list[Flowable]:
    half = (style.WIDTH - _FIGURE.gap) / 2
    caption = words(block.caption, style.CAPTION, root.add("P"))
    figure = root.add("Figure", alt=block.alt)
    chart = Columns(block.chart, figure) if isinstance(block.chart, tree.BarChart) else Ranks(block.chart, figure)
    data = rows_of(block.data, root.add("Table"), half, _name(root))
    return [caption, Row([chart, data], (half, half), _FIGURE, whole=True)]


@_built.register
def _(block: tree.Quote, root: Element) -> list[Flowable]:
    """One paragraph, so that no page break parts the words from their source."""
    text = tree.runs(block.text)
    if block.attribution:
        text += (tree.Text(f"\n{block.attribution}", small=True),)
    return [words(text, style.QUOTE, root.add("BlockQuote").add("P"))]


@_built.register
def _(block: tree.Note, root: Element) -> list[Flowable]:
    text = (tree.Text(block.title, strong=True), tree.Text("\n"), *tree.runs(block.text))
    return [words(text, style.NOTE, root.add("Div").add("P"))]


@_built.register
def _(_block: tree.PageBreak, _root: Element) -> list[Flowable]:
    return [NewPage()]


def _signatures(blocks: Sequence[tree.Signature], root: Element) -> list[Flowable]:
    """Two abreast, each a line to sign on with the name and the role below."""
    rows: list[Flowable] = []
    for start in range(0, len(blocks), 2):
        cells = []
        for block in blocks[start : start + 2]:
            element = root.add("P")
            name = words(block.name, style.SIGNER, element.add("Span"))
            cells.append(Stack([name, words(block.role, style.ROLE, element.add("Span"))], line_above=True))
        rows += Spacer(0, 44), Row(cells, [_SIGNATURE_WIDTH] * len(cells), _SIGNATURES, whole=True)
    return rows


def printed(notes: Sequence[tuple[int, tree.Inline]], root: Element) -> list[Flowable]:
    """Numbered notes, as they stand after the text they belong to."""
    rows: list[Flowable] = []
    for number, text in notes:
        element = root.add("Note")
        element.id = note_anchor(number)
        label = words(f"{number}", style.NOTE_LABEL, element.add("Lbl"))
        label.anchor = element.id
        rows.append(Row([label, words(text, style.NOTE_TEXT, element.add("P"))], _NOTE_WIDTHS, _NOTE))
    return [Spacer(0, 18), Row([None], [_NOTE_RULE], _TOP), Spacer(0, 4), *rows] if rows else []


def _name(root: Element) -> str:
    """Of a table: its own in the paper."""
    return f"t{len(root.kids)}"
