"""Who sits at the computer: changed in one way, whichever room it is changed from."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from trygg_desktop.model.people import PIN_ROLES, Actor, Role
from trygg_desktop.services import Session, people
from trygg_desktop.ui.desk import Desk


def take(desk: Desk, view: QObject, name: str) -> None:
    """Let `name` write from now on. Who has a PIN is asked for it calmly, and is a guest until it is given."""
    desk.author = name

    def who(session: Session) -> tuple[Actor, bool]:
        return people.enter(session, name), people.has_pin(session, name)

    def sat(answer: tuple[Actor, bool]) -> None:
        if desk.author != name:
            return
        _sit(desk, answer[0])
        if answer[1]:
            desk.news.pin.emit(name)

    desk.work.read(view, who, sat)


def prove(desk: Desk, view: QObject, name: str, pin: str, failed: Callable[[BaseException], None]) -> None:
    """Let `name` act in their own role, where the PIN is theirs."""

    def sat(actor: Actor) -> None:
        desk.author = name
        _sit(desk, actor)

    desk.work.write(view, lambda session: people.enter(session, name, pin), sat, failed)


def stand_up(desk: Desk) -> None:
    """End what the PIN opened: whoever writes goes on as a guest. Who has none stays who they are."""
    if desk.actor.role in PIN_ROLES:
        _sit(desk, Actor(desk.actor.name, Role.GUEST))


def _sit(desk: Desk, actor: Actor) -> None:
    desk.actor = actor
    desk.news.actor.emit(actor)
