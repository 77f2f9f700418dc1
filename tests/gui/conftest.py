"""The windows' tests: a desk on a real encrypted store, laid out as the app does."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from trygg_desktop import app
from trygg_desktop.services import setup
from trygg_desktop.services.keys import KeyCare
from trygg_desktop.services.press import Press
from trygg_desktop.store.database import Store
from trygg_desktop.ui.desk import Desk


@pytest.fixture(scope="session")
def press() -> Iterator[Press]:
    with closing(Press()) as warm:
        yield warm


@pytest.fixture
def desk(qapp: QApplication, store: Store, care: KeyCare, tmp_path: Path, press: Press) -> Iterator[Desk]:
    store.write(setup.ensure).result()
    laid = app.lay_desk(qapp, store, care, tmp_path / "data", press=press)
    yield laid
    laid.work.close()
    # Its translators would speak in the next test.
    shiboken6.delete(laid.language)
