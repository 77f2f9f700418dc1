"""The comment (synpunkt): a citizen's words and what was told about them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Record
from trygg_desktop.model.kinds import Channel, CommentKind, Gender, Relation, TimeOfDay


class Comment(Record):
    """One comment of one occasion, numbered per device: A-017."""

    __tablename__ = "comment"
    __table_args__ = (
        # Not unique: two laptops that share a letter by mistake both keep their comments, and one renumbers its own.
        Index("comment_number", "occasion_id", "device", "number"),
        # An index ends in `n`: this is an occasion's comments, newest first.
        Index("comment_of", "occasion_id"),
    )

    occasion_id: Mapped[str] = mapped_column(ForeignKey("occasion.id"))
    device: Mapped[str]
    """The laptop's letter."""
    number: Mapped[int]
    text: Mapped[str] = mapped_column(default="")
    """NFC, outer white space removed. May be empty where `safety` is set."""
    verbatim: Mapped[bool] = mapped_column(default=False)
    """Whether `text` is the citizen's own words; otherwise it is the staff's summary."""
    read_back: Mapped[bool] = mapped_column(default=False)
    """Whether the text was read back to the citizen and agreed to."""
    safety: Mapped[int | None]
    """Perceived safety, 1 (very unsafe) to 5 (very safe)."""
    themes: Mapped[list[str]] = mapped_column(default=list)
    """Theme ids a person chose."""
    suggested_themes: Mapped[list[str]] = mapped_column(default=list)
    """Theme ids the app suggested when the comment was saved, best first; kept apart from the choice."""
    place: Mapped[str] = mapped_column(default="")
    """The place spoken about, as named that day; not the booth's place."""
    place_id: Mapped[str | None]
    """Its id in the pack's gazetteer, where it was known there."""
    time_of_day: Mapped[TimeOfDay | None]
    kind: Mapped[CommentKind | None]
    channel: Mapped[Channel] = mapped_column(default=Channel.TALK)
    age_band: Mapped[str | None]
    """An id of the pack's age bands."""
    gender: Mapped[Gender | None]
    relation: Mapped[Relation | None]
    language: Mapped[str] = mapped_column(default="sv")
    """BCP 47 tag of the text's language."""
    agrees: Mapped[int] = mapped_column(default=0)
    """How many more said "+1 agrees"."""
    author: Mapped[str] = mapped_column(default="")
    """Who of the staff wrote it."""
    to_complete: Mapped[bool] = mapped_column(default=False)
    """In the *Komplettera* queue: saved in the rush, to be filled in later."""
    withdrawn_at: Mapped[datetime | None]
    """Withdrawn on the citizen's wish: keeps its number, is counted nowhere, its words are emptied."""

    @property
    def label(self) -> str:
        """The number as staff say it: A-017."""
        return f"{self.device}-{self.number:03d}"
