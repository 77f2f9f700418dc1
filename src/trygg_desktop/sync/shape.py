"""How a record's state, as it goes over the wire, becomes a row of the store.

Everything is checked here: a state that another version wrote may lack fields or hold values that this one cannot read.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from enum import Enum as AnyEnum
from itertools import compress, repeat
from typing import Annotated, Any, Literal, NamedTuple

import msgspec
from msgspec import Meta, Raw
from sqlalchemy import JSON, Boolean, Column, Enum, Integer, String

from trygg_desktop.model.base import Record, UtcTime
from trygg_desktop.model.everything import Base
from trygg_protocol.messages import RemoteRecord

OCCASION = "occasion"
PARENT = "occasion_id"
_AS_KEPT = re.compile(r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}\+00:00)*").fullmatch
"""Times one after another."""
_LENGTH = len("2026-01-01T00:00:00.000000+00:00")
_keys = msgspec.json.Decoder(dict[str, Raw]).decode
NULL = b"null"
"""The state of a record that was deleted."""
_BOOLS = {None: None, False: 0, True: 1}
Row = tuple[Any, ...]
"""The values of `Shape.fields`, as the database keeps them."""
Columns = list[list[Any]]
"""The same of many records, field by field."""


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
        self._ours = (0,) * len(local)
        self._times = _places(columns, UtcTime)
        self._bools = _places(columns, Boolean)
        self._json = [(place, bool(columns[place].nullable)) for place in _places(columns, JSON)]
        told = [_field(column) for column in columns]
        exact, any_ = (
            msgspec.defstruct(self.name, told, gc=False, kw_only=True, forbid_unknown_fields=strict)
            for strict in (True, False)
        )
        self._exact = msgspec.json.Decoder(exact | None)
        self._any = msgspec.json.Decoder(any_)
        self.belongs = PARENT in self._columns
        """Whether it belongs to an occasion."""
        targets = {column.name: key.column.table.name for column in columns for key in column.foreign_keys}
        self.parent, self.parent_kind = next(iter(targets.items()), ("", ""))
        """The field that names the record it cannot be here without, and that one's kind."""
        self.alone = next((column.name for column in columns if column.unique), "")
        """The field in which no two records may be alike."""
        self.occasion = "id" if self.name == OCCASION else PARENT if self.belongs else ""
        """The field that names the occasion that it belongs to, or is."""

    def unknown(self, fields: Iterable[str]) -> bool:
        """Whether there are fields among them that this version does not have."""
        return not self._columns.keys() >= set(fields)

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
            told = self._any.decode(state)
            values = list(msgspec.structs.astuple(told))
            for place in self._times:
                if values[place] is not None:
                    values[place] = _time(values[place])
            columns = self._columns_of([record_id], [rev], [[value] for value in values])
        except ValueError as error:
            raise UnreadableError(self.name) from error
        return Read(tuple(value for (value,) in columns), not self.unknown(_keys(state)))

    def read_all(self, records: Sequence[RemoteRecord]) -> tuple[list[bool], Columns]:
        """Which of the records were not deleted, and what these say: what this version knows in its own way, no more.

        Raises UnreadableError where one of them does not: each is then to be read by itself, in twice the time.
        """
        try:
            told: list[Any] = [self._exact.decode(record.state) for record in records]
            there = list(map(bool, told))
            if not all(there):
                told, records = list(compress(told, there)), list(compress(records, there))
            values = [list(column) for column in zip(*map(msgspec.structs.astuple, told), strict=True)]
            if not values:
                return there, [[] for _ in self.fields]
            _are_kept({each for place in self._times for each in values[place]} - {None})
            ids, revisions = [record.record_id for record in records], [record.rev or None for record in records]
            return there, self._columns_of(ids, revisions, values)
        except ValueError as error:
            raise UnreadableError(self.name) from error

    def _columns_of(self, ids: list[str], revisions: list[int | None], values: Columns) -> Columns:
        """The columns, with what the values become; raises ValueError where JSON is neither a list nor an object."""
        for place, nullable in self._json:
            values[place] = _json(values[place], nullable=nullable)
        for place in self._bools:
            values[place] = list(map(_BOOLS.get, values[place]))
        return [ids, revisions, *([ours] * len(ids) for ours in self._ours), *values]

    def told(self, columns: Columns, field: str) -> list[Any]:
        """What each says in `field`; None where that is "", no field."""
        return columns[self._place[field]] if field else [None] * len(columns[0])


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
        return value.isoformat(timespec="microseconds")
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


def _are_kept(times: set[str]) -> None:
    """Raise ValueError where one of the times is none, or is not told as it is kept."""
    if not set(map(len, times)) <= {_LENGTH} or not _AS_KEPT("".join(times)):
        raise ValueError("a time told in another way")
    for each in times:
        datetime.fromisoformat(each)


def _time(told: str) -> str:
    at = datetime.fromisoformat(told)
    if len(told) == _LENGTH and _AS_KEPT(told):
        return told
    if at.tzinfo is None:
        raise ValueError("a time must say its zone")
    try:
        return at.astimezone(UTC).isoformat(timespec="microseconds")
    except OverflowError as error:
        raise ValueError("before the first year or after the last") from error


def _json(told: list[Raw], *, nullable: bool) -> list[str | None]:
    texts: list[str | None] = list(map(str, told, repeat("utf-8")))
    if nullable:
        texts = [None if text == "null" else text for text in texts]
    if not {text[0] for text in texts if text} <= {"[", "{"}:
        raise ValueError("a list or an object")
    return texts


SHAPES = _kinds()
"""{kind: shape} of every synced record, those that others belong to first."""
