"""Settling: somebody has looked at both values and chosen. What is chosen goes out as ordinary operations."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.base import Record
from trygg_desktop.model.conflict import Conflict
from trygg_desktop.sync.shape import SHAPES, UnreadableError


def get(session: Session, conflict_id: str) -> Conflict:
    """The conflict; raises PersonCanMend("conflict_settled") where it is gone."""
    found = session.scalar(select(Conflict).where(Conflict.id == conflict_id))
    if found is None:
        raise PersonCanMend("conflict_settled")
    return found


def about(session: Session, conflict: Conflict) -> Record | None:
    """The record it is about; None where that is gone or of a newer version's kind."""
    if conflict.kind not in SHAPES:
        return None
    kind = SHAPES[conflict.kind].kind
    return session.scalar(select(kind).where(kind.id == conflict.record_id))


def keep(session: Session, conflict_id: str) -> None:
    """What stands, stands."""
    session.delete(get(session, conflict_id))


def put(session: Session, conflict_id: str, values: Mapping[str, Any] | None = None) -> None:
    """Give the record `values` ({field: value as it goes over the wire}), by themselves the ones that lost.

    Raises PersonCanMend("conflict_newer") where this version cannot write them.
    """
    conflict = get(session, conflict_id)
    record = about(session, conflict)
    chosen = {name: both["other"] for name, both in conflict.fields.items()} if values is None else values
    if record is None:
        raise PersonCanMend("conflict_newer")
    try:
        for name, value in chosen.items():
            setattr(record, name, SHAPES[conflict.kind].value(name, value))
    except UnreadableError:
        raise PersonCanMend("conflict_newer") from None
    session.delete(conflict)


def remove(session: Session, conflict_id: str) -> None:
    """Delete the record after all, where one side had deleted it."""
    conflict = get(session, conflict_id)
    record = about(session, conflict)
    if record is not None:
        session.delete(record)
    session.delete(conflict)
