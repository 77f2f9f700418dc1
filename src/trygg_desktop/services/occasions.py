"""Opening, running and closing an occasion."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.sync import Scope
from trygg_desktop.services import Session
from trygg_desktop.sync import state

_EDITABLE = {"kind", "place", "starts_at", "ends_at", "staff", "partners", "weather"}


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen the last time an occasion was started: the next one begins with it."""

    kind: OccasionKind = OccasionKind.BOOTH
    place: str = ""
    staff: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OccasionRow:
    """An occasion as a list shows it, with the number of its comments (withdrawn ones not counted)."""

    occasion: Occasion
    comments: int


def start(
    session: Session,
    *,
    kind: OccasionKind,
    place: str,
    starts_at: datetime,
    ends_at: datetime | None,
    staff: Sequence[str],
    partners: Sequence[str],
    weather: str = "",
    rehearsal: bool = False,
) -> Occasion:
    """Open an occasion.

    Raises PersonCanMend where the place is missing, the end lies before the start, or another occasion is open.
    """
    if opened(session) is not None:
        raise PersonCanMend("occasion_already_open")
    occasion = Occasion(
        kind=kind,
        place=place.strip(),
        starts_at=starts_at,
        ends_at=ends_at,
        staff=list(staff),
        partners=list(partners),
        weather=weather.strip(),
        rehearsal=rehearsal,
    )
    _check(occasion)
    session.add(occasion)
    session.flush()
    return occasion


def edit(session: Session, occasion_id: str, **fields: Any) -> Occasion:
    """Change what was said at the start; see the columns of Occasion. Whether it is a rehearsal never changes."""
    unknown = fields.keys() - _EDITABLE
    if unknown:
        raise TypeError(f"not editable: {', '.join(sorted(unknown))}")
    occasion = get(session, occasion_id)
    for name, value in fields.items():
        setattr(occasion, name, value)
    _check(occasion)
    return occasion


def close(session: Session, occasion_id: str, now: datetime) -> Occasion:
    """Close the occasion at `now`; closing a closed one changes nothing."""
    occasion = get(session, occasion_id)
    if occasion.is_open:
        occasion.closed_at = now
    return occasion


def reopen(session: Session, occasion_id: str) -> Occasion:
    """Open a closed occasion again, so that a forgotten comment can go in; or take part in a colleague's open one."""
    occasion = get(session, occasion_id)
    other = opened(session)
    if other is not None and other.id != occasion_id:
        raise PersonCanMend("occasion_already_open")
    occasion.closed_at = None
    if not occasion.joined:
        occasion.joined = True
        _fetch_whole(session)
    return occasion


def get(session: Session, occasion_id: str) -> Occasion:
    """The occasion; raises PersonCanMend("occasion_unknown") where there is none by that id."""
    found = session.scalar(select(Occasion).where(Occasion.id == occasion_id))
    if found is None:
        raise PersonCanMend("occasion_unknown")
    return found


def opened(session: Session) -> Occasion | None:
    """The occasion that is open now and that this laptop takes part in, if any."""
    ours = select(Occasion).where(Occasion.closed_at.is_(None), Occasion.joined)
    return session.scalar(ours.order_by(Occasion.n.desc()).limit(1))


def listed(session: Session, limit: int = 50) -> list[OccasionRow]:
    """The newest occasions first, each with its number of comments."""
    counted = (
        select(func.count(Comment.n))
        .where(Comment.occasion_id == Occasion.id, Comment.withdrawn_at.is_(None))
        .scalar_subquery()
    )
    rows = session.execute(select(Occasion, counted).order_by(Occasion.n.desc()).limit(limit))
    return [OccasionRow(occasion, comments) for occasion, comments in rows]


def last_choices(session: Session) -> Choices:
    """What the last occasion began with; a first one begins as a booth."""
    last = session.scalar(select(Occasion).order_by(Occasion.n.desc()).limit(1))
    return Choices() if last is None else Choices(last.kind, last.place, tuple(last.staff), tuple(last.partners))


def _fetch_whole(session: Session) -> None:
    """Where only joined occasions come down whole, what was passed over of this one comes with the next sync."""
    mine = state.found(session)
    if mine is not None and mine.scope is Scope.JOINED:
        mine.cursor = None


def _check(occasion: Occasion) -> None:
    if not occasion.place:
        raise PersonCanMend("occasion_place_missing")
    if occasion.ends_at is not None and occasion.ends_at <= occasion.starts_at:
        raise PersonCanMend("occasion_ends_before_start")
