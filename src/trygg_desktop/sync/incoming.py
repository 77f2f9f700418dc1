"""What comes from the server, into the store: in one transaction with the cursor, without operations of its own.

Nothing here is lost for being strange. What this version cannot hold as a row, or cannot hold wholly, is kept as it
came (`RemoteCopy`): unknown kinds and fields, values of a newer version, records whose occasion is still to come.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

import msgspec
from sqlalchemy import Select, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from trygg_desktop.model.base import Base
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.sync import RemoteCopy, RemovedOccasion, Scope
from trygg_desktop.store.changes import drop_incoming, put_incoming
from trygg_desktop.sync.arrivals import Arrival, Arrivals, Plain, arrivals, row_of
from trygg_desktop.sync.pending import Key, among, in_parts, laid_on, listed, pending
from trygg_desktop.sync.shape import NULL, OCCASION, SHAPES, Row, Shape
from trygg_protocol.messages import RemoteRecord

_PARENTS = {shape.parent_kind for shape in SHAPES.values()} - {""}
_COPY = Base.metadata.tables[RemoteCopy.__tablename__]
_ANY_COPY = select(RemoteCopy.kind).limit(1)
_REMOVED = select(RemovedOccasion.occasion_id)
_JOINED = select(Occasion.id).where(Occasion.joined)


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


def take_in(session: Session, come: Arrivals, scope: Scope = Scope.MUNICIPALITY) -> Taken:
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
    if session.scalar(_ANY_COPY) is None:
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

    def __init__(self, session: Session, come: Arrivals, *, anew: bool = False, ours: bool = False) -> None:
        self._session, self._anew, self._ours = session, anew, ours
        self._plain = {some.shape.name: some for some in come.plain}
        self._others: dict[str, dict[str, Arrival]] = defaultdict(dict)
        for each in come.others:
            self._others[each.record.kind][each.record.record_id] = each
        ids = [one for some in come.plain for one in some.ids] + [one for some in self._others.values() for one in some]
        self._pending = pending(session, ids)
        self._copied = copies_of(session, ids).keys()
        self._here: dict[str, int | None] = {}
        """{id: revision} of those of the kind that is looked at which are here."""
        self._drop: dict[str, list[str]] = defaultdict(list)
        self._keep: dict[Key, dict[str, object]] = {}
        self._forget: set[Key] = set()

    def settle(self) -> Taken:
        """Do it all; what was changed."""
        taken = Taken()
        for kind, shape in SHAPES.items():
            for some in self._sorted(shape):
                # At once: those that belong to an occasion look for it.
                put_incoming(self._session, shape.kind, shape.fields, some.columns)
                taken.written[kind] += some.ids
        for kind in self._others.keys() - SHAPES.keys():
            for each in self._others[kind].values():
                self._copy(each.record)
        for kind in reversed(SHAPES):
            gone = self._without_children(kind, self._drop[kind])
            drop_incoming(self._session, SHAPES[kind].kind, gone)
            taken.removed[kind] += gone
        self._keep_copies()
        return taken

    def _sorted(self, shape: Shape) -> Iterator[Plain]:
        """What of the kind is to be put in the place of what is here."""
        plain, others = self._plain.get(shape.name, Plain.of(shape, [])), self._others[shape.name]
        if not (plain.records or others):
            return
        self._here = _here(self._session, shape, [*plain.ids, *others])
        special = {one for kind, one in self._pending.keys() | self._copied if kind == shape.name}
        if not special.isdisjoint(plain.ids):
            alone = [one in special for one in plain.ids]
            others.update((each.record.record_id, each) for each in plain.only(alone).one_by_one())
            plain = plain.only([not each for each in alone])
        if self._here:
            known = self._here.get
            plain = plain.only([known(record.record_id) != record.rev for record in plain.records])
        yield from self._held(plain)
        laid: list[tuple[RemoteRecord, Row]] = []
        for each in others.values():
            self._lay(shape, each, laid)
        yield from self._held(Plain.of(shape, laid))

    def _lay(self, shape: Shape, come: Arrival, laid: list[tuple[RemoteRecord, Row]]) -> None:
        """One that is not simply to be put in the place of what is here."""
        record, row = come.record, come.row
        key = shape.name, record.record_id
        unanswered, kept = self._pending.get(key), key in self._copied
        known = record.record_id in self._here and self._here[record.record_id] == record.rev
        if known and not (unanswered or kept or self._anew):
            return
        if kept:
            self._forget.add(key)
        gone = memoryview(record.state) == NULL
        if unanswered:
            state = msgspec.json.encode(laid_on(record.fields, unanswered))
            row, gone = row_of(record, state), state == NULL
            if not self._ours:
                self._copy(record)
        if row is not None:
            laid.append((record, row))
        elif gone:
            self._drop[shape.name] += [record.record_id] if record.record_id in self._here else []
            return
        if row is None or (come.row is not None and not come.whole):
            self._copy(record)

    def _held(self, some: Plain) -> Iterator[Plain]:
        """Those that have a place here; the records of the others are kept as they came."""
        if not some.records:
            return
        shape, parents = some.shape, some.told(some.shape.parent)
        there = _present(self._session, shape, set(parents))
        if not shape.alone and there.issuperset(parents):
            yield some
            return
        values = some.told(shape.alone)
        holders = _holders(self._session, shape, values)
        has_place = []
        for record, parent, value in zip(some.records, parents, values, strict=True):
            lonely = shape.parent != "" and parent not in there
            # Another laptop's for the same thing, made before both were the same record: kept, not shown.
            second = (
                not lonely and shape.alone != "" and holders.setdefault(value, record.record_id) != record.record_id
            )
            if lonely or second:
                self._copy(record, parent if lonely else None)
            has_place.append(not (lonely or second))
        yield some.only(has_place)

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
            self._copy(self._others[kind][one].record, parent=one)
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


def _wanted(session: Session, come: Arrivals, scope: Scope) -> Arrivals:
    """Without rehearsals, and without what belongs to occasions that were taken off this laptop, or that it has no
    part in where so chosen."""
    unwanted = set(session.scalars(_REMOVED))
    joined = set(session.scalars(_JOINED)) if scope is Scope.JOINED else None

    def wanted(kind: str, occasion: str | None) -> bool:
        here = joined is None or occasion in joined or kind == OCCASION
        return occasion is None or (occasion not in unwanted and here)

    def some_wanted(some: Plain) -> Plain:
        occasions = some.told(some.shape.occasion)
        which = {one: wanted(some.shape.name, one) for one in set(occasions)}
        told = zip(occasions, some.told("rehearsal"), strict=True)
        return some.only([which[occasion] and not rehearsal for occasion, rehearsal in told])

    others = [each for each in come.others if not each.rehearsal and wanted(each.record.kind, each.occasion_id)]
    return Arrivals(list(map(some_wanted, come.plain)), others)


def _here(session: Session, shape: Shape, ids: Collection[str]) -> dict[str, int | None]:
    """{id: revision} of those that are here. Of new ones nothing lies even between the first and the last."""
    if session.scalar(_between(shape), {"first": min(ids), "last": max(ids)}) is None:
        return {}
    return dict(session.execute(_revisions(shape), listed(ids)).tuples().all())


@cache
def _between(shape: Shape) -> Select[tuple[str]]:
    return select(shape.kind.id).where(shape.kind.id.between(bindparam("first"), bindparam("last"))).limit(1)


@cache
def _revisions(shape: Shape) -> Select[tuple[str, int | None]]:
    return select(shape.kind.id, shape.kind.rev).where(among(shape.kind.id))


@cache
def _ids(shape: Shape) -> Select[tuple[str]]:
    return select(shape.kind.id).where(among(shape.kind.id))


def _present(session: Session, shape: Shape, ids: Iterable[str | None]) -> set[str | None]:
    """Which of these records are here, of the kind that this one's belong to; None where they belong to none."""
    if not shape.parent:
        return {None}
    return set(session.scalars(_ids(SHAPES[shape.parent_kind]), listed(ids)))


def _holders(session: Session, shape: Shape, values: Iterable[str | None]) -> dict[str | None, str]:
    """{value: id} of the records here that have what only one may have."""
    if not shape.alone:
        return {}
    column = Base.metadata.tables[shape.name].c[shape.alone]
    return dict(session.execute(select(column, shape.kind.id).where(among(column)), listed(values)).tuples().all())
