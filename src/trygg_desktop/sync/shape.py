"""How a record's state, as it goes over the wire, becomes a row of the store.

Everything is checked here: a state that another version wrote may lack fields or hold values that this one cannot read.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import Enum as AnyEnum
from typing import Any

import msgspec
from sqlalchemy import JSON, Boolean, Column, Enum, Integer, String

from trygg_desktop.model.base import Record, UtcTime
from trygg_desktop.model.everything import Base

OCCASION = "occasion"
PARENT = "occasion_id"
Reader = Callable[[Any], Any]


class UnreadableError(Exception):
    """The state cannot be a row of this version's: it is kept as it came."""


class Shape:
    """The fields of one kind of record, in the order its rows have them here."""

    def __init__(self, kind: type[Record]) -> None:
        self.kind = kind
        self.name = kind.__tablename__
        columns: list[Column[Any]] = list(Base.metadata.tables[self.name].columns)
        self._columns = [column for column in columns if column.name not in kind.LOCAL]
        self._readers = {column.name: _reader(column) for column in self._columns}
        self._reading = [(column.name, column, self._readers[column.name]) for column in self._columns]
        local = sorted(kind.LOCAL - Record.LOCAL)
        self.fields = ("id", "rev", *local, *self._readers)
        self._ours = (False,) * len(local)
        self.belongs = PARENT in self._readers
        """Whether it belongs to an occasion."""

    def unknown(self, state: Mapping[str, Any]) -> bool:
        """Whether `state` holds fields this version does not have."""
        return not state.keys() <= self._readers.keys()

    def value(self, name: str, told: Any) -> Any:
        """A field's value as the record holds it; raises UnreadableError."""
        kind = Base.metadata.tables[self.name].c[name].type if name in self._readers else None
        try:
            read = self._readers[name](told)
        except (KeyError, TypeError, ValueError) as error:
            raise UnreadableError(name) from error
        if read is None or isinstance(kind, JSON):
            return told
        if isinstance(kind, UtcTime):
            return datetime.fromisoformat(read)
        return kind.enum_class(read) if isinstance(kind, Enum) and kind.enum_class else told

    def row(self, record_id: str, rev: int | None, state: Mapping[str, Any]) -> tuple[Any, ...]:
        """The values of `fields`; raises UnreadableError."""
        try:
            values = [read(state[name]) if name in state else _default(column) for name, column, read in self._reading]
        except (TypeError, ValueError) as error:
            raise UnreadableError(self.name) from error
        return (record_id, rev, *self._ours, *values)


def _kinds() -> dict[str, Shape]:
    ordered = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
    kinds = sorted(Record.__subclasses__(), key=lambda kind: ordered[kind.__tablename__])
    return {kind.__tablename__: Shape(kind) for kind in kinds}


def _default(column: Column[Any]) -> Any:
    default = column.default
    if default is not None and default.is_scalar:
        return _reader(column)(_plain(default.arg))  # type: ignore[attr-defined]  # scalar: it has one
    if default is not None and default.is_callable:
        return _reader(column)(_plain(default.arg(None)))  # type: ignore[attr-defined]  # as above
    if column.nullable:
        return None
    raise UnreadableError(column.name)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return value.value if isinstance(value, AnyEnum) else value


def _reader(column: Column[Any]) -> Reader:
    read = _reader_of(column.type)
    if not column.nullable:
        return read
    return lambda value: None if value is None else read(value)


def _reader_of(kind: Any) -> Reader:
    if isinstance(kind, UtcTime):
        return _time
    if isinstance(kind, Enum):
        allowed = frozenset(kind.enums)
        return lambda value: _one_of(allowed, value)
    if isinstance(kind, Boolean):
        return lambda value: int(_exactly(bool, value))
    if isinstance(kind, Integer):
        return _whole
    if isinstance(kind, String):
        return lambda value: _exactly(str, value)
    if isinstance(kind, JSON):
        return _json
    raise TypeError(f"no way to read {kind}")


def _exactly(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(kind.__name__)
    return value


def _whole(value: Any) -> int:
    number: int = _exactly(int, value)
    if not -(2**63) <= number < 2**63:
        raise ValueError("beyond SQLite's integers")
    return number


def _one_of(allowed: frozenset[str], value: Any) -> str:
    if value not in allowed:
        raise ValueError("a value of a newer version")
    return str(value)


def _time(value: Any) -> str:
    at = datetime.fromisoformat(_exactly(str, value))
    if at.tzinfo is None:
        raise ValueError("a time must say its zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _json(value: Any) -> str:
    if not isinstance(value, list | dict):
        raise TypeError("a list or an object")
    return msgspec.json.encode(value).decode()


SHAPES = _kinds()
"""{kind: shape} of every synced record, those that others belong to first."""
