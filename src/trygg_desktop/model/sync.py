"""What this laptop remembers of its dealings with the central server. Never synced itself."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Base, utc_now


class Scope(StrEnum):
    """Whose occasions come down to this laptop with all that was said there."""

    MUNICIPALITY = "municipality"
    JOINED = "joined"


class SyncState(Base):
    """The one row: where the server is, who this laptop is there, and how far both have come."""

    __tablename__ = "sync_state"

    n: Mapped[int] = mapped_column(primary_key=True, default=1)
    server: Mapped[str]
    """The server's address, https://…"""
    tenant: Mapped[str]
    tenant_name: Mapped[str]
    device: Mapped[str]
    """This laptop's id there: the author of its operations."""
    token: Mapped[str | None]
    """None where it lies in the computer's keyring."""
    epoch: Mapped[str]
    cursor: Mapped[str | None]
    """Up to where was pulled; None: from the start."""
    anew: Mapped[bool] = mapped_column(default=False)
    """Everything is being pulled anew after the server was restored: what it then lacks is offered again."""
    scope: Mapped[Scope] = mapped_column(default=Scope.MUNICIPALITY)
    paused: Mapped[bool] = mapped_column(default=False)
    synced_at: Mapped[datetime | None]
    """When everything here was last sent and fetched."""
    fault: Mapped[dict[str, Any] | None]
    """What stood in the way the last time: {"code", "facts"}."""


class RemoteCopy(Base):
    """A record as the server has it, where the row here cannot tell it all.

    Kept while the row holds changes the server has not answered for, while the record has fields or is of a kind this
    version does not know, and while it waits for the occasion it belongs to.
    """

    __tablename__ = "remote_copy"
    __table_args__ = (Index("remote_copy_waiting", "parent", sqlite_where=text("parent IS NOT NULL")),)

    kind: Mapped[str] = mapped_column(primary_key=True)
    record_id: Mapped[str] = mapped_column(primary_key=True)
    rev: Mapped[int | None]
    schema: Mapped[int]
    state: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """All fields; None for a record that was deleted."""
    parent: Mapped[str | None]
    """The id of the occasion that has not come yet."""


class RemovedOccasion(Base):
    """An occasion that was taken off this laptop because the server holds it: the log of that."""

    __tablename__ = "removed_occasion"

    occasion_id: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    starts_at: Mapped[datetime]
    comments: Mapped[int]
    records: Mapped[int]
    """How many records were removed; the server had given its receipt for each."""
    removed_at: Mapped[datetime] = mapped_column(default=utc_now)


class SyncLog(Base):
    """How one sync went. Counts and codes alone, never words."""

    __tablename__ = "sync_log"

    n: Mapped[int] = mapped_column(primary_key=True)
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime]
    pushed: Mapped[int]
    pulled: Mapped[int]
    conflicts: Mapped[int]
    quarantined: Mapped[int]
    fault: Mapped[dict[str, Any] | None]
