"""A borrowed store: the one file that was lent is opened, no other, and written to in turn."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from threading import Event

import pytest

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.services import settings
from trygg_desktop.store.borrower import Borrower
from trygg_desktop.store.database import Store


@contextmanager
def at_once() -> Iterator[None]:
    yield


def test_what_a_borrower_writes_the_lender_reads(store: Store) -> None:
    with closing(Borrower(store.access, at_once)) as borrower:
        borrower.write(lambda session: settings.put(session, "theme", {"name": "dark"})).result()
    assert store.read(lambda session: settings.get(session, "theme", {})).result() == {"name": "dark"}


def test_once_it_is_settled_no_turn_is_waited_for(store: Store) -> None:
    asked, given = Event(), Event()

    @contextmanager
    def turn() -> Iterator[None]:
        asked.set()
        assert given.wait(60)
        yield

    with closing(Borrower(store.access, turn)) as borrower:
        writes = [borrower.write(lambda session: settings.put(session, "theme", {"name": "dark"})) for _ in range(3)]
        assert asked.wait(60)
        assert not writes[0].done()
        given.set()
        borrower.settle()
        assert all(write.done() for write in writes)


def test_where_there_is_no_file_a_borrower_makes_none(store: Store) -> None:
    access = store.access
    store.path.unlink()
    for wanted in (access, replace(access, file=None)):
        with pytest.raises(EnvironmentFault):
            Borrower(wanted, at_once)
    assert not store.path.exists()


def test_another_file_of_that_name_is_not_touched(store: Store) -> None:
    access = store.access
    made = store.back_up().result()
    other = made.read_bytes()
    made.replace(store.path)
    with pytest.raises(EnvironmentFault, match="database_rescued"):
        Borrower(access, at_once)
    assert store.path.read_bytes() == other
    with pytest.raises(EnvironmentFault, match="database_replaced"):
        store.close()


def test_a_borrower_of_a_file_that_was_since_written_anew_gets_no_turn(store: Store) -> None:
    access, used = store.access, Event()
    store.path.unlink()
    for _ in range(2):  # the first brings the file back
        with pytest.raises(EnvironmentFault, match="database_rescued"):
            store.lend(access, used.set).result()
    with pytest.raises(EnvironmentFault, match="database_rescued"):
        Borrower(access, at_once)
    assert not used.is_set()
    store.lend(store.access, used.set).result()
    assert used.is_set()
