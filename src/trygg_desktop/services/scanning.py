"""Looking through a file of comments for personal data, without a store."""

from dataclasses import dataclass
from pathlib import Path

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.services import csv_table
from trygg_desktop.text.personal_data.finder import Finder
from trygg_desktop.text.personal_data.span import Span


@dataclass(frozen=True, slots=True)
class ScannedRow:
    """What one row holds."""

    number: int
    """1 is the first row below the header."""
    spans: list[Span]


@dataclass(frozen=True, slots=True)
class Scanned:
    """Every row that could be read, and what is wrong with the others."""

    rows: list[ScannedRow]
    problems: list[PersonCanMend]


def scan(path: Path, column: str, finder: Finder) -> Scanned:
    """Look through one column of a CSV file.

    A row with more fields than the header is a problem, since its text was torn apart; a shorter one has an empty text.
    Raises PersonCanMend("file_not_read"), ("csv_not_text") or ("scan_column_missing").
    """
    table = csv_table.read(path)
    if column.strip().lower() not in table.columns:
        raise PersonCanMend("scan_column_missing", file=path.name, field=column)
    at = table.columns.index(column.strip().lower())
    scanned = Scanned([], [])
    for row, cells in table.rows:
        if len(cells) > len(table.columns):
            scanned.problems.append(PersonCanMend("scan_row_columns", row=row - 1))
        else:
            scanned.rows.append(ScannedRow(row - 1, finder.find(cells[at] if at < len(cells) else "")))
    return scanned
