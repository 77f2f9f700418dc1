"""Things side by side, row under row: the one layout behind tables, lists, facts and key figures.

reportlab's own Table lays out all remaining rows again on each page; this one measures every row once, so that a
hundred pages take ten times as long as ten.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from trygg_desktop.pdf.sheet import Sheet
from trygg_desktop.pdf.style import HAIRLINE, INK, MUTED, PETROL
from trygg_desktop.pdf.syntax import fill, number

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
GROUPS = Spacing(above=2, below=3, rule=MUTED)


@dataclass(slots=True)
class Hanger:
    """A cell that hangs down over the rows below: at `x`, so many `rows` high."""

    cell: Flowable
    x: float
    width: float
    rows: int


class Row(Flowable):
    """Cells side by side, aligned at the top; `None` is an empty cell. `widths` are the cells', gaps not counted."""

    def __init__(
        self, cells: Sequence[Flowable | None], widths: Sequence[float], spacing: Spacing = BODY, *, whole: bool = False
    ) -> None:
        super().__init__()
        self.cells, self.widths, self.spacing, self.whole = cells, widths, spacing, whole
        self.hangers: list[Hanger] = []
        self.unruled: list[tuple[float, float]] = []
        """From where to where the rule below is left out, for cells that hang over it."""
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
        for cell, width in zip(self.cells, self.widths, strict=True):
            first, rest = _cut(cell, width, room) if cell else (None, None)
            upper.append(first)
            lower.append(rest)
        if not any(upper) or not any(lower):
            return []
        pieces = [Row(upper, self.widths, self.spacing), Row(lower, self.widths, self.spacing)]
        for piece in pieces:
            piece.unruled = self.unruled
        return list(pieces)

    def grow(self, height: float) -> None:
        """Make the row `height` higher than its cells ask for."""
        self.wrap()
        self.height += height

    def drawOn(self, canvas: Sheet, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 -- reportlab's
        """Paint the cells from left to right, then the rule."""
        self.paint(canvas, x, y)
        draw_rules(canvas, [self.rules(x, y)])

    def paint(self, canvas: Sheet, x: float, y: float) -> None:
        """Paint the cells from left to right."""
        top = y + self.height - self.spacing.above
        for cell, width, tall in zip(self.cells, self.widths, self._heights, strict=True):
            if cell:
                cell.drawOn(canvas, x, top - tall)
            x += width + self.spacing.gap

    def rules(self, x: float, y: float) -> tuple[Spacing, list[tuple[float, float, float]]]:
        """What rules lie below the row when it stands there: (from, to, height) each."""
        pieces, start = [], 0.0
        for first, last in sorted(self.unruled):
            pieces.append((start, first))
            start = max(start, last)
        pieces.append((start, self.width))
        return self.spacing, [(x + first, x + last, y) for first, last in pieces if last - first > 1]


def draw_rules(canvas: Sheet, rules: Iterable[tuple[Spacing, list[tuple[float, float, float]]]]) -> None:
    """Paint rules as one artifact."""
    lines: list[str] = []
    for spacing, pieces in rules:
        if spacing.rule and pieces:
            lines.append(f"{fill(spacing.rule).upper()} {number(spacing.rule_width)} w")
            lines += [f"{number(x)} {number(y)} m {number(end)} {number(y)} l S" for x, end, y in pieces]
    if lines:
        with canvas.artifact():
            canvas.write("\n".join(lines))


class Rows(Flowable):
    """Rows under heads that are repeated on every page."""

    def __init__(self, heads: Sequence[Row], body: Sequence[Row], space_after: float = 10) -> None:
        super().__init__()
        self.heads, self.body = heads, body
        self.spaceAfter = space_after

    def make_room(self, place: int) -> None:
        """Make the rows under the cells that hang from the one at `place` high enough for them."""
        for hanger in self.body[place].hangers:
            self._make_room(hanger, self.body[place : place + hanger.rows])

    @staticmethod
    def _make_room(hanger: Hanger, rows: Sequence[Row]) -> None:
        needed = hanger.cell.wrap(hanger.width, 1e6)[1] + rows[0].spacing.above + rows[-1].spacing.below
        rows[-1].grow(max(needed - sum(row.wrap()[1] for row in rows), 0))

    def wrap(self, _: float, height: float) -> tuple[float, float]:
        """Width and height; where it is more than `height`, only as much as is needed to know that."""
        self.width, self.height = 0.0, 0.0
        for row in (*self.heads, *self.body):
            self.width, tall = row.wrap()
            self.height += tall
            if self.height > height:
                break
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit and the rest, each under the heads."""
        room = height - sum(head.wrap()[1] for head in self.heads)
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
            pieces[0].hangers = rest[0].hangers
            fitting.append(pieces[0])
            rest[0] = pieces[1]
        if not fitting or not rest:
            return []
        self._part(fitting, rest, began=bool(pieces))
        below = Rows(self.heads, rest, self.spaceAfter)
        below.make_room(0)
        return [Rows(self.heads, fitting, self.spaceAfter), below]

    @staticmethod
    def _part(upper: Sequence[Row], lower: Sequence[Row], *, began: bool) -> None:
        """Cut the cells that hang over the break: what does not fit above goes on below."""
        for place, row in enumerate(upper):
            for hanger in list(row.hangers):
                above = upper[place : place + hanger.rows]
                left = hanger.rows - len(above) + (began and above[-1] is upper[-1])
                if not left:
                    continue
                room = sum(one.wrap()[1] for one in above) - above[0].spacing.above - above[-1].spacing.below
                row.hangers.remove(hanger)
                kept, rest = _cut(hanger.cell, hanger.width, room)
                if kept:
                    row.hangers.append(Hanger(kept, hanger.x, hanger.width, len(above)))
                if rest:
                    lower[0].hangers.append(Hanger(rest, hanger.x, hanger.width, left))

    def drawOn(self, canvas: Sheet, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 -- reportlab's
        """Paint the heads and the rows, downwards."""
        rules = []
        y += self.height
        for row in (*self.heads, *self.body):
            top = y
            y -= row.wrap()[1]
            for hanger in row.hangers:
                tall = hanger.cell.wrap(hanger.width, 1e6)[1]
                hanger.cell.drawOn(canvas, x + hanger.x, top - row.spacing.above - tall)
            row.paint(canvas, x, y)
            rules.append(row.rules(x, y))
        draw_rules(canvas, rules)


def _cut(cell: Flowable, width: float, room: float) -> tuple[Flowable | None, Flowable | None]:
    """What of a cell fits into `room`, and the rest."""
    if cell.wrap(width, 1e6)[1] <= room:
        return cell, None
    pieces = cell.split(width, room)
    return (pieces[0], pieces[1]) if pieces else (None, cell)


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
