"""How fast does a laptop send and fetch, beside the least that either could take? Does the screen notice?

The laptop is on SQLCipher and keeps house as the app does, the server is one process on PostgreSQL with fsync on;
10,000 records (an occasion and its comments) over loopback, first new and then each with another theme. Both laptops
have synced before, as both of Anki's have. Beside them, in the same run: the same rows put straight into such a store,
into plain SQLite, and the same bodies sent to a server that does nothing. Anki's notes are as many: new ones, which
bring a card each, and changed ones, which travel alone.
"""

import os
import sqlite3
import statistics
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, sleep

import psutil
from benchmarks.measure import p50, p99, tell, timed
from benchmarks.serving import RECORDS, anki, central, echo, post
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from tests.central import machines
from tests.central.machines import Central

from trygg_central import enrolment
from trygg_desktop.model.base import Record, utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session, occasions, syncing
from trygg_desktop.services.courier import Courier, Delivery, Rhythm
from trygg_desktop.services.processors import leave_one_to_the_screen
from trygg_desktop.store.changes import insert_all, put_incoming
from trygg_desktop.store.database import Store
from trygg_desktop.sync.outgoing import next_batch
from trygg_desktop.sync.shape import SHAPES
from trygg_desktop.ui.application import application
from trygg_desktop.ui.sweeper import Sweeper

ROUNDS = 5
FRAME_MS = 4
IDLE_S = 2.0
QUIET_S = Rhythm().quiet
"""A window's courier waits so long after the last change, and meanwhile the store has come to rest."""
SYNCS = 8
TEXT = "Det är mörkt i gångtunneln på kvällen. Lamporna har varit trasiga sedan i september."


def write(session: Session) -> None:
    """An occasion, and comments in it: ten thousand records."""
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
    insert_all(session, Comment, [{**row, "number": n} for n in range(1, RECORDS)])


def laptop(folder: Path, url: str, code: str) -> Store:
    """A laptop that is enrolled."""
    store = Store(folder, os.urandom(32).hex())
    syncing.enrol(store, folder, code, url, folder.name)
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


def edit(session: Session) -> None:
    """Another theme for every comment, as a coordinator chooses it for many at a time, and another place."""
    for comment in session.scalars(select(Comment)):
        comment.themes = ["trafik"]
    session.scalars(select(Occasion)).one().place = "Coop Extra"


def rows_of(store: Store, kind: type[Record]) -> list[tuple[object, ...]]:
    """All rows of a kind, with what comes from a server."""
    query = f"SELECT {', '.join(SHAPES[kind.__tablename__].fields)} FROM {kind.__tablename__}"  # noqa: S608
    found = store.read(lambda session: session.connection().exec_driver_sql(query).fetchall()).result()
    return [tuple(row) for row in found]


def bare_store(sender: Store, folder: Path) -> float:
    """Seconds to put the same rows into a store like the laptop's, in transactions of a thousand, and nothing else."""
    comments, evenings = (rows_of(sender, kind) for kind in (Comment, Occasion))
    with closing(Store(folder, os.urandom(32).hex())) as store:
        put = partial(
            put_incoming, kind=Occasion, fields=SHAPES["occasion"].fields, columns=list(zip(*evenings, strict=True))
        )
        store.write(put).result()
        begun = perf_counter()
        for first in range(0, len(comments), 1_000):
            some = comments[first : first + 1_000]
            put = partial(put_incoming, kind=Comment, fields=SHAPES["comment"].fields)
            store.write(partial(put, columns=list(zip(*some, strict=True)))).result()
        return perf_counter() - begun


