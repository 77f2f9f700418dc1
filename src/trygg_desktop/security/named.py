"""Keys of their own for what is kept apart inside the store: contacts, and the originals of masked texts.

Each is a random key pair (HPKE, RFC 9180: X25519, HKDF-SHA256, AES-256-GCM) in keys.json. Anybody may put something in;
only who brings out the private half may read it. That half lies under the store's key, or under a passphrase of its
own: then even who can open the store cannot read what was put in.
"""

import enum
import secrets
from collections.abc import Callable
from pathlib import Path
from threading import RLock

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.security import envelope, passphrase, wrapping
from trygg_desktop.security.envelope import Cost, Envelope, KeySlot, NamedKey, PassphraseSlot
from trygg_desktop.security.key import Key

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_FORM = b"\x01"
_ID = 8


class Purpose(enum.StrEnum):
    """What has a key of its own."""

    CONTACTS = "contacts"
    ORIGINALS = "originals"


class NamedKeys:
    """The keys of one store by purpose. A key is made when it is first needed. Safe to share between threads."""

    def __init__(self, folder: Path, store_key: Key, *, cost: Cost | None = None) -> None:
        self._folder, self._store_key, self._cost = folder, store_key, cost or Cost()
        self._open: dict[tuple[str, bytes], Key] = {}
        self._alone = RLock()

    def encrypt(self, purpose: Purpose, plain: bytes, about: str) -> bytes:
        """`plain` in a box that only the purpose's key opens, and only for the same `about` (the record's id).

        Never asks for a passphrase. Raises the faults of keys.json.
        """
        with self._alone:
            named = self._find(purpose) or self._make(purpose)
        public = X25519PublicKey.from_public_bytes(named.public)
        return _FORM + named.id + _SUITE.encrypt(plain, public, info=_info(purpose, about))

    def decrypt(self, purpose: Purpose, box: bytes, about: str) -> bytes:
        """What `encrypt` put into the box.

        Raises PersonCanMend `purpose_locked` where the key waits for its passphrase (see `unlock`); EnvironmentFault
        `purpose_key_gone` where it was destroyed, `box_damaged` where the box was changed or belongs to another record.
        """
        form, name, sealed = box[:1], box[1 : 1 + _ID], box[1 + _ID :]
        if form != _FORM:
            raise EnvironmentFault("box_damaged", purpose=purpose)
        private = X25519PrivateKey.from_private_bytes(self._private(purpose, name).secret)
        try:
            return _SUITE.decrypt(sealed, private, info=_info(purpose, about))
        except (InvalidTag, ValueError):
            raise EnvironmentFault("box_damaged", purpose=purpose) from None

    def has_passphrase(self, purpose: Purpose) -> bool:
        """Whether the purpose's key lies under a passphrase of its own."""
        found = self._find(purpose)
        return found is not None and isinstance(found.slot, PassphraseSlot)

    def is_open(self, purpose: Purpose) -> bool:
        """Whether `decrypt` works now: no passphrase of its own, or it was given."""
        found = self._find(purpose)
        return found is None or not isinstance(found.slot, PassphraseSlot) or _at(found) in self._open

    def unlock(self, purpose: Purpose, words: str) -> None:
        """Bring the purpose's key out until `lock`. Raises PersonCanMend `wrong_passphrase`."""
        with self._alone:
            found = self._find(purpose)
            if found is not None and isinstance(found.slot, PassphraseSlot):
                self._open[_at(found)] = passphrase.unwrap(found.slot, words, found.place(self._read()))

    def lock(self, purpose: Purpose) -> None:
        """Forget the purpose's key again; where it has no passphrase of its own, nothing changes."""
        with self._alone:
            if (found := self._find(purpose)) is not None:
                self._open.pop(_at(found), None)

    def put_under(self, purpose: Purpose, words: str, old: str | None = None) -> None:
        """Put the purpose's key under a passphrase of its own, or under another one in place of `old`.

        Raises PersonCanMend `wrong_passphrase` (also without `old`, where there is one), `passphrase_short`.
        """
        with self._alone:
            named = self._find(purpose) or self._make(purpose)
            place = named.place(self._read())
            if isinstance(named.slot, PassphraseSlot):
                private = passphrase.unwrap(named.slot, old or "", place)
            else:
                private = self._private(purpose, named.id)
            slot = passphrase.wrap(private, words, place, self._cost)
            self._put(lambda one: one.under(slot) if one.id == named.id else one)
            self._open.pop(_at(named), None)

    def destroy(self, purpose: Purpose) -> None:
        """Destroy the purpose's key: what lies under it can never be read again, wherever a copy of it is.

        Copies of keys.json beside backups are the caller's to renew. The next `encrypt` makes another key.
        """
        with self._alone:
            for gone in [one for one in self._read().named if one.purpose == purpose]:
                self._open.pop(_at(gone), None)
            self._put(lambda one: None if one.purpose == purpose else one)

    def _private(self, purpose: Purpose, name: bytes) -> Key:
        with self._alone:
            if (held := self._open.get((purpose, name))) is not None:
                return held
            found = self._read()
            named = next((one for one in found.named if one.purpose == purpose and one.id == name), None)
            if named is None:
                raise EnvironmentFault("purpose_key_gone", purpose=purpose)
            if isinstance(named.slot, PassphraseSlot):
                raise PersonCanMend("purpose_locked", purpose=purpose)
            self._open[_at(named)] = private = wrapping.unwrap(named.slot, self._store_key, named.place(found))
            return private

    def _find(self, purpose: Purpose) -> NamedKey | None:
        return next((one for one in self._read().named if one.purpose == purpose), None)

    def _read(self) -> Envelope:
        found = envelope.read(self._folder)
        if found is None:
            raise EnvironmentFault("keys_missing", file=envelope.FILE, folder=self._folder)
        return found

    def _make(self, purpose: Purpose) -> NamedKey:
        made = X25519PrivateKey.generate()
        found, name = self._read(), secrets.token_bytes(_ID)
        public, private = made.public_key().public_bytes_raw(), Key(made.private_bytes_raw())
        bare = NamedKey(purpose, name, public, KeySlot(bytes(12), b""))
        named = bare.under(wrapping.wrap(private, self._store_key, bare.place(found)))
        envelope.change(self._folder, lambda old: old.with_(named=(*old.named, named)))
        return named

    def _put(self, turn: Callable[[NamedKey], NamedKey | None]) -> None:
        envelope.change(
            self._folder, lambda old: old.with_(named=tuple(new for one in old.named if (new := turn(one)) is not None))
        )


def _info(purpose: Purpose, about: str) -> bytes:
    return f"trygg/{purpose}/{about}".encode()


def _at(named: NamedKey) -> tuple[str, bytes]:
    return named.purpose, named.id
