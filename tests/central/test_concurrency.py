"""Several server processes on one PostgreSQL, many writers and a reader: the reader misses nothing."""

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.central.machines import Central, Cluster, Laptop, Server, operation

from trygg_protocol.messages import Outcome

WRITERS = 6
BATCH = 100
_CHANCES = 10
HONEST = ("-m", "trygg_central")
LOCKLESS = ("-m", "tests.central.lockless")


@pytest.fixture
def pair(
    request: pytest.FixtureRequest, cluster: Cluster, migrated: str, tmp_path: Path
) -> Iterator[tuple[Central, Server]]:
    program: Sequence[str] = request.param
    central = Central(cluster.new_database(migrated), tmp_path, program=program)
    second = Server(central.where, program=program)
    yield central, second
    second.stop()
    central.stop()


def missed(central: Central, second: Server, records: int) -> tuple[int, int]:
    """How many of `records` a reader missed that followed its cursor while they were written, and how many it met."""
    tenant = central.tenant()
    urls = [central.url, second.url]
    writers = [central.laptop(tenant, urls[number % 2]) for number in range(WRITERS)]
    reader = central.laptop(tenant)
    written: list[str] = []
    done = threading.Event()

    def write(laptop: Laptop) -> None:
        for _ in range(records // WRITERS // BATCH):
            batch = [operation({"n": number}) for number in range(BATCH)]
            assert {answer.outcome for answer in laptop.push(*batch)} == {Outcome.APPLIED}
            written.extend(made.record_id for made in batch)

    def read() -> list[str]:
        found = []
        while not done.is_set():
            found += [record.record_id for record in reader.page().records]
        return found + [record.record_id for record in reader.pull()]

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reading = pool.submit(read)
        try:
            for finished in [pool.submit(write, laptop) for laptop in writers]:
                finished.result()
        finally:
            done.set()
        found = reading.result()
    assert len(written) == records
    assert len(found) == len(set(found))
    return len(set(written) - set(found)), len(found)


@pytest.mark.parametrize("pair", [HONEST], indirect=True)
def test_a_reader_among_six_writers_misses_none_of_30_000_records(pair: tuple[Central, Server]) -> None:
    assert missed(*pair, records=30_000) == (0, 30_000)


@pytest.mark.parametrize("pair", [LOCKLESS], indirect=True)
def test_without_the_tenants_lock_it_would(pair: tuple[Central, Server]) -> None:
    # Whether a reader comes at the wrong moment is chance: on most runs the first of these is enough.
    assert any(missed(*pair, records=6_000)[0] for _ in range(_CHANCES))
