"""The verbs of the staff: functions that take a session. One module a task."""

from sqlalchemy.orm import Session

__all__ = ["Session"]
