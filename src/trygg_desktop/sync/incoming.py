"""What comes from the server, into the store: in one transaction with the cursor, without operations of its own.

Nothing here is lost for being strange. What this version cannot hold as a row, or cannot hold wholly, is kept as it
came (`RemoteCopy`): unknown kinds and fields, values of a newer version, records whose occasion is still to come.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from trygg_desktop.model.base import Base, Record
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.sync import RemoteCopy, RemovedOccasion, Scope
from trygg_desktop.store.changes import drop_incoming, put_incoming
from trygg_desktop.sync.pending import Key, State, in_parts, laid_on, listed, pending
from trygg_desktop.sync.shape import OCCASION, PARENT, SHAPES, Shape, UnreadableError
from trygg_protocol.messages import RemoteRecord

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


def take_in(session: Session, records: Sequence[RemoteRecord], scope: Scope = Scope.MUNICIPALITY) -> Taken:
    """Put the records into the store, and lay what is still unanswered on top of them."""
    wanted = [record for record in records if _is_wanted(record)]
    if any(PARENT in (record.state or ()) or record.kind == OCCASION for record in wanted):
        wanted = _in_scope(session, wanted, scope)
    taken = _Batch(session, wanted).settle()
    _take_in_children(session, taken)
    return taken


def lay_anew(session: Session, keys: Iterable[Key]) -> Taken:
    """Rebuild the rows of these records from the server's copies kept of them and what is still unanswered."""
    wanted = set(keys)
    copies = copies_of(session, [record_id for _, record_id in wanted])
    return _Batch(session, [_remote(copy) for key, copy in copies.items() if key in wanted], anew=True).settle()


def lay_over(session: Session, bases: Sequence[RemoteRecord]) -> Taken:
    """Lay what is unanswered on rows that no server's state is known of; `bases` is what they were."""
    return _Batch(session, bases, anew=True, ours=True).settle()


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

    def __init__(
        self, session: Session, records: Sequence[RemoteRecord], *, anew: bool = False, ours: bool = False
    ) -> None:
        self._session, self._anew, self._ours = session, anew, ours
        self._records = {(record.kind, record.record_id): record for record in records}
        ids = [record.record_id for record in records]
        self._pending = pending(session, ids)
        self._copied = copies_of(session, ids).keys()
        self._rows: dict[str, list[tuple[object, ...]]] = defaultdict(list)
        self._drop: dict[str, list[str]] = defaultdict(list)
        self._keep: list[dict[str, object]] = []
        self._forget: list[Key] = []

    def settle(self) -> Taken:
        """Do it all; what was changed."""
        taken = Taken()
        for kind, shape in SHAPES.items():
            self._sort(shape, [record for key, record in self._records.items() if key[0] == kind])
            # At once: those that belong to an occasion look for it.
            put_incoming(self._session, shape.kind, shape.fields, self._rows[kind])
            taken.written[kind] += [str(row[0]) for row in self._rows[kind]]
        for record in self._records.values():
            if record.kind not in SHAPES:
                self._copy(record)
        for kind in reversed(SHAPES):
            gone = self._without_children(self._drop[kind]) if kind == OCCASION else self._drop[kind]
            drop_incoming(self._session, SHAPES[kind].kind, gone)
            taken.removed[kind] += gone
        self._keep_copies()
        return taken

    def _sort(self, shape: Shape, records: Sequence[RemoteRecord]) -> None:
        if not records:
            return
        revisions = _revisions(self._session, shape.kind, [record.record_id for record in records])
        states: list[tuple[RemoteRecord, State]] = []
        for record in records:
            unanswered = self._pending.get((shape.name, record.record_id), [])
            as_here = record.record_id in revisions and revisions[record.record_id] == record.rev
            if as_here and not unanswered and not self._anew:
                continue
            state = laid_on(record.state, unanswered)
            if (unanswered and not self._ours) or shape.unknown(record.state or {}):
                self._copy(record)
            elif (shape.name, record.record_id) in self._copied:
                self._forget.append((shape.name, record.record_id))
            if state is None:
                self._drop[shape.name] += [record.record_id] if record.record_id in revisions else []
            else:
                states.append((record, state))
        there = _present(self._session, {str(state[PARENT]) for _, state in states if PARENT in state})
        for record, state in states:
            if shape.belongs and state.get(PARENT) not in there:
                self._copy(record, parent=str(state.get(PARENT)))
                continue
            try:
                self._rows[shape.name].append(shape.row(record.record_id, record.rev or None, state))
            except UnreadableError:
                self._copy(record)

    def _copy(self, record: RemoteRecord, parent: str | None = None) -> None:
        self._keep.append(_copied(record, parent))

    def _without_children(self, ids: list[str]) -> list[str]:
        """Those that nothing here belongs to; the others stay until that is gone too: nothing cascades."""
        held: set[str] = set()
        for shape in SHAPES.values():
            if shape.belongs:
                column = Base.metadata.tables[shape.name].c[PARENT]
                held.update(self._session.scalars(select(column).where(column.in_(ids)).distinct()))
        for one in held:
            self._copy(self._records[OCCASION, one], parent=one)
        return [one for one in ids if one not in held]

    def _keep_copies(self) -> None:
        if self._keep:
            _keep(self._session, self._keep)
        for kind, record_id in self._forget:
            gone = delete(_COPY).where(_COPY.c.kind == kind, _COPY.c.record_id == record_id)
            self._session.connection().execute(gone)


