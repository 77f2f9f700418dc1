"""A PostgreSQL and server processes for the session; each test takes a tenant of its own."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.central import machines
from tests.central.machines import Central, Cluster

from trygg_central.database import schema
from trygg_central.database.opening import open_database


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with machines.cluster() as started:
        yield started


@pytest.fixture(scope="session")
def migrated(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a database that is migrated and empty: a template for others."""
    url = cluster.new_database()
    database = open_database(url, tmp_path_factory.getbasetemp())
    schema.migrate(database)
    database.close()
    return url.rpartition("/")[2]


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def central(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Central]:
    """A server on each of the two databases: what is asked of it holds for both."""
    yield from _central(request, request.param, tmp_path_factory)


@pytest.fixture(scope="session")
def on_postgres(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Central]:
    yield from _central(request, "postgresql", tmp_path_factory)


def _central(request: pytest.FixtureRequest, kind: str, folders: pytest.TempPathFactory) -> Iterator[Central]:
    url: Any = None
    if kind == "postgresql":
        url = request.getfixturevalue("cluster").new_database(request.getfixturevalue("migrated"))
    started = Central(url, folders.mktemp("central"))
    yield started
    started.stop()


@pytest.fixture
def tenant(central: Central) -> str:
    return central.tenant()
