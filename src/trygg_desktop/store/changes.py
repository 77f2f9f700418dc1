"""Change capture: every insert, update and delete of a synced record becomes an outbox operation in its transaction.

Services never remember to sync; a listener does. Bulk statements pass a listener by, so on synced tables they go
through `insert_all` and `delete_all`, and any other is refused. What comes from another laptop is no change of this
one's: it goes through `put_incoming` and its two neighbours, and leaves no operation.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import compress
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Column, Dialect, Table, bindparam, delete, event, func, insert, inspect, select
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from trygg_desktop.model.base import Base, Record, new_id, utc_now
from trygg_desktop.model.conflict import Conflict
from trygg_desktop.model.outbox import Operation, Patch
from trygg_desktop.model.sync import RemoteCopy

SHAPE = 1
"""The version of the records' shape that operations are written in."""

R = TypeVar("R", bound=Record)
_OUTBOX = Base.metadata.tables[Operation.__tablename__]
_PATCH = Base.metadata.tables[Patch.__tablename__]
_PUT_PATCH = insert(_PATCH).from_select(
    ["n", "patch"],
    select(_OUTBOX.c.n, bindparam("patch", type_=_PATCH.c.patch.type)).where(_OUTBOX.c.op_id == bindparam("of")),
)
_COPY = Base.metadata.tables[RemoteCopy.__tablename__]
_AT_ONCE = 500
_ROWS = 200


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
    table = Base.metadata.tables[kind.__tablename__]
    last = session.connection().scalar(select(func.max(table.c.n))) or 0
    now = utc_now()
    full: list[dict[str, Any]] = [
        {**_blank(table), "id": new_id(), "created_at": now, "updated_at": now, **row, "n": n}
        for n, row in enumerate(rows, last + 1)
    ]
    dialect = session.connection().dialect
    kept = [_as_kept(dialect, column) for column in table.columns]
    raw = [[keep(row[column.name]) for row in full] for keep, column in zip(kept, table.columns, strict=True)]
    _put(session, table.name, table.columns.keys(), raw)
    records = [kind(**row) for row in full]
    told = (row for row in full if not row["rehearsal"])
    put_operations(session, [_operation(kind.__tablename__, row["id"], None, _as_json(kind, row)) for row in told])
    return records


def delete_all(session: Session, kind: type[Record], ids: Sequence[str]) -> None:
    """Delete records of one kind for good, here and at the server, and all that the outbox still says of them."""
    session.flush()
    connection = session.connection()
    table = Base.metadata.tables[kind.__tablename__]
    for some in (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE)):
        gone = connection.execute(select(table.c.id, table.c.rev).where(table.c.id.in_(some), ~table.c.rehearsal)).all()
        connection.execute(delete(table).where(table.c.id.in_(some)))
        connection.execute(delete(_OUTBOX).where(_OUTBOX.c.kind == table.name, _OUTBOX.c.record_id.in_(some)))
        connection.execute(delete(_COPY).where(_COPY.c.kind == table.name, _COPY.c.record_id.in_(some)))
        put_operations(session, [_operation(table.name, row.id, row.rev, None, erase=True) for row in gone])
        _forget_conflicts(session, table.name, some)


def forget_past(session: Session, record: Record) -> None:
    """Let the outbox say of `record` only what it is now: what it was may have been taken away for good reason."""
    session.flush()
    kind = record.__tablename__
    session.connection().execute(delete(_OUTBOX).where(_OUTBOX.c.kind == kind, _OUTBOX.c.record_id == record.id))
    put_operations(session, list(_inserted([record])))
    _forget_conflicts(session, kind, [record.id])
    copy = session.get(RemoteCopy, (kind, record.id))
    if copy is not None and copy.state is not None:
        # What the server has it learns from the operation; what this version does not know of it stays.
        copy.state = {**copy.state, **state_of(record)}
        session.flush()


def _forget_conflicts(session: Session, kind: str, ids: Sequence[str]) -> None:
    """Settle the conflicts about these records: the value that lost holds the words too."""
    about = select(Conflict.id).where(Conflict.kind == kind, Conflict.record_id.in_(ids))
    if found := list(session.scalars(about)):
        delete_all(session, Conflict, found)


def put_incoming(session: Session, kind: type[Record], fields: Sequence[str], columns: Sequence[Sequence[Any]]) -> None:
    """Insert or overwrite records as the server, or another laptop, has them.

    `fields` begins with `id`; of each field `columns` holds the values of all records, as the database keeps them
    (texts, numbers, JSON as text). Columns of `kind.LOCAL` are set where a record is new and left alone where it is
    not, but for `rev`.
    """
    if not columns[0]:
        return
    session.flush()
    overwritten = [name for name in fields if name not in kind.LOCAL - {"rev"}]
    over = ", ".join(f"{_quoted(name)} = excluded.{_quoted(name)}" for name in overwritten)
    _put(session, kind.__tablename__, fields, columns, f"ON CONFLICT (id) DO UPDATE SET {over}")


def drop_incoming(session: Session, kind: type[Record], ids: Sequence[str]) -> None:
    """Remove records that the server says were deleted, or holds for us."""
    if ids:
        session.flush()
        statement = f"DELETE FROM {kind.__tablename__} WHERE id = ?"  # noqa: S608  # our own name
        session.connection().exec_driver_sql(statement, [(one,) for one in ids])


def raise_revisions(session: Session, kind: type[Record], revisions: Mapping[str, int]) -> None:
    """Note which revision the server gave each record, {id: revision}; one that is higher already stays."""
    if revisions:
        session.flush()
        higher = (
            f"UPDATE {kind.__tablename__} AS mine SET rev = value ->> 1 FROM json_each(?) "  # noqa: S608  # our own name
            "WHERE mine.id = value ->> 0 AND (rev IS NULL OR rev < value ->> 1)"
        )
        pairs = msgspec.json.encode(list(revisions.items())).decode()
        session.connection().exec_driver_sql(higher, (pairs,))


