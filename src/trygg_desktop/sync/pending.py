"""Operations the server has not answered for, laid on top of what is known of a record."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, SQLColumnExpression, String, bindparam, func, select
from sqlalchemy.orm import Session

from trygg_desktop.model.base import Base
from trygg_desktop.model.outbox import Operation

T = TypeVar("T")
Key = tuple[str, str]
"""(kind, record id)."""
State = dict[str, Any]
_AT_ONCE = 500
_TIME = "updated_at"
# One parameter for all of them: a thousand would be compiled anew each time.
_LISTED = select(func.json_each(bindparam("listed", type_=String)).table_valued("value").c.value)
_WAITING = select(Operation).where(Operation.acked_at.is_(None)).order_by(Operation.n)
_OUTBOX = Base.metadata.tables[Operation.__tablename__].c
TO_SEND = _OUTBOX.acked_at.is_(None) & _OUTBOX.record_id.not_in(
    select(_OUTBOX.record_id).where(_OUTBOX.refused.is_not(None))
)
"""Whether an operation is to be sent: on a record of which the server refused something all waits for a person."""
_ANY_WAITING = select(Operation.n).where(Operation.acked_at.is_(None)).limit(1)


def pending(session: Session, ids: Iterable[str]) -> dict[Key, list[Operation]]:
    """The unanswered operations on these records, in the order they are to be laid on."""
    found: dict[Key, list[Operation]] = defaultdict(list)
    if session.scalar(_ANY_WAITING) is None:
        return found
    for some in in_parts(list(ids)):
        for operation in session.scalars(_WAITING.where(Operation.record_id.in_(some))):
            found[operation.kind, operation.record_id].append(operation)
    return {key: _woven(operations) for key, operations in found.items()}


def laid_on(base: State | None, operations: Iterable[Operation]) -> State | None:
    """`base` (None: there is none, or it was deleted) after the operations. The later time of change stays."""
    state, last = base, base or {}
    for operation in operations:
        if operation.patch is None:
            state = None
            continue
        before = last if state is None else state
        last = state = {**before, **operation.patch}
        if _TIME in before and _TIME in operation.patch:
            state[_TIME] = max(str(before[_TIME]), str(operation.patch[_TIME]))
    return state


def listed(items: Iterable[str | None]) -> dict[str, str]:
    """The items as what a statement with `among` is executed with."""
    return {"listed": msgspec.json.encode(list(items)).decode()}


def among(column: SQLColumnExpression[Any]) -> ColumnElement[bool]:
    """Whether the column is one of the items that the statement is executed with: see `listed`."""
    return column.in_(_LISTED)


def in_parts(items: Sequence[T], size: int = _AT_ONCE) -> Iterator[Sequence[T]]:
    """The items, some at a time: SQLite takes so many parameters and no more."""
    return (items[start : start + size] for start in range(0, len(items), size))


def _woven(operations: list[Operation]) -> list[Operation]:
    """Several laptops' operations in one order that all of them come to, whichever bundle came first.

    Each laptop's own keep their order; between laptops the id decides, which was made with the change.
    """
    if len({operation.author for operation in operations}) == 1:
        return operations
    last: dict[str, str] = {}
    keyed = []
    for operation in operations:
        last[operation.author] = max(operation.op_id, last.get(operation.author, ""))
        keyed.append((last[operation.author], operation))
    return [operation for _, operation in sorted(keyed, key=lambda pair: pair[0])]
