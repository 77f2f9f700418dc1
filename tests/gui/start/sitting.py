"""A sitting at the computer for the tests: beginning it, what it shows, and ending it."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from keyring.backend import KeyringBackend
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from trygg_desktop.app import Sitting
from trygg_desktop.opening import open_store
from trygg_desktop.security import vault
from trygg_desktop.security.key import Key
from trygg_desktop.ui.start.pages import StartPage

PASSPHRASE = "fyra ord utan sammanhang"
WORDS = "Ingen lampa lyser vid bryggan"

Start = Callable[[], Sitting]
Use = Callable[[KeyringBackend], None]


def ended(running: list[Sitting]) -> None:
    while running:
        sitting = running.pop()
        if sitting.window is not None:
            sitting.window.close()
        sitting.start.close()
        sitting.end()
        parts: list[QObject | None] = [
            sitting.window,
            sitting.start,
            sitting._errands,
            sitting._language,
            sitting._theme,
        ]
        if sitting.desk is not None:
            parts += [sitting.desk.work, sitting.desk.news]
        for part in parts:
            if part is not None:
                shiboken6.delete(part)


def shows(qtbot: QtBot, sitting: Sitting, page: StartPage) -> None:
    qtbot.waitUntil(page.isVisible)
    assert sitting.start.windowTitle() == page.title.text()


def opens(qtbot: QtBot, sitting: Sitting) -> None:
    qtbot.waitUntil(lambda: sitting.window is not None and sitting.window.isVisible())
    assert not sitting.start.isVisible()


def locked(folder: Path, passphrase: str = PASSPHRASE) -> Key:
    """A store under a passphrase."""
    key = vault.create(folder, passphrase)
    open_store(folder, key).close()
    return key


def give(qtbot: QtBot, sitting: Sitting, passphrase: str) -> None:
    shows(qtbot, sitting, sitting.start.passphrase)
    qtbot.keyClicks(sitting.start.passphrase.field, passphrase)
    qtbot.keyClick(sitting.start.passphrase.field, Qt.Key.Key_Return)
