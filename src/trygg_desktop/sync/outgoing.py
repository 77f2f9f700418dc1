"""What waits here, to the server: the next operations in their order, and what the server answered to them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import chain
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    Select,
    String,
    bindparam,
    delete,
    func,
    select,
    text,
    type_coerce,
    update,
)
from sqlalchemy.orm import Session

from trygg_desktop import __version__
from trygg_desktop.model.base import Base, UtcTime
from trygg_desktop.model.outbox import Operation, Patch
from trygg_desktop.model.sync import RemoteCopy, SyncLog
from trygg_desktop.store.changes import forget_revisions, raise_revisions
from trygg_desktop.sync.incoming import copies_of, lay_anew
from trygg_desktop.sync.pending import TO_SEND, Key, pending
from trygg_desktop.sync.shape import SHAPES
from trygg_desktop.sync.state import enrolled
from trygg_protocol import messages
from trygg_protocol.messages import Answer, Outcome

KEPT = timedelta(days=14)
"""How long sent operations are kept: the server may be restored from a backup as old as that without loss."""
MOST_BYTES = messages.MOST_BYTES // 4
"""Of patches in one batch: the rest of each operation fits well into what is left of a body."""
_AT_ONCE = 100

_OUTBOX = Base.metadata.tables[Operation.__tablename__]
_PATCH = Base.metadata.tables[Patch.__tablename__]
_COPY = Base.metadata.tables[RemoteCopy.__tablename__]
_TOLD = func.json_each(bindparam("told", type_=String)).table_valued("value")
_ACKED = (
    update(_OUTBOX)
    .where(_OUTBOX.c.n == _TOLD.c.value.op("->>")(0), _OUTBOX.c.op_id == _TOLD.c.value.op("->>")(1))
    .values(acked_at=bindparam("at", type_=UtcTime()), rev=_TOLD.c.value.op("->>")(2), refused=None)
)
"""{told: JSON of [place, op_id, revision], at}: one statement for a batch, which nobody else's Python need wait for.

By its place it is found soonest; by then another may lie there, if it was erased meanwhile.
"""
_REFUSED = update(_OUTBOX).where(_OUTBOX.c.op_id == bindparam("op")).values(refused=bindparam("reason"))
_WAITING = select(func.count()).where(Operation.acked_at.is_(None), Operation.refused.is_(None))
_OTHERS = (
    select(Operation.kind, Operation.record_id, Operation.n, Operation.op_id)
    .where(text("author <> ''"))  # in so many words, as the index has it
    .order_by(Operation.n + 0)
)


class Batch(NamedTuple):
    """What is sent together."""

    epoch: str
    """The server's, as it is known here."""
    operations: list[messages.Operation]
    places: list[int]
    """Where each lies in the outbox."""

    @property
    def last(self) -> int:
        """The last one's place; 0 where there is none."""
        return self.places[-1] if self.places else 0


class Counts(NamedTuple):
    """What became of a batch."""

    pushed: int = 0
    conflicts: int = 0
    quarantined: int = 0
    as_here: bool = False
    """Whether the server holds all that was taken as it is here, and here is all that it holds of it."""


class _Fates(NamedTuple):
    """What the answers to a batch come to, record by record."""

    revisions: dict[Key, int]
    """The newest that each was given."""
    lost: set[Key]
    """Of which something came to a conflict."""
    strange: set[Key]
    """Which at its revision is not what is here."""


def waiting(session: Session) -> int:
    """How many operations the server has not answered for, those it refused not counted."""
    return session.scalar(_WAITING) or 0


def status(session: Session) -> messages.DeviceStatus:
    """What the server's admin is told of this laptop."""
    unanswered = select(func.count()).where(Operation.acked_at.is_(None))
    refused = session.scalar(unanswered.where(Operation.refused.is_not(None))) or 0
    oldest = session.scalar(select(func.min(Operation.created_at)).where(Operation.acked_at.is_(None)))
    return messages.DeviceStatus(
        unsent=session.scalar(unanswered) or 0,
        quarantined=refused,
        oldest_unsent_at=None if oldest is None else oldest.isoformat(),
        app_version=__version__,
    )


def next_batch(session: Session, limit: int, after: int = 0) -> Batch:
    """The operations to send next, at most `limit`, from those `after` a place in the outbox.

    Those on a record with a refused one are held back.
    """
    known = _foreign(session)
    operations: list[messages.Operation] = []
    places: list[int] = []
    size = 0
    for n, op_id, kind, record_id, base_rev, patch, schema, at, author, told, erase in _rows(session, limit, after):
        size += len(patch or "")
        if places and size > MOST_BYTES:
            break
        seen = msgspec.json.decode(told, type=tuple[str, ...]) if told is not None else ()
        if known and not seen and not author:
            seen = tuple(op for place, op in known.get((kind, record_id), ()) if place < n)
        # The patch is JSON already, and stays so: no need to read it only to write it again.
        raw: Any = None if patch is None else msgspec.Raw(patch)
        operations.append(messages.Operation(op_id, kind, record_id, base_rev, raw, schema, at, author, seen, erase))
        places.append(n)
    return Batch(enrolled(session).epoch, operations, places)


