"""Chips to choose among: one or several, and where it is allowed one more that is written in."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.chip import Chip
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

_FIELD = 210

Named = tuple[str, Callable[[], str]]
"""A value, and its name in the language in force."""


class Choices(View):
    """`changed` tells that other chips are chosen. With `add`, a field below takes a new one."""

    changed = Signal()

    def __init__(
        self, theme: Theme, icon: str, *, many: bool, add: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._icon, self._many = icon, many
        self._chips: dict[str, Chip] = {}
        self._pictures: Mapping[str, str] = {}
        self._flow = Flow()
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._flow)
        self.field, self.add_button = QLineEdit(self), Button(theme, icon="plus", parent=self)
        self.field.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self._adding = QWidget(self)
        adding = QHBoxLayout(self._adding)
        adding.setContentsMargins(0, 0, 0, 0)
        adding.addWidget(self.field)
        adding.addWidget(self.add_button)
        self._adding.setVisible(add)
        self._flow.addWidget(self._adding)
        self.shape(lambda: self._flow.setSpacing(theme.px(8)))
        self.shape(lambda: adding.setSpacing(theme.px(6)))
        self.shape(lambda: self.field.setFixedWidth(theme.px(_FIELD)))

    @property
    def chosen(self) -> list[str]:
        """The chosen values, in the order they stand."""
        return [value for value, chip in self._chips.items() if chip.isChecked()]

    @property
    def offered(self) -> list[str]:
        """All values, in the order they stand."""
        return list(self._chips)

    def offer(self, named: Sequence[Named], chosen: Sequence[str], pictures: Mapping[str, str] | None = None) -> None:
        """Offer these and no others, with `chosen` chosen; `pictures` are icons by value, where one has its own."""
        self._pictures = pictures or {}
        for old in self._chips.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = {}
        self.unsay()
        for value, name in named:
            self._offer_one(value, name)
        self.choose(chosen)

    def choose(self, values: Sequence[str]) -> None:
        """Choose exactly these; one that is not offered is offered from now on."""
        for value in values:
            if value not in self._chips:
                self._offer_one(value, partial(str, value))
        for value, chip in self._chips.items():
            chip.setChecked(value in values)

    def _offer_one(self, value: str, name: Callable[[], str]) -> None:
        chip = Chip(self.theme, self._pictures.get(value, self._icon), self)
        self.say(chip.setText, name)
        chip.clicked.connect(lambda: self._pressed(value))
        self._flow.removeWidget(self._adding)
        self._flow.addWidget(chip)
        self._flow.addWidget(self._adding)
        self._chips[value] = chip

    def _pressed(self, value: str) -> None:
        if not self._many:
            self.choose([value])
        self.changed.emit()

    def _add(self) -> None:
        written = " ".join(self.field.text().split())
        if written:
            self.choose([*(self.chosen if self._many else []), written])
            self.field.clear()
            self.changed.emit()
