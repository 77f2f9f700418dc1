"""Where the backups lie, and whether it is time for the next. The store itself makes them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session
from trygg_desktop.store.database import BACKUPS

_OFTEN = timedelta(days=1)


def folder_of(data: Path) -> Path:
    """The folder of the backups of the store in `data`; it is there once one was made."""
    return data / BACKUPS


def newest(data: Path) -> datetime | None:
    """When the newest backup was made (aware), None where there is none."""
    made = (datetime.fromtimestamp(path.stat().st_mtime, UTC) for path in folder_of(data).glob("*.db"))
    return max(made, default=None)


def due(session: Session, data: Path, now: datetime) -> bool:
    """Whether there is something to back up, and no backup of the last day; `now` is aware."""
    made = newest(data)
    return session.scalar(select(Occasion.n).limit(1)) is not None and (made is None or now - made > _OFTEN)
