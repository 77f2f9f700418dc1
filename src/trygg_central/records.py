"""Gives records back: what changed after a cursor, and receipts for what is held."""

import re

import msgspec
from msgspec import Raw, Struct

from trygg_central import devices
from trygg_central.database.interface import Database
from trygg_central.devices import Caller
from trygg_central.refusals import Refused
from trygg_protocol.messages import MOST_OPERATIONS, Receipt, ReceiptRequest, Receipts
from trygg_protocol.problems import Code
from trygg_protocol.wire import digest

_CURSOR = re.compile(r"([0-9a-f]{16})-([0-9]{1,18})")


class _Record(Struct):
    """A `RemoteRecord` whose state goes from the database to the wire as it is."""

    kind: str
    record_id: str
    rev: int
    schema: int
    state: Raw | None


class _Pull(Struct):
    """A `Pull` of such records."""

    epoch: str
    records: list[_Record]
    cursor: str
    more: bool


def pull(database: Database, token: str, cursor: str | None, limit: int) -> tuple[Caller, int, bytes]:
    """Who asks, how many records there are, and the `Pull` as JSON.

    Raises:
        Refused: the token or the cursor is not good.
    """
    tenant = devices.tenant_of(token)
    read = _CURSOR.fullmatch(cursor or "0" * 16 + "-0")
    if read is None:
        raise Refused(Code.BAD_CURSOR)
    limit = max(1, min(limit, MOST_OPERATIONS))
    with database.transaction(tenant, write=False) as tx:
        caller = devices.authenticated(tx, tenant, token)
        after = int(read[2]) if read[1] == caller.epoch else 0
        found = tx.rows(
            "SELECT kind, id, rev, schema, CASE WHEN deleted_rev IS NULL THEN state END FROM record "
            "WHERE tenant = :tenant AND rev > :after ORDER BY rev LIMIT :most",
            tenant=tenant,
            after=after,
            most=limit + 1,
        )
    if caller.stale:
        with database.transaction(tenant) as tx:
            devices.seen(tx, caller)
    records = [
        _Record(kind, id_, rev, schema, Raw(state) if state is not None else None)
        for kind, id_, rev, schema, state in found[:limit]
    ]
    reached = records[-1].rev if records else after
    answer = _Pull(caller.epoch, records, f"{caller.epoch}-{reached}", len(found) > limit)
    return caller, len(records), msgspec.json.encode(answer)


def receipts(database: Database, token: str, request: ReceiptRequest) -> Receipts:
    """Receipts for those of the named records that are held.

    Raises:
        Refused: the token is not good, or too many names.
    """
    tenant = devices.tenant_of(token)
    if len(request.records) > MOST_OPERATIONS:
        raise Refused(Code.TOO_LARGE, f"at most {MOST_OPERATIONS} records")
    asked = {(name.record_id, name.kind) for name in request.records}
    with database.transaction(tenant, write=False) as tx:
        caller = devices.authenticated(tx, tenant, token)
        found = tx.rows(
            "SELECT id, kind, rev, CASE WHEN deleted_rev IS NULL THEN state END FROM record "  # noqa: S608
            f"WHERE tenant = :tenant AND id {tx.among('ids')}",
            tenant=tenant,
            ids=tx.listed(sorted({id_ for id_, _ in asked if id_.isprintable()})),
        )
    held = [
        Receipt(kind, id_, rev, digest(msgspec.json.decode(state)) if state is not None else "")
        for id_, kind, rev, state in found
        if (id_, kind) in asked
    ]
    return Receipts(caller.epoch, held)
