"""The minutes (mötesanteckningar, protokoll) as the secretary edits them, their actions, and their versions."""

import re
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Base, Record
from trygg_desktop.model.kinds import ActionStatus, Edition, MinutesKind, MinutesStatus

MASK = "[maskat]"
"""What stands in the public version instead of a word that is masked."""


_MAILBOX = re.compile(r'\s*"?(?P<name>[^"<>]*?)"?\s*<(?P<address>[^\s<>@]+@[^\s<>@]+)>\s*', re.ASCII)
_ADDRESS = re.compile(r"[^\s<>@]+@[^\s<>@]+", re.ASCII)


def mailbox(name: str, address: str = "") -> str:
    """One on a distribution list, as it is kept."""
    return f"{name} <{address}>" if address else name


def name_and_address(recipient: str) -> tuple[str, str]:
    """The two parts of a mailbox; a name alone has the address "", and an address alone is its own name."""
    found = _MAILBOX.fullmatch(recipient)
    if found is not None and found["address"].isascii():
        return found["name"].strip() or found["address"], found["address"]
    written = recipient.strip()
    return written, written if written.isascii() and _ADDRESS.fullmatch(written) else ""


class Minutes(Record):
    """The secretary's work on the minutes of one occasion; figures are taken from the occasion when it is read."""

    __tablename__ = "minutes"

    occasion_id: Mapped[str] = mapped_column(ForeignKey("occasion.id"), unique=True)
    kind: Mapped[MinutesKind] = mapped_column(default=MinutesKind.NOTES)
    status: Mapped[MinutesStatus] = mapped_column(default=MinutesStatus.DRAFT)
    version: Mapped[int] = mapped_column(default=1)
    """The number of the version that is written now, or was approved last."""
    title: Mapped[str]
    dnr: Mapped[str] = mapped_column(default="")
    """Diarienummer, where the municipality has given one."""
    organ: Mapped[str] = mapped_column(default="")
    """The body that met: a board or a council. A booth has none."""
    chair: Mapped[str] = mapped_column(default="")
    secretary: Mapped[str] = mapped_column(default="")
    adjuster: Mapped[str] = mapped_column(default="")
    """Justerare: who was appointed to approve a protocol beside the chair."""
    adjusted_where: Mapped[str] = mapped_column(default="")
    adjusted_when: Mapped[str] = mapped_column(default="")
    """ISO date, or words; so are the days below."""
    posted_on: Mapped[str] = mapped_column(default="")
    """The day the approval is announced on the notice board (anslag)."""
    removed_on: Mapped[str] = mapped_column(default="")
    """The day the announcement is taken down."""
    kept_at: Mapped[str] = mapped_column(default="")
    """Where the protocol is kept."""
    sections: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    """The written sections in order: {"id", "heading", "text"}; paragraphs are parted by an empty line."""
    agenda: Mapped[list[str]] = mapped_column(default=list)
    """Agenda items in order."""
    quotations: Mapped[list[str]] = mapped_column(default=list)
    """Ids of the comments chosen as quotations, in order."""
    redactions: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """{id of a comment, section or action: the words the public version has instead}; "" leaves it out there."""
    appendices: Mapped[list[str]] = mapped_column(default=list)
    """Names of papers that go along."""
    recipients: Mapped[list[str]] = mapped_column(default=list)
    """The distribution list: "Name <address>", or a name alone."""


class Action(Record):
    """An action agreed on: nr, what, who, by when, how far."""

    __tablename__ = "action"

    occasion_id: Mapped[str] = mapped_column(ForeignKey("occasion.id"))
    position: Mapped[int]
    what: Mapped[str]
    responsible: Mapped[str] = mapped_column(default="")
    due: Mapped[str] = mapped_column(default="")
    """ISO date, or words such as "före sommaren"."""
    status: Mapped[ActionStatus] = mapped_column(default=ActionStatus.OPEN)
    carried_from: Mapped[str | None]
    """The id of the action of an earlier occasion that this one carries on."""


class MinutesVersion(Record):
    """A version that was approved: who, when, and the digests of its papers. It never changes again."""

    __tablename__ = "minutes_version"
    __table_args__ = (Index("minutes_version_of", "minutes_id", "number", unique=True),)

    minutes_id: Mapped[str] = mapped_column(ForeignKey("minutes.id"))
    number: Mapped[int]
    status: Mapped[MinutesStatus]
    approved_by: Mapped[str]
    approved_at: Mapped[datetime]
    digests: Mapped[dict[str, Any]]
    """{edition: SHA-256 of its PDF, 64 hexadecimal digits}."""


class FrozenPaper(Base):
    """The very PDF of an approved version. Another renderer would write other bytes, so they are kept as they were."""

    __tablename__ = "frozen_paper"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012  # SQLAlchemy's own form

    version_id: Mapped[str] = mapped_column(ForeignKey("minutes_version.id"), primary_key=True)
    edition: Mapped[Edition] = mapped_column(primary_key=True)
    pdf: Mapped[bytes]
