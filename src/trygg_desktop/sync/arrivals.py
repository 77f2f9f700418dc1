"""Records that arrive, read before the store is asked anything: while it takes in one page, the next can be read."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from msgspec import Raw, Struct

from trygg_desktop.sync.shape import NULL, OCCASION, SHAPES, Read, Row, Shape, UnreadableError
from trygg_protocol.messages import RemoteRecord


class Arrival(Struct, frozen=True, gc=False):
    """A record, and what it says."""

    record: RemoteRecord
    occasion_id: str | None
    """The occasion that it belongs to, or is."""
    rehearsal: bool
    row: Row | None
    """None where there is none to be made of it."""
    whole: bool
    """Whether the row holds all that the record says."""


class _Gist(Struct, gc=False):
    """What a state of any kind says of whether it is wanted here."""

    occasion_id: Any = None
    rehearsal: Any = False


_gist = msgspec.json.Decoder(_Gist | None).decode
_NOTHING = _Gist()


def arrivals(records: Iterable[RemoteRecord]) -> list[Arrival]:
    """The records, read; of one that comes twice the later.

    Raises msgspec.DecodeError where a state is no state.
    """
    by_kind: dict[str, dict[str, RemoteRecord]] = defaultdict(dict)
    for record in records:
        by_kind[record.kind][record.record_id] = record
    return [each for kind, some in by_kind.items() for each in _read(SHAPES.get(kind), list(some.values()))]


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


def _read(shape: Shape | None, records: Sequence[RemoteRecord]) -> list[Arrival]:
    if shape is None:
        return [_strange(record) for record in records]
    alive = [record for record in records if memoryview(record.state) != NULL]
    gone = [_strange(record) for record in records if memoryview(record.state) == NULL]
    try:
        rows = shape.read_all(alive) if alive else []
    except UnreadableError:
        return [_strange(record) for record in alive] + gone
    told = zip(alive, shape.told(rows, shape.occasion), shape.told(rows, "rehearsal"), rows, strict=True)
    return [Arrival(*each, whole=True) for each in told] + gone


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
