"""The courier: syncs by itself, waits while somebody writes, rests when told to, and stops at once."""

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

import pytest
from tests.central import machines
from tests.sync.booth import Central, Laptop

from trygg_central import devices
from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.sync import SyncState
from trygg_desktop.services import Session, syncing
from trygg_desktop.services.courier import Courier, Delivery, Rhythm
from trygg_desktop.sync import device

T = TypeVar("T")
QUICK = Rhythm(quiet=0.01, at_most=0.05, least=60, most=60)


@pytest.fixture
def anna(served: machines.Central, tmp_path: Path) -> Iterator[Laptop]:
    central = Central(served.database)
    with Laptop(tmp_path / "anna", central.transport()) as laptop:
        syncing.enrol(laptop.store, laptop.folder, central.code(), served.url, "Annas dator")
        yield laptop


class Watched:
    """A laptop's store that tells of each reading, and fails it where that is said."""

    def __init__(self, laptop: Laptop, fails: Callable[[], bool] = lambda: False) -> None:
        store = self.store = laptop.store
        self.looked: SimpleQueue[object] = SimpleQueue()
        self.fails = fails
        self.access, self.lend, self.write = store.access, store.lend, store.write

    def read(self, fn: Callable[[Session], T]) -> Future[T]:
        found: Future[T] = Future()
        if self.fails():
            found.set_exception(EnvironmentFault("disk_fault", name="EIO"))
        else:
            found = self.store.read(fn)
        found.add_done_callback(self.looked.put)
        return found


@contextmanager
def couriered(laptop: Laptop, rhythm: Rhythm = QUICK) -> Iterator[tuple[Courier, Callable[[], Delivery]]]:
    """A courier, and the next end of a sync that it tells of."""
    heard: SimpleQueue[Delivery] = SimpleQueue()
    courier = Courier(laptop.store, laptop.folder, heard.put, rhythm)
    courier.start()

    def ended() -> Delivery:
        while (delivery := heard.get(timeout=60)).running:
            pass
        return delivery

    try:
        yield courier, ended
    finally:
        courier.close()


def test_it_syncs_at_the_start_and_after_a_change(served: machines.Central, anna: Laptop) -> None:
    with couriered(anna) as (courier, ended):
        assert ended().error is None
        words = anna.comment(anna.occasion(), "mörkt")
        courier.nudge()
        assert ended().pushed == 2
    assert ("comment", words) in Central(served.database).records()


def test_paused_it_rests_until_it_is_asked(anna: Laptop) -> None:
    anna.store.write(lambda session: syncing.pause(session, paused=True)).result()
    anna.occasion()
    with couriered(anna) as (courier, ended):
        courier.nudge()
        assert anna.store.read(syncing.overview).result().waiting == 1
        courier.sync_now()
        assert ended().pushed >= 1


def test_paused_it_looks_and_leaves_it_at_that(anna: Laptop) -> None:
    anna.store.write(lambda session: syncing.pause(session, paused=True)).result()
    anna.occasion()
    assert heard_of(anna, Courier.nudge) == []


def test_what_a_refusal_holds_back_does_not_wait(anna: Laptop) -> None:
    record = anna.comment(anna.occasion(), "mörkt")
    assert anna.store.read(syncing.wish).result() == (True, False, True)
    syncing.sync(anna.store, anna.folder)
    assert anna.store.read(syncing.wish).result() == (True, False, False)
    for reason in ("too_large", None):
        anna.store.write(partial(_add, record=record, reason=reason)).result()
        assert anna.store.read(syncing.wish).result() == (True, False, False)


def test_without_enrolment_it_looks_and_leaves_it_at_that(tmp_path: Path, anna: Laptop) -> None:
    with Laptop(tmp_path / "new", anna.transport) as new:
        new.occasion()
        assert heard_of(new, Courier.sync_now) == []


def heard_of(laptop: Laptop, asked: Callable[[Courier], None]) -> list[Delivery]:
    """What a courier does that looks once by itself and once because it was `asked` to."""
    heard: list[Delivery] = []
    store = Watched(laptop)
    with closing(Courier(store, laptop.folder, heard.append, QUICK)) as courier:
        courier.start()
        store.looked.get(timeout=60)
        asked(courier)
        store.looked.get(timeout=60)
    return heard


