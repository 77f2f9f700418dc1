"""What comes from other laptops: it is here as it is there, whatever was here before."""

from collections.abc import Callable

from sqlalchemy import select
from tests.sync.booth import Central, Laptop, told

from trygg_desktop.model.comment import Comment
from trygg_desktop.services import Session

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
