"""Operations that the server refused: kept, shown, and tried again when a person says so."""

from collections.abc import Sequence

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from trygg_desktop.model.base import Base
from trygg_desktop.model.outbox import Operation
from trygg_desktop.store.changes import offer_whole
from trygg_desktop.sync.shape import SHAPES

_OUTBOX = Base.metadata.tables[Operation.__tablename__]


def refused(session: Session) -> Sequence[Operation]:
    """The refused operations, oldest first."""
    return session.scalars(
        select(Operation).where(Operation.acked_at.is_(None), Operation.refused.is_not(None)).order_by(Operation.n)
    ).all()


def try_again(session: Session, kind: str, record_id: str) -> None:
    """Offer the record as it is now, in the place of what was refused and what was held back behind that.

    The refused left no trace at the server, so nothing comes twice. Another laptop's operations are offered as they
    are.
    """
    of_record = (_OUTBOX.c.record_id == record_id, _OUTBOX.c.kind == kind, _OUTBOX.c.acked_at.is_(None))
    session.connection().execute(update(_OUTBOX).where(*of_record).values(refused=None))
    shape = SHAPES.get(kind)
    record = None if shape is None else session.scalar(select(shape.kind).where(shape.kind.id == record_id))
    if record is not None:
        session.connection().execute(delete(_OUTBOX).where(*of_record, _OUTBOX.c.author == ""))
        offer_whole(session, [record])
