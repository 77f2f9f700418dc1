"""The composition root: the only place that builds parts and joins them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtWidgets import QApplication

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.security import vault
from trygg_desktop.security.key import Key
from trygg_desktop.security.vault import VaultState
from trygg_desktop.services import Session, occasions, settings, setup
from trygg_desktop.store.database import Store as Store  # noqa: PLC0414  # for cli, which sees no store
from trygg_desktop.ui.capture.room import CaptureRoom
from trygg_desktop.ui.desk import Desk, News, Setup
from trygg_desktop.ui.language import Language, LanguageCode
from trygg_desktop.ui.minutes.room import MinutesRoom
from trygg_desktop.ui.occasion.room import OccasionRoom
from trygg_desktop.ui.shell.window import SCREEN, Window
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.tokens import PaletteName
from trygg_desktop.ui.work import Work

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


def lay_desk(qt: QApplication, store: Store, folder: Path) -> Desk:
    """What the rooms work with: the look and language that were chosen last, the pack and the occasion in force."""

    def read(session: Session) -> tuple[dict[str, Any], Setup, Occasion | None]:
        chosen = settings.get(session, SCREEN, {})
        return chosen, Setup(setup.current(session), setup.labels(session)), occasions.opened(session)

    chosen, in_force, occasion = store.read(read).result()
    theme = Theme(qt, PaletteName(chosen.get("palette", PaletteName.LIGHT)), chosen.get("scale", 1.0))
    language = Language(qt, LanguageCode(chosen.get("language", LanguageCode.SWEDISH)))
    author = occasion.staff[0] if occasion is not None and occasion.staff else ""
    return Desk(Work(store, qt), theme, language, News(qt), folder, in_force, occasion, author)


def window(desk: Desk) -> Window:
    """The window with every room that works; the settings are last."""
    return Window(desk, [OccasionRoom(desk), CaptureRoom(desk), MinutesRoom(desk)])
