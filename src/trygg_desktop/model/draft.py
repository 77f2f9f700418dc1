"""The draft: what is being written now. It never leaves the computer, so it is no synced record."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Base, utc_now


class Draft(Base):
    """A comment in the making. `id` is made at the first keystroke and becomes the comment's id."""

    __tablename__ = "draft"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012  # SQLAlchemy's own form

    id: Mapped[str] = mapped_column(primary_key=True)
    occasion_id: Mapped[str]
    content: Mapped[dict[str, Any]]
    """The fields of a comment written so far, {field name: JSON value}."""
    updated_at: Mapped[datetime] = mapped_column(default=utc_now, onupdate=utc_now)
