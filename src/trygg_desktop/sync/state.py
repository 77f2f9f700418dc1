"""What this laptop knows of its server, and what is done when that turns out to be another than it was."""

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from trygg_desktop.errors import Fault, PersonCanMend
from trygg_desktop.model.base import Base
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.sync import SyncLog, SyncState
from trygg_desktop.store.changes import forget_revisions, offer_whole
from trygg_desktop.sync.pending import in_parts, pending
from trygg_desktop.sync.shape import SHAPES

_OUTBOX = Base.metadata.tables[Operation.__tablename__]
_THE_ROW = select(SyncState)
_LOGGED = 200
"""Syncs that are remembered in the log."""


def found(session: Session) -> SyncState | None:
    """The state, None where this laptop was never enrolled."""
    return session.scalars(_THE_ROW).one_or_none()


def enrolled(session: Session) -> SyncState:
    """The state; raises PersonCanMend("sync_not_enrolled")."""
    state = found(session)
    if state is None:
        raise PersonCanMend("sync_not_enrolled")
    return state


def meet_epoch(session: Session, mine: SyncState, epoch: str) -> bool:
    """Note the server's epoch; whether it is another one than before: the server was restored from a backup, and may
    have lost what it had.

    Then all kept operations are offered again, and everything is pulled from the first record.
    """
    if mine.epoch == epoch:
        return False
    mine.epoch, mine.cursor, mine.anew = epoch, None, True
    session.connection().execute(update(_OUTBOX).values(acked_at=None, rev=None))
    for shape in SHAPES.values():
        forget_revisions(session, shape.kind)
    return True


def go_on(mine: SyncState, before: str, cursor: str) -> bool:
    """What was pushed need not be pulled back: where all up to `before` was pulled, go on from `cursor`.

    Whether it is so: then there is nothing up to `cursor` that is not here.
    """
    goes_on = before != "" and mine.cursor == before
    if goes_on:
        mine.cursor = cursor
    return goes_on


def offer_missing(session: Session) -> None:
    """After all was pulled anew: offer whole what is here and neither came nor waits. The server lost it."""
    state = enrolled(session)
    if not state.anew:
        return
    for shape in SHAPES.values():
        missing = list(session.scalars(select(shape.kind).where(shape.kind.rev.is_(None), ~shape.kind.rehearsal)))
        for some in in_parts(missing):
            waiting = pending(session, [record.id for record in some])
            offer_whole(session, [record for record in some if (shape.name, record.id) not in waiting])
    state.anew = False


def log(session: Session, entry: SyncLog, fault: Fault | None, now: datetime) -> None:
    """Write down how a sync went; the oldest entries go."""
    told = None if fault is None else {"code": fault.code, "facts": {name: str(v) for name, v in fault.facts.items()}}
    entry.fault, entry.ended_at = told, now
    session.add(entry)
    state = found(session)
    if state is not None:
        state.fault = told
        if fault is None:
            state.synced_at = now
    last = session.scalar(select(func.max(SyncLog.n))) or 0
    for old in session.scalars(select(SyncLog).where(SyncLog.n <= last - _LOGGED)):
        session.delete(old)
