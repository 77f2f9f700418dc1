"""Tables out of CSV files as people make them: UTF-8 or Excel's Windows-1252, parted by comma or semicolon."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from trygg_desktop.errors import PersonCanMend


@dataclass(frozen=True, slots=True)
class Table:
    """The columns' names, in small letters, and the rows that are not empty."""

    columns: list[str]
    rows: list[tuple[int, list[str]]]
    """Each with its number as a spreadsheet shows it, the header being row 1. A row may have too many or few cells."""


def read(path: Path) -> Table:
    """The table in the file. Raises PersonCanMend("file_not_read") or ("csv_not_text")."""
    text = _decoded(path)
    header = text.partition("\n")[0]
    delimiter = ";" if header.count(";") > header.count(",") else ","
    lines = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        columns = [name.strip().lower() for name in next(lines, [])]
        return Table(columns, [(number, cells) for number, cells in enumerate(lines, 2) if cells])
    except csv.Error:
        raise PersonCanMend("csv_not_text", file=path.name) from None


def _decoded(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError:
        raise PersonCanMend("file_not_read", file=path.name) from None
    if b"\0" in raw:
        raise PersonCanMend("csv_not_text", file=path.name)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
