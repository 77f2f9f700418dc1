"""The logical structure of a paper: which painted piece is a heading, a cell, a list's label.

Flowables carry the element they paint; `Sheet.begin` and `Sheet.end` bracket the painting and leave a mark with it.
The roles are PDF's own (ISO 32000-1, 14.8.4).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Mark(NamedTuple):
    """A painted piece: the number of its page (from 1) and of the marked content on it."""

    page: int
    content: int


class Annotation(NamedTuple):
    """A link's active area: its page, and its object's name in reportlab's document."""

    page: int
    name: str


@dataclass(eq=False, slots=True)
class Element:
    """One node. Split over pages or lines it is painted in several pieces, each a mark among its `kids`."""

    role: str
    alt: str = ""
    """A figure, told in words."""
    actual: str = ""
    """What the words are, where they are painted in another order."""
    lang: str = ""
    """BCP 47 tag, where it is another language than its parent's."""
    attributes: str = ""
    """PDF text of the /A entry: a cell's scope and spans, a figure's box."""
    id: str = ""
    """Unique in the paper; plain ASCII."""
    repeats: bool = False
    """A table's head, painted anew on each page: a reader should meet it once."""
    first_page: int = 0
    """Where it was first painted."""
    kids: list[Element | Mark | Annotation] = field(default_factory=list)
    waiting: Element | None = None
    """The parent that takes it in when it is first painted: the place of a link among the words around it."""

    def add(self, role: str, *, alt: str = "", lang: str = "", attributes: str = "", repeats: bool = False) -> Element:
        """A new last child."""
        child = Element(role, alt, lang=lang, attributes=attributes, repeats=repeats)
        self.kids.append(child)
        return child

    def inline(self, role: str, *, lang: str = "", actual: str = "") -> Element:
        """A new child, that takes its place when it is first painted."""
        return Element(role, lang=lang, actual=actual, waiting=self)

    def settle(self) -> None:
        """Take the place that was waited for."""
        if self.waiting is not None:
            parent, self.waiting = self.waiting, None
            parent.settle()
            parent.kids.append(self)
