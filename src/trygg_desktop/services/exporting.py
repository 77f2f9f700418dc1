"""Comments out to CSV or JSON, for the municipality's own tools."""

import csv
import io
import json
from pathlib import Path
from typing import Any

from sqlalchemy import select

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.files import write_whole
from trygg_desktop.model.comment import Comment
from trygg_desktop.services import Session
from trygg_desktop.services.importing import SEPARATOR

COLUMNS = (
    "id", "occasion_id", "label", "created_at", "text", "verbatim", "safety", "place", "themes", "suggested_themes",
    "time_of_day", "kind", "channel", "age_band", "gender", "relation", "language", "agrees", "to_complete",
)  # fmt: skip


def rows(session: Session, occasion_id: str | None = None) -> list[dict[str, Any]]:
    """Every comment that is neither withdrawn nor a rehearsal's, oldest first, as plain values."""
    wanted = select(Comment).where(Comment.withdrawn_at.is_(None), ~Comment.rehearsal).order_by(Comment.n)
    if occasion_id is not None:
        wanted = wanted.where(Comment.occasion_id == occasion_id)
    return [
        {**{name: getattr(comment, name) for name in COLUMNS}, "created_at": comment.created_at.isoformat()}
        for comment in session.scalars(wanted)
    ]


def write(exported: list[dict[str, Any]], path: Path) -> None:
    """Write the rows to `path` as CSV or JSON, by its ending, whole or not at all.

    The CSV is UTF-8 with a byte-order mark, so that Excel reads å, ä and ö, and `importing.read_csv` takes it back.
    Raises PersonCanMend("export_format") for another ending, and what files.write_whole raises.
    """
    formats = {".csv": _as_csv, ".json": _as_json}
    as_bytes = formats.get(path.suffix.lower())
    if as_bytes is None:
        raise PersonCanMend("export_format", file=path.name)
    write_whole(path, as_bytes(exported))


def _as_csv(exported: list[dict[str, Any]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    for row in exported:
        writer.writerow({name: _cell(value) for name, value in row.items()})
    return out.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    return SEPARATOR.join(value) if isinstance(value, list) else value


def _as_json(exported: list[dict[str, Any]]) -> bytes:
    return json.dumps(exported, ensure_ascii=False, indent=1).encode()
