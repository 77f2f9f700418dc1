"""Comments in from a CSV file. One bad row never stops the good."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.base import new_id
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import Channel, CommentKind, Gender, Relation, TimeOfDay
from trygg_desktop.model.pack import Pack
from trygg_desktop.services import Session, capture, csv_table, occasions, settings
from trygg_desktop.store.changes import insert_all

NEEDED = ("text", "place", "themes")
CHOICES: Mapping[str, type[StrEnum]] = {
    "time_of_day": TimeOfDay,
    "kind": CommentKind,
    "channel": Channel,
    "gender": Gender,
    "relation": Relation,
}
COLUMNS = (*NEEDED, "safety", "age_band", "created_at", *CHOICES)
SEPARATOR = "|"
_LONGEST = {"text": 50_000, "place": 500}


@dataclass(frozen=True, slots=True)
class Read:
    """What a CSV file holds: contents of comments with their times, and what is wrong with the other rows."""

    rows: list[tuple[dict[str, Any], datetime | None]]
    problems: list[PersonCanMend]
    """In row order; a row is numbered as a spreadsheet shows it, the header being row 1."""
    unused: tuple[str, ...]
    """Columns that have no field here."""


def read_csv(path: Path, pack: Pack) -> Read:
    """Read a CSV file of comments: UTF-8 or Excel's Windows-1252, parted by comma or semicolon.

    Raises PersonCanMend where the file as a whole cannot be read or a needed column is missing.
    """
    table = csv_table.read(path)
    _check_columns(table.columns, path)
    choices = _Choices(pack)
    found = Read([], [], tuple(name for name in table.columns if name not in COLUMNS))
    for number, cells in table.rows:
        try:
            found.rows.append(choices.comment(number, table.columns, cells))
        except PersonCanMend as problem:
            found.problems.append(problem)
    return found


def import_comments(session: Session, occasion_id: str, read: Read) -> list[str]:
    """Put the good rows into the occasion, numbered after those there are, in one transaction; their ids.

    Raises PersonCanMend("occasion_closed") where it is closed.
    """
    occasion = occasions.get(session, occasion_id)
    if not occasion.is_open:
        raise PersonCanMend("occasion_closed")
    device = settings.device(session)
    used = session.scalar(
        select(func.max(Comment.number)).where(Comment.occasion_id == occasion_id, Comment.device == device)
    )
    rows = []
    for number, (content, told_at) in enumerate(read.rows, (used or 0) + 1):
        row = {
            "id": new_id(),
            "occasion_id": occasion_id,
            "device": device,
            "number": number,
            "agrees": 0,
            "rehearsal": occasion.rehearsal,
            **capture.fields_of(content),
        }
        rows.append(row if told_at is None else {**row, "created_at": told_at})
    insert_all(session, Comment, rows)
    return [row["id"] for row in rows]


class _Choices:
    """What a row may say, by the pack in force: ids, or names in either language."""

    def __init__(self, pack: Pack) -> None:
        self._themes = {
            name.casefold(): theme.id for theme in pack.themes for name in (theme.id, theme.name_sv, theme.name_en)
        }
        self._bands = {
            name.casefold(): band.id for band in pack.age_bands for name in (band.id, band.name_sv, band.name_en)
        }
        self._places = {name.casefold(): place for place in pack.places for name in (*place.aliases, place.name)}

    def comment(self, number: int, columns: list[str], cells: list[str]) -> tuple[dict[str, Any], datetime | None]:
        """The row as a comment's content and its time. Raises PersonCanMend naming row and field."""
        if len(cells) > len(columns):
            raise PersonCanMend("row_columns", row=number)
        row = {name: cell.strip() for name, cell in zip(columns, cells, strict=False) if name in COLUMNS}
        for name, most in _LONGEST.items():
            if len(row.get(name, "")) > most:
                raise PersonCanMend("row_too_long", row=number, field=name, most=most)
        place = self._places.get(row.get("place", "").casefold())
        content = {
            "text": row.get("text", ""),
            "safety": self._safety(number, row.get("safety", "")),
            "themes": self._chosen(number, row.get("themes", "")),
            "place": place.name if place else row.get("place", ""),
            "place_id": place.id if place else None,
            "age_band": self._band(number, row.get("age_band", "")),
            **{name: _one_of(number, name, kind, row.get(name, "")) for name, kind in CHOICES.items()},
        }
        if not content["text"] and content["safety"] is None:
            raise PersonCanMend("row_empty", row=number)
        return content, _moment(number, row.get("created_at", ""))

    def _chosen(self, number: int, cell: str) -> list[str]:
        names = [name.strip().casefold() for name in cell.split(SEPARATOR) if name.strip()]
        if not all(name in self._themes for name in names):
            raise PersonCanMend("row_themes", row=number)
        return list(dict.fromkeys(self._themes[name] for name in names))

    def _band(self, number: int, cell: str) -> str | None:
        if cell and cell.casefold() not in self._bands:
            raise PersonCanMend("row_choice", row=number, field="age_band", choices=", ".join(self._bands))
        return self._bands.get(cell.casefold())

    @staticmethod
    def _safety(number: int, cell: str) -> int | None:
        if cell and cell not in {"1", "2", "3", "4", "5"}:
            raise PersonCanMend("row_safety", row=number)
        return int(cell) if cell else None


def _one_of(number: int, name: str, kind: type[StrEnum], cell: str) -> StrEnum | None:
    if not cell:
        return None
    try:
        return kind(cell.lower())
    except ValueError:
        raise PersonCanMend("row_choice", row=number, field=name, choices=", ".join(kind)) from None


def _moment(number: int, cell: str) -> datetime | None:
    if not cell:
        return None
    try:
        told = datetime.fromisoformat(cell)
    except ValueError:
        raise PersonCanMend("row_time", row=number) from None
    return told if told.tzinfo else told.astimezone()


def _check_columns(columns: list[str], path: Path) -> None:
    for needed in NEEDED:
        if needed not in columns:
            raise PersonCanMend("csv_column_missing", file=path.name, field=needed)
