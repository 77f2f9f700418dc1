"""The store's key: 32 random bytes that never show themselves in a log, a traceback or a pickle."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from typing import Never, SupportsIndex

LENGTH = 32


@dataclass(frozen=True, slots=True, eq=False)
class Key:
    """The raw key of one store. `secret` and `hex()` are the only ways to see it."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != LENGTH:
            raise ValueError("a store key is 32 bytes")

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> Never:
        raise TypeError("a store key is never pickled or copied")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and hmac.compare_digest(self.secret, other.secret)

    def __hash__(self) -> int:
        return hash(self.secret)

    def hex(self) -> str:
        """The key as 64 hexadecimal digits, as the store's key pragma and the keyring want it."""
        return self.secret.hex()

    def check(self) -> bytes:
        """A value that tells whether a key is the right one, and nothing else about it."""
        return hmac.digest(self.secret, b"trygg key check", hashlib.sha256)


def new_key() -> Key:
    """A key that nobody has had before."""
    return Key(secrets.token_bytes(LENGTH))
