"""A table of a Document as rows of cells under its heads.

Where a cell's heads do not follow from its row and column alone, it names them (Headers and IDs).
"""

from dataclasses import dataclass, field

from reportlab.platypus import Flowable

from trygg_desktop.documents import tree
from trygg_desktop.pdf import style
from trygg_desktop.pdf.charts import MeterBar
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.rows import BODY, GROUPS, HEAD, Hanger, Row, Rows, Spacing
from trygg_desktop.pdf.words import words

_NUMBER_WIDTH = 20.0
_METER_WIDTH = 130.0
_METER = Spacing(above=0, below=0, gap=8, rule=None)


def rows_of(block: tree.Table, element: Element, width: float, name: str) -> Rows:
    """The heads and the rows of `block`, `width` wide, as children of `element`. `name` is the table's own."""
    return _Table(block, element, width, name).rows()


@dataclass
class _Table:
    block: tree.Table
    element: Element
    width: float
    name: str
    widths: list[float] = field(init=False)
    named: bool = field(init=False)
    heads_of: list[list[str]] = field(init=False)
    """The names of the heads above each column."""

    def __post_init__(self) -> None:
        columns = self.block.columns
        share = (self.width - BODY.gap * (len(columns) - 1)) / sum(column.weight for column in columns)
        self.widths = [share * column.weight for column in columns]
        self.dense = len(columns) >= style.DENSE_FROM
        spans = any(isinstance(cell, tree.Spanning) for row in self.block.rows for cell in row)
        heads = sum(column.is_row_head for column in columns)
        self.named = spans or heads > 1 or bool(self.block.groups)
        self.heads_of = [[] for _ in columns]
        self._row_heads: list[tuple[int, int, str]] = []
        """(first row, row after the last, name) of the row heads met so far."""

    def rows(self) -> Rows:
        head = self.element.add("THead")
        heads = [self._groups(head.add("TR"))] if self.block.groups else []
        heads.append(self._titles(head.add("TR")))
        body = self.element.add("TBody")
        rows = [self._row(cells, body.add("TR"), place) for place, cells in enumerate(self.block.placed())]
        for place, row in enumerate(rows):
            for hanger in row.hangers:
                for covered in rows[place : place + hanger.rows - 1]:
                    covered.unruled.append((hanger.x - BODY.gap, hanger.x + hanger.width + BODY.gap))
        built = Rows(heads, rows)
        for place in range(len(rows)):
            built.make_room(place)
        return built

    def _groups(self, line: Element) -> Row:
        cells: list[Flowable | None] = []
        first = 0
        for number, group in enumerate(self.block.groups):
            if group.title:
                head = self._head(line, f"g{number}", "Column", columns=group.columns, repeats=True)
                for column in range(first, first + group.columns):
                    self.heads_of[column].append(head.id)
                cells.append(words(group.title, style.COLUMN_HEAD["left"], head))
            else:
                line.add("TD", attributes=_attributes("", group.columns))
                cells.append(None)
            first += group.columns
        spans = [group.columns for group in self.block.groups]
        starts = [sum(spans[:place]) for place in range(len(spans))]
        row = Row(cells, [self._across(start, wide) for start, wide in zip(starts, spans, strict=True)], GROUPS)
        row.unruled = [
            (self._left(start) - BODY.gap * bool(start), self._left(start) + self._across(start, group.columns))
            for start, group in zip(starts, self.block.groups, strict=True)
            if not group.title
        ] + [(self._left(start) - BODY.gap, self._left(start)) for start in starts[1:]]
        return row

    def _titles(self, line: Element) -> Row:
        cells: list[Flowable] = []
        for place, column in enumerate(self.block.columns):
            head = self._head(line, f"c{place}", "Column", above=self.heads_of[place], repeats=True)
            self.heads_of[place] = [*self.heads_of[place], head.id]
            cells.append(words(column.title, style.COLUMN_HEAD[column.align], head))
        return Row(cells, self.widths, HEAD)

    def _head(
        self, line: Element, name: str, scope: str, columns: int = 1, rows: int = 1, above: list[str] | None = None,
        *, repeats: bool = False,
    ) -> Element:  # fmt: skip
        element = line.add("TH", attributes=_attributes(scope, columns, rows, above), repeats=repeats)
        if self.named:
            element.id = f"{self.name}-{name}"
        return element

    def _row(self, placed: tuple[tuple[int, tree.Cell], ...], line: Element, row: int) -> Row:
        cells: list[Flowable | None] = []
        widths: list[float] = []
        hangers: list[Hanger] = []
        column = 0
        for place, cell in placed:
            if place > column:
                cells.append(None)
                widths.append(self._across(column, place - column))
            spanning = cell if isinstance(cell, tree.Spanning) else tree.Spanning("")
            flowable = self._cell(cell, place, row, spanning, line)
            wide = self._across(place, spanning.columns)
            if spanning.rows > 1:
                hangers.append(Hanger(flowable, self._left(place), wide, spanning.rows))
                cells.append(None)
            else:
                cells.append(flowable)
            widths.append(wide)
            column = place + spanning.columns
        if column < len(self.widths):
            cells.append(None)
            widths.append(self._across(column, len(self.widths) - column))
        built = Row(cells, widths, BODY)
        built.hangers = hangers
        return built

    def _cell(self, cell: tree.Cell, place: int, row: int, spans: tree.Spanning, line: Element) -> Flowable:
        column = self.block.columns[place]
        columns = range(place, place + spans.columns)
        if column.is_row_head:
            element = self._head(line, f"r{row}-{place}", "Row", spans.columns, spans.rows)
            if self.named:
                self._row_heads.append((row, row + spans.rows, element.id))
        else:
            element = line.add("TD", attributes=_attributes("", spans.columns, spans.rows, self._heads(columns, row)))
        if isinstance(cell, tree.Meter):
            return _meter(cell, element, self.widths[place])
        shapes = style.ROW_HEAD if column.is_row_head else style.CELL
        return words(cell.text if isinstance(cell, tree.Spanning) else cell, shapes[column.align, self.dense], element)

    def _heads(self, columns: range, row: int) -> list[str]:
        if not self.named:
            return []
        self._row_heads = [head for head in self._row_heads if head[1] > row]
        above = dict.fromkeys(name for column in columns for name in self.heads_of[column])
        return [*above, *(name for _, _, name in self._row_heads)]

    def _left(self, column: int) -> float:
        return sum(self.widths[:column]) + BODY.gap * column

    def _across(self, first: int, count: int) -> float:
        return sum(self.widths[first : first + count]) + BODY.gap * (count - 1)


def _attributes(scope: str, columns: int = 1, rows: int = 1, heads: list[str] | None = None) -> str:
    """A cell's attributes as PDF text; nothing where it has none."""
    told = f"/Scope/{scope}" if scope else ""
    told += f"/ColSpan {columns}" if columns > 1 else ""
    told += f"/RowSpan {rows}" if rows > 1 else ""
    told += f"/Headers[{''.join(f'({head})' for head in heads)}]" if heads else ""
    return f"<</O/Table{told}>>" if told else ""


def _meter(meter: tree.Meter, element: Element, room: float) -> Flowable:
    """The number, then its bar, within `room`."""
    number = words(str(meter.value), style.CELL["right", False], element)
    return Row([number, MeterBar(meter)], (_NUMBER_WIDTH, min(_METER_WIDTH, room - _NUMBER_WIDTH - _METER.gap)), _METER)
