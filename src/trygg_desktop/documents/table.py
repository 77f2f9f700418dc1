"""Tables: columns under one or two header rows, and cells that may span several of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from trygg_desktop.documents.inline import Inline


@dataclass(frozen=True, slots=True)
class Meter:
    """A number inside a table's cell with a bar beside it, as long as `value` is of `most`."""

    value: int
    most: int


@dataclass(frozen=True, slots=True)
class Spanning:
    """A cell as wide as `columns` and as high as `rows` of its table. Cells it covers are left out of their rows."""

    text: Inline
    columns: int = 1
    rows: int = 1


Cell = Inline | Meter | Spanning


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `weight` is its share of the width."""

    title: str
    weight: float = 1.0
    align: Literal["left", "right"] = "left"
    is_row_head: bool = False


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """A common head above `columns` neighbouring columns; an empty title heads nothing."""

    title: str
    columns: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table under a header row; the cells of every row, with those that span into it, fill its columns exactly."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    width: float = 1.0
    """Its share of the page's width."""
    groups: tuple[ColumnGroup, ...] = ()
    """A second header row, above the first."""

    def __post_init__(self) -> None:
        for _ in self.placed():
            pass
        if self.groups and sum(group.columns for group in self.groups) != len(self.columns):
            raise ValueError(f"the column groups of the table {self.caption!r} do not fill its columns")

    def placed(self) -> Iterator[tuple[tuple[int, Cell], ...]]:
        """The cells of each row with the number of the column each begins in. ValueError where they leave a gap."""
        open_rows = [0] * len(self.columns)
        for row in self.rows:
            cells: list[tuple[int, Cell]] = []
            rest = iter(row)
            column = 0
            while column < len(open_rows):
                if open_rows[column]:
                    open_rows[column] -= 1
                    column += 1
                    continue
                cell = next(rest, None)
                wide, tall = (cell.columns, cell.rows) if isinstance(cell, Spanning) else (1, 1)
                covered = open_rows[column : column + wide]
                if cell is None or wide < 1 or tall < 1 or len(covered) < wide or any(covered):
                    raise ValueError(f"the cells of a row of the table {self.caption!r} do not fill its columns")
                cells.append((column, cell))
                open_rows[column : column + wide] = [tall - 1] * wide
                column += wide
            if next(rest, None) is not None:
                raise ValueError(f"a row of the table {self.caption!r} has more cells than columns")
            yield tuple(cells)
        if any(open_rows):
            raise ValueError(f"a cell of the table {self.caption!r} spans rows that are not there")
