"""The store as its callers see it: what is acknowledged is there, nothing is readable without the key."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import select

from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.model.base import new_id
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session, capture, settings
from trygg_desktop.store.database import FILE, Store

WORDS = "Mörkt i gångtunneln vid hållplatsen"


def save(store: Store, occasion: Occasion, text: str = WORDS) -> Comment:
    return store.write(
        lambda session: capture.save_comment(session, new_id(), occasion.id, {"text": text, "place": "Brastad"})
    ).result()


def test_what_is_acknowledged_is_there_after_reopening(tmp_path: Path, key: str) -> None:
    with Store(tmp_path, key) as store:
        store.write(lambda session: settings.put(session, "theme", {"name": "dark"})).result()
    with Store(tmp_path, key) as store:
        assert store.read(lambda session: settings.get(session, "theme", {})).result() == {"name": "dark"}


def test_a_failing_write_leaves_nothing_and_the_next_one_works(store: Store) -> None:
    def half_done(session: Session) -> None:
        settings.put(session, "half", {"done": True})
        session.flush()
        raise PersonCanMend("comment_empty")

    with pytest.raises(PersonCanMend):
        store.write(half_done).result()
    assert store.read(lambda session: settings.get(session, "half", {})).result() == {}
    store.write(lambda session: settings.put(session, "whole", {"done": True})).result()
    assert store.read(lambda session: settings.get(session, "whole", {})).result() == {"done": True}


def test_writes_run_one_by_one_in_the_order_asked_for(store: Store) -> None:
    threads: set[str] = set()

    def note(n: int) -> None:
        def job(session: Session) -> None:
            threads.add(threading.current_thread().name)
            before = settings.get(session, "order", {"seen": []})["seen"]
            settings.put(session, "order", {"seen": [*before, n]})

        store.write(job)

    for n in range(50):
        note(n)
    store.write(lambda _: None).result()
    assert store.read(lambda session: settings.get(session, "order", {})).result() == {"seen": list(range(50))}
    assert threads == {"writer"}


def test_a_reader_sees_one_view_while_the_writer_goes_on(store: Store) -> None:
    reading, written = threading.Event(), threading.Event()

    def twice(session: Session) -> tuple[object, object]:
        first = settings.get(session, "n", {"n": 0})
        reading.set()
        assert written.wait(10)
        session.expire_all()
        return first, settings.get(session, "n", {"n": 0})

    seen = store.read(twice)
    assert reading.wait(10)
    store.write(lambda session: settings.put(session, "n", {"n": 1})).result()
    written.set()
    assert seen.result() == ({"n": 0}, {"n": 0})


def test_a_reader_cannot_write(store: Store) -> None:
    def sneak(session: Session) -> None:
        settings.put(session, "sneaked", {})
        session.flush()

    with pytest.raises(EnvironmentFault, match="folder_readonly"):
        store.read(sneak).result()


def test_no_word_lies_readable_in_the_file_or_the_wal(store: Store, occasion: Occasion) -> None:
    save(store, occasion)
    store.write(lambda session: capture.keep_draft(session, new_id(), occasion.id, {"text": WORDS})).result()
    files = [path for path in store.path.parent.iterdir() if path.name.startswith(FILE)]
    assert {path.suffix for path in files} >= {".db", ".db-wal"}
    for path in files:
        held = path.read_bytes()
        for word in (b"tunneln", b"Brastad", b"CREATE", b"SQLite format"):
            assert word not in held, path.name


def test_a_wrong_key_opens_nothing_and_changes_nothing(tmp_path: Path, key: str) -> None:
    with Store(tmp_path, key):
        pass
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(EnvironmentFault, match="database_damaged"):
        Store(tmp_path, "00" * 32)
    assert (tmp_path / FILE).read_bytes() == before
    with Store(tmp_path, key):
        pass


def test_a_second_instance_is_refused_and_the_first_goes_on(store: Store, key: str) -> None:
    with pytest.raises(PersonCanMend, match="already_running"):
        Store(store.path.parent, key)
    store.write(lambda session: settings.put(session, "still", {"here": True})).result()


def test_records_stay_readable_after_their_session(store: Store, occasion: Occasion) -> None:
    comment = save(store, occasion)
    (found,) = store.read(lambda session: list(session.scalars(select(Comment)))).result()
    assert (found.id, found.label, found.text) == (comment.id, "A-001", WORDS)
