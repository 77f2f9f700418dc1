"""What comes from other laptops: it is here as it is there, whatever was here before."""

from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import select
from tests.sync.booth import Central, Laptop, told

from trygg_desktop.model.base import utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.sync import RemovedOccasion
from trygg_desktop.services import Session, occasions
from trygg_desktop.sync import incoming
from trygg_desktop.sync.arrivals import arrivals
from trygg_protocol.messages import RemoteRecord

Open = Callable[..., Laptop]
MANY = 30


def test_what_another_deletes_goes_here_too(central: Central, laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    evening = anna.occasion()
    stays, goes = anna.comment(evening, "mörkt"), anna.comment(evening, "mopeder")
    anna.sync(), bo.sync()
    anna.delete(goes)
    anna.sync(), bo.sync()
    assert (bo.text(stays), bo.text(goes)) == ("mörkt", None)
    assert told(bo.records()) == told(central.records())


def test_what_only_some_of_many_say_arrives(central: Central, laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    evening = anna.occasion()
    for number in range(MANY):
        anna.comment(evening, f"mörkt {number}", **({"gender": "woman"} if number == MANY // 2 else {}))
    anna.sync(), bo.sync()
    assert told(bo.records()) == told(central.records())
    for number in range(MANY):
        anna.comment(evening, f"mopeder {number}")
    anna.sync(), bo.sync()
    assert told(bo.records()) == told(central.records())


@pytest.mark.parametrize("newer", [{}, {"mood": "glad"}])
def test_what_is_not_wanted_here_does_not_come(central: Central, laptop: Open, newer: dict[str, str]) -> None:
    """A rehearsal, and words of an occasion that was taken off this laptop; also as a newer version tells them."""
    anna, bo = laptop("anna"), laptop("bo")
    gone = anna.occasion()
    words = {"gone": anna.comment(gone, "gone")}
    anna.store.write(partial(occasions.close, occasion_id=gone, now=utc_now())).result()
    stays = anna.occasion()
    words |= {name: anna.comment(stays, name) for name in ("stays", "played")}
    anna.sync()
    page = [
        RemoteRecord.of(kind, one, rev, 1, {**state, **newer, "rehearsal": one == words["played"]})
        for rev, ((kind, one), state) in enumerate(central.records().items(), 1)
    ]
    log = RemovedOccasion(occasion_id=gone, place="Torget", starts_at=utc_now(), comments=1, records=2)
    bo.store.write(lambda session: session.add(log)).result()
    bo.store.write(partial(incoming.take_in, come=arrivals(page))).result()
    assert {name: bo.text(one) for name, one in words.items()} == {"gone": None, "stays": "stays", "played": None}


def test_two_comments_with_one_number_are_told_apart_on_the_laptop_that_wrote_the_later(laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    evening = anna.occasion()
    anna.sync(), bo.sync()
    first, later = anna.comment(evening, "mörkt"), bo.comment(evening, "mopeder")
    bo.store.write(lambda session: _number(session, later, like=anna, first=first)).result()
    anna.sync(), bo.sync(), anna.sync()
    assert _numbers(bo) == _numbers(anna)
    assert len(set(_numbers(bo).values())) == 2


def _number(session: Session, comment_id: str, *, like: Laptop, first: str) -> None:
    comment = session.scalars(select(Comment).where(Comment.id == comment_id)).one()
    comment.device, comment.number = _numbers(like)[first]


def _numbers(laptop: Laptop) -> dict[str, tuple[str, int]]:
    def read(session: Session) -> dict[str, tuple[str, int]]:
        return {comment.id: (comment.device, comment.number) for comment in session.scalars(select(Comment))}

    return laptop.store.read(read).result()
