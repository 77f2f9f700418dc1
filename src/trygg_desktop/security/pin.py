"""A person's PIN, kept as an Argon2id hash. It guards a role at an open store, not the store: the key does that."""

import hmac
import secrets
from datetime import timedelta

import msgspec

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.security.envelope import Cost
from trygg_desktop.security.passphrase import derived

LEAST = 6
"""The fewest characters of a PIN; digits or letters."""
_COST = Cost()
_FREE_TRIES = 3
_SHORTEST, _LONGEST = timedelta(seconds=5), timedelta(minutes=15)


class _Hashed(msgspec.Struct, frozen=True):
    salt: bytes
    cost: Cost
    digest: bytes


def hashed(pin: str, cost: Cost = _COST) -> str:
    """What is kept instead of `pin`. Raises PersonCanMend `pin_short` below LEAST characters."""
    if len(pin.strip()) < LEAST:
        raise PersonCanMend("pin_short", least=LEAST)
    salt = secrets.token_bytes(16)
    return msgspec.json.encode(_Hashed(salt, cost, derived(pin.strip(), salt, cost))).decode()


def fits(pin: str, kept: str) -> bool:
    """Whether `pin` is the one that `hashed` gave `kept` for."""
    known = msgspec.json.decode(kept, type=_Hashed)
    return hmac.compare_digest(derived(pin.strip(), known.salt, known.cost), known.digest)


def wait_after(wrong: int) -> timedelta:
    """How long to wait after so many wrong tries in a row: not after two, then longer, up to 15 minutes."""
    if wrong < _FREE_TRIES:
        return timedelta(0)
    doublings = min(wrong - _FREE_TRIES, 30)
    return min(_SHORTEST * (1 << doublings), _LONGEST)
