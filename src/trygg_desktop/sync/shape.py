"""How a record's state, as it goes over the wire, becomes a row of the store.

Everything is checked here: a state that another version wrote may lack fields or hold values that this one cannot read.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum as AnyEnum
from typing import Annotated, Any, Literal, NamedTuple

import msgspec
from msgspec import Meta, Raw
from sqlalchemy import JSON, Boolean, Column, Enum, Integer, String

from trygg_desktop.model.base import Record, UtcTime
from trygg_desktop.model.everything import Base

OCCASION = "occasion"
PARENT = "occasion_id"
_AS_KEPT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}\+00:00").fullmatch
NULL = b"null"
"""The state of a record that was deleted."""
Row = tuple[Any, ...]
"""The values of `Shape.fields`, as the database keeps them."""


class UnreadableError(Exception):
    """The state cannot be a row of this version's: it is kept as it came."""


class Read(NamedTuple):
    """A state, read."""

    row: Row
    whole: bool
    """Whether it holds all that the state says: that has no field which this version does not know."""


class Shape:
    """The fields of one kind of record, in the order its rows have them here."""

    def __init__(self, kind: type[Record]) -> None:
        self.kind = kind
        self.name = kind.__tablename__
        every: list[Column[Any]] = list(Base.metadata.tables[self.name].columns)
        columns = [column for column in every if column.name not in kind.LOCAL]
        self._columns = {column.name: column for column in columns}
        local = sorted(kind.LOCAL - Record.LOCAL)
        self.fields = ("id", "rev", *local, *self._columns)
        self._place = {name: place for place, name in enumerate(self.fields)}
        self._ours = (False,) * len(local)
        self._times = _places(columns, UtcTime)
        self._json = [(place, bool(columns[place].nullable)) for place in _places(columns, JSON)]
        told = [_field(column) for column in columns]
        self._strict, self._lenient = (
            msgspec.json.Decoder(
                msgspec.defstruct(self.name, told, gc=False, kw_only=True, forbid_unknown_fields=strict)
            )
            for strict in (True, False)
        )
        self.belongs = PARENT in self._columns
        """Whether it belongs to an occasion."""
        targets = {column.name: key.column.table.name for column in columns for key in column.foreign_keys}
        self.parent, self.parent_kind = next(iter(targets.items()), ("", ""))
        """The field that names the record it cannot be here without, and that one's kind."""
        self.alone = next((column.name for column in columns if column.unique), "")
        """The field in which no two records may be alike."""

    def unknown(self, state: Mapping[str, Any]) -> bool:
        """Whether `state` holds fields this version does not have."""
        return not state.keys() <= self._columns.keys()

    def value(self, name: str, told: Any) -> Any:
        """A field's value as the record holds it; raises UnreadableError."""
        try:
            column = self._columns[name]
            if told is None and column.nullable:
                return None
            if isinstance(column.type, JSON):
                return msgspec.convert(told, list[Any] | dict[str, Any])
            read = msgspec.convert(told, _type(column.type))
            if isinstance(column.type, UtcTime):
                return datetime.fromisoformat(_time(read))
        except (KeyError, ValueError) as error:
            raise UnreadableError(name) from error
        enum = column.type.enum_class if isinstance(column.type, Enum) else None
        return read if enum is None else enum(read)

    def read(self, record_id: str, rev: int | None, state: bytes | Raw) -> Read:
        """The row that a state makes; raises UnreadableError."""
        try:
            whole, told = True, self._strict.decode(state)
        except msgspec.ValidationError:
            try:
                whole, told = False, self._lenient.decode(state)
            except msgspec.ValidationError as error:
                raise UnreadableError(self.name) from error
        values = list(msgspec.structs.astuple(told))
        try:
            for place in self._times:
                if values[place] is not None:
                    values[place] = _time(values[place])
            for place, nullable in self._json:
                values[place] = _json(values[place], nullable=nullable)
        except ValueError as error:
            raise UnreadableError(self.name) from error
        return Read((record_id, rev, *self._ours, *values), whole)

    def told(self, row: Row, field: str) -> str | None:
        """What a row says in `field`; None where that is "", no field."""
        return row[self._place[field]] if field else None


def _kinds() -> dict[str, Shape]:
    ordered = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
    kinds = sorted(Record.__subclasses__(), key=lambda kind: ordered[kind.__tablename__])
    return {kind.__tablename__: Shape(kind) for kind in kinds}


def _places(columns: list[Column[Any]], kind: type) -> list[int]:
    return [place for place, column in enumerate(columns) if isinstance(column.type, kind)]


def _field(column: Column[Any]) -> tuple[str, Any] | tuple[str, Any, Any]:
    """Name, type and, where the field need not be told, what it is then."""
    kind = _type(column.type)
    if column.nullable and kind is not Raw:
        kind = kind | None
    default = column.default
    if default is not None and default.is_scalar:
        return column.name, kind, _plain(default.arg)  # type: ignore[attr-defined]  # scalar: it has one
    if default is not None and default.is_callable:
        make = default.arg  # type: ignore[attr-defined]  # as above
        return column.name, kind, msgspec.field(default_factory=lambda: _plain(make(None)))
    if column.nullable:
        return column.name, kind, Raw(NULL) if kind is Raw else None
    return column.name, kind


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, list | dict):
        return Raw(msgspec.json.encode(value))
    return value.value if isinstance(value, AnyEnum) else value


def _type(kind: Any) -> Any:
    """What a told value must be. Times and JSON are looked at more closely once all is read."""
    if isinstance(kind, Enum):
        return Literal[tuple(kind.enums)]
    if isinstance(kind, Boolean):
        return bool
    if isinstance(kind, Integer):
        return Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]  # SQLite's integers
    if isinstance(kind, UtcTime | String):
        return str
    if isinstance(kind, JSON):
        return Raw
    raise TypeError(f"no way to read {kind}")


def _time(told: str) -> str:
    at = datetime.fromisoformat(told)
    if _AS_KEPT(told):
        return told
    if at.tzinfo is None:
        raise ValueError("a time must say its zone")
    try:
        return at.astimezone(UTC).isoformat(timespec="microseconds")
    except OverflowError as error:
        raise ValueError("before the first year or after the last") from error


def _json(told: Raw, *, nullable: bool) -> str | None:
    text = bytes(told).decode()
    if text[0] in "[{":
        return text
    if nullable and text == "null":
        return None
    raise ValueError("a list or an object")


SHAPES = _kinds()
"""{kind: shape} of every synced record, those that others belong to first."""
