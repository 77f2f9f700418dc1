"""The tally (streck): things counted without a note."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Record


class Tally(Record):
    """One count of one device, so that two laptops' counts add and never conflict."""

    __tablename__ = "tally"
    __table_args__ = (Index("tally_of", "occasion_id", "device", "kind"),)

    occasion_id: Mapped[str] = mapped_column(ForeignKey("occasion.id"))
    device: Mapped[str]
    kind: Mapped[str]
    """An id of the pack's tally kinds."""
    count: Mapped[int] = mapped_column(default=0)