def note(session: Session, sent: Batch, answers: Sequence[Answer], now: datetime) -> Counts:
    """Write down what the server answered to a batch: only what it has on disk stops waiting."""
    acked: list[tuple[int, str, int | None]] = []
    refused: list[dict[str, object]] = []
    fates = _Fates({}, set(), set())
    conflicts = 0
    for operation, place, answer in zip(sent.operations, sent.places, answers, strict=True):
        if answer.outcome is Outcome.REJECTED:
            refused.append({"op": operation.op_id, "reason": str(answer.reason or "rejected")})
            continue
        acked.append((place, operation.op_id, answer.rev))
        key = operation.kind, operation.record_id
        fates.revisions[key] = max(answer.rev or 0, fates.revisions.get(key, 0))
        # `merged` is told of what the author had not seen; of what this laptop has seen, it says nothing of another's.
        if answer.merged or operation.author:
            fates.strange.add(key)
        # One that was answered for before tells by its reason that it had lost.
        if answer.reason is not None:
            fates.lost.add(key)
            fates.strange.add(key)
            conflicts += answer.outcome is Outcome.CONFLICT
    connection = session.connection()
    if acked:
        connection.execute(_ACKED, {"told": msgspec.json.encode(acked).decode(), "at": now})
    if refused:
        connection.execute(_REFUSED, refused)
    alone = _settle(session, fates)
    return Counts(len(acked), conflicts, len(refused), as_here=alone and not fates.strange)


def forget_old(session: Session, now: datetime) -> None:
    """Let go of operations that were answered long ago, where nothing on their record waits: once a day."""
    last = session.scalar(select(SyncLog.ended_at).order_by(SyncLog.n.desc()).limit(1))
    if last is not None and last.date() == now.date():
        return
    unanswered = select(Operation.record_id).where(Operation.acked_at.is_(None))
    old = delete(_OUTBOX).where(_OUTBOX.c.acked_at < now - KEPT, _OUTBOX.c.record_id.not_in(unanswered))
    session.connection().execute(old)


def _settle(session: Session, fates: _Fates) -> bool:
    """Make the rows agree with the answers: note revisions, and rebuild what the server holds otherwise.

    Whether the rows were alone: a copy beside one is the server's as it was, and wants to be fetched as it is now.
    A copy was fetched while these operations were waiting. It holds what one did that was answered for at or before
    its revision; and where an operation lost, it may be all that will ever be told of what won.
    """
    ids = [record_id for _, record_id in fates.revisions]
    copies = {key: copy for key, copy in copies_of(session, ids).items() if key in fates.revisions}
    done = {key for key, copy in copies.items() if key in fates.lost or fates.revisions[key] <= (copy.rev or 0)}
    lay_anew(session, done)
    clean: dict[str, dict[str, int]] = defaultdict(dict)
    for (kind, record_id), rev in fates.revisions.items():
        if rev:
            clean[kind][record_id] = rev
    for kind, record_id in fates.strange | done:
        clean[kind].pop(record_id, None)
    for kind, revisions in clean.items():
        if kind in SHAPES:
            raise_revisions(session, SHAPES[kind].kind, revisions)
    # What lost is still shown here: the pull that brings what won must not be taken for known.
    for kind, shape in SHAPES.items():
        forget_revisions(session, shape.kind, [one for of, one in fates.lost - done if of == kind])
    still = pending(session, ids) if copies else {}
    for key, copy in copies.items():
        known = key[0] in SHAPES and copy.parent is None and not SHAPES[key[0]].unknown(copy.state or {})
        if known and key not in still and key not in done:
            gone = delete(_COPY).where(_COPY.c.kind == key[0], _COPY.c.record_id == key[1])
            session.connection().execute(gone)
    return not copies


def _foreign(session: Session) -> dict[Key, list[tuple[int, str]]]:
    """Others' operations that came by bundle, {record: [(n, op_id)]}: what is written after them knows them."""
    found: dict[Key, list[tuple[int, str]]] = defaultdict(list)
    for row in session.execute(_OTHERS):
        found[row.kind, row.record_id].append((row.n, row.op_id))
    return found


def _rows(session: Session, limit: int, after: int) -> Iterator[Row[Any]]:
    """The outbox's rows to send, some at a time: patches may be large."""
    begin = _BEGIN if after else _BEGIN_ANEW
    chosen = session.connection().execute(begin, {"after": after, "limit": limit} if after else {"limit": limit})
    return chain.from_iterable(chosen.partitions(_AT_ONCE))


def _columns() -> list[Any]:
    """The outbox's columns in an operation's order, JSON and times as the texts they are kept as."""
    apart = _PATCH.c.patch
    columns = [apart if name == apart.name else _OUTBOX.c[name] for name in messages.Operation.__struct_fields__]
    raw = {"patch", "created_at", "after"}
    return [type_coerce(column, String).label(column.name) if column.name in raw else column for column in columns]


def _chosen(begin: ColumnElement[int]) -> Select[Any]:
    """What is to be sent, from a place in the outbox on."""
    found = select(_OUTBOX.c.n, *_columns()).outerjoin(_PATCH).where(TO_SEND, _OUTBOX.c.n >= begin)
    return found.order_by(_OUTBOX.c.n).limit(bindparam("limit", type_=Integer))


_BEGIN = _chosen(bindparam("after", type_=Integer) + 1)
# + 0: by the index of what waits, and not by reading all that was sent before it.
_UNSENT = select(func.min(Operation.n + 0)).where(Operation.acked_at.is_(None), Operation.refused.is_(None))
_BEGIN_ANEW = _chosen(_UNSENT.scalar_subquery())
