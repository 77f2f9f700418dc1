"""Devices: laptops that hold a token of one tenant, and what they last told of themselves."""

import hashlib
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from trygg_central.clock import now
from trygg_central.database.interface import Database, Row, Transaction
from trygg_central.refusals import Refused
from trygg_protocol.messages import DeviceStatus
from trygg_protocol.problems import Code

_TOKEN_DAYS = 730
_SEEN_SECONDS = 60
"""How old "last seen" may be, so that a pull is not a write."""
_TOKEN = re.compile(r"trygg_([a-z0-9-]{1,40})_([A-Za-z0-9_-]{43})")
_COUNTS_AT_MOST = 2**53


@dataclass(frozen=True, slots=True)
class Device:
    """A laptop, as the admin sees it."""

    tenant: str
    id: str
    name: str
    enrolled_at: str
    expires_at: str
    revoked_at: str | None
    seen_at: str | None
    unsent: int | None
    """As it last reported; None where it never did."""
    quarantined: int | None
    oldest_unsent_at: str | None
    app_version: str | None
    reported_at: str | None


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: a device whose token is good, and where its tenant stands."""

    tenant: str
    device: str
    epoch: str
    head: int
    stale: bool
    """Whether `seen` should be called."""


def tenant_of(token: str) -> str:
    """The tenant a token says it is of. Nothing is proven by it: `authenticated` looks in that tenant alone.

    Raises:
        Refused: no token of this server looks like it.
    """
    told = _TOKEN.fullmatch(token)
    if told is None:
        raise Refused(Code.TOKEN_UNKNOWN)
    return told[1]


def authenticated(tx: Transaction, tenant: str, token: str) -> Caller:
    """Who the token belongs to.

    Raises:
        Refused: the token is wrong, expired or revoked.
    """
    return asked(tx, tenant, token, lock=False)()


def asked(tx: Transaction, tenant: str, token: str, *, lock: bool) -> Callable[[], Caller]:
    """`authenticated`, on its way. With `lock`, the tenant is locked until the transaction's end."""
    rows = tx.ask(
        "SELECT d.id, d.revoked_at, d.expires_at, d.seen_at, t.epoch, t.head FROM device d JOIN tenant t "  # noqa: S608
        f"ON t.id = d.tenant WHERE d.tenant = :tenant AND d.token_sha256 = :sha {tx.lock_tenant if lock else ''}",
        tenant=tenant,
        sha=_sha256(token),
    )
    return lambda: _caller(tenant, rows())


def _caller(tenant: str, found: list[Row]) -> Caller:
    if not found:
        raise Refused(Code.TOKEN_UNKNOWN)
    device, revoked_at, expires_at, seen_at, epoch, head = found[0]
    if revoked_at is not None:
        raise Refused(Code.TOKEN_REVOKED)
    if expires_at < now():
        raise Refused(Code.TOKEN_UNKNOWN)
    return Caller(tenant, device, epoch, head, seen_at is None or seen_at < now(seconds=-_SEEN_SECONDS))


def seen(tx: Transaction, caller: Caller) -> None:
    """Note that the device was here."""
    tx.do(
        "UPDATE device SET seen_at = :at WHERE tenant = :tenant AND id = :id",
        at=now(),
        tenant=caller.tenant,
        id=caller.device,
    )


def enrol(tx: Transaction, tenant: str, device: str, name: str, app_version: str) -> str:
    """A new token for a device; an older one of the same device ends."""
    token = f"trygg_{tenant}_{secrets.token_urlsafe(32)}"
    tx.run(
        "INSERT INTO device (tenant, id, name, token_sha256, enrolled_at, expires_at, app_version) "
        "VALUES (:tenant, :id, :name, :sha, :at, :until, :version) ON CONFLICT (tenant, id) DO UPDATE SET "
        "name = excluded.name, token_sha256 = excluded.token_sha256, enrolled_at = excluded.enrolled_at, "
        "expires_at = excluded.expires_at, app_version = excluded.app_version, revoked_at = NULL",
        tenant=tenant,
        id=device,
        name=name,
        sha=_sha256(token),
        at=now(),
        until=now(days=_TOKEN_DAYS),
        version=app_version,
    )
    return token


def report(tx: Transaction, caller: Caller, status: DeviceStatus) -> None:
    """Keep what a device tells of itself."""
    at = now()
    tx.do(
        "UPDATE device SET unsent = :unsent, quarantined = :quarantined, oldest_unsent_at = :oldest, "
        "app_version = :version, reported_at = :at, seen_at = :at WHERE tenant = :tenant AND id = :id",
        unsent=max(0, min(status.unsent, _COUNTS_AT_MOST)),
        quarantined=max(0, min(status.quarantined, _COUNTS_AT_MOST)),
        oldest=_printable(status.oldest_unsent_at, 40) if status.oldest_unsent_at else None,
        version=_printable(status.app_version, 40),
        at=at,
        tenant=caller.tenant,
        id=caller.device,
    )


def listed(database: Database, tenant: str) -> list[Device]:
    """A tenant's devices, the revoked ones last, otherwise by name."""
    with database.transaction(tenant, write=False) as tx:
        found = tx.rows(
            "SELECT tenant, id, name, enrolled_at, expires_at, revoked_at, seen_at, unsent, quarantined, "
            "oldest_unsent_at, app_version, reported_at FROM device WHERE tenant = :tenant "
            "ORDER BY CASE WHEN revoked_at IS NULL THEN 0 ELSE 1 END, name, id",
            tenant=tenant,
        )
    return [Device(*row) for row in found]


def revoke(database: Database, tenant: str, device: str) -> bool:
    """Take a device's token back; whether it had one. What it sent stays."""
    with database.transaction(tenant) as tx:
        touched = tx.run(
            "UPDATE device SET revoked_at = :at WHERE tenant = :tenant AND id = :id AND revoked_at IS NULL",
            at=now(),
            tenant=tenant,
            id=device,
        )
    return touched == 1


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _printable(text: str, most: int) -> str:
    return "".join(letter for letter in text if letter.isprintable())[:most]
