"""Two laptops with one letter: one of them takes another, and gives its own comments new numbers.

Both come to the same end without talking: of two laptops the one whose id is greater gives way, of two comments with
one number the later-made one does, and only on the laptop that wrote it.
"""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from trygg_desktop.model.comment import Comment
from trygg_desktop.model.laptop import Laptop
from trygg_desktop.model.outbox import Operation
from trygg_desktop.sync.device import free_letter, own_letter, take_letter
from trygg_desktop.sync.incoming import Taken
from trygg_desktop.sync.pending import among, listed

_ONE, _OTHER = aliased(Comment), aliased(Comment)
_ALIKE = (
    select(_ONE.id, _OTHER.id)
    .join(
        _OTHER,
        (_ONE.occasion_id == _OTHER.occasion_id)
        & (_ONE.device == _OTHER.device)
        & (_ONE.number == _OTHER.number)
        & (_ONE.n != _OTHER.n),  # told by the index alone
    )
    .where(among(_ONE.id))
)
"""Comments that came, each with another that has its number."""
_WRITTEN_HERE = select(Operation.n).where(Operation.kind == Comment.__tablename__, Operation.author == "")
_ANY_WRITTEN_HERE = _WRITTEN_HERE.limit(1)


def settle(session: Session, taken: Taken, device: str) -> None:
    """See to it that nothing that came in has a letter or a number that is in use here."""
    if taken.written[Laptop.__tablename__]:
        _keep_apart(session, device)
    if taken.written[Comment.__tablename__]:
        _renumber(session, taken.written[Comment.__tablename__])


def _keep_apart(session: Session, device: str) -> None:
    mine = session.scalar(select(Laptop).where(Laptop.id == device))
    if mine is None:
        return
    others = dict(session.execute(select(Laptop.id, Laptop.letter).where(Laptop.id != device)).tuples().all())
    if any(letter == mine.letter and other < device for other, letter in others.items()):
        take_letter(session, mine, free_letter(set(others.values()), mine.letter))


def _renumber(session: Session, came: Sequence[str]) -> None:
    """Give comments that were written here a new number where one that came in has the same, and is older."""
    if session.scalar(_ANY_WRITTEN_HERE) is None:
        return
    later = {max(pair) for pair in session.execute(_ALIKE, listed(came)).tuples()}
    if not later:
        return
    written_here = _WRITTEN_HERE.where(Operation.record_id == Comment.id).exists()
    to_move = select(Comment).where(Comment.id.in_(later), written_here).order_by(Comment.number, Comment.id)
    for comment in session.scalars(to_move).all():
        comment.device = own_letter(session)
        numbered = select(func.max(Comment.number)).where(
            Comment.occasion_id == comment.occasion_id, Comment.device == comment.device, Comment.id != comment.id
        )
        with session.no_autoflush:
            comment.number = (session.scalar(numbered) or 0) + 1
        session.flush()
