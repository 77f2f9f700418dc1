"""The minutes (mötesanteckningar) as the secretary edits them, and their actions (åtgärder)."""

from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Record
from trygg_desktop.model.kinds import ActionStatus, MinutesStatus


class Minutes(Record):
    """The secretary's work on the minutes of one occasion; figures are taken from the occasion when it is read."""

    __tablename__ = "minutes"

    occasion_id: Mapped[str] = mapped_column(ForeignKey("occasion.id"), unique=True)
    status: Mapped[MinutesStatus] = mapped_column(default=MinutesStatus.DRAFT)
    title: Mapped[str]
    dnr: Mapped[str] = mapped_column(default="")
    """Diarienummer, where the municipality has given one."""
    chair: Mapped[str] = mapped_column(default="")
    secretary: Mapped[str] = mapped_column(default="")
    sections: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    """The written sections in order: {"id", "heading", "text"}; paragraphs are parted by an empty line."""
    agenda: Mapped[list[str]] = mapped_column(default=list)
    """Agenda items in order."""
    quotations: Mapped[list[str]] = mapped_column(default=list)
    """Ids of the comments chosen as quotations, in order."""


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
