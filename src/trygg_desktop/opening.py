"""Where the data lies, how its key is brought out, and how its store is opened: alike for window and command."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import platformdirs

from trygg_desktop.security import vault
from trygg_desktop.security.envelope import Cost
from trygg_desktop.security.key import Key
from trygg_desktop.security.vault import VaultState
from trygg_desktop.services import setup
from trygg_desktop.services.keys import NamedKeys
from trygg_desktop.store.database import Store as Store  # noqa: PLC0414  # for those that see no store

_PASSPHRASE = "TRYGG_PASSPHRASE"  # noqa: S105  # the variable's name


def data_folder(chosen: Path | None) -> Path:
    """Where the store lies: where it was chosen, or where the operating system keeps a program's data."""
    return chosen or platformdirs.user_data_path("Trygg", appauthor=False)


def given_passphrase() -> str | None:
    """The passphrase in TRYGG_PASSPHRASE, for use without a person; None where there is none."""
    return os.environ.get(_PASSPHRASE) or None


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """The folder's store, opened without a person at hand; closed again at the end.

    The key comes from the keyring, or lies under the passphrase in TRYGG_PASSPHRASE; a new folder gets one of its
    own. Raises what `security.vault` and the store raise.
    """
    with opened_with_keys(folder) as (store, _):
        yield store


@contextmanager
def opened_with_keys(folder: Path) -> Iterator[tuple[Store, NamedKeys]]:
    """As `opened`, with the keys for single purposes."""
    doors = Doors(folder)
    if doors.kept() == "absent":
        doors.create(given_passphrase())
    else:
        doors.unlock(given_passphrase())
    with doors.open() as store:
        yield store, doors.keys()


@contextmanager
def throw_away(folder: Path) -> Iterator[tuple[Store, NamedKeys]]:
    """A store in an empty folder, under a passphrase that nobody will ever know; as `opened_with_keys`."""
    doors = Doors(folder)
    # Cheap: what nobody knows cannot be guessed.
    doors.create(secrets.token_urlsafe(), cost=Cost(memory_kib=64, iterations=1))
    with doors.open() as store:
        yield store, doors.keys()


def open_store(folder: Path, key: Key) -> Store:
    """The folder's store under `key`, with a setup pack in force. Whoever asks for it closes it."""
    store = Store(folder, key.hex())
    store.write(setup.ensure).result()
    return store


class Doors:
    """The two doors to a folder's store, the key and the file. The key never leaves this object."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key: Key | None = None

    def kept(self) -> Literal["absent", "keyring", "passphrase"]:
        """How the key is kept; see `vault.state`."""
        match vault.state(self._folder):
            case VaultState.ABSENT:
                return "absent"
            case VaultState.KEYRING:
                return "keyring"
            case VaultState.PASSPHRASE:
                return "passphrase"

    def create(self, passphrase: str | None, *, cost: Cost | None = None) -> None:
        """Make a key; see `vault.create`."""
        self._key = vault.create(self._folder, passphrase, cost=cost)

    def unlock(self, passphrase: str | None) -> None:
        """Bring the key out; see `vault.unlock`."""
        self._key = vault.unlock(self._folder, passphrase)

    def open(self) -> Store:
        """The store under the key that was made or brought out. Whoever asks for it closes it."""
        return open_store(self._folder, self._brought_out())

    def keys(self) -> NamedKeys:
        """The keys for single purposes, under the key that was made or brought out."""
        return NamedKeys(self._folder, self._brought_out())

    def _brought_out(self) -> Key:
        if self._key is None:
            raise RuntimeError("no key was brought out")
        return self._key