def test_a_store_that_cannot_be_read_is_told_of_and_the_next_sync_comes(anna: Laptop) -> None:
    failing = iter([True])
    heard: SimpleQueue[Delivery] = SimpleQueue()
    store = Watched(anna, fails=lambda: next(failing, False))
    with closing(Courier(store, anna.folder, heard.put, QUICK)) as courier:
        courier.start()
        assert str(heard.get(timeout=60).error) == "disk_fault(name=EIO)"
        courier.sync_now()
        assert heard.get(timeout=60).running


def test_a_sync_that_is_stopped_as_it_begins_is_not_made(anna: Laptop) -> None:
    anna.occasion()
    heard: SimpleQueue[Delivery] = SimpleQueue()

    def hear(delivery: Delivery) -> None:
        heard.put(delivery)
        if delivery.running:
            courier.cancel()

    with closing(Courier(anna.store, anna.folder, hear, QUICK)) as courier:
        courier.start()
        assert [heard.get(timeout=60) for _ in range(2)] == [Delivery(running=True), Delivery(running=False)]
    assert anna.store.read(syncing.log).result() == []


def test_a_sync_that_hangs_is_broken_off_at_once(anna: Laptop) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(60)
        anna.store.write(partial(_move, to=f"http://127.0.0.1:{silent.getsockname()[1]}")).result()
        with couriered(anna) as (courier, ended):
            with silent.accept()[0]:
                courier.cancel()
                assert ended() == Delivery(running=False)
            assert len(anna.store.read(syncing.log).result()) == 1
            courier.sync_now()
            with silent.accept()[0]:
                courier.close()  # does not wait for it either
    anna.comment(anna.occasion(), "skrivet efteråt")


def test_no_network_is_told_calmly_and_a_wrong_code_plainly(
    served: machines.Central, anna: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna.store.write(partial(_move, to="http://127.0.0.1:1")).result()
    monkeypatch.setattr("trygg_desktop.sync.engine.Patience.wait", lambda *_: 0)
    with pytest.raises(EnvironmentFault, match="sync_unreachable"):
        syncing.sync(anna.store, anna.folder)
    told = anna.store.read(syncing.overview).result()
    assert told.fault is not None
    for code, said in (("AAAA-BBBB-CCCC", "sync_code_refused"), ("", "sync_no_code")):
        with pytest.raises(PersonCanMend, match=said):
            syncing.enrol(anna.store, anna.folder, code, served.url, "Annas dator")


def test_what_stood_in_a_syncs_way_is_told(served: machines.Central, anna: Laptop) -> None:
    devices.revoke(served.database, "lysekil", anna.store.write(device.own_id).result())
    with couriered(anna) as (_, ended):
        error = ended().error
    assert isinstance(error, PersonCanMend)
    assert error.code == "sync_token_revoked"


def _add(session: Session, record: str, reason: str | None) -> None:
    session.add(Operation(kind="comment", record_id=record, patch={"text": "m"}, schema=1, refused=reason))


def _move(session: Session, to: str) -> None:
    session.get_one(SyncState, 1).server = to


@pytest.mark.parametrize(
    ("pasted", "server", "read"),
    [
        ("https://trygg.example.se/enrol#7KQ2-9FHD-3MXR", "", ("https://trygg.example.se", "7KQ2-9FHD-3MXR")),
        (" 7KQ2-9FHD-3MXR ", "trygg.example.se/", ("https://trygg.example.se", "7KQ2-9FHD-3MXR")),
        ("7KQ2", "http://localhost:8080", ("http://localhost:8080", "7KQ2")),
        ("7KQ2", "", "sync_no_server"),
        ("https://trygg.example.se/enrol", "", "sync_no_code"),
        ("7KQ2", "http://trygg.example.se", "sync_needs_tls"),
        ("7KQ2", "ftp://trygg.example.se", "sync_address"),
    ],
)
def test_what_a_person_pastes_is_read_or_told_of(pasted: str, server: str, read: object) -> None:
    if isinstance(read, str):
        with pytest.raises(PersonCanMend, match=read):
            syncing.read_invitation(pasted, server)
    else:
        assert syncing.read_invitation(pasted, server) == read
