"""A data folder, a keyring of one's own, and the app on them."""

import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import NoKeyringError
from PySide6.QtWidgets import QApplication
from tests.gui.start.sitting import Start, Use, ended
from tests.security.rings import Failing, only

from trygg_desktop.app import Sitting
from trygg_desktop.opening import Doors
from trygg_desktop.security import vault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Use:
    """Makes this keyring the only one of the computer."""
    create, unlock = vault.create, vault.unlock

    def use(backend: KeyringBackend) -> None:
        monkeypatch.setattr(vault, "create", partial(create, ring=only(backend)))
        monkeypatch.setattr(vault, "unlock", partial(unlock, ring=only(backend)))

    use(Failing(NoKeyringError()))
    return use


@pytest.fixture
def start(qapp: QApplication, folder: Path, keyring: Use, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts the app on the folder; the one before is ended first."""
    monkeypatch.delenv("TRYGG_PASSPHRASE", raising=False)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    running: list[Sitting] = []

    def begin() -> Sitting:
        ended(running)
        running.append(Sitting(qapp, folder, Doors(folder)))
        running[-1].begin()
        return running[-1]

    assert keyring is not None
    yield begin
    ended(running)
