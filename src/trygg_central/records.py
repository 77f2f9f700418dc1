"""Gives records back: what changed after a cursor, and receipts for what is held."""

import msgspec
from msgspec import Raw

from trygg_central import devices
from trygg_central.cursors import cursor, position
from trygg_central.database.interface import Database
from trygg_central.devices import Caller
from trygg_central.refusals import Refused
from trygg_protocol.messages import MOST_OPERATIONS, MOST_RECORDS, Pull, Receipt, ReceiptRequest, Receipts, RemoteRecord
from trygg_protocol.problems import Code
from trygg_protocol.wire import digest, encode


def pull(database: Database, token: str, told: str | None, limit: int) -> tuple[Caller, int, bytes]:
    """Who asks, how many records there are after the cursor that was `told`, and the `Pull` as JSON.

    Raises:
        Refused: the token or the cursor is not good.
    """
    tenant = devices.tenant_of(token)
    limit = max(1, min(limit, MOST_RECORDS))
    with database.transaction(tenant, write=False) as tx:
        caller = devices.authenticated(tx, tenant, token)
        after = position(told, caller.epoch)
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
        RemoteRecord(kind, id_, rev, schema, Raw(state if state is not None else "null"))
        for kind, id_, rev, schema, state in found[:limit]
    ]
    reached = records[-1].rev if records else after
    answer = Pull(caller.epoch, records, cursor(caller.epoch, reached), len(found) > limit)
    return caller, len(records), encode(answer)


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
        names = sorted({id_ for id_, _ in asked if id_.isprintable()})
        columns = "id, kind, rev, CASE WHEN deleted_rev IS NULL THEN state END"
        found = tx.look_up("record", columns, "id", names, tenant)()
    held = [
        Receipt(kind, id_, rev, digest(msgspec.json.decode(state)) if state is not None else "")
        for id_, kind, rev, state in found
        if (id_, kind) in asked
    ]
    return Receipts(caller.epoch, held)
