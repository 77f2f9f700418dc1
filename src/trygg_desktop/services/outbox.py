"""What waits to be sent on."""

from sqlalchemy import func, select

from trygg_desktop.model.outbox import Operation
from trygg_desktop.services import Session


def waiting(session: Session) -> int:
    """How many records were changed here and not sent since."""
    return session.scalar(select(func.count(Operation.record_id.distinct()))) or 0
