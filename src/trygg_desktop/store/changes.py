"""Change capture: every insert, update and delete of a synced record becomes an outbox operation in its transaction.

Services never remember to sync; a listener does. Bulk statements pass a listener by, so on synced tables they go
through `insert_all` and `delete_all`, and any other is refused.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import delete, event, func, insert, inspect, select
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from trygg_desktop.model.base import Base, Record, new_id, utc_now
from trygg_desktop.model.outbox import Operation

SHAPE = 1
"""The version of the records' shape that operations are written in."""

R = TypeVar("R", bound=Record)
_OUTBOX = Base.metadata.tables[Operation.__tablename__]
_AT_ONCE = 500
_BOOKKEEPING = {"n", "id", "rev"}


def capture_changes(session: type[Session] | Session) -> None:
    """Make `session` time every change of a synced record, write its operation, and refuse bulk changes."""
    event.listen(session, "before_flush", _before_flush)
    event.listen(session, "after_flush", _after_flush)
    event.listen(session, "do_orm_execute", _refuse_uncaptured)


def insert_all(session: Session, kind: type[R], rows: Sequence[dict[str, Any]]) -> list[R]:
    """Insert many rows of one kind together with their operations; the records, as they now stand in the store.

    Each row holds column values; `id` and the times are filled in where they are missing. It passes the unit of work
    by, so that one comment is saved in half the time and a thousand in a twentieth: the records belong to no session.
    """
    if not rows:
        return []
    session.flush()
    connection = session.connection()
    table = Base.metadata.tables[kind.__tablename__]
    last = connection.scalar(select(func.max(table.c.n))) or 0
    now = utc_now()
    full: list[dict[str, Any]] = [
        {"id": new_id(), "created_at": now, "updated_at": now, "rehearsal": False, **row, "n": n}
        for n, row in enumerate(rows, last + 1)
    ]
    connection.execute(insert(table), full)
    records = [kind(**row) for row in full]
    _write(session, [_operation(kind.__tablename__, row["id"], None, row) for row in full if not row["rehearsal"]])
    return records


def delete_all(session: Session, kind: type[Record], ids: Sequence[str]) -> None:
    """Delete records of one kind, each by an ordinary delete operation, and all that the outbox still says of them."""
    session.flush()
    connection = session.connection()
    table = Base.metadata.tables[kind.__tablename__]
    for some in (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE)):
        gone = connection.execute(select(table.c.id, table.c.rev).where(table.c.id.in_(some), ~table.c.rehearsal)).all()
        connection.execute(delete(table).where(table.c.id.in_(some)))
        connection.execute(delete(_OUTBOX).where(_OUTBOX.c.kind == table.name, _OUTBOX.c.record_id.in_(some)))
        _write(session, [_operation(table.name, row.id, row.rev, None) for row in gone])


def forget_past(session: Session, record: Record) -> None:
    """Let the outbox say of `record` only what it is now: what it was may have been taken away for good reason."""
    session.flush()
    kind = record.__tablename__
    session.connection().execute(delete(_OUTBOX).where(_OUTBOX.c.kind == kind, _OUTBOX.c.record_id == record.id))
    if not record.rehearsal:
        patch = {attr.key: getattr(record, attr.key) for attr in inspect(type(record)).column_attrs}
        _write(session, [_operation(kind, record.id, record.rev, patch)])


def _before_flush(session: Session, _: UOWTransaction, __: object) -> None:
    for record in session.dirty:
        if isinstance(record, Record) and session.is_modified(record):
            record.updated_at = utc_now()


def _after_flush(session: Session, _: UOWTransaction) -> None:
    _write(session, [*_inserted(session.new), *_updated(session.dirty), *_deleted(session.deleted)])


def _inserted(records: Iterable[object]) -> Iterable[dict[str, Any]]:
    for record in _synced(records):
        patch = {attr.key: getattr(record, attr.key) for attr in inspect(type(record)).column_attrs}
        yield _operation(record.__tablename__, record.id, record.rev, patch)


def _updated(records: Iterable[object]) -> Iterable[dict[str, Any]]:
    for record in _synced(records):
        state = inspect(record)
        patch = {
            attr.key: getattr(record, attr.key)
            for attr in state.mapper.column_attrs
            if state.attrs[attr.key].history.has_changes()
        }
        if patch.keys() - _BOOKKEEPING:
            yield _operation(record.__tablename__, record.id, record.rev, patch)


def _deleted(records: Iterable[object]) -> Iterable[dict[str, Any]]:
    for record in _synced(records):
        yield _operation(record.__tablename__, record.id, record.rev, None)


def _synced(records: Iterable[object]) -> Iterable[Record]:
    return (record for record in records if isinstance(record, Record) and not record.rehearsal)


def _operation(kind: str, record_id: str, rev: int | None, patch: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "op_id": new_id(),
        "kind": kind,
        "record_id": record_id,
        "base_rev": rev,
        "patch": None if patch is None else _as_json(patch),
        "schema": SHAPE,
        "created_at": utc_now(),
    }


def _as_json(patch: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in patch.items()
        if name not in _BOOKKEEPING
    }


def _write(session: Session, operations: list[dict[str, Any]]) -> None:
    if operations:
        session.connection().execute(insert(_OUTBOX), operations)


def _refuse_uncaptured(state: ORMExecuteState) -> None:
    if not (state.is_insert or state.is_update or state.is_delete):
        return
    table = getattr(state.statement, "table", None)
    if getattr(table, "name", None) in {kind.__tablename__ for kind in Record.__subclasses__()}:
        raise RuntimeError(f"a bulk change of {table} would leave no operation; see store/changes.py")
