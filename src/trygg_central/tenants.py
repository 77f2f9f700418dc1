"""Tenants: the municipalities, each with its own revisions (`head`) and epoch."""

import re
import secrets
from dataclasses import dataclass

from trygg_central.clock import now
from trygg_central.database.interface import EVERYONE, Database

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_LEAP = 1_000_000_000
"""How far `head` leaps at a new epoch, so that no revision is given twice to different changes."""


@dataclass(frozen=True, slots=True)
class Tenant:
    """A municipality, and how much it has here."""

    id: str
    name: str
    devices: int
    records: int
    conflicts: int
    """Conflicts that wait for somebody to settle them."""


def ensure(database: Database, tenant: str, name: str | None = None) -> None:
    """Make the tenant where it is not there; give it `name` where one is told.

    Raises:
        ValueError: the id is not of small letters, digits and hyphens.
    """
    if not _ID.fullmatch(tenant):
        raise ValueError("a tenant's id has small letters a-z, digits and hyphens, 40 at most")
    with database.transaction(tenant) as tx:
        tx.run(
            "INSERT INTO tenant (id, name, epoch, head, created_at) VALUES (:id, :name, :epoch, 0, :at) "
            "ON CONFLICT (id) DO NOTHING",
            id=tenant,
            name=name or tenant.capitalize(),
            epoch=_new_epoch(),
            at=now(),
        )
        if name:
            tx.run("UPDATE tenant SET name = :name WHERE id = :id", id=tenant, name=name)


def names(database: Database) -> dict[str, str]:
    """All tenants' names by their ids, in the names' order."""
    with database.transaction(EVERYONE, write=False) as tx:
        return {id_: name for id_, name in tx.rows("SELECT id, name FROM tenant ORDER BY name")}  # noqa: C416  # of Any


def overview(database: Database) -> list[Tenant]:
    """All tenants, in their names' order."""
    with database.transaction(EVERYONE, write=False) as tx:
        enrolled = tx.rows("SELECT tenant, count(*) FROM device WHERE revoked_at IS NULL GROUP BY tenant")
        records = tx.rows(
            "SELECT tenant, count(*), count(CASE WHEN kind = 'conflict' THEN 1 END) FROM record "
            "WHERE deleted_rev IS NULL GROUP BY tenant"
        )
        devices: dict[str, int] = {tenant: count for tenant, count in enrolled}  # noqa: C416  # of Any
        held = {tenant: (count - conflicts, conflicts) for tenant, count, conflicts in records}
        return [
            Tenant(id_, name, devices.get(id_, 0), *held.get(id_, (0, 0)))
            for id_, name in tx.rows("SELECT id, name FROM tenant ORDER BY name")
        ]


def begin_epoch(database: Database) -> None:
    """Say that the database was restored: laptops will offer again what they still keep, and pull from the start."""
    for tenant in names(database):
        with database.transaction(tenant) as tx:
            tx.run(
                "UPDATE tenant SET epoch = :epoch, head = head + :leap WHERE id = :id",
                epoch=_new_epoch(),
                leap=_LEAP,
                id=tenant,
            )


def _new_epoch() -> str:
    return secrets.token_hex(8)
