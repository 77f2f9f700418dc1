"""How fast does a laptop send and fetch, beside the least that either could take? Does the screen notice?

The laptop is on SQLCipher, the server one process on PostgreSQL with fsync on; 10,000 comments over loopback. Beside
them, in the same run: the same rows into plain SQLite, and the same bodies to a server that does nothing.
"""

import os
import sqlite3
import statistics
import tempfile
from contextlib import closing
from functools import partial
from pathlib import Path
from time import perf_counter

from benchmarks.measure import p99, tell, timed
from benchmarks.serving import RECORDS, anki, central, echo, post
from PySide6.QtCore import QTimer
from tests.central import machines
from tests.central.machines import Central

from trygg_central import enrolment
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.services import Session, occasions, syncing
from trygg_desktop.services.courier import Courier, Turn
from trygg_desktop.store.changes import insert_all
from trygg_desktop.store.database import Store
from trygg_desktop.sync.outgoing import next_batch
from trygg_desktop.ui.application import application

ROUNDS = 3
FRAME_MS = 4
IDLE_S = 3.0
TEXT = "Det är mörkt i gångtunneln på kvällen. Lamporna har varit trasiga sedan i september."


def write(session: Session) -> None:
    """An occasion, and ten thousand comments in it."""
    start = partial(occasions.start, kind=OccasionKind.BOOTH, place="Torget", staff=[], partners=[])
    occasion = start(session, starts_at=utc_now(), ends_at=None)
    row = {
        "occasion_id": occasion.id,
        "device": "A",
        "text": TEXT,
        "verbatim": True,
        "read_back": False,
        "safety": 2,
        "themes": ["belysning"],
        "suggested_themes": [],
        "place": "Gångtunneln",
        "channel": "talk",
        "agrees": 0,
        "language": "sv",
        "author": "",
        "to_complete": False,
    }
    insert_all(session, Comment, [{**row, "number": n} for n in range(RECORDS)])


def laptop(folder: Path, server: Central, tenant: str) -> Store:
    """A laptop that is enrolled."""
    store = Store(folder, os.urandom(32).hex())
    syncing.enrol(store, folder, enrolment.new_code(server.database, tenant), server.url, folder.name)
    return store


def raw_sqlite(store: Store, path: Path) -> float:
    """Seconds to put the same rows into plain SQLite, in transactions of a thousand."""
    rows = store.read(lambda session: session.connection().exec_driver_sql("SELECT * FROM comment").fetchall()).result()
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("PRAGMA journal_mode = WAL")
        plain.execute("PRAGMA synchronous = FULL")
        plain.execute(f"CREATE TABLE comment ({', '.join(f'c{n}' for n in range(len(rows[0])))})")
        begun = perf_counter()
        for first in range(0, len(rows), 1_000):
            plain.execute("BEGIN")
            some = [tuple(row) for row in rows[first : first + 1_000]]
            plain.executemany(f"INSERT INTO comment VALUES ({', '.join('?' * len(rows[0]))})", some)  # noqa: S608
            plain.execute("COMMIT")
        return perf_counter() - begun


def throughput(server: Central, folder: Path) -> None:
    """Push and pull, by turns with what they are compared to."""
    seconds: dict[str, list[float]] = {}

    def note(name: str, took: float) -> None:
        seconds.setdefault(name, []).append(took)

    for number in range(ROUNDS):
        tenant = server.tenant()
        sender = laptop(folder / f"sender{number}", server, tenant)
        reader = laptop(folder / f"reader{number}", server, tenant)
        syncing.sync(sender, folder)
        sender.write(write).result()
        with echo() as client:
            batches = [sender.read(partial(next_batch, limit=1_000)).result().operations] * (RECORDS // 1_000)
            note("loopback HTTP", timed(partial(post, client, batches)))
        note("raw SQLite", raw_sqlite(sender, folder / f"plain{number}"))
        note("push", timed(partial(syncing.sync, sender, folder)))
        note("pull", timed(partial(syncing.sync, reader, folder)))
        sender.close()
        reader.close()
        for name, told in (anki() or {}).items():
            note(f"Anki's {name}", told)
    took = {name: statistics.median(each) for name, each in seconds.items()}
    for name, each in took.items():
        print(f"  {name:<18} {RECORDS / each:>9,.0f} records/s")
    if "Anki's push" in took:
        tell("a laptop's push of 10,000 ÷ Anki's of as many changed notes", took["push"] / took["Anki's push"], 1)
        tell("a laptop's pull of 10,000 ÷ Anki's of as many changed notes", took["pull"] / took["Anki's pull"], 0.5)


def stalls(server: Central, folder: Path) -> None:
    """How late a timer of the screen comes, idle and while ten thousand records are sent in the background."""
    qt = application(offscreen=True)
    store = laptop(folder / "window", server, server.tenant())
    store.write(write).result()
    late: list[float] = []
    last = [perf_counter()]

    def tick() -> None:
        now = perf_counter()
        late.append(max(0.0, now - last[0] - FRAME_MS / 1e3))
        last[0] = now

    def watch(seconds: float | None, done: list[Turn]) -> list[float]:
        late.clear()
        last[0] = begun = perf_counter()
        timer = QTimer()
        timer.setInterval(FRAME_MS)
        timer.timeout.connect(tick)
        timer.start()
        while perf_counter() - begun < (seconds or 60) and not done:
            qt.processEvents()
        timer.stop()
        return list(late)

    idle = watch(IDLE_S, [])
    ended: list[Turn] = []
    courier = Courier(store, folder / "window", lambda turn: None if turn.running else ended.append(turn))
    courier.start()
    busy = watch(None, ended)
    courier.close()
    store.close()
    facts = f"{p99(busy) * 1e3:.1f} ms against {p99(idle) * 1e3:.1f} ms, {ended[0].pushed} sent"
    tell("the screen's p99 stall during a sync ÷ when idle", p99(busy) / p99(idle), 1.5, facts)


def main() -> None:
    with (
        machines.cluster() as cluster,
        tempfile.TemporaryDirectory(dir=".") as name,
        central(cluster, Path(name)) as server,
    ):
        throughput(server, Path(name))
        stalls(server, Path(name))


if __name__ == "__main__":
    main()
