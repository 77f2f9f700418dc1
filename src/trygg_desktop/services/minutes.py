"""The minutes: a draft built from the occasion, the secretary's editing, and the actions agreed on."""

from datetime import date
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import aliased

from trygg_desktop.documents import words
from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.base import new_id
from trygg_desktop.model.kinds import ActionStatus, MinutesKind, MinutesStatus
from trygg_desktop.model.minutes import Action, Minutes
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session, occasions, setup

EDITABLE = frozenset(
    (
        *("kind", "title", "dnr", "organ", "chair", "secretary", "adjuster", "adjusted_where", "adjusted_when"),
        *("posted_on", "removed_on", "kept_at", "sections", "agenda", "quotations", "redactions", "appendices"),
        "recipients",
    )
)
"""The fields that `edit` may change."""
_SECTIONS = (("background", "Bakgrund"), ("observations", "Iakttagelser"), ("promises", "Löften på plats"))


def begin(session: Session, occasion_id: str) -> Minutes:
    """The occasion's minutes; where there are none yet, a draft with empty sections.

    A draft begins with the open actions of the occasion of the same kind before this one. Its ids follow from the
    occasion's, so that two laptops that both close it make the same records.
    """
    known = of_occasion(session, occasion_id)
    if known is not None:
        return known
    occasion = occasions.get(session, occasion_id)
    kind = words.OCCASION_KIND[occasion.kind]
    made = Minutes(
        id=str(uuid5(UUID(occasion_id), "minutes")),
        occasion_id=occasion_id,
        title=f"Mötesanteckningar – {kind.lower()}, {occasion.place}",
        organ=setup.current(session).municipality.organ,
        secretary=occasion.staff[0] if occasion.staff else "",
        sections=[{"id": one, "heading": heading, "text": ""} for one, heading in _SECTIONS],
        rehearsal=occasion.rehearsal,
    )
    session.add(made)
    _carry_over(session, occasion, made)
    session.flush()
    return made


def of_occasion(session: Session, occasion_id: str) -> Minutes | None:
    """The occasion's minutes, if they were begun."""
    return session.scalar(select(Minutes).where(Minutes.occasion_id == occasion_id))


def get(session: Session, minutes_id: str) -> Minutes:
    """The minutes; raises PersonCanMend("minutes_unknown") where there are none by that id."""
    found = session.scalar(select(Minutes).where(Minutes.id == minutes_id))
    if found is None:
        raise PersonCanMend("minutes_unknown")
    return found


def edit(session: Session, minutes_id: str, **fields: Any) -> Minutes:
    """Change fields of `EDITABLE`; the rest stays.

    Raises PersonCanMend("minutes_frozen") once they are approved: what is to change then is a new version.
    """
    unknown = fields.keys() - EDITABLE
    if unknown:
        raise TypeError(f"not editable: {', '.join(sorted(unknown))}")
    minutes = get(session, minutes_id)
    _refuse_frozen(minutes)
    if "kind" in fields:
        fields["kind"] = MinutesKind(fields["kind"])
    for name, value in fields.items():
        setattr(minutes, name, value)
    session.flush()
    return minutes


def retitled(title: str, kind: MinutesKind) -> str:
    """The title for minutes of another kind: one that begins with the name of a kind follows it."""
    names = words.MINUTES_KIND
    old = next((name for name in names.values() if title.startswith(name)), None)
    return title if old is None else names[kind] + title.removeprefix(old)


def actions(session: Session, occasion_id: str) -> list[Action]:
    """The actions agreed on, in order."""
    return list(session.scalars(select(Action).where(Action.occasion_id == occasion_id).order_by(Action.position)))


def set_actions(session: Session, occasion_id: str, rows: list[dict[str, Any]]) -> list[Action]:
    """Make the occasion's actions those of `rows`, in their order.

    A row holds `what`, and may hold `id`, `responsible`, `due` and `status`. The action that has the id is changed;
    where there is none, one is made with it. Actions that are in no row are deleted; rows without `what` are left out.
    Raises PersonCanMend("minutes_frozen") once the minutes are approved.
    """
    occasion = occasions.get(session, occasion_id)
    minutes = of_occasion(session, occasion_id)
    if minutes is not None:
        _refuse_frozen(minutes)
    before = {action.id: action for action in actions(session, occasion_id)}
    for position, row in enumerate((row for row in rows if row["what"].strip()), 1):
        action = before.pop(row.get("id") or "", None)
        if action is None:
            action = Action(id=row.get("id") or new_id(), occasion_id=occasion_id, rehearsal=occasion.rehearsal)
            session.add(action)
        action.position = position
        action.what = row["what"].strip()
        action.responsible = row.get("responsible", "").strip()
        action.due = row.get("due", "").strip()
        action.status = ActionStatus(row.get("status", ActionStatus.OPEN))
    for gone in before.values():
        session.delete(gone)
    session.flush()
    return actions(session, occasion_id)


def carried(session: Session, occasion_id: str) -> dict[str, date]:
    """{id of an action of this occasion: the day of the occasion that it was carried over from}."""
    earlier = aliased(Action)
    rows = session.execute(
        select(Action.id, Occasion.starts_at)
        .join(earlier, earlier.id == Action.carried_from)
        .join(Occasion, Occasion.id == earlier.occasion_id)
        .where(Action.occasion_id == occasion_id)
    )
    return {one: words.day_in_sweden(starts_at) for one, starts_at in rows}


def _carry_over(session: Session, occasion: Occasion, made: Minutes) -> None:
    """Take over what was left open by the last occasion of the same kind that has minutes, masked as it was there."""
    before = session.scalar(
        select(Minutes)
        .join(Occasion, Minutes.occasion_id == Occasion.id)
        .where(Occasion.kind == occasion.kind, Occasion.n < occasion.n, Occasion.rehearsal == occasion.rehearsal)
        .order_by(Occasion.n.desc())
        .limit(1)
    )
    if before is None or actions(session, occasion.id):
        return
    left = [action for action in actions(session, before.occasion_id) if action.status is ActionStatus.OPEN]
    ids = {action.id: str(uuid5(UUID(occasion.id), f"carried {action.id}")) for action in left}
    made.redactions = {ids[one]: public for one, public in before.redactions.items() if one in ids}
    for position, action in enumerate(left, 1):
        session.add(
            Action(
                id=ids[action.id],
                occasion_id=occasion.id,
                position=position,
                what=action.what,
                responsible=action.responsible,
                due=action.due,
                carried_from=action.id,
                rehearsal=occasion.rehearsal,
            )
        )


def _refuse_frozen(minutes: Minutes) -> None:
    if minutes.status is not MinutesStatus.DRAFT:
        raise PersonCanMend("minutes_frozen")
