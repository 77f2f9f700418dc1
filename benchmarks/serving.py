"""How fast does one server process take and give records, beside Anki's own sync? And does a large tenant slow it down?

PostgreSQL with fsync on, 10,000 records of about 314 bytes over loopback, in batches of 1,000. Beside it, in the same
run: PostgreSQL's COPY of the same states, and HTTP that does nothing with the same bodies. Anki runs where
`.make/anki` holds it, with a laptop's whole work; here ours has none.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx
from benchmarks.measure import p50, tell, timed
from tests.central import machines
from tests.central.machines import Central, Cluster, Laptop, operation

from trygg_central.database import schema
from trygg_central.database.opening import open_database
from trygg_protocol.messages import Operation, Outcome, Push
from trygg_protocol.wire import encode

RECORDS = 10_000
BATCH = 1_000
ROUNDS = 5
LARGE = 1_000_000
ASKED = 60
ANKI = Path(".make/anki/bin/python")
TEXT = "Det är mörkt i gångtunneln på kvällen. Lamporna har varit trasiga sedan i september."
FILL = """
    INSERT INTO {table} SELECT {columns} FROM generate_series(%s::bigint, %s::bigint) AS n
"""


def state(number: int) -> dict[str, object]:
    """A comment as a laptop sends it: about 314 bytes of JSON."""
    return {
        "occasion_id": "0198c0de-7000-7000-8000-000000000001",
        "device": "A",
        "number": number,
        "text": TEXT,
        "safety": 2,
        "themes": ["belysning"],
        "place": "Gångtunneln",
        "channel": "talk",
        "language": "sv",
        "created_at": "2026-11-20T15:30:00.000000+00:00",
        "agrees": 0,
        "verbatim": True,
    }


def batches() -> list[list[Operation]]:
    """New operations each time they are asked for."""
    return [[operation(state(first + n)) for n in range(BATCH)] for first in range(0, RECORDS, BATCH)]


@contextmanager
def central(cluster: Cluster, folder: Path) -> Iterator[Central]:
    """One server process on a new database."""
    url = cluster.new_database()
    database = open_database(url, folder)
    schema.migrate(database)
    database.close()
    started = Central(url, folder)
    yield started
    started.stop()


def push(laptop: Laptop, all_of_them: Sequence[Sequence[Operation]]) -> None:
    """As a laptop does: encode, send, read each answer."""
    for batch in all_of_them:
        assert all(answer.outcome is Outcome.APPLIED for answer in laptop.push(*batch))


def pull(laptop: Laptop) -> None:
    """From the first record to the last."""
    laptop.cursor = None
    assert len(laptop.pull()) == RECORDS


def copy(cluster: Cluster, all_of_them: Sequence[Sequence[Operation]]) -> None:
    """The same states into the barest table, one transaction a batch."""
    with cluster.connect("postgres") as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS bare (id text PRIMARY KEY, state text)")
        for batch in all_of_them:
            with connection.transaction(), connection.cursor().copy("COPY bare FROM STDIN") as rows:
                for made in batch:
                    rows.write_row((made.record_id, json.dumps(made.patch)))


def post(client: httpx.Client, all_of_them: Sequence[Sequence[Operation]]) -> None:
    """The same bodies to a server that does nothing."""
    for batch in all_of_them:
        client.post("/", content=encode(Push(list(batch))), headers={"Content-Type": "application/json"})


@contextmanager
def echo() -> Iterator[httpx.Client]:
    """A client of the server that does nothing."""
    port = machines.free_port()
    command = [sys.executable, "-m", "benchmarks.echo_server", str(port)]
    server = subprocess.Popen(command, preexec_fn=machines.ends_with_us)  # noqa: PLW1509
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
        machines.wait_for(lambda: answers(client))
        yield client
    server.terminate()
    server.wait()


def answers(client: httpx.Client) -> bool | None:
    try:
        return client.get("/").status_code == 200
    except httpx.TransportError:
        return None


def anki() -> dict[str, float] | None:
    """Anki's seconds, where it is installed."""
    if not ANKI.exists():
        return None
    command = [str(ANKI), "benchmarks/anki_sync.py", str(RECORDS), str(machines.free_port())]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def throughput(cluster: Cluster, folder: Path) -> None:
    """Push and pull, by turns with what they are compared to."""
    seconds: dict[str, list[float]] = {}

    def note(name: str, fn: Callable[[], object]) -> None:
        seconds.setdefault(name, []).append(timed(fn))

    with central(cluster, folder) as server, echo() as client:
        for _ in range(ROUNDS):
            laptop = server.laptop(server.tenant())
            made = batches()
            note("COPY", lambda made=made: copy(cluster, made))  # type: ignore[misc]
            note("loopback HTTP", lambda made=made: post(client, made))  # type: ignore[misc]
            note("push", lambda laptop=laptop, made=made: push(laptop, made))  # type: ignore[misc]
            note("pull", lambda laptop=laptop: pull(laptop))  # type: ignore[misc]
            for name, told in (anki() or {}).items():
                seconds.setdefault(f"Anki's {name}", []).append(told)
    took = {name: statistics.median(each) for name, each in seconds.items()}
    for name, told in took.items():
        print(f"  {name:<18} {RECORDS / told:>9,.0f} records/s")
    for name, at_most in (("push", 1), ("pull", 0.5)) if "Anki's push, new" in took else ():
        for what in ("new", "changed"):
            ratio = took[name] / took[f"Anki's {name}, {what}"]
            tell(f"{name} of 10,000 new records ÷ Anki's of as many {what} notes", ratio, at_most)
    if "Anki's push, new" not in took:
        print("  Anki is not installed here (make .make/anki), so nothing is compared with it")


