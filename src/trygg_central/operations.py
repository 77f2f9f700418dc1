"""Takes a push: one transaction, in which each operation is applied once or told why not.

The tenant's row is locked first and until the end. So revisions are committed in their order, and whoever has read up
to a revision has missed none below it (docs/decisions/016-tenant-lock.md).
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

import msgspec
from msgspec import Raw, Struct

from trygg_central import devices
from trygg_central.clock import now
from trygg_central.cursors import cursor
from trygg_central.database.interface import Database, Row, Transaction
from trygg_central.devices import Caller
from trygg_central.refusals import Refused
from trygg_protocol.merge import Conflict, Stamp, Version, merge
from trygg_protocol.messages import (
    CONFLICT,
    MOST_BYTES_OF_A_PATCH,
    MOST_OPERATIONS,
    Answer,
    Operation,
    Outcome,
    Push,
    PushAnswer,
    Reason,
)
from trygg_protocol.problems import Code
from trygg_protocol.wire import decode

_NAME = r"[A-Za-z0-9._-]{1,64}"
_NAMES = re.compile(rf"{_NAME} {_NAME} {_NAME} (?:{_NAME})?(?: {_NAME})*")
_TIME = re.compile(r"[0-9A-Za-z:.+ -]{1,40}")
_MOST_AFTER = 100
_AT_ONCE = 250
_HIGHEST = 2**62
_KEY = ("tenant", "id", "kind")
_COLUMNS = "id, kind, rev, schema, state, origin_rev, origin_author, stamps, deleted_rev, deleted_author"
_SERVER = "server"
"""The author of conflict records. A device's id is a UUID, so it is never taken for one."""

_stamps = msgspec.json.Decoder(dict[str, Stamp])


class _Loose(Struct):
    operations: list[Raw]
    epoch: str = ""


class _Named(Struct):
    op_id: str = ""


class Pushed(NamedTuple):
    """The answer, and who pushed."""

    caller: Caller
    answer: PushAnswer


def read(body: bytes) -> tuple[str, list[Operation | Answer]]:
    """The epoch the sender knows, and the operations; in the place of one that is none, the answer to it.

    Raises:
        Refused: it is no push, or too many operations.
    """
    try:
        told = decode(body, Push)
        epoch, operations = told.epoch, list[Operation | Answer](told.operations)
    except msgspec.DecodeError:
        epoch, operations = _one_by_one(body)
    if len(operations) > MOST_OPERATIONS:
        raise Refused(Code.TOO_LARGE, f"at most {MOST_OPERATIONS} operations")
    return epoch, operations


def push(database: Database, token: str, body: bytes) -> Pushed:
    """Apply the operations in `body`; all that is not rejected is on disk when this returns.

    Raises:
        Refused: the token or the message is not good. Nothing was changed.
    """
    tenant = devices.tenant_of(token)
    epoch, told = read(body)
    # No patch is larger than the whole, so that most need not be measured one by one.
    small = len(body) <= MOST_BYTES_OF_A_PATCH
    with database.transaction(tenant) as tx:
        # All questions are on their way before the first is answered, and while the operations are looked at; the lock
        # makes the others wait their turn.
        caller_of = devices.asked(tx, tenant, token, lock=True)
        held = Held(tx, tenant, [operation for operation in told if isinstance(operation, Operation)])
        operations = [_checked(each, small=small) if isinstance(each, Operation) else each for each in told]
        caller = caller_of()
        batch = Batch(tx, caller, held)
        if epoch not in ("", caller.epoch):
            return Pushed(caller, PushAnswer(caller.epoch, []))
        answers: list[Answer] = []
        for first in range(0, len(operations), _AT_ONCE):
            some = operations[first : first + _AT_ONCE]
            answers += [batch.take(op) if isinstance(op, Operation) else op for op in some]
            batch.write()  # the database is busy with these while the next are taken
        batch.end()
        if caller.stale:
            devices.seen(tx, caller)
    before, after = (cursor(caller.epoch, rev) for rev in (caller.head, batch.head))
    return Pushed(caller, PushAnswer(caller.epoch, answers, before, after))


class Held:
    """What the database holds of the operations and records that a push names."""

    def __init__(self, tx: Transaction, tenant: str, operations: Sequence[Operation]) -> None:
        named = _sound(
            {op_id for operation in operations for op_id in (operation.op_id, *operation.after[:_MOST_AFTER])}
        )
        self._taken = tx.look_up("operation", "op_id, rev, behind, reason", "op_id", named, tenant)
        places = _sound({operation.record_id for operation in operations})
        self._records = tx.look_up("record", _COLUMNS, "id", places, tenant)

    def taken(self) -> dict[str, tuple[int, bool, Reason | None]]:
        """What was answered to those that came before, by `op_id`."""
        return {
            op_id: (rev, bool(behind), Reason(reason) if reason else None)
            for op_id, rev, behind, reason in self._taken()
        }

    def versions(self) -> dict[tuple[str, str], Version]:
        """The records, by id and kind."""
        return {(row[0], row[1]): _version(row[2:]) for row in self._records()}


