"""The conflict: a value that lost against another's, kept until somebody has looked at both."""

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Record


class Conflict(Record):
    """Made by the server where changes met; its id is the losing operation's. Settling it deletes it."""

    __tablename__ = "conflict"

    kind: Mapped[str]
    """The kind of the record it is about."""
    record_id: Mapped[str]
    reason: Mapped[str]
    """A `trygg_protocol.messages.Reason`, or one of a newer server."""
    fields: Mapped[dict[str, Any]]
    """{field: {"kept": the server's value, "other": the value that lost}}."""
    author: Mapped[str] = mapped_column(default="")
    """The device whose change lost."""
