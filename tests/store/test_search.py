"""The index is brought up to date when somebody searches: what is searched is complete, whatever happened before."""

from functools import partial
from threading import Event
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select
from tests.store.index import check_index, found

from trygg_desktop.model.base import new_id
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session, capture
from trygg_desktop.store import search, writer
from trygg_desktop.store.changes import delete_all, put_incoming
from trygg_desktop.store.database import Store
from trygg_desktop.sync.shape import SHAPES

WORDS = ("mörkt", "klotter", "buss")
_LAST = "SELECT n FROM comment_fts_last"
steps = st.lists(
    st.tuples(st.sampled_from(("save", "reword", "delete", "delete newest", "search")), st.sampled_from(WORDS)),
    min_size=1,
    max_size=30,
)


def save(session: Session, occasion: Occasion, text: str) -> None:
    capture.save_comment(session, new_id(), occasion.id, {"text": text})


def reword(session: Session, chosen: int, text: str) -> None:
    comments = list(session.scalars(select(Comment).order_by(Comment.n)))
    if comments:
        comments[chosen % len(comments)].text = text


def delete(session: Session, chosen: int) -> None:
    ids = list(session.scalars(select(Comment.id).order_by(Comment.n)))
    if ids:
        delete_all(session, Comment, [ids[chosen % len(ids)]])


@given(taken=steps, chance=st.randoms())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_done_every_comment_is_found_by_its_words(
    store: Store, occasion: Occasion, taken: list[tuple[str, str]], chance: Any
) -> None:
    for verb, word in taken:
        chosen = -1 if verb == "delete newest" else chance.randrange(100)
        if verb == "save":
            store.write(partial(save, occasion=occasion, text=f"{word} {chosen}")).result()
        elif verb == "reword":
            store.write(partial(reword, chosen=chosen, text=f"{word} {chosen}")).result()
        elif verb == "search":
            found(store, word)
        else:
            store.write(partial(delete, chosen=chosen)).result()
    texts = store.read(lambda session: list(session.scalars(select(Comment.text).order_by(Comment.n.desc())))).result()
    assert {word: found(store, word) for word in WORDS} == {
        word: [text for text in texts if text.startswith(word)] for word in WORDS
    }
    check_index(store)


def test_a_comment_with_the_number_of_one_that_was_removed_is_found(store: Store, occasion: Occasion) -> None:
    store.write(partial(save, occasion=occasion, text="mörkt")).result()
    assert found(store, "mörkt") == ["mörkt"]
    store.write(partial(delete, chosen=-1)).result()
    store.write(partial(save, occasion=occasion, text="klotter")).result()
    assert (found(store, "klotter"), found(store, "mörkt")) == (["klotter"], [])


def test_who_searches_does_not_wait_for_those_who_go_on_writing(
    store: Store, occasion: Occasion, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As while a sync brings page after page."""
    store.write(partial(save, occasion=occasion, text="mörkt")).result()
    catch_up = search.catch_up

    def catch_up_and_fall_behind(connection: Connection) -> int | None:
        last = catch_up(connection)
        with Session(connection) as another:
            save(another, occasion, "klotter")
            another.flush()
        return last

    monkeypatch.setattr(search, "catch_up", catch_up_and_fall_behind)
    assert found(store, "mörkt") == ["mörkt"]


def test_who_searches_while_the_store_is_closed_gets_an_answer(
    store: Store, occasion: Occasion, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.write(partial(save, occasion=occasion, text="mörkt")).result()
    begun, closing, shutdown = Event(), Event(), store._readers.shutdown

    def searched(session: Session) -> list[Comment]:
        begun.set()
        assert closing.wait(60)
        return capture.search(session, "mörkt")

    def shut_down() -> None:
        closing.set()
        shutdown()

    monkeypatch.setattr(store._readers, "shutdown", shut_down)
    asked = store.read(searched)
    assert begun.wait(60)
    store.close()
    assert [comment.text for comment in asked.result()] == ["mörkt"]


def test_many_are_indexed_some_at_a_time(store: Store, occasion: Occasion, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_NEXT", search._NEXT.limit(2))
    for number in range(5):
        store.write(partial(save, occasion=occasion, text=f"mörkt {number}")).result()
    assert len(found(store, "mörkt")) == 5


def test_what_comes_with_the_same_words_leaves_the_index_alone(store: Store, occasion: Occasion) -> None:
    store.write(partial(save, occasion=occasion, text="mörkt")).result()
    fields = SHAPES["comment"].fields

    def come(**changed: str) -> None:
        def put(session: Session) -> None:
            raw = session.connection().exec_driver_sql("SELECT * FROM comment").mappings().one()
            put_incoming(session, Comment, fields, [[{**raw, **changed}[name]] for name in fields])

        store.write(put).result()

    assert found(store, "mörkt") == ["mörkt"]
    before = store.read(blocks).result()
    come(author="Karin")
    assert store.read(blocks).result() == before
    come(text="ljust")
    assert (found(store, "ljust"), found(store, "mörkt")) == (["ljust"], [])


def blocks(session: Session) -> list[Any]:
    return list(session.connection().exec_driver_sql("SELECT id, block FROM comment_fts_data").all())


def test_the_index_is_brought_up_to_date_while_nobody_writes(
    store: Store, occasion: Occasion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "_REST_SECONDS", 0.01)
    store.write(partial(save, occasion=occasion, text="mörkt")).result()
    while not store.read(lambda session: session.connection().exec_driver_sql(_LAST).scalar()).result():
        pass
    check_index(store)
