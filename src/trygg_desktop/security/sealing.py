"""Files for other people's hands: sealed under a passphrase, and any change of them noticed.

A file is a line that says what it is, a line of JSON with salt, cost and nonce, and the rest encrypted. Both lines are
authenticated with it.
"""

import secrets

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.security.envelope import Cost
from trygg_desktop.security.passphrase import derived, long_enough

_LINE = b"\n"
_MOST_HEAD = 1_024


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    salt: bytes
    cost: Cost
    nonce: bytes


def seal(content: bytes, passphrase: str, what: str, cost: Cost | None = None) -> bytes:
    """`content` under `passphrase`; `what` is the file's first line. Raises PersonCanMend `passphrase_short`."""
    long_enough(passphrase)
    head = _Head(secrets.token_bytes(16), cost or Cost(), secrets.token_bytes(12))
    open_part = what.encode() + _LINE + msgspec.json.encode(head) + _LINE
    cipher = AESGCM(derived(passphrase, head.salt, head.cost))
    return open_part + cipher.encrypt(head.nonce, content, open_part)


def unseal(sealed: bytes, passphrase: str, what: str) -> bytes:
    """The content again.

    Raises PersonCanMend `sealed_other` where it is no such file, or of a newer kind, and `sealed_wrong` where the
    passphrase is another or the file was changed: which of the two cannot be known.
    """
    first, _, rest = sealed.partition(_LINE)
    second, line, secret = rest.partition(_LINE)
    if first != what.encode() or not line or len(second) > _MOST_HEAD:
        raise PersonCanMend("sealed_other")
    try:
        head = msgspec.json.decode(second, type=_Head)
        cipher = AESGCM(derived(passphrase, head.salt, head.cost))
        return cipher.decrypt(head.nonce, secret, first + _LINE + second + _LINE)
    except msgspec.MsgspecError:
        raise PersonCanMend("sealed_other") from None
    except (InvalidTag, ValueError):
        raise PersonCanMend("sealed_wrong") from None
