"""Records that arrive, read before the store is asked anything: while it takes in one page, the next can be read."""

from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec import Raw, Struct

from trygg_desktop.sync.shape import NULL, OCCASION, SHAPES, Read, UnreadableError
from trygg_protocol.messages import RemoteRecord


class Arrival(Struct, frozen=True, gc=False):
    """A record, and what it says."""

    record: RemoteRecord
    occasion_id: str | None
    """The occasion that it belongs to, or is."""
    rehearsal: bool
    read: Read | None
    """Its row; None where there is none to be made of it."""


class _Gist(Struct, gc=False):
    """What a state of any kind says of whether it is wanted here."""

    occasion_id: Any = None
    rehearsal: Any = False


_gist = msgspec.json.Decoder(_Gist | None).decode
_NOTHING = _Gist()


def arrivals(records: Iterable[RemoteRecord]) -> list[Arrival]:
    """The records, read."""
    return [_arrival(record) for record in records]


def readable(record: RemoteRecord, state: bytes | Raw) -> Read | None:
    """The row that a state of the record makes; None where it makes none."""
    if record.kind not in SHAPES or memoryview(state) == NULL:
        return None
    try:
        return SHAPES[record.kind].read(record.record_id, record.rev or None, state)
    except UnreadableError:
        return None


def _arrival(record: RemoteRecord) -> Arrival:
    told = _gist(record.state) or _NOTHING
    occasion = record.record_id if record.kind == OCCASION else told.occasion_id
    belongs = occasion if isinstance(occasion, str) else None
    return Arrival(record, belongs, told.rehearsal is True, readable(record, record.state))
