"""A key wrapped under another key: AES-256-GCM under what HKDF makes of it."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.security.envelope import FILE, KeySlot
from trygg_desktop.security.key import Key


def wrap(inner: Key, outer: Key, place: str) -> KeySlot:
    """A slot that only `outer` opens, and only where it is asked for by the same `place`."""
    nonce = secrets.token_bytes(12)
    return KeySlot(nonce, _cipher(outer).encrypt(nonce, inner.secret, place.encode()))


def unwrap(slot: KeySlot, outer: Key, place: str) -> Key:
    """The inner key again. Raises EnvironmentFault `keys_damaged`."""
    try:
        return Key(_cipher(outer).decrypt(slot.nonce, slot.wrapped, place.encode()))
    except InvalidTag:
        raise EnvironmentFault("keys_damaged", file=FILE) from None


def _cipher(outer: Key) -> AESGCM:
    # A key of its own for wrapping: the store's key itself only ever keys the database.
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"trygg wrapping").derive(outer.secret)
    return AESGCM(derived)
