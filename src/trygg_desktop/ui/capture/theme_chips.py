"""The themes of a comment: all of the pack's, each in its place, with those marked that the text speaks for."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trygg_desktop.model.pack import Pack
from trygg_desktop.ui.components.chip import Chip
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View


class ThemeChips(View):
    """Any number of themes. What a person chose and what the text suggests are kept apart."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self._chips: dict[str, Chip] = {}
        self._suggested: list[str] = []
        self._grid = Flow(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.shape(lambda: self._grid.setSpacing(desk.theme.px(8)))
        self.offer(desk.setup.pack)

    @property
    def chosen(self) -> list[str]:
        """Ids of the chosen themes, in the pack's order."""
        return [one for one, chip in self._chips.items() if chip.isChecked()]

    @property
    def suggested(self) -> list[str]:
        """Ids of the themes the text speaks for, best first."""
        return self._suggested

    def offer(self, pack: Pack) -> None:
        """Offer the pack's themes; those chosen stay chosen where they still are there."""
        chosen = self.chosen
        for old in self._chips.values():
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = {}
        self.unsay()
        name = self._desk.language.name
        for theme in pack.themes:
            chip = Chip(self.theme, theme.icon, self)
            self.say(chip.setText, partial(name, theme.short_sv, theme.short_en))
            self.say(chip.setToolTip, partial(name, theme.name_sv, theme.name_en))
            self.say(chip.setAccessibleName, partial(name, theme.name_sv, theme.name_en))
            chip.toggled.connect(self.changed)
            self._grid.addWidget(chip)
            self._chips[theme.id] = chip
        self.choose(chosen)

    def choose(self, themes: Iterable[str]) -> None:
        """Choose exactly these; one that no pack of today knows is left alone."""
        wanted = set(themes)
        for one, chip in self._chips.items():
            chip.setChecked(one in wanted)

    def suggest(self, themes: list[str]) -> None:
        """Mark these as suggested, and no others."""
        self._suggested = themes
        for one, chip in self._chips.items():
            chip.suggest(one in themes)

    def focus(self) -> None:
        """Put the focus on the first suggestion, or on the first theme."""
        first = self._suggested[0] if self._suggested else next(iter(self._chips), None)
        if first in self._chips:
            self._chips[first].setFocus()