def measured(folder: Path, url: str, codes: list[str]) -> dict[str, float]:
    """Seconds that two laptops take to push and pull new records and changed ones, and the same rows without sync."""
    sender, reader = (laptop(folder / name, url, code) for name, code in zip(("sender", "reader"), codes, strict=True))
    syncing.sync(sender, folder)
    syncing.sync(reader, folder)
    sender.write(write).result()
    with echo() as client:
        batches = [sender.read(partial(next_batch, limit=1_000)).result().operations] * (RECORDS // 1_000)
        found = {"loopback HTTP": timed(partial(post, client, batches))}
    found["raw SQLite"] = raw_sqlite(sender, folder / "plain")
    found["bare store"] = bare_store(sender, folder / "bare")
    for what, change in (("new", None), ("changed", edit)):
        if change is not None:
            sender.write(change).result()
        sleep(QUIET_S)
        found[f"push, {what}"] = timed(partial(syncing.sync, sender, folder))
        found[f"pull, {what}"] = timed(partial(syncing.sync, reader, folder))
    sender.close()
    reader.close()
    return found


def throughput(server: Central, folder: Path) -> None:
    """Push and pull, by turns with what they are compared to: each round in a process of its own, as Anki's are."""
    seconds: dict[str, list[float]] = {}
    for number in range(ROUNDS):
        tenant = server.tenant()
        codes = [enrolment.new_code(server.database, tenant) for _ in range(2)]
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
            ours = process.submit(measured, folder / f"round{number}", server.url, codes).result()
        theirs = {f"Anki's {name}": told for name, told in (anki() or {}).items()}
        for name, told in (ours | theirs).items():
            seconds.setdefault(name, []).append(told)
    took = {name: statistics.median(each) for name, each in seconds.items()}
    for name, each in took.items():
        print(f"  {name:<20} {RECORDS / each:>9,.0f} records/s")
    for name, at_most in (("push", 1), ("pull", 0.5)) if "Anki's push, new" in took else ():
        for what in ("new", "changed"):
            ratio = took[f"{name}, {what}"] / took[f"Anki's {name}, {what}"]
            tell(f"a laptop's {name} of 10,000 {what} ÷ Anki's of as many {what} notes", ratio, at_most)


def elsewhere(*pids: int) -> None:
    """As if these processes and their children ran on another machine: on one processor, which they never wait for
    while anybody else wants it."""
    processes = [one for pid in pids for one in (psutil.Process(pid), *psutil.Process(pid).children(recursive=True))]
    for thread in (thread.id for process in processes for thread in process.threads()):
        os.sched_setaffinity(thread, {max(os.sched_getaffinity(0))})
        os.sched_setscheduler(thread, os.SCHED_IDLE, os.sched_param(0))


def stalls(qt: QApplication, server: Central, folder: Path) -> None:
    """How late a timer of the screen comes, idle and while ten thousand records are sent in the background, by turns.

    The garbage is swept, and the store's writer placed, as the app does with its window. The process that syncs was
    started by an earlier sync, as it is soon after the window opens; how late a tick came then is told beside it.
    """
    idle, starting, busy = [], [], []
    for number in range(SYNCS):
        store = laptop(folder / f"window{number}", server.url, enrolment.new_code(server.database, server.tenant()))
        store.write(lambda _: leave_one_to_the_screen()).result()
        sweeper = Sweeper(qt)
        ended: list[Delivery] = []
        courier = Courier(store, store.path.parent, lambda told, ended=ended: told.running or ended.append(told))  # type: ignore[misc]
        courier.start()
        starting += late(lambda _, ended=ended: len(ended) == 1)  # type: ignore[misc]
        store.write(write).result()
        idle += late(lambda seconds: seconds > IDLE_S)
        courier.sync_now()
        busy += late(lambda _, ended=ended: len(ended) == 2)  # type: ignore[misc]
        courier.close()
        store.close()
        sweeper.close()
        assert ended[1].pushed >= RECORDS
    facts = f"{p99(busy) * 1e3:.1f} ms against {p99(idle) * 1e3:.1f} ms, half of all {p50(busy) * 1e3:.1f} ms"
    tell("the screen's p99 stall during a sync ÷ when idle", p99(busy) / p99(idle), 1.5, facts)
    print(f"  while its process is started: p99 {p99(starting) * 1e3:.1f} ms, at most {max(starting) * 1e3:.1f}")


def late(done: Callable[[float], bool]) -> list[float]:
    """Seconds that each tick of a timer came late, until `done` says so of the seconds since the first."""
    found: list[float] = []
    loop, timer = QEventLoop(), QTimer()
    begun = last = perf_counter()

    def tick() -> None:
        nonlocal last
        now = perf_counter()
        found.append(max(0.0, now - last - FRAME_MS / 1e3))
        last = now
        if done(now - begun):
            loop.quit()

    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(FRAME_MS)
    timer.timeout.connect(tick)
    timer.start()
    loop.exec()
    timer.stop()
    return found


def main() -> None:
    with (
        machines.cluster() as cluster,
        tempfile.TemporaryDirectory(dir=".") as name,
        central(cluster, Path(name)) as server,
    ):
        throughput(server, Path(name))
        elsewhere(cluster.pid, server.server.pid)
        stalls(application(offscreen=True), server, Path(name))


if __name__ == "__main__":
    main()
