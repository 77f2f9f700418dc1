"""What is said of an occasion at its start, and may be changed while it runs: place, people, times and weather."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from trygg_desktop.ui.components.choices import Choices
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Field
from trygg_desktop.ui.components.moment import MomentField
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View

_WEATHER = 260


class Terms(View):
    """`changed` tells that a person has changed one of them."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        theme = desk.theme
        self._place = Choices(theme, "map-pin", many=False, add=True)
        self.staff = Choices(theme, "user-round", many=True, add=True)
        self.partners = Choices(theme, "handshake", many=True, add=True)
        self.starts, self.ends, self.weather = MomentField(theme), MomentField(theme), QLineEdit()
        rows, times = QVBoxLayout(self), Flow()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._named(self._place, lambda: self.tr("Where do you stand?")))
        rows.addWidget(self._named(self.staff, lambda: self.tr("Who of the staff?")))
        rows.addLayout(times)
        rows.addWidget(self._named(self.partners, lambda: self.tr("Together with")))
        times.addWidget(self._named(self.starts, lambda: self.tr("Starts")))
        times.addWidget(self._named(self.ends, lambda: self.tr("Ends")))
        times.addWidget(self._named(self.weather, lambda: self.tr("Weather")))
        self.shape(lambda: rows.setSpacing(theme.px(12)))
        self.shape(lambda: times.setSpacing(theme.px(16)))
        self.shape(lambda: self.weather.setFixedWidth(theme.px(_WEATHER)))
        self._offer_more(self._place, lambda: self.tr("Another place"))
        self._offer_more(self.staff, lambda: self.tr("Another name"))
        self._offer_more(self.partners, lambda: self.tr("Another organisation"))
        for edited in (self.starts, self.ends, self.weather):
            edited.editingFinished.connect(self.changed)

    @property
    def place(self) -> str:
        """The place that is chosen, or that is being written; "" where there is none."""
        return next(iter(self._place.chosen), "") or self._place.field.text()

    def choose_place(self, place: str) -> None:
        """Choose a place, as a person does."""
        self._place.choose([place])
        self.changed.emit()

    def fill(self, place: str, staff: Sequence[str], partners: Sequence[str], known_staff: Iterable[str] = ()) -> None:
        """Offer what the pack knows, and show what is chosen; without a place, the pack's first."""
        pack = self._desk.setup.pack
        places = [each.name for each in pack.booth_places]
        self._place.offer(_plain(places), [place] if place else places[:1])
        self.staff.offer(_plain(dict.fromkeys([*known_staff, *staff])), staff)
        self.partners.offer(_plain(each.name for each in pack.organisations), partners)

    def _named(self, part: QWidget, name: Callable[[], str]) -> Field:
        field = Field(self.theme, part)
        self.say(field.name, name)
        return field

    def _offer_more(self, choices: Choices, words: Callable[[], str]) -> None:
        choices.changed.connect(self.changed)
        self.say(choices.field.setPlaceholderText, words)
        self.say(choices.field.setAccessibleName, words)
        self.say(choices.add_button.setAccessibleName, lambda: self.tr("Add"))


def _plain(names: Iterable[str]) -> list[tuple[str, partial[str]]]:
    return [(name, partial(str, name)) for name in names]
