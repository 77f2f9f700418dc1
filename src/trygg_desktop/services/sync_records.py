"""Record by record: what is sent, what waits, what was refused, what met another's change; and what can be done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import func, select

from trygg_desktop.model.base import Record
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.conflict import Conflict
from trygg_desktop.model.minutes import Minutes
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.outbox import Operation
from trygg_desktop.services import Session
from trygg_desktop.services.syncing import laptop_names
from trygg_desktop.store.changes import state_of
from trygg_desktop.sync import conflicts, quarantine
from trygg_desktop.sync.shape import SHAPES


@dataclass(frozen=True, slots=True)
class RecordState:
    """Where one record is."""

    kind: str
    record_id: str
    name: str
    """What staff know it by: a comment's number, an occasion's place. Never what was said."""
    state: Literal["waiting", "sent", "refused"]
    at: datetime
    """Since when it waits, or when the server had it."""
    reason: str = ""
    """Why it was refused."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two changes that met, side by side."""

    id: str
    kind: str
    record_id: str
    name: str
    reason: str
    whose: str
    """The laptop whose change lost; "" where nobody told its name."""
    fields: dict[str, tuple[Any, Any]]
    """{field: (what stands now, what lost)}, as they go over the wire."""
    is_here: bool
    """Whether the record can be changed on this laptop."""


def newest(session: Session, limit: int = 12) -> list[RecordState]:
    """The records changed last, newest first, the refused before them all."""
    last = func.max(Operation.n).label("last")
    groups = session.execute(
        select(
            Operation.kind,
            Operation.record_id,
            func.count(Operation.n).filter(Operation.acked_at.is_(None)),
            func.max(Operation.refused),
            func.max(Operation.acked_at),
            func.min(Operation.created_at).filter(Operation.acked_at.is_(None)),
        )
        .group_by(Operation.kind, Operation.record_id)
        .order_by(func.max(Operation.refused).is_(None), last.desc())
        .limit(limit)
    )
    found = []
    for kind, record_id, unanswered, refused, acked_at, since in groups:
        name = _name(_record(session, kind, record_id))
        if refused is not None and unanswered:
            found.append(RecordState(kind, record_id, name, "refused", since, refused))
        elif unanswered:
            found.append(RecordState(kind, record_id, name, "waiting", since))
        else:
            found.append(RecordState(kind, record_id, name, "sent", acked_at))
    return found


def try_again(session: Session, kind: str, record_id: str) -> None:
    """Offer a refused record anew, as it is now."""
    quarantine.try_again(session, kind, record_id)


def meetings(session: Session, limit: int = 10) -> list[Meeting]:
    """The conflicts that wait for somebody, oldest first."""
    laptops = laptop_names(session)
    found = []
    for conflict in session.scalars(select(Conflict).order_by(Conflict.n).limit(limit)):
        record = conflicts.about(session, conflict)
        # It may have been changed since they met: what stands now is the record's, and that is what keeping it keeps.
        now = {} if record is None else state_of(record)
        both = conflict.fields.items()
        found.append(
            Meeting(
                id=conflict.id,
                kind=conflict.kind,
                record_id=conflict.record_id,
                name=_name(record),
                reason=conflict.reason,
                whose=laptops.get(conflict.author, ""),
                fields={name: (now.get(name, values.get("kept")), values.get("other")) for name, values in both},
                is_here=record is not None,
            )
        )
    return found


def keep(session: Session, conflict_id: str) -> None:
    """What stands, stands."""
    conflicts.keep(session, conflict_id)


def use_other(session: Session, conflict_id: str) -> None:
    """Take the value that lost; where one side had deleted the record, delete it after all."""
    conflict = conflicts.get(session, conflict_id)
    if conflict.fields:
        conflicts.put(session, conflict_id)
    else:
        conflicts.remove(session, conflict_id)


def use(session: Session, conflict_id: str, values: Mapping[str, Any]) -> None:
    """Take what a person made of both; fields that are not among `values` stay as they are now."""
    conflicts.put(session, conflict_id, values)


def _record(session: Session, kind: str, record_id: str) -> Record | None:
    shape = SHAPES.get(kind)
    return None if shape is None else session.scalar(select(shape.kind).where(shape.kind.id == record_id))


def _name(record: Record | None) -> str:
    match record:
        case Comment():
            return record.label
        case Occasion():
            return record.place
        case Minutes():
            return record.title
    return ""
