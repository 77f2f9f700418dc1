"""The Document: what a paper says, as plain values in reading order, without a word on how it looks.

Records become a Document in a file beside this one; `pdf/` draws any Document and knows nothing of booths.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Text:
    """A run of words. A line feed in `text` breaks the line."""

    text: str
    strong: bool = False
    emphasis: bool = False
    small: bool = False
    """A side remark, as HTML's `small`."""
    lang: str = ""
    """BCP 47 tag, where it is another language than the document's."""
    href: str = ""


Inline = str | tuple[Text, ...]
"""Words within a block: plain, or in runs."""


def runs(inline: Inline) -> tuple[Text, ...]:
    """`inline` as runs, whichever way it was written."""
    return (Text(inline),) if isinstance(inline, str) else inline


def plain(inline: Inline) -> str:
    """The bare words of `inline`."""
    return "".join(run.text for run in runs(inline))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. The document's title is the first of level 1; a further one begins an appendix."""

    level: Literal[1, 2, 3]
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    text: Inline


@dataclass(frozen=True, slots=True)
class Facts:
    """The head of a paper: (term, value) pairs."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One number worth a large type, with what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Two to four key figures side by side."""

    items: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order."""

    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list numbered from 1."""

    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Meter:
    """A number inside a table's cell with a bar beside it, as long as `value` is of `most`."""

    value: int
    most: int


Cell = Inline | Meter


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `weight` is its share of the width."""

    title: str
    weight: float = 1.0
    align: Literal["left", "right"] = "left"
    is_row_head: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; every row has a cell for each column."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    width: float = 1.0
    """Its share of the page's width."""

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"a row of the table {self.caption!r} has not one cell a column")


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: `mark` is the short sign on its axis ("1"), `label` its word."""

    mark: str
    label: str
    value: int


@dataclass(frozen=True, slots=True)
class BarChart:
    """Counts on an ordered scale, one bar a step."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart, told in words by `alt`, with its numbers in a table beside it."""

    caption: str
    alt: str
    chart: BarChart
    data: Table


@dataclass(frozen=True, slots=True)
class Quote:
    """Someone's own words."""

    text: Inline
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader must not miss."""

    title: str
    text: Inline


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign on."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = (
    Heading
    | Paragraph
    | Facts
    | KeyFigures
    | Bullets
    | Numbered
    | Table
    | Figure
    | Quote
    | Note
    | Signature
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper."""

    title: str
    subject: str
    organisation: str
    running_head: str
    """Stands at the top of every page but the first."""
    created: datetime
    """Aware; written into the file, so that the same Document always gives the same bytes."""
    body: tuple[Block, ...]
    reference: str = ""
    """Diarienummer, where there is one."""
    status: str | None = None
    """Watermark and mark in the head of a paper that is not final: "UTKAST"."""
    language: str = "sv-SE"

    def __post_init__(self) -> None:
        level = 1
        for block in self.body:
            if isinstance(block, Heading):
                if block.level > level + 1:
                    raise ValueError(f"the heading {block.text!r} skips a level")
                level = block.level
