"""The admin's password and who is logged in. All is in the database or in a signed cookie: any process can answer."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from itsdangerous import BadSignature, URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import Response

from trygg_central.database.interface import EVERYONE, Database

COOKIE = "trygg_admin"
SHORTEST = 12
"""Letters of a password."""
_HOURS = 8
_N, _R, _P = 2**15, 8, 3  # OWASP's parameters for scrypt in 32 MiB


@dataclass(frozen=True, slots=True)
class Session:
    """A browser, by its random `id`; `admin` where it has logged in."""

    id: str
    admin: bool


def set_password(database: Database, password: str) -> None:
    """Keep a hash of the password. Whoever was logged in by an older one no longer is.

    Raises:
        ValueError: it is shorter than twelve letters.
    """
    if len(password) < SHORTEST:
        raise ValueError(f"a password has at least {SHORTEST} letters")
    salt = secrets.token_bytes(16)
    _set(database, "admin_password", f"{salt.hex()}${_hash(password, salt).hex()}")
    _set(database, "session_secret", secrets.token_urlsafe(32))


def has_password(database: Database) -> bool:
    """Whether anybody can log in."""
    return _get(database, "admin_password") is not None


def is_password(database: Database, password: str) -> bool:
    """Whether it is the admin's."""
    salt, _, kept = (_get(database, "admin_password") or "").partition("$")
    # Hashed also where there is none, so that the time tells nothing.
    told = _hash(password[:1024], bytes.fromhex(salt)).hex()
    return bool(kept) and hmac.compare_digest(told, kept)


def session_of(database: Database, request: Request) -> Session:
    """The browser's session, or a new one of nobody."""
    try:
        told = _signer(database, "session").loads(request.cookies.get(COOKIE, ""), max_age=_HOURS * 3600)
        return Session(str(told["id"]), bool(told["admin"]))
    except (BadSignature, LookupError, TypeError):
        return Session(secrets.token_urlsafe(16), admin=False)


def new_session() -> Session:
    """The session of one who has just logged in: another id than before, so that none can have been planted."""
    return Session(secrets.token_urlsafe(16), admin=True)


def keep(database: Database, session: Session, request: Request, response: Response) -> None:
    """Give the browser its session."""
    signed = _signer(database, "session").dumps({"id": session.id, "admin": session.admin})
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, signed, path="/admin", secure=secure, httponly=True, samesite="strict")


def csrf(database: Database, session: Session) -> str:
    """What a form of this session carries, and no other page can know."""
    return _signer(database, "form").dumps(session.id)


def is_csrf(database: Database, session: Session, token: str) -> bool:
    """Whether the form is of this session."""
    try:
        told = _signer(database, "form").loads(token, max_age=_HOURS * 3600)
    except BadSignature:
        return False
    return hmac.compare_digest(str(told), session.id)


def _signer(database: Database, salt: str) -> URLSafeTimedSerializer:
    secret = _get(database, "session_secret")
    if secret is None:
        _set(database, "session_secret", secrets.token_urlsafe(32), over=False)
        secret = _get(database, "session_secret") or ""
    return URLSafeTimedSerializer(secret, salt=salt)


def _hash(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=_N, r=_R, p=_P, maxmem=64 * 1024 * 1024, dklen=32)


def _get(database: Database, name: str) -> str | None:
    with database.transaction(EVERYONE, write=False) as tx:
        found = tx.rows("SELECT value FROM setting WHERE name = :name", name=name)
    return found[0][0] if found else None


def _set(database: Database, name: str, value: str, *, over: bool = True) -> None:
    then = "DO UPDATE SET value = excluded.value" if over else "DO NOTHING"
    with database.transaction(EVERYONE) as tx:
        tx.run(
            f"INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) {then}",  # noqa: S608
            name=name,
            value=value,
        )
