"""The outbox: every change of a synced record, as an operation that waits for the server or was sent not long ago."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from trygg_desktop.model.base import Base, new_id, utc_now


class Operation(Base):
    """A change of one record, which itself never changes. Written in the same transaction as the change."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("outbox_op", "op_id", unique=True),
        # Whoever counts or looks for what waits reads this index alone, and no patches.
        Index("outbox_waiting", "record_id", "refused", "acked_at", sqlite_where=text("acked_at IS NULL")),
        Index("outbox_refused", "record_id", sqlite_where=text("refused IS NOT NULL")),
        Index("outbox_foreign", "record_id", sqlite_where=text("author <> ''")),
    )

    n: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(default=new_id)
    kind: Mapped[str]
    """The record's table."""
    record_id: Mapped[str]
    base_rev: Mapped[int | None]
    """The server revision the change was made on; None where the server has not seen the record."""
    schema: Mapped[int]
    """The version of the record's shape."""
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    erase: Mapped[bool] = mapped_column(default=False, server_default="0")
    """Of a delete: for good. The server too keeps nothing of what the record said."""
    author: Mapped[str] = mapped_column(default="", server_default="")
    """The device that made the change, where it came by a bundle; "" is this one."""
    after: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    """For another's operation: what it names as known to its author."""
    acked_at: Mapped[datetime | None]
    """When the server said that it has it on disk. Kept some days after that, should the server lose it."""
    rev: Mapped[int | None]
    """The record's revision that the server gave it."""
    refused: Mapped[str | None]
    """Why the server will never take it as it is: it waits for a person."""
    change: Mapped["Patch | None"] = relationship(lazy="joined", cascade="all, delete-orphan", passive_deletes=True)

    @property
    def patch(self) -> dict[str, Any] | None:
        """Changed fields and their new values; None for a delete."""
        return self.change.patch if self.change else None

    @patch.setter
    def patch(self, patch: dict[str, Any] | None) -> None:
        self.change = None if patch is None else Patch(patch=patch)


class Patch(Base):
    """What an operation changes. Apart from it: so its words need not be written anew to note that it was answered."""

    __tablename__ = "outbox_patch"

    n: Mapped[int] = mapped_column(ForeignKey(Operation.n, ondelete="CASCADE"), primary_key=True)
    patch: Mapped[dict[str, Any]]
