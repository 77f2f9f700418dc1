"""What was decided about personal data in a comment, and the original behind an approved masking.

Neither is synced: what leaves the computer is the comment itself, masked.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Base, utc_now


class Masking(Base):
    """One decision (maskning) about one stretch of a comment's text: masked, or left as it is."""

    __tablename__ = "masking"
    __table_args__ = (Index("masking_of", "comment_id"),)

    n: Mapped[int] = mapped_column(primary_key=True)
    comment_id: Mapped[str] = mapped_column(ForeignKey("comment.id", ondelete="CASCADE"))
    start: Mapped[int]
    """In characters of the text as it is: of the unmasked one until the masking is approved, then of the masked one."""
    end: Mapped[int]
    kind: Mapped[str]
    """A Kind of text/personal_data; "" where a person chose the words."""
    reason: Mapped[str]
    """A Reason of text/personal_data; "" where a person chose the words."""
    masked: Mapped[bool]
    by: Mapped[str]
    """Who decided it; the approver, where what was found was masked without a further look."""
    at: Mapped[datetime] = mapped_column(default=utc_now)
    approved_at: Mapped[datetime | None]


class Original(Base):
    """The words before a masking was approved: sealed, or destroyed."""

    __tablename__ = "original"
    __table_args__ = (Index("original_of", "comment_id"),)

    n: Mapped[int] = mapped_column(primary_key=True)
    comment_id: Mapped[str] = mapped_column(ForeignKey("comment.id", ondelete="CASCADE"))
    box: Mapped[bytes | None]
    """The text and the place as JSON, encrypted for Purpose.ORIGINALS about the comment; None where destroyed."""
    by: Mapped[str]
    """Who approved the masking."""
    at: Mapped[datetime] = mapped_column(default=utc_now)
