"""Enrolment: an admin's one-time code becomes a laptop's token.

A code is twelve letters and digits. The first four find it, the other eight prove it: so wrong tries are counted
against the code that was tried, and five end it. Only the hash of the proof is kept.
"""

import hashlib
import hmac
import re
import secrets
from urllib.parse import quote

from trygg_central import devices
from trygg_central.clock import now
from trygg_central.database.interface import EVERYONE, Database
from trygg_central.refusals import Refused
from trygg_protocol.messages import Enrolment, EnrolmentRequest
from trygg_protocol.problems import Code

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that is taken for another
_SHAPE = re.compile(rf"[{_LETTERS}]{{12}}")
_DEVICE = re.compile(r"[A-Za-z0-9._-]{8,64}")
_TRIES = 5
HOURS = 24
"""How long a code lives."""


def new_code(database: Database, tenant: str) -> str:
    """A new code for one laptop of the tenant, as a person reads it: `7KQ2-9FHD-3MXR`."""
    code = "".join(secrets.choice(_LETTERS) for _ in range(12))
    with database.transaction(tenant) as tx:
        tx.run("DELETE FROM enrolment_code WHERE expires_at < :long_ago", long_ago=now(days=-7))
        tx.run(
            "INSERT INTO enrolment_code (id, tenant, secret_sha256, made_at, expires_at, tries_left) "
            "VALUES (:id, :tenant, :sha, :at, :until, :tries) ON CONFLICT (id) DO UPDATE SET tenant = excluded.tenant, "
            "secret_sha256 = excluded.secret_sha256, made_at = excluded.made_at, expires_at = excluded.expires_at, "
            "tries_left = excluded.tries_left, used_by = NULL",
            id=code[:4],
            tenant=tenant,
            sha=_sha256(code),
            at=now(),
            until=now(hours=HOURS),
            tries=_TRIES,
        )
    return "-".join((code[:4], code[4:8], code[8:]))


def link(server: str, code: str) -> str:
    """What the QR code holds and a person may paste. The code is behind `#`, which no browser sends or logs."""
    return f"{server.rstrip('/')}/enrol#{quote(code)}"


def enrol(database: Database, request: EnrolmentRequest) -> Enrolment:
    """Trade a code for a token. The same device may do so again while the code lives: its answer may have been lost.

    Raises:
        Refused: the code is wrong, used or too old; which of these is not told.
    """
    code = re.sub(r"[\s-]", "", request.code).upper()
    name = "".join(letter for letter in request.name if letter.isprintable()).strip()[:80]
    if not _DEVICE.fullmatch(request.device) or not name:
        raise Refused(Code.MALFORMED, "device is an id of 8 to 64 letters, digits, - _ .; name must not be empty")
    if not _SHAPE.fullmatch(code):
        raise Refused(Code.CODE_REFUSED)
    tenant = _spend(database, code, request.device)
    if tenant is None:
        raise Refused(Code.CODE_REFUSED)
    with database.transaction(tenant) as tx:
        token = devices.enrol(tx, tenant, request.device, name, request.app_version[:40].replace("\0", ""))
        tenant_name, epoch = tx.rows("SELECT name, epoch FROM tenant WHERE id = :id", id=tenant)[0]
    return Enrolment(token, tenant, tenant_name, request.device, epoch)


def _spend(database: Database, code: str, device: str) -> str | None:
    """The tenant of a good code, which is now used by `device`. A wrong one costs a try, also where nothing follows."""
    with database.transaction(EVERYONE) as tx:
        # The try is taken first: two guesses at once then wait for one another.
        good = tx.run(
            "UPDATE enrolment_code SET tries_left = tries_left - 1 WHERE id = :id AND tries_left > 0 "
            "AND expires_at > :at AND (used_by IS NULL OR used_by = :device)",
            id=code[:4],
            at=now(),
            device=device,
        )
        if not good:
            return None
        sha, tenant = tx.rows("SELECT secret_sha256, tenant FROM enrolment_code WHERE id = :id", id=code[:4])[0]
        if not hmac.compare_digest(sha, _sha256(code)):
            return None
        tx.run("UPDATE enrolment_code SET used_by = :device WHERE id = :id", device=device, id=code[:4])
    return str(tenant)


def _sha256(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
