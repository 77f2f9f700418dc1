"""The Document: what a paper says, as plain values in reading order, without a word on how it looks.

Records become a Document in a file beside this one; `pdf/` draws any Document and knows nothing of booths.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from trygg_desktop.documents.inline import Inline, Text, plain, runs
from trygg_desktop.documents.table import Cell, Column, ColumnGroup, Meter, Spanning, Table

__all__ = [
    "Action",
    "Actions",
    "Bar",
    "BarChart",
    "Block",
    "Bullets",
    "Cell",
    "Column",
    "ColumnGroup",
    "Contents",
    "Document",
    "Facts",
    "Figure",
    "Heading",
    "Inline",
    "KeyFigure",
    "KeyFigures",
    "Logo",
    "Meter",
    "Note",
    "Numbered",
    "PageBreak",
    "Paragraph",
    "Quote",
    "RankedBars",
    "Signature",
    "Spanning",
    "Table",
    "Text",
    "plain",
    "runs",
]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. The document's title is the first of level 1; a further one begins an appendix."""

    level: Literal[1, 2, 3]
    text: str


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents under `title`: the paper's headings down to `depth`, if it is long enough to need one."""

    title: str
    depth: Literal[1, 2, 3] = 2


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
class Action:
    """Something to be done, and by whom and when."""

    text: Inline
    owner: Inline


@dataclass(frozen=True, slots=True)
class Actions:
    """A list in two columns: what is to be done, and by whom."""

    items: tuple[Action, ...]


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
class RankedBars:
    """Counts of things in order of rank, one lying bar each; `Bar.mark` is not shown."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart, told in words by `alt`, with its numbers in a table beside it."""

    caption: str
    alt: str
    chart: BarChart | RankedBars
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
class Logo:
    """The mark of the organisation, told in words by `alt`."""

    image: bytes
    """PNG or JPEG."""
    alt: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = (
    Heading
    | Contents
    | Paragraph
    | Facts
    | KeyFigures
    | Bullets
    | Numbered
    | Actions
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
    classification: str = ""
    """Who may read it, at the head of every page: "Internt arbetsmaterial"."""
    logo: Logo | None = None
    """In place of the organisation's name at the head of the first page."""

    def __post_init__(self) -> None:
        level = 1
        for block in self.body:
            if isinstance(block, Heading):
                if block.level > level + 1:
                    raise ValueError(f"the heading {block.text!r} skips a level")
                level = block.level
