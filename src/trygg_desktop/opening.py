"""Where the data lies, how its key is brought out, and how its store is opened: alike for window and command."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Literal

import platformdirs

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.security import envelope, vault, ways
from trygg_desktop.security.envelope import Cost
from trygg_desktop.security.key import Key
from trygg_desktop.security.vault import VaultState
from trygg_desktop.services import backups, rekeying, restoring, salvaging, setup
from trygg_desktop.services.keys import KeyCare, NamedKeys, Ways
from trygg_desktop.services.salvaging import Salvaged
from trygg_desktop.store.database import BACKUPS, FILE
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
    doors = entered(folder)
    with doors.open() as store:
        yield store, doors.keys()


def entered(folder: Path) -> "Doors":
    """The folder's doors with the key brought out, or made, as `opened` does; the store is not open yet."""
    doors = Doors(folder)
    if doors.kept() == "absent":
        doors.create(given_passphrase())
    else:
        doors.unlock(given_passphrase())
    return doors


@contextmanager
def throw_away(folder: Path) -> Iterator[tuple[Store, KeyCare]]:
    """A store in an empty folder, under a passphrase that nobody will ever know, and its key in hand."""
    doors = Doors(folder)
    # Cheap: what nobody knows cannot be guessed.
    doors.create(secrets.token_urlsafe(), cost=Cost(memory_kib=64, iterations=1))
    with doors.open() as store:
        yield store, doors.care()


def open_store(folder: Path, key: Key, file: str = FILE) -> Store:
    """The folder's store under `key`, with a setup pack in force. Whoever asks for it closes it."""
    store = Store(folder, key.hex(), file)
    store.write(setup.ensure).result()
    return store


class Doors:
    """The two doors to a folder's store, the key and the file. The key never leaves this object and its `care`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._care: KeyCare | None = None
        self._keyring_failed = False
        self.typed = False
        """Whether somebody typed what brought the key out."""

    def kept(self) -> Literal["absent", "keyring", "passphrase"]:
        """How the key is kept; see `vault.state`."""
        match vault.state(self._folder):
            case VaultState.ABSENT:
                return "absent"
            case VaultState.KEYRING:
                return "keyring"
            case VaultState.PASSPHRASE:
                return "passphrase"

    def ways(self) -> Ways:
        """Which ways in there are; see `ways.ways`."""
        return ways.ways(self._folder)

    def create(self, passphrase: str | None, *, cost: Cost | None = None) -> None:
        """Make a key; see `vault.create`."""
        self._care = KeyCare(self._folder, vault.create(self._folder, passphrase, cost=cost), cost=cost)

    def unlock(self, passphrase: str | None) -> None:
        """Bring the key out; see `vault.unlock`. A keyring that failed is not waited for again before a passphrase."""
        try:
            key = vault.unlock(self._folder, passphrase, ask_keyring=not self._keyring_failed)
        except EnvironmentFault:
            self._keyring_failed = passphrase is None
            raise
        self._care = KeyCare(self._folder, key)
        self.typed = passphrase is not None

    def recover(self, code: str) -> None:
        """Bring the key out by the recovery code; see `vault.recover`."""
        self._care = KeyCare(self._folder, vault.recover(self._folder, code))
        self.typed = True

    def hold(self, care: KeyCare) -> None:
        """Go on with a key that is in hand already."""
        self._care = care

    def mend(self) -> Path:
        """Put a sound copy in the place of a damaged keys.json; see `vault.mend`."""
        return vault.mend(self._folder, (self._folder / BACKUPS / envelope.FILE,))

    def reset_passphrase(self, words: str) -> None:
        """Choose another passphrase for the key that was brought out; see `KeyCare.reset_passphrase`."""
        self.care().reset_passphrase(words)

    def newest_backup(self) -> datetime | None:
        """When the newest backup was made, None where there is none."""
        return backups.newest(self._folder)

    def restore_newest(self) -> None:
        """Put the newest backup that is whole in the place of a store that does not open, which is kept beside it.

        Raises EnvironmentFault `backup_damaged` where none is whole.
        """
        restoring.restore_newest(self.care())

    def salvage(self) -> list[Salvaged]:
        """Save what can be read of a damaged store; see `salvaging.salvage`."""
        return salvaging.salvage(self.care())

    def open(self) -> Store:
        """The store under the key that was made or brought out. Whoever asks for it closes it.

        Raises EnvironmentFault("database_missing") where the file is gone that the key belongs to.
        """
        name = vault.database(self._folder)
        there = (self._folder / name).exists()
        if not there and (name != FILE or any((self._folder / BACKUPS).glob("trygg-*.db"))):
            raise EnvironmentFault("database_missing", file=name)
        store = open_store(self._folder, self.care().key, name)
        rekeying.tidy(self._folder, self.care().ring)
        return store

    def keys(self) -> NamedKeys:
        """The keys for single purposes, under the key that was made or brought out."""
        return self.care().named

    def care(self) -> KeyCare:
        """The key that was made or brought out, in hand."""
        if self._care is None:
            raise RuntimeError("no key was brought out")
        return self._care
