"""Things side by side, row under row: the one layout behind tables, lists, facts and key figures.

reportlab's own Table lays out all remaining rows again on each page; this one measures every row once, so that a
hundred pages take ten times as long as ten.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from trygg_desktop.pdf.style import HAIRLINE, INK, PETROL

_SPLIT_FROM = 110
"""A row lower than this is moved to the next page in one piece."""
_SPLIT_ROOM = 56
"""Less room than this is left empty rather than begun a row in."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """The air around the cells of a row, and the rule below it."""

    above: float = 5
    below: float = 5
    gap: float = 12
    rule: Color | None = HAIRLINE
    rule_width: float = 0.6


HEAD = Spacing(above=2, below=4, rule=PETROL, rule_width=1.1)
BODY = Spacing()


class Row(Flowable):
    """Cells side by side, aligned at the top; `None` is an empty cell. `widths` are the cells', gaps not counted."""

    def __init__(
        self, cells: Sequence[Flowable | None], widths: Sequence[float], spacing: Spacing = BODY, *, whole: bool = False
    ) -> None:
        super().__init__()
        self.cells, self.widths, self.spacing, self.whole = cells, widths, spacing, whole
        self._heights: list[float] = []

    def wrap(self, *_: float) -> tuple[float, float]:
        """Width and height; measured once."""
        if not self._heights:
            self._heights = [
                cell.wrap(width, 1e6)[1] if cell else 0.0 for cell, width in zip(self.cells, self.widths, strict=True)
            ]
            air = self.spacing.above + self.spacing.below
            self.width = sum(self.widths) + self.spacing.gap * (len(self.widths) - 1)
            self.height = max(self._heights) + air
        return self.width, self.height

    def split(self, _: float, height: float) -> list[Flowable]:
        """What fits into `height` and the rest, or nothing if the row should move as a whole."""
        self.wrap()
        room = height - self.spacing.above - self.spacing.below
        if self.whole or self.height < _SPLIT_FROM or room < _SPLIT_ROOM:
            return []
        upper: list[Flowable | None] = []
        lower: list[Flowable | None] = []
        for cell, width, tall in zip(self.cells, self.widths, self._heights, strict=True):
            pieces = [cell, None] if tall <= room or cell is None else cell.split(width, room)
            first, rest = pieces if len(pieces) == 2 else (None, cell)  # noqa: PLR2004 -- above and below the break
            upper.append(first)
            lower.append(rest)
        if not any(upper) or not any(lower):
            return []
        return [Row(upper, self.widths, self.spacing), Row(lower, self.widths, self.spacing)]

    def draw(self) -> None:
        """Paint the cells from left to right, then the rule."""
        x = 0.0
        for cell, width, tall in zip(self.cells, self.widths, self._heights, strict=True):
            if cell:
                cell.drawOn(self.canv, x, self.height - self.spacing.above - tall)
            x += width + self.spacing.gap
        if self.spacing.rule:
            with self.canv.artifact():
                self.canv.setStrokeColor(self.spacing.rule)
                self.canv.setLineWidth(self.spacing.rule_width)
                self.canv.line(0, 0, self.width, 0)


class Rows(Flowable):
    """Rows under a head that is repeated on every page."""

    def __init__(self, head: Row, body: Sequence[Row], space_after: float = 10) -> None:
        super().__init__()
        self.head, self.body = head, body
        self.spaceAfter = space_after

    def wrap(self, _: float, height: float) -> tuple[float, float]:
        """Width and height; where it is more than `height`, only as much as is needed to know that."""
        self.width, self.height = self.head.wrap()
        for row in self.body:
            self.height += row.wrap()[1]
            if self.height > height:
                break
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit and the rest, each under the head."""
        room = height - self.head.wrap()[1]
        fitting: list[Row] = []
        for row in self.body:
            tall = row.wrap()[1]
            if tall > room:
                break
            fitting.append(row)
            room -= tall
        rest = list(self.body[len(fitting) :])
        pieces = rest[0].split(width, room) if rest else []
        if pieces:
            fitting.append(pieces[0])
            rest[0] = pieces[1]
        if not fitting or not rest:
            return []
        return [Rows(self.head, fitting, self.spaceAfter), Rows(self.head, rest, self.spaceAfter)]

    def draw(self) -> None:
        """Paint the head and the rows, downwards."""
        y = self.height
        for row in (self.head, *self.body):
            y -= row.wrap()[1]
            row.drawOn(self.canv, 0, y)


class Stack(Flowable):
    """Flowables under one another inside a cell; never split."""

    def __init__(self, parts: Sequence[Flowable], *, line_above: bool = False) -> None:
        super().__init__()
        self.parts, self.line_above = parts, line_above

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width and height."""
        self.width = width
        self.height = sum(part.wrap(width, height)[1] for part in self.parts)
        return self.width, self.height

    def draw(self) -> None:
        """Paint the parts downwards, under a line to write on where one is asked for."""
        if self.line_above:
            with self.canv.artifact():
                self.canv.setStrokeColor(INK)
                self.canv.setLineWidth(0.6)
                self.canv.line(0, self.height + 4, self.width, self.height + 4)
        y = self.height
        for part in self.parts:
            y -= part.wrap(self.width, y)[1]
            part.drawOn(self.canv, 0, y)
