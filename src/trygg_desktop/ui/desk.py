"""All that a screen may lay its hands on. The composition root lays it out, and hands it to every room."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.pack import Pack
from trygg_desktop.model.people import ANYBODY, Actor
from trygg_desktop.services import personal_data
from trygg_desktop.services.keys import NamedKeys
from trygg_desktop.services.setup import Labels
from trygg_desktop.text.personal_data.finder import Finder
from trygg_desktop.text.places import PlaceFinder
from trygg_desktop.text.themes import ThemeSuggester
from trygg_desktop.ui.language import Language
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.work import Work


class News(QObject):
    """What one room does that another shows."""

    occasion = Signal(object)
    """The occasion that is open now, an `Occasion` or None: opened, changed, closed or reopened."""
    counted = Signal()
    """A comment or a tally was added, changed or withdrawn."""
    pack = Signal()
    """Another setup pack is in force."""
    minutes = Signal(str)
    """Show the minutes of the occasion with this id."""
    actor = Signal(object)
    """Who sits at the computer now, an `Actor`: another person, or the same with the PIN given."""
    pin = Signal(str)
    """The person of this name is asked for the PIN."""
    waits = Signal(str, str)
    """Something waits in the room of this name; the second says so in words."""
    go = Signal(str)
    """Show the room of this name."""


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
    def finder(self) -> Finder:
        """Of personal data; made when it is first needed, since a start can spare it."""
        return personal_data.finder(self.pack)


@dataclass(slots=True)
class Desk:
    """What every room works with."""

    work: Work
    keys: NamedKeys
    """For what is kept apart: contacts, sealed originals."""
    theme: Theme
    language: Language
    news: News
    folder: Path
    """The data folder."""
    setup: Setup
    occasion: Occasion | None = None
    """The one that is open; told of by `news.occasion`."""
    author: str = ""
    """Who of the staff writes now."""
    actor: Actor = ANYBODY
    """The same, in the role that services ask for; changed by `ui.seat` and told of by `news.actor`."""