def _keep(session: Session, copies: list[dict[str, object]]) -> None:
    put = insert(_COPY)
    changed = {name: put.excluded[name] for name in ("rev", "schema", "state", "parent")}
    session.connection().execute(put.on_conflict_do_update(index_elements=["kind", "record_id"], set_=changed), copies)


def _copied(record: RemoteRecord, parent: str | None = None) -> dict[str, object]:
    names = ("kind", "record_id", "rev", "schema", "state")
    return {**{name: getattr(record, name) for name in names}, "parent": parent}


def _take_in_children(session: Session, taken: Taken) -> None:
    """Take in what was waiting for an occasion that has come, or waits to go once nothing belongs to it."""
    again: list[RemoteRecord] = []
    for some in in_parts(taken.written[OCCASION]):
        again += [_remote(copy) for copy in session.scalars(select(RemoteCopy).where(RemoteCopy.parent.in_(some)))]
    if any(ids for kind, ids in taken.removed.items() if kind != OCCASION):
        gone = select(RemoteCopy).where(RemoteCopy.kind == OCCASION, RemoteCopy.parent.is_not(None))
        again += [_remote(copy) for copy in session.scalars(gone)]
    if again:
        taken.add(_Batch(session, again).settle())


def _remote(copy: RemoteCopy) -> RemoteRecord:
    return RemoteRecord(copy.kind, copy.record_id, copy.rev or 0, copy.schema, copy.state)


def _is_wanted(record: RemoteRecord) -> bool:
    return not (record.state or {}).get("rehearsal")


def _in_scope(session: Session, records: Sequence[RemoteRecord], scope: Scope) -> list[RemoteRecord]:
    """Without what belongs to occasions that were taken off this laptop, or that it has no part in where so chosen."""
    removed = set(session.scalars(select(RemovedOccasion.occasion_id)))
    joined = set(session.scalars(select(Occasion.id).where(Occasion.joined))) if scope is Scope.JOINED else None

    def wanted(record: RemoteRecord) -> bool:
        occasion = record.record_id if record.kind == OCCASION else (record.state or {}).get(PARENT)
        if occasion is None:
            return True
        return occasion not in removed and (joined is None or record.kind == OCCASION or occasion in joined)

    return [record for record in records if wanted(record)]


def _revisions(session: Session, kind: type[Record], ids: Sequence[str]) -> dict[str, int | None]:
    # One parameter for all of them: a thousand would be compiled anew each time.
    wanted = select(kind.id, kind.rev).where(kind.id.in_(select(listed(ids))))
    return dict(session.execute(wanted).tuples().all())


def _present(session: Session, occasions: Iterable[str]) -> set[str]:
    return set(session.scalars(select(Occasion.id).where(Occasion.id.in_(select(listed(occasions))))))
