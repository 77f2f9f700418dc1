"""Picks one occasion, or all of them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from trygg_desktop.services.occasions import OccasionRow
from trygg_desktop.ui.components.picker import Picker
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.names import day_of


class OccasionPicker(Picker):
    """`value` is the id of the occasion, "" for all of them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "calendar-days", parent)
        self.value = ""
        self._all = ""
        self._rows: Sequence[OccasionRow] = ()
        self.picked.connect(self._pick)

    def set_all(self, words: str) -> None:
        """Say what all of them are called."""
        self._all = words
        self._offer()

    def offer_occasions(self, rows: Sequence[OccasionRow]) -> None:
        """Offer these; what was chosen stays chosen where it still is there."""
        self._rows = rows
        if self.value not in {row.occasion.id for row in rows}:
            self.value = ""
        self._offer()

    def name_of(self, occasion_id: str) -> str:
        """What an occasion is called here, and all of them for ""."""
        found = next((row.occasion for row in self._rows if row.occasion.id == occasion_id), None)
        return self._all if found is None else f"{found.place}, {day_of(found.starts_at)}"

    def _pick(self, value: str) -> None:
        self.value = value
        self._offer()

    def _offer(self) -> None:
        ids = ["", *(row.occasion.id for row in self._rows)]
        self.offer([(one, self.name_of(one)) for one in ids], self.value)
