"""Change capture: every insert, update and delete of a synced record becomes an outbox operation in its transaction.

Services never remember to sync; a listener does. Bulk statements pass a listener by, so on synced tables they go
through `insert_all`, and any other is refused.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import event, insert, inspect
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from trygg_desktop.model.base import Base, Record, new_id, utc_now
from trygg_desktop.model.outbox import Operation

SHAPE = 1
"""The version of the records' shape that operations are written in."""

_OUTBOX = Base.metadata.tables[Operation.__tablename__]
_BOOKKEEPING = {"n", "id", "rev"}
_CAPTURED = "changes_captured"


def capture_changes(session: type[Session] | Session) -> None:
    """Make `session` time every change of a synced record, write its operation, and refuse bulk changes."""
    event.listen(session, "before_flush", _before_flush)
    event.listen(session, "after_flush", _after_flush)
    event.listen(session, "do_orm_execute", _refuse_uncaptured)


def insert_all(session: Session, record: type[Record], rows: Sequence[dict[str, Any]]) -> None:
    """Insert many rows of one kind together with their operations.

    Each row holds column values; `id` and the times are filled in where they are missing.
    """
    if not rows:
        return
    now = utc_now()
    full = [{"id": new_id(), "created_at": now, "updated_at": now, "rehearsal": False, **row} for row in rows]
    session.execute(insert(record), full, execution_options={_CAPTURED: True})
    kind = record.__tablename__
    patches = ({name: value for name, value in row.items() if name not in _BOOKKEEPING} for row in full)
    _write(
        session,
        [
            _operation(kind, row["id"], None, patch)
            for row, patch in zip(full, patches, strict=True)
            if not row["rehearsal"]
        ],
    )


def _before_flush(session: Session, _: UOWTransaction, __: object) -> None:
    for record in session.dirty:
        if isinstance(record, Record) and session.is_modified(record):
            record.updated_at = utc_now()


def _after_flush(session: Session, _: UOWTransaction) -> None:
    _write(session, [*_inserted(session.new), *_updated(session.dirty), *_deleted(session.deleted)])


def _inserted(records: Iterable[object]) -> Iterable[dict[str, Any]]:
    for record in _synced(records):
        patch = {attr.key: getattr(record, attr.key) for attr in inspect(type(record)).column_attrs}
        patch = {name: value for name, value in patch.items() if name not in _BOOKKEEPING}
        yield _operation(record.__tablename__, record.id, record.rev, patch)


def _updated(records: Iterable[object]) -> Iterable[dict[str, Any]]:
    for record in _synced(records):
        state = inspect(record)
        patch = {
            attr.key: getattr(record, attr.key)
            for attr in state.mapper.column_attrs
            if attr.key not in _BOOKKEEPING and state.attrs[attr.key].history.has_changes()
        }
        if patch:
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
        "patch": None if patch is None else {name: _as_json(value) for name, value in patch.items()},
        "schema": SHAPE,
        "created_at": utc_now(),
    }


def _as_json(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def _write(session: Session, operations: list[dict[str, Any]]) -> None:
    if operations:
        session.execute(insert(_OUTBOX), operations)


def _refuse_uncaptured(state: ORMExecuteState) -> None:
    changing = state.is_insert or state.is_update or state.is_delete
    if not changing or state.execution_options.get(_CAPTURED):
        return
    mapper = state.bind_mapper
    if mapper is not None and issubclass(mapper.class_, Record):
        raise RuntimeError(f"a bulk change of {mapper.class_.__name__} would leave no operation; see store/changes.py")
