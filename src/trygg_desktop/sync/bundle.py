"""The USB bundle: the same operations as a file, so that two laptops at one booth merge without any network.

What comes in stays another's: it keeps its author and id, is sent on to the server when there is one, and counts once
however often and whichever way it comes.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
import zstandard
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.base import Base, Record, utc_now
from trygg_desktop.model.outbox import Operation, Patch
from trygg_desktop.store.changes import SHAPE, put_operations, state_of
from trygg_desktop.sync import clashes, device, state
from trygg_desktop.sync.arrivals import arrivals
from trygg_desktop.sync.incoming import Taken, copies_of, keep_copy, lay_anew, lay_over, take_in
from trygg_desktop.sync.pending import Key, in_parts, pending
from trygg_desktop.sync.shape import OCCASION, PARENT, SHAPES
from trygg_protocol import messages, wire
from trygg_protocol.bundle import Bundle
from trygg_protocol.messages import RemoteRecord

KIND = "Trygg bundle 1"
"""The first line of the file."""
_MOST_BYTES = 512 * 1024 * 1024
_OUTBOX = Base.metadata.tables[Operation.__tablename__]
_PATCH = Base.metadata.tables[Patch.__tablename__]


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a bundle."""

    operations: int
    """Operations that were new here."""
    records: int
    """Records that are another here than before."""


def packed(bundle: Bundle) -> bytes:
    """The bundle as bytes, to be sealed."""
    return zstandard.ZstdCompressor(level=10).compress(wire.encode(bundle))


def unpacked(content: bytes) -> Bundle:
    """The bundle again; raises PersonCanMend("bundle_unreadable")."""
    try:
        whole = zstandard.ZstdDecompressor().decompress(content, max_output_size=_MOST_BYTES)
        return wire.decode(whole, Bundle)
    except (zstandard.ZstdError, msgspec.DecodeError):
        raise PersonCanMend("bundle_unreadable") from None


def gather(session: Session, occasion_id: str | None = None) -> Bundle:
    """Everything that no server has answered for; or, of one occasion, everything."""
    mine = state.found(session)
    waiting = select(Operation).where(Operation.acked_at.is_(None)).order_by(Operation.n)
    if occasion_id is None:
        operations = list(session.scalars(waiting))
        records = _records(session, _with_occasions(session, {(op.kind, op.record_id) for op in operations}))
    else:
        keys = _of_occasion(session, occasion_id)
        ids = {record_id for _, record_id in keys}
        operations = [op for op in session.scalars(waiting) if op.record_id in ids]
        records = _records(session, keys)
    return Bundle(
        device=device.own_id(session),
        letter=device.own_letter(session),
        operations=[_told(op) for op in operations],
        records=records,
        tenant=mine.tenant if mine else "",
        epoch=mine.epoch if mine else "",
        made_at=utc_now().isoformat(),
    )


def take(session: Session, bundle: Bundle) -> Imported:
    """Merge a bundle into this laptop. Raises PersonCanMend("bundle_other_municipality")."""
    mine = state.found(session)
    if mine is not None and bundle.tenant not in ("", mine.tenant):
        raise PersonCanMend("bundle_other_municipality")
    me = device.own_id(session)
    device.yield_letter(session, bundle.device, bundle.letter)
    same_server = mine is not None and (mine.tenant, mine.epoch) == (bundle.tenant, bundle.epoch)
    taken = _take_records(session, bundle.records, known=same_server)
    if mine is not None and taken.count:
        # What was deleted at the server since the bundle was made must be heard of again.
        mine.cursor = None
    new = _new_operations(session, bundle)
    keys = {(operation.kind, operation.record_id) for operation in new}
    bases = _bases(session, keys)
    _put(session, new, bundle.device, me)
    for more in (lay_over(session, bases), lay_anew(session, keys)):
        taken.add(more)
    clashes.settle(session, taken, me)
    return Imported(len(new), taken.count)


def _take_records(session: Session, records: Sequence[RemoteRecord], *, known: bool) -> Taken:
    """Those that are not here, or are newer by the same server's count."""
    here: dict[Key, int | None] = {}
    for kind, shape in SHAPES.items():
        for some in in_parts([record.record_id for record in records if record.kind == kind]):
            rows = session.execute(select(shape.kind.id, shape.kind.rev).where(shape.kind.id.in_(some)))
            here.update({(kind, one): rev for one, rev in rows})
    copies = copies_of(session, [record.record_id for record in records])
    here.update({key: copy.rev for key, copy in copies.items()})

    def wanted(record: RemoteRecord) -> bool:
        key = record.kind, record.record_id
        return key not in here or (known and record.rev > (here[key] or 0))

    new = [record if known else msgspec.structs.replace(record, rev=0) for record in records if wanted(record)]
    return take_in(session, arrivals(new))


def _new_operations(session: Session, bundle: Bundle) -> list[messages.Operation]:
    there: set[str] = set()
    for some in in_parts([operation.op_id for operation in bundle.operations]):
        there.update(session.scalars(select(Operation.op_id).where(Operation.op_id.in_(some))))
    return [operation for operation in bundle.operations if operation.op_id not in there]


