"""The present, in the one form that the database, the messages and people read."""

from datetime import UTC, datetime, timedelta


def now(**later: float) -> str:
    """The present moment, or one `timedelta(**later)` after it: ISO 8601 in UTC, whose text sorts as time."""
    return (datetime.now(UTC) + timedelta(**later)).isoformat(timespec="microseconds")
