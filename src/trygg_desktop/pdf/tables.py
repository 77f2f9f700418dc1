"""A table of a Document as rows of cells under a head."""

from reportlab.platypus import Flowable

from trygg_desktop.documents import tree
from trygg_desktop.pdf import style
from trygg_desktop.pdf.charts import MeterBar
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.rows import BODY, HEAD, Row, Rows, Spacing
from trygg_desktop.pdf.words import words

_NUMBER_WIDTH = 20.0
_METER_WIDTH = 130.0
_METER = Spacing(above=0, below=0, gap=8, rule=None)


def rows_of(block: tree.Table, element: Element, width: float) -> Rows:
    """The head and the rows of `block`, `width` wide, as children of `element`."""
    columns = block.columns
    dense = len(columns) >= style.DENSE_FROM
    share = (width - BODY.gap * (len(columns) - 1)) / sum(column.weight for column in columns)
    widths = [share * column.weight for column in columns]

    line = element.add("THead").add("TR")
    titles = [words(column.title, style.COLUMN_HEAD[column.align], line.add("TH", repeats=True)) for column in columns]
    body = element.add("TBody")
    rows = [Row(_cells(row, columns, body.add("TR"), dense=dense), widths, BODY) for row in block.rows]
    return Rows(Row(titles, widths, HEAD), rows)


def _cells(
    row: tuple[tree.Cell, ...], columns: tuple[tree.Column, ...], line: Element, *, dense: bool
) -> list[Flowable]:
    cells: list[Flowable] = []
    for cell, column in zip(row, columns, strict=True):
        element = line.add("TH" if column.is_row_head else "TD")
        if isinstance(cell, tree.Meter):
            cells.append(_meter(cell, element))
        else:
            shapes = style.ROW_HEAD if column.is_row_head else style.CELL
            cells.append(words(cell, shapes[column.align, dense], element))
    return cells


def _meter(meter: tree.Meter, element: Element) -> Flowable:
    """The number, then its bar."""
    number = words(str(meter.value), style.CELL["right", False], element)
    return Row([number, MeterBar(meter)], (_NUMBER_WIDTH, _METER_WIDTH), _METER)
