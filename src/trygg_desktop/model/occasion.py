"""The occasion (tillfälle): the unit of work. A comment, a tally and the minutes belong to one."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Record
from trygg_desktop.model.kinds import OccasionKind


class Occasion(Record):
    """One booth evening, dialogue, walk or round."""

    __tablename__ = "occasion"

    kind: Mapped[OccasionKind]
    place: Mapped[str]
    """Where the booth stands, as written in the pack that day, so that a later pack cannot change it."""
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    """The planned end; the true one is `closed_at`."""
    staff: Mapped[list[str]]
    partners: Mapped[list[str]]
    """Partner organisations, by name."""
    weather: Mapped[str] = mapped_column(default="")
    closed_at: Mapped[datetime | None]

    @property
    def is_open(self) -> bool:
        """Whether comments may still be added without reopening."""
        return self.closed_at is None
