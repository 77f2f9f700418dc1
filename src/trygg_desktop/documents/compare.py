"""Two editions of a paper side by side: what one says and the other does not, block by block and word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from trygg_desktop.documents.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Figure,
    Heading,
    KeyFigures,
    Meter,
    Note,
    Numbered,
    Paragraph,
    Quote,
    Signature,
    Spanning,
    Table,
    plain,
)

_WORDS = re.compile(r"\S+\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and whether the other side lacks them."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of the one edition and the line of the other that answers to it; a side without a line is empty."""

    internal: tuple[Piece, ...]
    public: tuple[Piece, ...]
    is_heading: bool

    @property
    def differs(self) -> bool:
        """Whether the sides say different things."""
        return any(piece.differs for piece in (*self.internal, *self.public))


def compare(internal: Document, public: Document) -> tuple[Pair, ...]:
    """All lines of both editions in reading order, paired."""
    return tuple(_pairs(tuple(_lines(internal)), tuple(_lines(public))))


_Line = tuple[str, bool]
"""The words, and whether they are a heading."""


def _pairs(left: Sequence[_Line], right: Sequence[_Line]) -> Iterator[Pair]:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for how, from_left, to_left, from_right, to_right in matcher.get_opcodes():
        if how == "equal":
            for text, is_heading in left[from_left:to_left]:
                same = (Piece(text, differs=False),)
                yield Pair(same, same, is_heading)
            continue
        for one, other in zip_longest(left[from_left:to_left], right[from_right:to_right]):
            here, there = _pieces(one[0] if one else "", other[0] if other else "")
            yield Pair(here, there, bool((one or other)[1]))


def _pieces(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    left, right = _WORDS.findall(one), _WORDS.findall(other)
    here: list[Piece] = []
    there: list[Piece] = []
    for how, from_left, to_left, from_right, to_right in SequenceMatcher(
        None, [word.strip() for word in left], [word.strip() for word in right], autojunk=False
    ).get_opcodes():
        for pieces, said in ((here, left[from_left:to_left]), (there, right[from_right:to_right])):
            if said:
                pieces.append(Piece("".join(said), differs=how != "equal"))
    return tuple(here), tuple(there)


def _lines(document: Document) -> Iterator[_Line]:
    yield document.title, True
    yield document.classification, False
    for block in document.body:
        if isinstance(block, Heading):
            yield block.text, True
        else:
            yield from ((line, False) for line in _said(block) if line)


def _said(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield plain(block.text)
        case Facts():
            yield from (f"{term}: {value}" for term, value in block.rows)
        case KeyFigures():
            yield from (f"{item.value} {item.label}" for item in block.items)
        case Bullets() | Numbered():
            yield from map(plain, block.items)
        case Quote():
            yield " – ".join(filter(None, (plain(block.text), block.attribution)))
        case Note():
            yield f"{block.title}: {plain(block.text)}"
        case Signature():
            yield f"{block.role}: {block.name}"
        case Table():
            yield from _rows(block)
        case Figure():
            yield block.caption
            yield from _rows(block.data)


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        cells = (
            str(cell.value) if isinstance(cell, Meter) else plain(cell.text if isinstance(cell, Spanning) else cell)
            for cell in row
        )
        yield " · ".join(" ".join(cell.split()) for cell in cells if cell)
