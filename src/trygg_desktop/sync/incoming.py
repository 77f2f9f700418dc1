"""What comes from the server, into the store: in one transaction with the cursor, without operations of its own.

Nothing here is lost for being strange. What this version cannot hold as a row, or cannot hold wholly, is kept as it
came (`RemoteCopy`): unknown kinds and fields, values of a newer version, records whose occasion is still to come.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import msgspec
from msgspec import Raw
from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from trygg_desktop.model.base import Base, Record
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.sync import RemoteCopy, RemovedOccasion, Scope
from trygg_desktop.store.changes import drop_incoming, put_incoming
from trygg_desktop.sync.arrivals import Arrival, arrivals, readable
from trygg_desktop.sync.pending import Key, in_parts, laid_on, listed, pending
from trygg_desktop.sync.shape import NULL, OCCASION, SHAPES, Row, Shape
from trygg_protocol.messages import RemoteRecord

_PARENTS = {shape.parent_kind for shape in SHAPES.values()} - {""}
_COPY = Base.metadata.tables[RemoteCopy.__tablename__]


@dataclass(slots=True)
class Taken:
    """What a batch changed here: {kind: ids}."""

    written: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    removed: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, more: "Taken") -> None:
        """What another batch changed, too."""
        for mine, theirs in ((self.written, more.written), (self.removed, more.removed)):
            for kind, ids in theirs.items():
                mine[kind] += ids

    @property
    def count(self) -> int:
        """How many records."""
        return sum(len(ids) for changed in (self.written, self.removed) for ids in changed.values())

    @property
    def kinds(self) -> set[str]:
        """The kinds of which something is another now."""
        return {kind for changed in (self.written, self.removed) for kind, ids in changed.items() if ids}


def take_in(session: Session, come: Sequence[Arrival], scope: Scope = Scope.MUNICIPALITY) -> Taken:
    """Put the records into the store, and lay what is still unanswered on top of them."""
    taken = _Batch(session, _wanted(session, come, scope)).settle()
    _take_in_children(session, taken)
    return taken


def lay_anew(session: Session, keys: Iterable[Key]) -> Taken:
    """Rebuild the rows of these records from the server's copies kept of them and what is still unanswered."""
    wanted = set(keys)
    copies = copies_of(session, [record_id for _, record_id in wanted])
    kept = [_remote(copy) for key, copy in copies.items() if key in wanted]
    return _Batch(session, arrivals(kept), anew=True).settle()


def lay_over(session: Session, bases: Sequence[RemoteRecord]) -> Taken:
    """Lay what is unanswered on rows that no server's state is known of; `bases` is what they were."""
    return _Batch(session, arrivals(bases), anew=True, ours=True).settle()


def copies_of(session: Session, ids: Sequence[str]) -> dict[Key, RemoteCopy]:
    """The copies that are kept of these records."""
    found: dict[Key, RemoteCopy] = {}
    if session.scalar(select(RemoteCopy.kind).limit(1)) is None:
        return found
    for some in in_parts(ids):
        for copy in session.scalars(select(RemoteCopy).where(RemoteCopy.record_id.in_(some))):
            found[copy.kind, copy.record_id] = copy
    return found


def keep_copy(session: Session, record: RemoteRecord) -> None:
    """Remember that the server has the record so: what is laid on top of it here is not answered for."""
    _keep(session, [_copied(record)])


