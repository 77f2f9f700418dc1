"""The messenger: syncs in a process of its own, which may end at any moment without anything being lost."""

import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Thread

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
from trygg_desktop.store.guest import Invitation
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
    return messenger.sync(syncing.way_in(laptop.store, laptop.folder), tell)


def the_process() -> multiprocessing.process.BaseProcess:
    (process,) = (child for child in multiprocessing.active_children() if child.name == "messenger")
    return process


class Murderous:
    """A store that kills its guest, as the operating system may, in the middle of the turn of that number."""

    def __init__(self, laptop: Laptop, at: int) -> None:
        self.laptop, self.left = laptop, at
        self.invitation = laptop.store.invitation
        self.write, self.read = laptop.store.write, laptop.store.read

    def lend(self, to: Invitation, use: Callable[[], None]) -> Future[None]:
        self.left -= 1
        if self.left:
            return self.laptop.store.lend(to, use)
        process = the_process()

        def murder() -> None:
            with closing(connection.connect(to.path, to.key)) as other:
                other.execute("PRAGMA busy_timeout = 0")
                while not _writes(other):
                    pass
            process.kill()

        def turn() -> None:
            murderer = Thread(target=murder)
            murderer.start()
            use()
            murderer.join()

        return self.laptop.store.lend(to, turn)


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


def test_what_is_saved_meanwhile_gets_its_turn(messenger: Messenger, anna: Laptop) -> None:
    evening = anna.occasion()
    saved: list[Future[Comment]] = []

    def save(_: Progress) -> None:
        comment = partial(capture.save_comment, draft_id=new_id(), occasion_id=evening, content={"text": "hal"})
        if len(saved) < COMMENTS:
            saved.append(anna.store.write(comment))

    assert sent(messenger, anna, save) is not None
    assert [each.result(timeout=60).text for each in saved] == ["hal"] * len(saved) != []
    sent(messenger, anna)
    assert anna.store.read(syncing.overview).result().waiting == 0


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_process_that_is_killed_while_it_writes_loses_nothing(at: int, anna: Laptop, central: Central) -> None:
    evening = anna.occasion()
    wanted = {anna.comment(evening, f"mörkt {number}") for number in range(COMMENTS)}
    with closing(Messenger(Murderous(anna, at))) as messenger:
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
