"""What waits to be sent on."""

from sqlalchemy import func, select

from trygg_desktop.model.outbox import Operation
from trygg_desktop.services import Session


def waiting(session: Session) -> int:
    """How many records were changed here and are not at the server yet."""
    changed = select(func.count(Operation.record_id.distinct())).where(Operation.acked_at.is_(None))
    return session.scalar(changed) or 0
