"""A page of the oversight room: cards under one another, or a gate where whoever sits here may not see them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from trygg_desktop.model.people import Right
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.gate import Gate
from trygg_desktop.ui.settings.section import Section
from trygg_desktop.ui.view import View

_WIDEST = 1100


class OversightPage(View):
    """`look_up` reads what is shown; it is asked only where the right is there."""

    def __init__(self, desk: Desk, right: Right, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self.desk, self._right = desk, right
        self.gate = Gate(desk, right, "lock-keyhole")
        self._stack, self._page = QStackedWidget(), Page(desk.theme, spacing=4)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self.gate)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._stack)
        self.say(self.gate.empty.title.setText, lambda: self.tr("This is the coordinator's"))
        self.say(self.gate.empty.words.setText, self._why)

    def put(self, sections: Sequence[Section]) -> None:
        """Lay the cards out, from above to below."""
        for section in sections:
            self.shape(partial(self._narrow, section))
            self._page.body.addWidget(section)
        self._page.body.addStretch(1)

    def _narrow(self, section: Section) -> None:
        section.setMaximumWidth(self.theme.px(_WIDEST))

    @property
    def may(self) -> bool:
        """Whether whoever sits here may see it."""
        return self.desk.actor.may(self._right)

    def enter(self) -> None:
        """Show things as they are now, or who may see them."""
        self._stack.setCurrentWidget(self._page if self.may else self.gate)
        if self.may:
            self.look_up()
        else:
            self.gate.look_up(self._tell_gate)

    def look_up(self) -> None:
        """Read what is shown."""
        raise NotImplementedError

    def _tell_gate(self, is_anybody_listed: bool) -> None:
        self.gate.empty.words.setText(self._why() if is_anybody_listed else self._nobody())

    def _why(self) -> str:
        return self.tr("Sit down as one of these, with your PIN.")

    def _nobody(self) -> str:
        return self.tr("Nobody is listed on this computer yet. Begin under People: add whoever answers for it.")
