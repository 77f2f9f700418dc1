"""What was acknowledged is there: through kill -9 of the server, and a crash of PostgreSQL, under load."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from tests.central import machines
from tests.central.machines import Central, Cluster, Laptop, Server, operation

from trygg_central.database import schema
from trygg_central.database.opening import open_database
from trygg_protocol.messages import Outcome

WRITERS = 3
BATCH = 20
CRASHES = 2
BETWEEN = 10  # acknowledged batches between two crashes


class Load:
    """Laptops that push until they are told to stop, repeating a batch until it is answered."""

    def __init__(self, laptops: list[Laptop]) -> None:
        self._laptops = laptops
        self._stop = threading.Event()
        self._more = threading.Condition()
        self.acknowledged: list[str] = []
        self.repeated = 0

    def _push(self, laptop: Laptop) -> None:
        while not self._stop.is_set():
            batch = [operation({"n": number}) for number in range(BATCH)]
            answers = None
            while answers is None:
                try:
                    answers = laptop.push(*batch)
                except (httpx.TransportError, httpx.HTTPStatusError) as error:
                    if isinstance(error, httpx.HTTPStatusError) and error.response.status_code != 503:
                        raise
                    self.repeated += 1
            assert {answer.outcome for answer in answers} <= {Outcome.APPLIED, Outcome.ALREADY}
            with self._more:
                self.acknowledged += [made.record_id for made in batch]
                self._more.notify_all()

    def _until_more(self) -> None:
        with self._more:
            enough = len(self.acknowledged) + BETWEEN * BATCH
            assert self._more.wait_for(lambda: len(self.acknowledged) >= enough, timeout=60)

    def under(self, crash: Callable[[], None]) -> None:
        """Let `crash` happen some times while they push, and see that they go on afterwards."""
        with ThreadPoolExecutor(len(self._laptops)) as pool:
            pushing = [pool.submit(self._push, laptop) for laptop in self._laptops]
            try:
                for _ in range(CRASHES):
                    self._until_more()
                    crash()
                self._until_more()
            finally:
                self._stop.set()
            for finished in pushing:
                finished.result()


def assert_all_there(load: Load, reader: Laptop) -> None:
    found = [record.record_id for record in reader.pull()]
    assert len(found) == len(set(found))
    assert set(load.acknowledged) - set(found) == set()
    assert load.repeated > 0  # otherwise nothing was tried


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_kill_9_of_the_server_loses_nothing_acknowledged(
    kind: str, cluster: Cluster, tmp_path: Path, migrated: str
) -> None:
    central = Central(cluster.new_database(migrated) if kind == "postgresql" else None, tmp_path)
    tenant = central.tenant()
    load = Load([central.laptop(tenant) for _ in range(WRITERS)])

    def kill() -> None:
        central.server.kill()
        central.server = Server(central.where, port=central.server.port)

    load.under(kill)
    assert_all_there(load, central.laptop(tenant))
    central.stop()


def test_a_crash_of_postgresql_loses_nothing_acknowledged(tmp_path: Path) -> None:
    with machines.cluster() as cluster:
        url = cluster.new_database()
        database = open_database(url, tmp_path)
        schema.migrate(database)
        database.close()
        central = Central(url, tmp_path)
        tenant = central.tenant()
        reader = central.laptop(tenant)
        load = Load([central.laptop(tenant) for _ in range(WRITERS)])

        def crash() -> None:
            cluster.crash()
            cluster.start()

        load.under(crash)
        assert_all_there(load, reader)
        central.stop()
