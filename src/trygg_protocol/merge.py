"""How changes that met are merged: the one place where it is decided, for the server and whoever foretells it.

Row versions, no clocks. Every field remembers which revision changed it last, and whose change that was (its *stamp*).
An operation *knows* a change when it was made on a later revision than that (`base_rev`), when both have the same
author (a laptop's operations follow one another), or when it names it in `after`. Then:

- a field whose last change the operation knows, is changed: fields changed on one side only merge;
- a field whose last change it does not know keeps the server's value, and the operation's value is kept in a conflict
  record; the same value on both sides is no conflict;
- deleting what holds a change the operation does not know is not done, and flagged: the edit is kept;
- editing what was deleted unknown to it brings the record back, and flags it; what was erased stays away, and only the
  flag tells that there was an edit;
- nothing cascades: other records are never touched.

A person settles a conflict by ordinary operations: one on the record where the other value is wanted, and one that
deletes the conflict record. Times of change (`LATEST`) are told to people only: the later one stays, without conflict.
"""

from collections.abc import Collection
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

from trygg_protocol.messages import CONFLICT, Operation, Reason

LATEST = frozenset({"updated_at"})
"""Fields that change with every edit. The greater value stays."""


class Stamp(NamedTuple):
    """Who changed something last, and the revision that did."""

    rev: int
    author: str


class Version(Struct, frozen=True, gc=False):
    """A record as the server holds it. A deleted one keeps its state, so that an edit can bring it back whole, unless
    it was erased or is a settled conflict: then nothing of what it said is kept."""

    rev: int
    schema: int
    state: dict[str, Any]
    origin: Stamp
    """The change that made the record; the stamp of every field that `stamps` does not name."""
    stamps: dict[str, Stamp] = {}
    deleted: Stamp | None = None

    def stamp(self, field: str) -> Stamp:
        """The last change of `field`."""
        return self.stamps.get(field, self.origin)


class Contested(Struct, frozen=True):
    """A field that both sides changed."""

    kept: Any
    """The server's value, which stays until somebody settles it."""
    other: Any
    """The value that lost."""


class Conflict(Struct, frozen=True):
    """The state of a conflict record. Its record id is the `op_id` of the operation that lost."""

    kind: str
    record_id: str
    reason: Reason
    fields: dict[str, Contested]
    author: str
    """The device whose change lost."""
    created_at: str
    """When that change was made."""


class Merged(NamedTuple):
    """What an operation comes to."""

    version: Version | None
    """The record after it; None where it changes nothing."""
    conflict: Conflict | None
    behind: bool
    """Whether the record holds changes that the operation did not know."""


def merge(current: Version | None, operation: Operation, author: str, rev: int, known: Collection[int] = ()) -> Merged:
    """Merge `operation` into `current`, the record as it is (None: there is none yet).

    `author` is the device that made the change, `rev` the revision it will have, `known` the revisions of the
    operations named in its `after`.
    """
    mine = Stamp(rev, author)
    if current is None:
        deleted = mine if operation.patch is None else None
        return Merged(Version(rev, operation.schema, operation.patch or {}, mine, {}, deleted), None, behind=False)

    def knows(stamp: Stamp) -> bool:
        return stamp.author == author or stamp.rev <= (operation.base_rev or 0) or stamp.rev in known

    stamps = [current.origin, *current.stamps.values(), *([current.deleted] if current.deleted else [])]
    behind = not all(map(knows, stamps))
    if operation.patch is None:
        return _deleted(current, operation, mine, behind)
    contested = {
        field: Contested(current.state[field], value)
        for field, value in operation.patch.items()
        if field in current.state and not knows(current.stamp(field)) and field not in LATEST
        if not _same(current.state[field], value)
    }
    unawares = current.deleted is not None and not knows(current.deleted)
    return _edited(current, operation, mine, behind, contested, unawares)


def _deleted(current: Version, operation: Operation, mine: Stamp, behind: bool) -> Merged:
    if current.deleted is not None and not (operation.erase and current.state):
        return Merged(None, None, behind)
    if behind:
        return Merged(None, _conflict(operation, mine.author, Reason.DELETED_BUT_EDITED, {}), behind)
    if operation.erase or operation.kind == CONFLICT:
        return Merged(Version(mine.rev, current.schema, {}, mine, {}, mine), None, behind)
    return Merged(msgspec.structs.replace(current, rev=mine.rev, deleted=mine), None, behind)


def _edited(
    current: Version, operation: Operation, mine: Stamp, behind: bool, contested: dict[str, Contested], unawares: bool
) -> Merged:
    if current.deleted is not None and not current.state:
        return Merged(None, _conflict(operation, mine.author, Reason.EDITED_BUT_DELETED, {}), behind)
    state, stamps = dict(current.state), dict(current.stamps)
    for field, value in (operation.patch or {}).items():
        if field in LATEST:
            state[field] = max(state.get(field, value), value, key=str)
        elif field not in contested and not (field in state and _same(state[field], value)):
            state[field], stamps[field] = value, mine
    conflict = None
    if unawares or contested:
        reason = Reason.EDITED_BUT_DELETED if unawares else Reason.SAME_FIELD
        conflict = _conflict(operation, mine.author, reason, contested)
    if state == current.state and current.deleted is None:
        return Merged(None, conflict, behind)
    version = Version(mine.rev, max(current.schema, operation.schema), state, current.origin, stamps)
    return Merged(version, conflict, behind)


def _same(held: Any, value: Any) -> bool:
    return type(held) is type(value) and bool(held == value)


def _conflict(operation: Operation, author: str, reason: Reason, fields: dict[str, Contested]) -> Conflict:
    return Conflict(operation.kind, operation.record_id, reason, fields, author, operation.created_at)
