"""The distribution list: who gets the minutes. Those of the setup pack are offered, others are written in."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.model.minutes import mailbox, name_and_address
from trygg_desktop.ui.components.choices import Choices
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View


class Recipients(View):
    """Chips of those who get the paper; an address is written "Name <name@example.org>"."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self.choices, self._hint = Choices(desk.theme, "user-round", many=True, add=True), Label("muted", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._hint)
        rows.addWidget(self.choices)
        self.shape(lambda: rows.setSpacing(desk.theme.px(8)))
        self.choices.changed.connect(self.changed)
        self.say(self._hint.setText, lambda: self.tr("Who gets the minutes. An address: Name <name@example.org>"))
        for put in (self.choices.field.setAccessibleName, self.choices.field.setPlaceholderText):
            self.say(put, lambda: self.tr("Another recipient"))
        self.say(self.choices.add_button.setAccessibleName, lambda: self.tr("Add the recipient"))

    @property
    def chosen(self) -> list[str]:
        """Those who get it, as `Minutes.recipients` holds them."""
        return self.choices.chosen

    def fill(self, chosen: Sequence[str]) -> None:
        """Show those of the pack, with `chosen` chosen."""
        offered = [mailbox(one.name, one.email or "") for one in self._desk.setup.pack.distribution]
        every = list(dict.fromkeys([*offered, *chosen]))
        self.choices.offer([(one, partial(str, name_and_address(one)[0])) for one in every], chosen)
