"""All that a screen may lay its hands on. The composition root lays it out, and hands it to every room."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from trygg_desktop.model.audit import Act
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.pack import Pack
from trygg_desktop.model.people import ANYBODY, Actor
from trygg_desktop.services import personal_data
from trygg_desktop.services.app_lock import LockState
from trygg_desktop.services.keys import KeyCare, NamedKeys, permit
from trygg_desktop.services.press import Press
from trygg_desktop.services.setup import Labels
from trygg_desktop.text.places import PlaceFinder
from trygg_desktop.text.themes import ThemeSuggester
from trygg_desktop.ui.courier import Courier
from trygg_desktop.ui.language import Language
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.work import Work

if TYPE_CHECKING:
    from trygg_desktop.text.personal_data.finder import Finder


class News(QObject):
    """What one room does that another shows."""

    occasion = Signal(object)
    """The occasion that is open now, an `Occasion` or None: opened, changed, closed or reopened."""
    counted = Signal()
    """A comment or a tally was added, changed or withdrawn."""
    pack = Signal()
    """Another setup pack is in force."""
    came = Signal()
    """Something came from a colleague's laptop."""
    minutes = Signal(str)
    """Show the minutes of the occasion with this id."""
    actor = Signal(object)
    """Who sits at the computer now, an `Actor`: another person, or the same with the PIN given."""
    pin = Signal(str)
    """The person of this name is asked for the PIN."""
    lock = Signal()
    """Cover the window."""
    lock_changed = Signal()
    """The lock's PIN or minutes are others now, as `Desk.lock` tells."""
    aside = Signal(object)
    """An `Aside`: something to be done while the store is closed."""
    waits = Signal(str, str)
    """Something waits in the room of this name; the second says so in words."""
    go = Signal(str)
    """Show the room of this name."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A job for which the store is closed and opened again: what is said meanwhile, and afterwards of its answer.

    `act` is what the audit log tells of it, once the store is open again.
    """

    meanwhile: Callable[[], str]
    job: Callable[[], Any]
    afterwards: Callable[[Any], str]
    act: Act


@dataclass(slots=True)
class Setup:
    """The pack in force, and what is made ready from it once."""

    pack: Pack
    labels: Labels
    themes: ThemeSuggester = field(init=False)
    places: PlaceFinder = field(init=False)

    def __post_init__(self) -> None:
        self.themes = ThemeSuggester((theme.id, theme.keywords) for theme in self.pack.themes)
        self.places = PlaceFinder(self.pack.places)

    @property
    def finder(self) -> "Finder":
        """Of personal data; made when it is first needed, since a start can spare it."""
        return personal_data.finder(self.pack)


@dataclass(slots=True)
class Desk:
    """What every room works with."""

    work: Work
    care: KeyCare
    """The store's key in hand, and its ways in."""
    theme: Theme
    language: Language
    news: News
    folder: Path
    """The data folder."""
    courier: Courier
    setup: Setup
    press: Press
    """Renders papers."""
    occasion: Occasion | None = None
    """The one that is open; told of by `news.occasion`."""
    author: str = ""
    """Who of the staff writes now."""
    actor: Actor = ANYBODY
    """The same, in the role that services ask for; changed by `ui.seat` and told of by `news.actor`."""
    lock: LockState = field(default_factory=LockState)
    """How the window's lock stands."""

    def set_aside(self, view: QObject, aside: Aside, failed: Callable[[BaseException], None]) -> None:
        """Have `aside` done, if who sits here may; `failed` is told where not."""
        ask = partial(permit, actor=self.actor)
        self.work.read(view, ask, lambda _: self.news.aside.emit(aside), failed)

    @property
    def keys(self) -> NamedKeys:
        """For what is kept apart: contacts, sealed originals."""
        return self.care.named

    def close(self) -> None:
        """Put down what is under way; what is being written to the store goes on there."""
        self.courier.close()
        self.work.close()
        self.press.close()
