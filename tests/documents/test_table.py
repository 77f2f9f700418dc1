"""A table is whole, or there is none."""

import pytest

from trygg_desktop.documents.tree import Cell, Column, ColumnGroup, Spanning, Table

_COLUMNS = (Column("A"), Column("B"), Column("C"))
_TALL = Spanning("hög", rows=2)
_WIDE = Spanning("bred", columns=2)


def test_cells_stand_where_those_above_leave_room() -> None:
    table = Table("", _COLUMNS, ((_TALL, "b", "c"), (_WIDE,), ("d", "e", "f")))
    assert list(table.placed()) == [((0, _TALL), (1, "b"), (2, "c")), ((1, _WIDE),), ((0, "d"), (1, "e"), (2, "f"))]


@pytest.mark.parametrize(
    "rows",
    [
        (("a", "b"),),
        (("a", "b", "c", "d"),),
        ((_TALL, "b", "c"),),
        ((_WIDE, _WIDE),),
        (("a", _TALL, "c"), (_WIDE, "x")),
        ((Spanning("ingen", columns=0), "b", "c"),),
    ],
    ids=["gap", "too many", "no row below", "over the edge", "into another", "no width"],
)
def test_rows_that_do_not_fill_the_columns_are_refused(rows: tuple[tuple[Cell, ...], ...]) -> None:
    with pytest.raises(ValueError, match="table 'Åtgärder'"):
        Table("Åtgärder", _COLUMNS, rows)


def test_groups_that_do_not_fill_the_columns_are_refused() -> None:
    with pytest.raises(ValueError, match="column groups"):
        Table("", _COLUMNS, (), groups=(ColumnGroup("G", 2),))
