"""Counting without a note, and the figures of an occasion."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID, uuid5

from sqlalchemy import func, select

from trygg_desktop.model.comment import Comment
from trygg_desktop.model.tally import Tally
from trygg_desktop.services import Session, occasions
from trygg_desktop.sync import device

REFERRED = "referred"
"""The tally kind of those who were told where to turn: counted, never noted."""


@dataclass(frozen=True, slots=True)
class Figures:
    """An occasion in numbers. Withdrawn comments are counted nowhere."""

    comments: int
    to_complete: int
    mean_safety: float | None
    """1–5, over the comments that have one; None where none has."""
    safety: dict[int, int]
    """{1–5: comments}, all five keys."""
    themes: dict[str, int]
    """{theme id: comments}, most first."""
    channels: dict[str, int]
    tallies: dict[str, int]
    """{tally kind id: count}, summed over devices."""


def count(session: Session, occasion_id: str, kind: str, by: int = 1) -> int:
    """Add `by` to this laptop's tally of `kind`; the new sum over all laptops. A tally never falls below nought."""
    # By the laptop's id: two that share a letter by mistake still count each their own.
    mine_id = str(uuid5(UUID(occasion_id), f"tally {device.own_id(session)} {kind}"))
    mine = session.scalar(select(Tally).where(Tally.id == mine_id))
    if mine is None:
        occasion = occasions.get(session, occasion_id)
        mine = Tally(
            id=mine_id,
            occasion_id=occasion_id,
            device=device.own_letter(session),
            kind=kind,
            count=0,
            rehearsal=occasion.rehearsal,
        )
        session.add(mine)
    mine.count = max(0, mine.count + by)
    session.flush()
    return tallies(session, occasion_id).get(kind, 0)


def tallies(session: Session, occasion_id: str) -> dict[str, int]:
    """{tally kind id: count}, summed over devices."""
    rows = session.execute(
        select(Tally.kind, func.sum(Tally.count)).where(Tally.occasion_id == occasion_id).group_by(Tally.kind)
    )
    return {kind: total for kind, total in rows if total}


def figures(session: Session, occasion_id: str) -> Figures:
    """The occasion in numbers, as it is now."""
    rows = session.execute(
        select(Comment.safety, Comment.themes, Comment.channel, Comment.to_complete).where(
            Comment.occasion_id == occasion_id, Comment.withdrawn_at.is_(None)
        )
    ).all()
    faces = [row.safety for row in rows if row.safety is not None]
    themes = Counter(theme for row in rows for theme in row.themes)
    return Figures(
        comments=len(rows),
        to_complete=sum(row.to_complete for row in rows),
        mean_safety=sum(faces) / len(faces) if faces else None,
        safety={face: faces.count(face) for face in range(1, 6)},
        themes=dict(themes.most_common()),
        channels=dict(Counter(str(row.channel) for row in rows).most_common()),
        tallies=tallies(session, occasion_id),
    )