def forget_revisions(session: Session, kind: type[Record], ids: Sequence[str] | None = None) -> None:
    """The revisions of these records, or of all of the kind, hold no more: the server's must be fetched."""
    session.flush()
    forget = f"UPDATE {kind.__tablename__} SET rev = NULL"  # noqa: S608  # our own name
    if ids is None:
        session.connection().exec_driver_sql(forget)
    elif ids:
        session.connection().exec_driver_sql(f"{forget} WHERE id = ?", [(one,) for one in ids])


def offer_whole(session: Session, records: Iterable[Record]) -> None:
    """Write an operation for each record that tells all of it, as if it were new."""
    session.flush()
    put_operations(session, list(_inserted(records)))


def state_of(record: Record) -> dict[str, Any]:
    """All of a record that is synced, as it goes over the wire."""
    return _as_json(record, {attr.key: getattr(record, attr.key) for attr in inspect(type(record)).column_attrs})


def _put(session: Session, table: str, fields: Sequence[str], columns: Sequence[Sequence[Any]], over: str = "") -> None:
    """Many rows a statement: a search index that follows is written to once for each. What no row says anything of is
    not handed to the driver, which looks at each value."""
    told = [values[0] is not None or values.count(None) < len(values) for values in columns]
    width = sum(told)
    values: list[Any] = [None] * (width * len(columns[0]))
    for place, column in enumerate(compress(columns, told)):
        values[place::width] = column
    into = f"INSERT INTO {table} ({', '.join(map(_quoted, fields))})"
    one = f"({', '.join('?' if has else 'NULL' for has in told)})"
    for some in (values[at : at + _ROWS * width] for at in range(0, len(values), _ROWS * width)):
        statement = f"{into} VALUES {', '.join([one] * (len(some) // width))} {over}"
        session.connection().exec_driver_sql(statement, tuple(some))


def _blank(table: Table) -> dict[str, Any]:
    """What a row holds of which nothing is told."""
    found: dict[str, Any] = {}
    for column in table.columns:
        default: Any = column.default
        if default is None:
            found[column.name] = None
        else:
            found[column.name] = default.arg if default.is_scalar else default.arg(None)
    return found


def _as_kept(dialect: Dialect, column: Column[Any]) -> Callable[[Any], Any]:
    """How a value of this column becomes what the database keeps."""
    keep = column.type.dialect_impl(dialect).bind_processor(dialect)
    return keep if keep is not None else lambda value: value


def _quoted(name: str) -> str:
    return f'"{name}"'


def _before_flush(session: Session, _: UOWTransaction, __: object) -> None:
    for record in session.dirty:
        if isinstance(record, Record) and _changed(record):
            record.updated_at = utc_now()


def _after_flush(session: Session, _: UOWTransaction) -> None:
    put_operations(session, [*_inserted(session.new), *_updated(session.dirty), *_deleted(session.deleted)])


def _inserted(records: Iterable[object]) -> Iterable[dict[str, Any]]:
    for record in _synced(records):
        yield _operation(record.__tablename__, record.id, record.rev, state_of(record))


def _updated(records: Iterable[object]) -> Iterable[dict[str, Any]]:
    for record in _synced(records):
        patch = {name: getattr(record, name) for name in _changed(record)}
        if patch:
            yield _operation(record.__tablename__, record.id, record.rev, _as_json(record, patch))


def _changed(record: Record) -> list[str]:
    """The fields that were changed since the last flush, other than this laptop's own."""
    state = inspect(record)
    names = (attr.key for attr in state.mapper.column_attrs)
    return [name for name in names if name not in record.LOCAL and state.attrs[name].history.has_changes()]


def _deleted(records: Iterable[object]) -> Iterable[dict[str, Any]]:
    for record in _synced(records):
        yield _operation(record.__tablename__, record.id, record.rev, None)


def _synced(records: Iterable[object]) -> Iterable[Record]:
    return (record for record in records if isinstance(record, Record) and not record.rehearsal)


def _operation(
    kind: str, record_id: str, rev: int | None, patch: dict[str, Any] | None, *, erase: bool = False
) -> dict[str, Any]:
    return {
        "op_id": new_id(),
        "kind": kind,
        "record_id": record_id,
        "base_rev": rev,
        "patch": patch,
        "schema": SHAPE,
        "created_at": utc_now(),
        "erase": erase,
    }


def _as_json(kind: Record | type[Record], patch: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value
        for name, value in patch.items()
        if name not in kind.LOCAL
    }


def put_operations(session: Session, operations: Sequence[Mapping[str, Any]]) -> None:
    """Write operations, as the outbox's columns and their `patch`, in their order."""
    if not operations:
        return
    patches = [{"of": each["op_id"], "patch": each["patch"]} for each in operations if each["patch"] is not None]
    rows = [{name: value for name, value in each.items() if name != "patch"} for each in operations]
    session.connection().execute(insert(_OUTBOX), rows)
    if patches:
        session.connection().execute(_PUT_PATCH, patches)


def _refuse_uncaptured(state: ORMExecuteState) -> None:
    if not (state.is_insert or state.is_update or state.is_delete):
        return
    table = getattr(state.statement, "table", None)
    if getattr(table, "name", None) in {kind.__tablename__ for kind in Record.__subclasses__()}:
        raise RuntimeError(f"a bulk change of {table} would leave no operation; see store/changes.py")
