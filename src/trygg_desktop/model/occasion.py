"""The occasion (tillfälle): the unit of work. A comment, a tally and the minutes belong to one."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Record
from trygg_desktop.model.kinds import OccasionKind


class Occasion(Record):
    """One booth evening, dialogue, walk or round."""

    __tablename__ = "occasion"
    LOCAL: ClassVar[frozenset[str]] = Record.LOCAL | {"joined"}

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
    joined: Mapped[bool] = mapped_column(default=True, server_default="1")
    """Whether this laptop takes or took part; False for one that only came from a colleague's."""

    @property
    def is_open(self) -> bool:
        """Whether comments may still be added without reopening."""
        return self.closed_at is None
