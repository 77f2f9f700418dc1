"""Conflicts that wait for a coordinator, as an admin may see them: where and when, never the words."""

from dataclasses import dataclass

import msgspec

from trygg_central.database.interface import Database
from trygg_protocol.merge import Conflict
from trygg_protocol.messages import CONFLICT

_MOST = 100


@dataclass(frozen=True, slots=True)
class Waiting:
    """A conflict that nobody has settled yet."""

    kind: str
    fields: tuple[str, ...]
    reason: str
    device: str
    created_at: str


def waiting(database: Database, tenant: str) -> list[Waiting]:
    """The hundred newest, newest first."""
    with database.transaction(tenant, write=False) as tx:
        found = tx.rows(
            "SELECT state FROM record WHERE tenant = :tenant AND kind = :kind AND deleted_rev IS NULL "
            "ORDER BY rev DESC LIMIT :most",
            tenant=tenant,
            kind=CONFLICT,
            most=_MOST,
        )
    held = [msgspec.json.decode(state, type=Conflict) for (state,) in found]
    return [Waiting(one.kind, tuple(one.fields), one.reason, one.author, one.created_at) for one in held]