def _bases(session: Session, keys: Collection[Key]) -> list[RemoteRecord]:
    """What is here of the records that operations come for, where no server's copy is kept.

    A row that is as the server has it is kept as such a copy from now on; the others are told of here.
    """
    bases: list[RemoteRecord] = []
    ids = [record_id for _, record_id in keys]
    copies, waiting = copies_of(session, ids), pending(session, ids)
    rows = _rows(session, keys)
    for key in keys - copies.keys():
        row = rows.get(key)
        base = RemoteRecord.of(*key, (row and row.rev) or 0, SHAPE, None if row is None else state_of(row))
        if row is not None and row.rev is not None and key not in waiting:
            keep_copy(session, base)
        else:
            bases.append(base)
    return bases


def _put(session: Session, new: Sequence[messages.Operation], sender: str, me: str) -> None:
    """Put them into the outbox, each author's in their order even where an earlier bundle comes later."""
    rows = [_row(operation, sender, me) for operation in new]
    by_record: dict[tuple[str, str], list[dict[str, object]]] = defaultdict(list)
    for row in rows:
        by_record[str(row["author"]), str(row["record_id"])].append(row)
    for (author, record_id), some in by_record.items():
        first = min(str(row["op_id"]) for row in some)
        later = (
            select(_OUTBOX, _PATCH.c.patch)
            .outerjoin(_PATCH)
            .where(_OUTBOX.c.author == author, _OUTBOX.c.record_id == record_id, _OUTBOX.c.op_id > first)
        )
        overtaken = [dict(row._mapping) for row in session.execute(later) if author]  # noqa: SLF001  # SQLAlchemy's way
        if overtaken:
            session.connection().execute(delete(_OUTBOX).where(_OUTBOX.c.n.in_([row["n"] for row in overtaken])))
            rows += [{name: value for name, value in row.items() if name != "n"} for row in overtaken]
            rows.sort(key=lambda row: str(row["op_id"]))
    put_operations(session, rows)


def _row(operation: messages.Operation, sender: str, me: str) -> dict[str, object]:
    author = operation.author or sender
    return {
        "op_id": operation.op_id,
        "kind": operation.kind,
        "record_id": operation.record_id,
        "base_rev": operation.base_rev,
        "patch": operation.patch,
        "schema": operation.schema,
        "created_at": datetime.fromisoformat(operation.created_at),
        "author": "" if author == me else author,
        "after": list(operation.after) or None,
        "erase": operation.erase,
        "acked_at": None,
        "rev": None,
        "refused": None,
    }


def _told(operation: Operation) -> messages.Operation:
    return messages.Operation(
        operation.op_id,
        operation.kind,
        operation.record_id,
        operation.base_rev,
        operation.patch,
        operation.schema,
        operation.created_at.isoformat(),
        operation.author,
        tuple(operation.after or ()),
        operation.erase,
    )


def _of_occasion(session: Session, occasion_id: str) -> set[Key]:
    keys = {(OCCASION, occasion_id)}
    for kind, shape in SHAPES.items():
        if shape.belongs:
            parent = Base.metadata.tables[kind].c[PARENT]
            keys |= {(kind, one) for one in session.scalars(select(shape.kind.id).where(parent == occasion_id))}
    return keys


def _with_occasions(session: Session, keys: set[Key]) -> set[Key]:
    rows = _rows(session, keys)
    return keys | {(OCCASION, getattr(row, PARENT)) for (kind, _), row in rows.items() if SHAPES[kind].belongs}


def _records(session: Session, keys: Iterable[Key]) -> list[RemoteRecord]:
    """The records that a server has, or had: those known by operations alone need no telling. Occasions come first."""
    wanted = set(keys)
    copies = copies_of(session, [record_id for _, record_id in wanted])
    rows = _rows(session, wanted)
    acked = _acked(session, wanted)
    found = [
        RemoteRecord.of(copy.kind, copy.record_id, copy.rev or 0, copy.schema, copy.state)
        for key, copy in copies.items()
        if key in wanted and copy.state is not None
    ]
    found += [
        RemoteRecord.of(*key, row.rev or 0, SHAPE, state_of(row))
        for key, row in rows.items()
        if key not in copies and not row.rehearsal and (row.rev is not None or key in acked)
    ]
    return sorted(found, key=lambda record: record.kind != OCCASION)


def _acked(session: Session, keys: Iterable[Key]) -> set[Key]:
    """Those with no unanswered operation that made them: they would come without their beginning."""
    waiting = pending(session, [record_id for _, record_id in keys])
    return {key for key in keys if key not in waiting}


def _rows(session: Session, keys: Iterable[Key]) -> dict[Key, Record]:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for kind, record_id in keys:
        by_kind[kind].append(record_id)
    return {
        (kind, record.id): record
        for kind, ids in by_kind.items()
        if kind in SHAPES
        for some in in_parts(ids)
        for record in session.scalars(select(SHAPES[kind].kind).where(SHAPES[kind].kind.id.in_(some)))
    }
