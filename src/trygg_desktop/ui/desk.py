"""All that a screen may lay its hands on. The composition root lays it out, and hands it to every room."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.pack import Pack
from trygg_desktop.services.press import Press
from trygg_desktop.services.setup import Labels
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


@dataclass(slots=True)
class Desk:
    """What every room works with."""

    work: Work
    theme: Theme
    language: Language
    news: News
    folder: Path
    """The data folder."""
    setup: Setup
    press: Press
    """Renders papers."""
    occasion: Occasion | None = None
    """The one that is open; told of by `news.occasion`."""
    author: str = ""
    """Who of the staff writes now."""
