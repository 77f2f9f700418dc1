"""Records that arrive, read before the store is asked anything: while it takes in one page, the next can be read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import Any, NamedTuple

import msgspec
from msgspec import Raw, Struct

from trygg_desktop.sync.shape import OCCASION, SHAPES, Columns, Read, Row, Shape, UnreadableError
from trygg_protocol.messages import RemoteRecord


class Arrival(Struct, frozen=True, gc=False):
    """A record that is looked at by itself, and what it says."""

    record: RemoteRecord
    occasion_id: str | None
    """The occasion that it belongs to, or is."""
    rehearsal: bool
    row: Row | None
    """None where there is none to be made of it."""
    whole: bool
    """Whether the row holds all that the record says."""


class Plain(NamedTuple):
    """Records of one kind that say what this version knows, in its own way, and no more: nearly all that ever come.

    They stay field by field until they are in the store: one by one they would take twice as long.
    """

    shape: Shape
    records: Sequence[RemoteRecord]
    columns: Columns

    @classmethod
    def of(cls, shape: Shape, rows: Sequence[tuple[RemoteRecord, Row]]) -> "Plain":
        """Records of the shape with the rows they make."""
        columns = [list(column) for column in zip(*(row for _, row in rows), strict=True)] or [[] for _ in shape.fields]
        return cls(shape, [record for record, _ in rows], columns)

    def told(self, field: str) -> list[Any]:
        """What each says in `field`; None where that is "", no field."""
        return self.shape.told(self.columns, field)

    @property
    def ids(self) -> list[str]:
        """Their ids."""
        return self.told("id")

    def only(self, wanted: Sequence[bool]) -> "Plain":
        """Those of them that are wanted."""
        if all(wanted):
            return self
        columns = [list(compress(column, wanted)) for column in self.columns]
        return Plain(self.shape, list(compress(self.records, wanted)), columns)

    def one_by_one(self) -> Iterator[Arrival]:
        """Each of them by itself."""
        rows = zip(*self.columns, strict=True)
        told = zip(self.records, self.told(self.shape.occasion), self.told("rehearsal"), rows, strict=True)
        return (Arrival(record, occasion, bool(rehearsal), row, True) for record, occasion, rehearsal, row in told)


class Arrivals(NamedTuple):
    """What came: of each kind the plain ones together, and those that are looked at by themselves."""

    plain: list[Plain]
    others: list[Arrival]


class _Gist(Struct, gc=False):
    """What a state of any kind says of whether it is wanted here."""

    occasion_id: Any = None
    rehearsal: Any = False


_gist = msgspec.json.Decoder(_Gist | None).decode
_NOTHING = _Gist()


def arrivals(records: Iterable[RemoteRecord]) -> Arrivals:
    """The records, read; of one that comes twice the later.

    Raises msgspec.DecodeError where a state is no state.
    """
    by_kind: dict[str, dict[str, RemoteRecord]] = defaultdict(dict)
    for record in records:
        by_kind[record.kind][record.record_id] = record
    read = Arrivals([], [])
    for kind, some in by_kind.items():
        others = list(some.values())
        if (shape := SHAPES.get(kind)) is not None:
            plain, others = _plain(shape, others)
            read.plain.append(plain)
        read.others.extend(map(_strange, others))
    return read


def row_of(record: RemoteRecord, state: bytes) -> Row | None:
    """The row that a state of the record makes; None where it makes none."""
    read = _readable(record, state)
    return read and read.row


def _readable(record: RemoteRecord, state: bytes | Raw) -> Read | None:
    if record.kind not in SHAPES:
        return None
    try:
        return SHAPES[record.kind].read(record.record_id, record.rev or None, state)
    except UnreadableError:
        return None


def _plain(shape: Shape, records: list[RemoteRecord]) -> tuple[Plain, list[RemoteRecord]]:
    """The plain ones among them, and the others."""
    try:
        there, columns = shape.read_all(records)
    except UnreadableError:
        return Plain.of(shape, []), records
    plain = Plain(shape, list(compress(records, there)), columns)
    return plain, [record for record, is_there in zip(records, there, strict=True) if not is_there]


def _strange(record: RemoteRecord) -> Arrival:
    """One that is looked at by itself."""
    try:
        str(record.state, "utf-8")  # also what is not read for now
        told = _gist(record.state) or _NOTHING
    except ValueError as error:
        raise msgspec.DecodeError("a state is an object or null, in UTF-8") from error
    occasion = record.record_id if record.kind == OCCASION else told.occasion_id
    belongs = occasion if isinstance(occasion, str) else None
    read = _readable(record, record.state)
    row, whole = read if read is not None else (None, False)
    return Arrival(record, belongs, told.rehearsal is True, row, whole)
