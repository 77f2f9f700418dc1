"""A key wrapped under a passphrase: Argon2id makes guessing dear, AES-256-GCM notices every change."""

import secrets
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.security.envelope import Cost, PassphraseSlot
from trygg_desktop.security.key import Key

LEAST = 12
"""The fewest characters of a passphrase: three or four words."""


def wrap(key: Key, passphrase: str, store_id: str, cost: Cost) -> PassphraseSlot:
    """A slot that only `passphrase` opens. Raises PersonCanMend `passphrase_short` below LEAST characters."""
    long_enough(passphrase)
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    cipher = AESGCM(derived(passphrase, salt, cost))
    return PassphraseSlot(salt, cost, nonce, cipher.encrypt(nonce, key.secret, store_id.encode()))


def unwrap(slot: PassphraseSlot, passphrase: str, store_id: str) -> Key:
    """The key again. Raises PersonCanMend `wrong_passphrase`."""
    cipher = AESGCM(derived(passphrase, slot.salt, slot.cost))
    try:
        return Key(cipher.decrypt(slot.nonce, slot.wrapped, store_id.encode()))
    except InvalidTag:
        raise PersonCanMend("wrong_passphrase") from None


def long_enough(passphrase: str) -> None:
    """Raises PersonCanMend `passphrase_short` below LEAST characters."""
    if len(_normal(passphrase)) < LEAST:
        raise PersonCanMend("passphrase_short", least=LEAST)


def _normal(passphrase: str) -> str:
    """å may be typed as one character or two, depending on the keyboard: both are the same passphrase."""
    return unicodedata.normalize("NFC", passphrase)


def derived(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """32 bytes that only the passphrase leads to."""
    # One lane: with more, derivations at the same moment in one process can wait for each other's threads for ever.
    kdf = Argon2id(salt=salt, length=32, iterations=cost.iterations, lanes=1, memory_cost=cost.memory_kib)
    # surrogatepass: an encoding error would carry the passphrase in its text.
    return kdf.derive(_normal(passphrase).encode("utf-8", "surrogatepass"))
