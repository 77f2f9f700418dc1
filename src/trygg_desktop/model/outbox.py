"""The outbox: every change of a synced record, as an operation that waits for the server."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Base, new_id, utc_now


class Operation(Base):
    """An immutable change of one record. Written in the same transaction as the change itself."""

    __tablename__ = "outbox"

    n: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(default=new_id)
    kind: Mapped[str]
    """The record's table."""
    record_id: Mapped[str]
    base_rev: Mapped[int | None]
    """The server revision the change was made on; None where the server has not seen the record."""
    patch: Mapped[dict[str, Any] | None]
    """Changed fields and their new values; None for a delete."""
    schema: Mapped[int]
    """The version of the record's shape."""
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
