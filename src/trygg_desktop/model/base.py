"""What every record shares: an identity made on the laptop, a server revision, two times in UTC.

Order is always by `n`, the integer key: a clock may be set back, and then neither times nor UUIDv7s keep order.
"""

from datetime import UTC, datetime
from enum import Enum, StrEnum
from typing import Any, ClassVar

import uuid_utils
from sqlalchemy import JSON, Dialect, String
from sqlalchemy import Enum as EnumType
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


def new_id() -> str:
    """A new UUIDv7 as text: made at the first keystroke, so that a repeated save is the same record."""
    return str(uuid_utils.uuid7())


def utc_now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


class UtcTime(TypeDecorator[datetime]):
    """An aware datetime, kept as ISO 8601 text in UTC, as it also goes over the wire."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """ISO text in UTC. A naive datetime is a bug and raises ValueError."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a record's time must say its zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The aware datetime again."""
        return None if value is None else datetime.fromisoformat(value)


def _values(kind: type[Enum]) -> list[str]:
    return [str(member.value) for member in kind]


class Base(DeclarativeBase):
    """All tables of the store."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcTime(),
        list[str]: JSON(),
        dict[str, Any]: JSON(none_as_null=True),
        list[dict[str, Any]]: JSON(),
        StrEnum: EnumType(StrEnum, values_callable=_values, native_enum=False, create_constraint=False, length=32),
    }


class Record(Base):
    """A record that is synced: change capture writes an operation for its every change."""

    __abstract__ = True
    LOCAL: ClassVar[frozenset[str]] = frozenset({"n", "id", "rev"})
    """Columns that are this laptop's own business: no part of what is synced."""

    n: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True, default=new_id)
    rev: Mapped[int | None]
    """The server's revision of the record as it is here, its waiting operations apart; None: not known."""
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(default=utc_now)
    rehearsal: Mapped[bool] = mapped_column(default=False)
    """Rehearsals are marked everywhere, never counted and never synced; told at creation, never changed."""
