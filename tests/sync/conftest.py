"""Laptops with real encrypted stores, and the real central server on embedded SQLite, in one process."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest
from tests.central import machines
from tests.sync.booth import Central, Laptop

from trygg_central.database import schema
from trygg_central.database.sqlite import SqliteDatabase


@pytest.fixture
def central(tmp_path: Path) -> Iterator[Central]:
    database = SqliteDatabase(tmp_path / "central.db")
    schema.migrate(database)
    yield Central(database)
    database.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[machines.Central]:
    """A server process of one's own, on embedded SQLite."""
    started = machines.Central(None, tmp_path_factory.mktemp("served"))
    yield started
    started.stop()


@pytest.fixture
def laptop(tmp_path: Path, central: Central) -> Iterator[Callable[..., Laptop]]:
    """Opens a laptop by name, enrolled at the central server."""
    with ExitStack() as open_ones:

        def opened(name: str, transport: httpx.AsyncBaseTransport | None = None, *, enrolled: bool = True) -> Laptop:
            made = open_ones.enter_context(Laptop(tmp_path / name, transport or central.transport()))
            if enrolled:
                made.enrol(central)
            return made

        yield opened
