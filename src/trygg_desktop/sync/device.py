"""Who this laptop is: an id it made for itself, a letter that opens its comments' numbers, and a name."""

from string import ascii_uppercase

from sqlalchemy import select
from sqlalchemy.orm import Session

from trygg_desktop.model.base import new_id
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.laptop import Laptop
from trygg_desktop.model.settings import Setting

_DEVICE = "device"
_FIRST = "A"


def own_id(session: Session) -> str:
    """This laptop's id, made when it is first asked for in a writing session."""
    known = _told(session).get("id")
    return str(known) if known else _tell(session, id=new_id())["id"]


def own_letter(session: Session) -> str:
    """This laptop's letter."""
    return str(_told(session).get("letter", _FIRST))


def introduce(session: Session, device: str) -> None:
    """Tell the others of this laptop, once all of theirs are known: under a letter that none of them has."""
    if session.scalar(select(Laptop.n).where(Laptop.id == device)) is None:
        letter, name = own_letter(session), str(_told(session).get("name", ""))
        taken = set(session.scalars(select(Laptop.letter)))
        mine = Laptop(id=device, letter=letter, name=name)
        session.add(mine)
        if letter in taken:
            take_letter(session, mine, free_letter(taken, letter))


def call(session: Session, name: str) -> None:
    """Give this laptop a name."""
    _tell(session, name=name)


def take_letter(session: Session, mine: Laptop, letter: str) -> None:
    """Give this laptop another letter, here and for all to see."""
    mine.letter = letter
    _tell(session, letter=letter)


def yield_letter(session: Session, other: str, letter: str) -> None:
    """Take another letter where a laptop we meet has ours; of the two, the one with the greater id gives way."""
    mine = own_id(session)
    if letter == own_letter(session) and other < mine:
        used = set(session.scalars(select(Comment.device).distinct())) | set(session.scalars(select(Laptop.letter)))
        record = session.scalar(select(Laptop).where(Laptop.id == mine))
        free = free_letter(used | {letter}, letter)
        if record is None:
            _tell(session, letter=free)
        else:
            take_letter(session, record, free)


def free_letter(taken: set[str], mine: str) -> str:
    """The first letter that no other laptop has; `mine` where there is none left."""
    return next((letter for letter in ascii_uppercase if letter not in taken), mine)


def _told(session: Session) -> dict[str, str]:
    setting = session.get(Setting, _DEVICE)
    return {} if setting is None else setting.value


def _tell(session: Session, **facts: str) -> dict[str, str]:
    told = {**_told(session), **facts}
    setting = session.get(Setting, _DEVICE)
    if setting is None:
        session.add(Setting(name=_DEVICE, value=told))
    else:
        setting.value = told
    session.flush()
    return told
