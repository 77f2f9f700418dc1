"""A room: one screen of the window, reached from the rail by its entrance."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View


class Room(View):
    """What the window asks of a room."""

    NAME: ClassVar[str]

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self.desk = desk

    def enter(self) -> None:
        """The room is shown now: look up what is new, and put the focus where work begins."""
        raise NotImplementedError

    def leave(self) -> None:
        """The window closes: put down what is in hand. Nothing, where the room holds nothing back."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """What the window knows of a room before anybody has been there."""

    name: str
    """The room's `NAME`."""
    icon: str
    label: Callable[[], str]
    """The room's name in the rail, in the language in force."""
    build: Callable[[Desk, QWidget], Room]
