"""Rules on tables: rows of cells that fill their columns, and heads that every cell can be traced to."""

from collections.abc import Iterator

from trygg_desktop.pdf.check.finding import Place
from trygg_desktop.pdf.check.opened import Node, Opened
from trygg_desktop.pdf.check.rules import rule

_WITHIN = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
}
_CONTAINS = {"Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "TR": {"TH", "TD"}}
_SCOPES = {"/Row", "/Column", "/Both"}


@rule("pdf_table")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 32000-1, table 337."""
    for node in opened.of(*_WITHIN):
        if node.parent is None or node.parent.role not in _WITHIN[node.role]:
            yield node.place
    for node in opened.of(*_CONTAINS):
        if any(kid.role not in _CONTAINS[node.role] for kid in node.kids) or node.contents:
            yield node.place


@rule("pdf_table_rows")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.5: rows are equally wide, spans counted."""
    return (table.place for table in opened.of("Table") if not _even(table))


@rule("pdf_table_heads")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.5."""
    return (table.place for table in opened.of("Table") if not any(node.role == "TH" for node in table.down()))


@rule("pdf_table_scope")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.5: what a head is the head of."""
    return (node.place for node in opened.of("TH") if str(node.attribute("Table", "Scope")) not in _SCOPES)


@rule("pdf_table_headers")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 32000-1, table 349: cells name heads of their own table."""
    for table in opened.of("Table"):
        cells = [node for node in table.down() if node.role in {"TH", "TD"}]
        heads = {str(node.obj.ID) for node in cells if node.role == "TH" and "/ID" in node.obj}
        for node in cells:
            if any(str(name) not in heads for name in node.attribute("Table", "Headers") or ()):
                yield node.place


def _even(table: Node) -> bool:
    """Whether the rows fill the same columns and no span reaches out of the table."""
    rows = [node for node in table.down() if node.role == "TR"]
    hanging: list[int] = []
    wide = 0
    for place, row in enumerate(rows):
        here = [left - 1 for left in hanging if left > 1]
        count = len(here)
        for cell in row.kids:
            columns, tall = _span(cell, "ColSpan"), _span(cell, "RowSpan")
            if columns < 1 or tall < 1 or place + tall > len(rows):
                return False
            count += columns
            here += [tall] * columns
        hanging = here
        wide = wide or count
        if count != wide:
            return False
    return True


def _span(cell: Node, name: str) -> int:
    told = cell.attribute("Table", name)
    return 1 if told is None else int(told)
