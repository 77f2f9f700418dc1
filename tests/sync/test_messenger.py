"""The messenger: syncs in a process of its own, which may end at any moment without anything being lost."""

import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlcipher3 import dbapi2
from tests.central import machines
from tests.sync.booth import Central, Laptop

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.model.base import new_id
from trygg_desktop.model.comment import Comment
from trygg_desktop.services import capture, syncing
from trygg_desktop.services.messenger import Messenger
from trygg_desktop.store import connection
from trygg_desktop.store.borrower import Access
from trygg_desktop.sync.engine import Progress

COMMENTS = 40


@pytest.fixture
def central(served: machines.Central) -> Central:
    return Central(served.database, new_id())


@pytest.fixture
def anna(central: Central, served: machines.Central, tmp_path: Path) -> Iterator[Laptop]:
    with Laptop(tmp_path / "anna", central.transport()) as laptop:
        syncing.enrol(laptop.store, laptop.folder, central.code(), served.url, "Annas dator")
        yield laptop


@pytest.fixture
def messenger(anna: Laptop) -> Iterator[Messenger]:
    with closing(Messenger(anna.store)) as made:
        yield made


def sent(messenger: Messenger, laptop: Laptop, tell: Callable[[Progress], object] = lambda _: None) -> Progress | None:
    return messenger.sync(partial(syncing.way_in, laptop.store, laptop.folder), tell)


def processes() -> list[multiprocessing.process.BaseProcess]:
    return [child for child in multiprocessing.active_children() if child.name == "messenger"]


def the_process() -> multiprocessing.process.BaseProcess:
    (process,) = processes()
    return process


class Lending:
    """A laptop's store that does `about` with the turn of that number that its borrower gets."""

    def __init__(self, laptop: Laptop, at: int, about: Callable[[Callable[[], None]], None]) -> None:
        self.store, self.left, self.about = laptop.store, at, about
        self.write, self.read = laptop.store.write, laptop.store.read
        self.key = laptop.store.access.key
        """What its borrower is to open it with."""

    @property
    def access(self) -> Access:
        return replace(self.store.access, key=self.key)

    def lend(self, to: Access, use: Callable[[], None]) -> Future[None]:
        started = processes()  # before there is one, nobody gets a turn
        self.left -= len(started)
        if started and not self.left:
            use = partial(self.about, use)
        return self.store.lend(replace(to, key=self.store.access.key), use)


def murderous(laptop: Laptop, at: int) -> Lending:
    """Kills its borrower, as the operating system may, in the middle of that turn."""

    def about(use: Callable[[], None]) -> None:
        process, over = the_process(), Event()
        with closing(connection.connect(laptop.store.path, laptop.store.access.key)) as other:
            other.execute("PRAGMA busy_timeout = 0")

            def murder() -> None:
                while not (writing := _writes(other)) and not over.is_set():
                    pass
                met.append(writing)
                process.kill()

            met: list[bool] = []
            murderer = Thread(target=murder)
            murderer.start()
            use()
            over.set()
            murderer.join()
        assert met == [True], "the turn was over before it was met"

    return Lending(laptop, at, about)


def _writes(other: dbapi2.Connection) -> bool:
    """Whether somebody else is writing."""
    try:
        other.execute("BEGIN IMMEDIATE")
    except dbapi2.OperationalError:
        return True
    other.execute("ROLLBACK")
    return False


def test_it_sends_and_fetches_and_stays_for_the_next(messenger: Messenger, anna: Laptop, central: Central) -> None:
    words = anna.comment(anna.occasion(), "mörkt")
    first = sent(messenger, anna)
    process = the_process().pid
    second = sent(messenger, anna)
    assert first is not None
    assert (first.pushed, first.waiting) == (3, 0)  # the laptop's own record, too
    assert second is not None
    assert second.pushed == 0
    assert the_process().pid == process
    assert ("comment", words) in central.records()
    assert [entry.pushed for entry in anna.store.read(syncing.log).result()] == [0, 3]