class _Batch:
    """Sorts one batch into rows to write, rows to remove and copies to keep; then does it."""

    def __init__(self, session: Session, come: Sequence[Arrival], *, anew: bool = False, ours: bool = False) -> None:
        self._session, self._anew, self._ours = session, anew, ours
        self._come = {(each.record.kind, each.record.record_id): each for each in come}
        ids = [record_id for _, record_id in self._come]
        self._pending = pending(session, ids)
        self._copied = copies_of(session, ids).keys()
        self._rows: dict[str, list[tuple[object, ...]]] = defaultdict(list)
        self._drop: dict[str, list[str]] = defaultdict(list)
        self._keep: dict[Key, dict[str, object]] = {}
        self._forget: set[Key] = set()

    def settle(self) -> Taken:
        """Do it all; what was changed."""
        taken = Taken()
        by_kind: dict[str, list[Arrival]] = defaultdict(list)
        for (kind, _), each in self._come.items():
            by_kind[kind].append(each)
        for kind, shape in SHAPES.items():
            self._sort(shape, by_kind[kind])
            # At once: those that belong to an occasion look for it.
            put_incoming(self._session, shape.kind, shape.fields, self._rows[kind])
            taken.written[kind] += [str(row[0]) for row in self._rows[kind]]
        for kind in by_kind.keys() - SHAPES.keys():
            for each in by_kind[kind]:
                self._copy(each.record)
        for kind in reversed(SHAPES):
            gone = self._without_children(kind, self._drop[kind])
            drop_incoming(self._session, SHAPES[kind].kind, gone)
            taken.removed[kind] += gone
        self._keep_copies()
        return taken

    def _sort(self, shape: Shape, come: Sequence[Arrival]) -> None:
        if not come:
            return
        revisions = _revisions(self._session, shape.kind, [each.record.record_id for each in come])
        rows: list[tuple[RemoteRecord, Row]] = []
        for each in come:
            record, came, read = each.record, each.read, each.read
            key = shape.name, record.record_id
            here, kept = record.record_id in revisions, key in self._copied
            unanswered = self._pending.get(key)
            known = here and revisions[record.record_id] == record.rev
            if known and not (unanswered or kept or self._anew):
                continue
            if kept:
                self._forget.add(key)
            state: bytes | Raw = record.state
            if unanswered:
                state = msgspec.json.encode(laid_on(record.fields, unanswered))
                read = readable(record, state)
                if not self._ours:
                    self._copy(record)
            if read is not None:
                rows.append((record, read.row))
            elif memoryview(state) == NULL:
                self._drop[shape.name] += [record.record_id] if here else []
                continue
            if read is None or (came is not None and not came.whole):
                self._copy(record)
        self._hold(shape, rows)

    def _hold(self, shape: Shape, rows: Sequence[tuple[RemoteRecord, Row]]) -> None:
        """Put aside the rows that have a place here; the records of the others are kept as they came."""
        parents = [shape.told(row, shape.parent) for _, row in rows]
        there = _present(self._session, shape.parent_kind, set(parents))
        holders = _holders(self._session, shape, [row for _, row in rows])
        for (record, row), parent in zip(rows, parents, strict=True):
            if shape.parent and parent not in there:
                self._copy(record, parent)
            elif shape.alone and holders.setdefault(shape.told(row, shape.alone), record.record_id) != record.record_id:
                # Another laptop's for the same thing, made before both were the same record: kept, not shown.
                self._copy(record)
            else:
                self._rows[shape.name].append(row)

    def _copy(self, record: RemoteRecord, parent: str | None = None) -> None:
        key = record.kind, record.record_id
        self._keep[key] = _copied(record, parent)
        self._forget.discard(key)

    def _without_children(self, kind: str, ids: list[str]) -> list[str]:
        """Those that nothing here belongs to; the others stay until that is gone too: nothing cascades."""
        held: set[str] = set()
        for shape in SHAPES.values():
            if ids and shape.parent_kind == kind:
                column = Base.metadata.tables[shape.name].c[shape.parent]
                held.update(self._session.scalars(select(column).where(column.in_(ids)).distinct()))
        for one in held:
            self._copy(self._come[kind, one].record, parent=one)
        return [one for one in ids if one not in held]

    def _keep_copies(self) -> None:
        if self._keep:
            _keep(self._session, list(self._keep.values()))
        for kind, record_id in self._forget:
            gone = delete(_COPY).where(_COPY.c.kind == kind, _COPY.c.record_id == record_id)
            self._session.connection().execute(gone)


def _keep(session: Session, copies: list[dict[str, object]]) -> None:
    put = insert(_COPY)
    changed = {name: put.excluded[name] for name in ("rev", "schema", "state", "parent")}
    session.connection().execute(put.on_conflict_do_update(index_elements=["kind", "record_id"], set_=changed), copies)


def _copied(record: RemoteRecord, parent: str | None = None) -> dict[str, object]:
    told = {name: getattr(record, name) for name in ("kind", "record_id", "rev", "schema")}
    return {**told, "state": record.fields, "parent": parent}


def _take_in_children(session: Session, taken: Taken) -> None:
    """Take in what was waiting for an occasion that has come, or waits to go once nothing belongs to it."""
    again: list[RemoteRecord] = []
    come = [one for kind in _PARENTS for one in taken.written[kind]]
    for some in in_parts(come):
        again += [_remote(copy) for copy in session.scalars(select(RemoteCopy).where(RemoteCopy.parent.in_(some)))]
    if any(taken.removed.values()):
        gone = select(RemoteCopy).where(RemoteCopy.parent == RemoteCopy.record_id)
        again += [_remote(copy) for copy in session.scalars(gone)]
    if again:
        taken.add(_Batch(session, arrivals(again)).settle())


def _remote(copy: RemoteCopy) -> RemoteRecord:
    return RemoteRecord.of(copy.kind, copy.record_id, copy.rev or 0, copy.schema, copy.state)


def _wanted(session: Session, come: Sequence[Arrival], scope: Scope) -> list[Arrival]:
    """Without rehearsals, and without what belongs to occasions that were taken off this laptop, or that it has no
    part in where so chosen."""
    removed = set(session.scalars(select(RemovedOccasion.occasion_id)))
    joined = set(session.scalars(select(Occasion.id).where(Occasion.joined))) if scope is Scope.JOINED else None

    def wanted(each: Arrival) -> bool:
        occasion = each.occasion_id
        if each.rehearsal or occasion in removed:
            return False
        return occasion is None or joined is None or each.record.kind == OCCASION or occasion in joined

    return [each for each in come if wanted(each)]


def _revisions(session: Session, kind: type[Record], ids: Sequence[str]) -> dict[str, int | None]:
    # One parameter for all of them: a thousand would be compiled anew each time.
    wanted = select(kind.id, kind.rev).where(kind.id.in_(select(listed(ids))))
    return dict(session.execute(wanted).tuples().all())


def _present(session: Session, kind: str, ids: Iterable[str | None]) -> set[str | None]:
    """Which of these records of `kind` are here."""
    if kind not in SHAPES:
        return set()
    column = SHAPES[kind].kind.id
    return set(session.scalars(select(column).where(column.in_(select(listed(ids))))))


def _holders(session: Session, shape: Shape, rows: Sequence[Row]) -> dict[str | None, str]:
    """{value: id} of the records here that have what only one may have."""
    if not shape.alone:
        return {}
    column, values = Base.metadata.tables[shape.name].c[shape.alone], [shape.told(row, shape.alone) for row in rows]
    held = select(column, shape.kind.id).where(column.in_(select(listed(values))))
    return dict(session.execute(held).tuples().all())
