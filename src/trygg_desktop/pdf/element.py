"""The logical structure of a paper: which painted piece is a heading, a cell, a list's label.

Flowables carry the element they paint; `Sheet.begin` and `Sheet.end` bracket the painting. The roles are PDF's own.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(eq=False, slots=True)
class Element:
    """One node. Only leaves are painted; a leaf split over pages is painted in several pieces."""

    role: str
    alt: str = ""
    """A figure, told in words."""
    repeats: bool = False
    """A table's head, painted anew on each page: a reader should meet it once."""
    painted_on: set[int] = field(default_factory=set)
    """Page numbers."""
    children: list[Element] = field(default_factory=list)

    def add(self, role: str, *, alt: str = "", repeats: bool = False) -> Element:
        """A new last child."""
        child = Element(role, alt, repeats)
        self.children.append(child)
        return child
