"""Two changes that met: what is shown is how things stand, and settling one field leaves the others alone."""

from functools import partial

import pytest
from sqlalchemy import select

from trygg_desktop.model.base import new_id
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.conflict import Conflict
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session, capture, sync_records
from trygg_desktop.store.database import Store


@pytest.fixture
def conflict(store: Store, occasion: Occasion) -> str:
    """A comment in which text and place met another's; the place has been mended since. The conflict's id."""

    def write(session: Session) -> str:
        comment = capture.save_comment(session, new_id(), occasion.id, {"text": "mörkt", "place": "Torget"})
        fields = {"text": {"kept": "mörkt", "other": "mopeder"}, "place": {"kept": "Torget", "other": "Hamnen"}}
        met = Conflict(kind="comment", record_id=comment.id, reason="same_field", fields=fields)
        session.add(met)
        capture.edit_comment(session, comment.id, {"text": "mörkt", "place": "Torget, vid trappan"})
        session.flush()
        return met.id

    return store.write(write).result()


def comment(session: Session) -> Comment:
    return session.scalars(select(Comment)).one()


def test_what_stands_is_shown_as_it_stands_now(store: Store, conflict: str) -> None:
    (shown,) = store.read(sync_records.meetings).result()
    assert shown.id == conflict
    assert shown.fields == {"text": ("mörkt", "mopeder"), "place": ("Torget, vid trappan", "Hamnen")}


def test_writing_one_field_anew_leaves_the_others_as_they_are(store: Store, conflict: str) -> None:
    store.write(partial(sync_records.use, conflict_id=conflict, values={"text": "mörkt och mopeder"})).result()
    now = store.read(comment).result()
    assert (now.text, now.place) == ("mörkt och mopeder", "Torget, vid trappan")
    assert store.read(sync_records.meetings).result() == []


def test_taking_the_other_takes_all_that_lost(store: Store, conflict: str) -> None:
    store.write(partial(sync_records.use_other, conflict_id=conflict)).result()
    now = store.read(comment).result()
    assert (now.text, now.place) == ("mopeder", "Hamnen")
