"""The checks under "Redo": is this computer fit for an evening? Each is looked up afresh, and none changes anything."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from shutil import disk_usage
from typing import Protocol

import psutil
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from trygg_desktop.errors import LANGUAGES, Said
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.settings import StoredPack
from trygg_desktop.resources import resource
from trygg_desktop.services import backups, outbox

_MB = 1_000_000
_EVENING_PERCENT, _LAST_PERCENT = 50, 15
_EVENING_MB, _LAST_MB = 2_000, 300
_YEARS = range(2026, 2080)
_CLOCK_SLACK = timedelta(minutes=5)
_BACKUP_AGE = timedelta(days=7)


class Status(StrEnum):
    """How a check ended: nothing to do, look at it before the evening, or do not begin."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Check:
    """One line: `name` is what was looked at, `code` how it was found; both are said by `said`. Facts are JSON."""

    name: str
    status: Status
    code: str
    facts: dict[str, str | int] = field(default_factory=dict)


class Battery(Protocol):
    """What psutil tells of a battery."""

    @property
    def percent(self) -> float:
        """0 to 100."""

    @property
    def power_plugged(self) -> bool | None:
        """Whether the charger is in; None where the computer does not know."""


def this_battery() -> Battery | None:
    """This computer's battery; None where it has none, or does not tell of it."""
    try:
        return psutil.sensors_battery()
    except (OSError, AttributeError):
        return None


def checks(
    session: Session,
    *,
    folder: Path,
    now: datetime,
    battery: Callable[[], Battery | None] = this_battery,
    free: Callable[[Path], int] = lambda folder: disk_usage(folder).free,
) -> list[Check]:
    """All checks of the store in `folder`, in the order they are shown. `now` is aware; `free` answers in bytes.

    Reading every page of a large store takes a moment: never on the UI thread.
    """
    sound = _database(session)
    found = [_battery(battery()), _disk(free(folder)), sound]
    if sound.status is Status.OK:
        found += [_clock(session, now), _backup(session, folder, now), _unsent(session), _pack(session)]
    return found


def name_of(check: Check, language: str) -> str:
    """What the line is called in a person's language."""
    return _texts(language)["names"][check.name]


def said(check: Check, language: str) -> Said:
    """How the check was found and what to do about it; `do` is empty when nothing needs doing."""
    texts = _texts(language)[check.code]
    return Said(texts["what"].format(**check.facts), texts["do"].format(**check.facts))


@cache
def _texts(language: str) -> dict[str, dict[str, str]]:
    known = language if language in LANGUAGES else "en"
    return tomllib.loads(resource("checks", f"{known}.toml").read_text(encoding="utf-8"))


def _battery(battery: Battery | None) -> Check:
    if battery is None:
        return Check("battery", Status.OK, "battery_none")
    percent = round(battery.percent)
    if battery.power_plugged:
        return Check("battery", Status.OK, "battery_charging", {"percent": percent})
    if percent < _LAST_PERCENT:
        return Check("battery", Status.BAD, "battery_empty", {"percent": percent})
    if percent < _EVENING_PERCENT:
        return Check("battery", Status.WARN, "battery_low", {"percent": percent})
    return Check("battery", Status.OK, "battery_enough", {"percent": percent})


def _disk(free: int) -> Check:
    facts: dict[str, str | int] = {"free_mb": free // _MB}
    if free < _LAST_MB * _MB:
        return Check("disk", Status.BAD, "disk_full", facts)
    if free < _EVENING_MB * _MB:
        return Check("disk", Status.WARN, "disk_low", facts)
    return Check("disk", Status.OK, "disk_enough", facts)


def _clock(session: Session, now: datetime) -> Check:
    if now.year not in _YEARS:
        return Check("clock", Status.BAD, "clock_implausible", {"year": now.year})
    newest = [
        made
        for record in (Comment, Occasion)
        if (made := session.scalar(select(record.created_at).order_by(record.n.desc()).limit(1)))
    ]
    if newest and now < max(newest) - _CLOCK_SLACK:
        return Check("clock", Status.WARN, "clock_behind", {"now": _minute(now), "newest": _minute(max(newest))})
    return Check("clock", Status.OK, "clock_right", {"now": _minute(now)})


def _database(session: Session) -> Check:
    """Every page against its seal, then every table and index."""
    sealed = not session.execute(text("PRAGMA cipher_integrity_check")).all()
    if sealed and session.execute(text("PRAGMA quick_check")).scalars().all() == ["ok"]:
        return Check("database", Status.OK, "database_sound")
    return Check("database", Status.BAD, "database_damaged")


def _backup(session: Session, folder: Path, now: datetime) -> Check:
    if made := backups.newest(folder):
        facts: dict[str, str | int] = {"made": _minute(made)}
        if now - made > _BACKUP_AGE:
            return Check("backup", Status.WARN, "backup_old", facts)
        return Check("backup", Status.OK, "backup_fresh", facts)
    if session.scalar(select(Comment.n).limit(1)) is None:
        return Check("backup", Status.OK, "backup_not_needed")
    return Check("backup", Status.WARN, "backup_missing")


def _unsent(session: Session) -> Check:
    count = outbox.waiting(session)
    return Check("unsent", Status.OK, "unsent_some" if count else "unsent_none", {"count": count})


def _pack(session: Session) -> Check:
    version = func.json_extract(StoredPack.content, "$.version")
    stored = session.execute(select(version, StoredPack.imported_at).order_by(StoredPack.n.desc()).limit(1)).first()
    if stored is None:
        return Check("pack", Status.OK, "pack_bundled")
    return Check("pack", Status.OK, "pack_stored", {"version": stored[0], "imported": _minute(stored[1])})


def _minute(moment: datetime) -> str:
    """The computer's own time, to the minute."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