class Batch:
    """The records that a push touches, as they become, operation by operation."""

    def __init__(self, tx: Transaction, caller: Caller, held: Held) -> None:
        self._tx = tx
        self._caller = caller
        self.head = caller.head
        """The tenant's newest revision."""
        self._taken = held.taken()
        self._versions = held.versions()
        self._held = set(self._versions)
        # In the order they came: so both of the table's indexes grow at their ends.
        self._new: dict[tuple[str, str], None] = {}
        self._changed: dict[tuple[str, str], None] = {}
        self._rows: list[Row] = []

    def take(self, operation: Operation) -> Answer:
        """Apply one operation to what is held in memory."""
        if (before := self._taken.get(operation.op_id)) is not None:
            return Answer(operation.op_id, Outcome.ALREADY, *before)
        author = operation.author or self._caller.device
        known = self._known(operation.after) if operation.after else ()
        self.head += 1
        rev = self.head
        place = operation.record_id, operation.kind
        current = self._versions.get(place)
        merged = merge(current, operation, author, rev, known)
        if merged.version is not None:
            self._set(place, merged.version)
        reason = None
        if merged.conflict is not None:
            reason = merged.conflict.reason
            self._keep_conflict(operation.op_id, merged.conflict)
        self._taken[operation.op_id] = rev, merged.behind, reason
        fields = [] if current is None else list(operation.patch or ())
        self._rows.append(_row(operation, rev, author, fields, reason, behind=merged.behind))
        outcome = Outcome.APPLIED if reason is None else Outcome.CONFLICT
        return Answer(operation.op_id, outcome, rev, merged.behind, reason)

    def write(self) -> None:
        """Write the operations taken since the last time, and their records as these are now."""
        tenant = self._caller.tenant
        self._tx.put("operation", self._rows, tenant=tenant, device=self._caller.device, received_at=now())
        # The tenant is locked: what was not held is new, and PostgreSQL need not look for it once more.
        for over, places in (((), self._new), (_KEY, self._changed)):
            rows = [_record(place, self._versions[place]) for place in places]
            self._tx.put("record", rows, over=over, tenant=tenant)
        self._held |= self._new.keys()
        for written in (self._rows, self._new, self._changed):
            written.clear()

    def end(self) -> None:
        """Write the tenant's new head, where it has one."""
        if self.head != self._caller.head:
            self._tx.do("UPDATE tenant SET head = :head WHERE id = :id", head=self.head, id=self._caller.tenant)

    def _known(self, after: Sequence[str]) -> list[int]:
        """The revisions of earlier operations that came to what their author meant."""
        return [taken[0] for op_id in after if (taken := self._taken.get(op_id)) and taken[2] is None]

    def _set(self, place: tuple[str, str], version: Version) -> None:
        (self._changed if place in self._held else self._new)[place] = None
        self._versions[place] = version

    def _keep_conflict(self, op_id: str, conflict: Conflict) -> None:
        self.head += 1
        state = msgspec.to_builtins(conflict)
        # Nobody looked whether there is one already: a laptop may have brought it, if the server had lost it.
        self._held.add((op_id, CONFLICT))
        self._set((op_id, CONFLICT), Version(self.head, 1, state, Stamp(self.head, _SERVER)))


def _row(op: Operation, rev: int, author: str, fields: list[str], reason: Reason | None, *, behind: bool) -> Row:
    """The operation as the log has it: `fields` are those it changed, none named where it made the record.

    What was changed and by whom is kept for ever, what it said is the record's alone: there it can be erased.
    """
    told = None if op.patch is None else _json(fields) if fields else "[]"
    named = (op.op_id, rev, op.kind, op.record_id, op.base_rev)
    return (*named, told, op.schema, op.created_at, author, behind, reason)


def _sound(names: set[str]) -> list[str]:
    """Those that can be asked for; an operation with another is refused."""
    return sorted(filter(str.isprintable, names))


def _one_by_one(body: bytes) -> tuple[str, list[Operation | Answer]]:
    try:
        loose = decode(body, _Loose)
    except msgspec.DecodeError as error:
        raise Refused(Code.MALFORMED, 'a push is JSON: {"operations": [...]}') from error
    return loose.epoch, [_one(bytes(each)) for each in loose.operations]


def _one(raw: bytes) -> Operation | Answer:
    try:
        return decode(raw, Operation)
    except msgspec.DecodeError:
        try:
            op_id = decode(raw, _Named).op_id
        except msgspec.DecodeError:
            op_id = ""
        return _rejected(op_id, Reason.MALFORMED)


def _checked(op: Operation, *, small: bool) -> Operation | Answer:
    if not _NAMES.fullmatch(" ".join((op.op_id, op.kind, op.record_id, op.author, *op.after))) or op.author == _SERVER:
        return _rejected(op.op_id, Reason.BAD_NAME)
    numbers = 0 <= op.schema <= _HIGHEST and 0 <= (op.base_rev or 0) <= _HIGHEST
    if not numbers or not _TIME.fullmatch(op.created_at) or len(op.after) > _MOST_AFTER:
        return _rejected(op.op_id, Reason.MALFORMED)
    if not small and op.patch is not None and len(_json(op.patch)) > MOST_BYTES_OF_A_PATCH:
        return _rejected(op.op_id, Reason.TOO_LARGE)
    return op


def _rejected(op_id: str, reason: Reason) -> Answer:
    return Answer(op_id, Outcome.REJECTED, reason=reason)


def _version(row: Row) -> Version:
    rev, schema, state, origin_rev, origin_author, stamps, deleted_rev, deleted_author = row
    return Version(
        rev,
        schema,
        msgspec.json.decode(state),
        Stamp(origin_rev, origin_author),
        _stamps.decode(stamps) if stamps else {},
        None if deleted_rev is None else Stamp(deleted_rev, deleted_author),
    )


def _record(place: tuple[str, str], version: Version) -> Row:
    return (
        *(*place, version.rev, version.schema, _json(version.state), *version.origin),
        _json(version.stamps) if version.stamps else None,
        *(version.deleted or (None, None)),
    )


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