def fill(cluster: Cluster, server: Central, tenant: str, have: int) -> None:
    """Give a tenant all but the first `have` of a million records, made by PostgreSQL itself."""
    name = server.where[1].rpartition("/")[2]
    text = json.dumps(state(0), ensure_ascii=False).replace("'", "''")
    record = f"'{tenant}', md5(n::text), 'comment', n, 1, '{text}', n, 'x', NULL, NULL, NULL"
    fields = json.dumps(list(state(0)))
    made = (
        f"'{tenant}', md5('o' || n), n, 'comment', md5(n::text), NULL, '{fields}', 1, 't', 'x', 'x', 't', false, NULL"
    )
    with cluster.connect(name) as connection:
        for table, columns in (("record", record), ("operation", made)):
            connection.execute(FILL.format(table=table, columns=columns).encode(), (1, have))
        connection.execute("UPDATE tenant SET head = %s WHERE id = %s", (have, tenant))
        connection.execute("VACUUM ANALYZE")


def growth(cluster: Cluster, folder: Path) -> None:
    """The same requests to a tenant of 10,000 records and to one of a million, by turns."""
    with central(cluster, folder) as server:
        laptops = {}
        for records in (RECORDS, LARGE):
            tenant = server.tenant()
            fill(cluster, server, tenant, records)
            laptops[records] = server.laptop(tenant)
            epoch = laptops[records].page(1).epoch
            laptops[records].cursor = f"{epoch}-{records - 100}"
        pushes: dict[int, list[float]] = {records: [] for records in laptops}
        pulls: dict[int, list[float]] = {records: [] for records in laptops}
        for _ in range(ASKED):
            for records, laptop in laptops.items():
                made = [operation(state(n)) for n in range(20)]
                pushes[records].append(timed(lambda laptop=laptop, made=made: laptop.push(*made)))  # type: ignore[misc]
                pulls[records].append(timed(lambda laptop=laptop: laptop.page(100)))  # type: ignore[misc]
    for name, each in (("push of 20", pushes), ("pull of a page", pulls)):
        small, large = p50(each[RECORDS]), p50(each[LARGE])
        facts = f"{large * 1e3:.1f} ms against {small * 1e3:.1f} ms"
        tell(f"{name}, tenant of 1,000,000 records ÷ of 10,000, p50", large / small, 1.3, facts)


def main() -> None:
    with machines.cluster() as cluster, tempfile.TemporaryDirectory(dir=".") as name:
        throughput(cluster, Path(name))
        growth(cluster, Path(name))


if __name__ == "__main__":
    main()
