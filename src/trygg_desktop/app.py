"""The composition root: the only place that builds parts and joins them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from trygg_desktop.security import vault
from trygg_desktop.security.key import Key
from trygg_desktop.security.vault import VaultState
from trygg_desktop.services import setup
from trygg_desktop.store.database import Store as Store  # noqa: PLC0414  # for cli, which sees no store

PASSPHRASE = "TRYGG_PASSPHRASE"  # noqa: S105  # the variable's name


def data_folder(chosen: Path | None) -> Path:
    """Where the store lies: where it was chosen, or where the operating system keeps a program's data."""
    return chosen or platformdirs.user_data_path("Trygg", appauthor=False)


def unattended_key(folder: Path) -> Key:
    """The folder's key without a person at hand: by the keyring, or by the passphrase in TRYGG_PASSPHRASE.

    A new folder gets a key of its own. Raises what `security.vault` raises.
    """
    passphrase = os.environ.get(PASSPHRASE)
    if vault.state(folder) is VaultState.ABSENT:
        return vault.create(folder, passphrase)
    return vault.unlock(folder, passphrase)


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """The folder's store, with a setup pack in force; closed again at the end."""
    with open_store(folder, unattended_key(folder)) as store:
        yield store


def open_store(folder: Path, key: Key) -> Store:
    """The folder's store under `key`, with a setup pack in force. Whoever asks for it closes it."""
    store = Store(folder, key.hex())
    store.write(setup.ensure).result()
    return store