def test_what_is_saved_meanwhile_gets_its_turn(anna: Laptop) -> None:
    saved: list[Future[Comment]] = []
    comment = partial(capture.save_comment, draft_id=new_id(), occasion_id=anna.occasion(), content={"text": "hal"})

    def about(use: Callable[[], None]) -> None:
        saved.append(anna.store.write(comment))
        use()

    done: list[bool] = []
    with closing(Messenger(Lending(anna, 1, about))) as messenger:
        assert sent(messenger, anna, lambda _: done.append(saved[0].done())) is not None
        assert done[-1], "it was saved only after the sync"
        assert saved[0].result(timeout=60).text == "hal"
        sent(messenger, anna)
    assert anna.store.read(syncing.overview).result().waiting == 0


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_process_that_is_killed_while_it_writes_loses_nothing(at: int, anna: Laptop, central: Central) -> None:
    evening = anna.occasion()
    wanted = {anna.comment(evening, f"mörkt {number}") for number in range(COMMENTS)}
    with closing(Messenger(murderous(anna, at))) as messenger:
        with pytest.raises(EnvironmentFault, match="sync_ended"):
            sent(messenger, anna)
        wanted.add(anna.comment(evening, "skrivet strax efteråt"))
        assert sent(messenger, anna) is not None  # in a new process
    assert {id_ for kind, id_ in central.records() if kind == "comment"} == wanted
    assert len(central.operations()) == len(set(central.operations())) == len(wanted) + 2
    assert anna.store.read(syncing.overview).result().waiting == 0


def test_a_store_that_was_taken_away_meanwhile_is_told_of(messenger: Messenger, anna: Laptop) -> None:
    words = anna.comment(anna.occasion(), "mörkt")
    moved = anna.store.path.with_name("elsewhere.db")
    with pytest.raises(EnvironmentFault, match="database_rescued"):
        sent(messenger, anna, lambda _: moved.exists() or anna.store.path.rename(moved))
    assert anna.text(words) == "mörkt"
    assert sent(messenger, anna) is not None
    assert anna.store.read(syncing.overview).result().waiting == 0


def test_a_store_that_was_taken_away_before_the_first_sync_is_told_of(messenger: Messenger, anna: Laptop) -> None:
    words = anna.comment(anna.occasion(), "mörkt")
    anna.store.path.rename(anna.store.path.with_name("elsewhere.db"))
    with pytest.raises(EnvironmentFault, match="database_rescued"):
        sent(messenger, anna)
    assert anna.text(words) == "mörkt"
    assert sent(messenger, anna) is not None
    assert anna.store.read(syncing.overview).result().waiting == 0


def test_a_borrower_that_cannot_open_it_says_so_each_time(anna: Laptop, capfd: pytest.CaptureFixture[str]) -> None:
    store = Lending(anna, 0, lambda use: use())
    store.key = "0" * 64
    with closing(Messenger(store)) as messenger:
        for _ in range(2):
            with pytest.raises(EnvironmentFault, match="database_damaged"):
                sent(messenger, anna)
    assert capfd.readouterr().err == ""


def test_a_process_that_ended_between_two_syncs_is_started_anew(messenger: Messenger, anna: Laptop) -> None:
    sent(messenger, anna)
    process = the_process()
    process.kill()
    process.join()
    anna.occasion()
    done = sent(messenger, anna)
    assert done is not None
    assert done.pushed == 1


def test_a_sync_that_is_stopped_while_the_way_is_asked_for_is_not_made(messenger: Messenger, anna: Laptop) -> None:
    anna.occasion()

    def asked() -> syncing.Way:
        messenger.cancel()
        return syncing.way_in(anna.store, anna.folder)

    assert messenger.sync(asked, lambda _: None) is None
    assert processes() == []
    assert anna.store.read(syncing.overview).result().waiting > 0


def test_a_sync_that_is_stopped_does_not_end_before_its_last_turn(anna: Laptop) -> None:
    waits, goes_on = Event(), Event()

    def about(use: Callable[[], None]) -> None:
        waits.set()
        goes_on.wait(60)
        use()

    store = Lending(anna, 0, about)
    with closing(Messenger(store)) as messenger, ThreadPoolExecutor(1) as aside:
        sent(messenger, anna)
        store.left = 2  # takes in, writes its log
        syncs = aside.submit(sent, messenger, anna)
        assert waits.wait(60)
        messenger.cancel()
        messenger.cancel()
        assert wait([syncs], timeout=1).not_done, "it ended while its turn was still to come"
        goes_on.set()
        syncs.result(timeout=60)
    assert len(anna.store.read(syncing.log).result()) == 2
