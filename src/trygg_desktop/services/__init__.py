"""The verbs of the staff: functions that take a session. One module a task."""

from sqlalchemy.orm import Session

from trygg_desktop.store.interface import Lender, StoreLike

__all__ = ["Lender", "Session", "StoreLike"]
