"""What the start window asks of whoever holds the key and the store: it knows neither."""

from datetime import datetime
from typing import Any, Literal, Protocol


class Opening(Protocol):
    """The doors to the store. Every call may take long, and raises a `Fault` where something stands in the way."""

    def kept(self) -> Literal["absent", "keyring", "passphrase"]:
        """How the store's key is kept."""

    def create(self, passphrase: str | None) -> None:
        """Make a key, kept in the keyring or under a passphrase."""

    def unlock(self, passphrase: str | None) -> None:
        """Bring the key out."""

    def open(self) -> Any:
        """The store, under the key that was made or brought out."""

    def ways(self) -> Any:
        """Which ways in there are, as `keyring`, `passphrase` and `recovery`."""

    def recover(self, code: str) -> None:
        """Bring the key out by the recovery code."""

    def reset_passphrase(self, words: str) -> None:
        """Choose another passphrase for the key that was brought out."""

    def mend(self) -> Any:
        """Put a sound copy in the place of a damaged keys.json."""

    def newest_backup(self) -> datetime | None:
        """When the newest backup was made."""

    def restore_newest(self) -> None:
        """Put it in the place of the store, which is kept beside it."""

    def salvage(self) -> list[Any]:
        """Save what can be read; each kind of record with `table`, `saved` and `known`."""
