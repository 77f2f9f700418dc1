"""What stands in place of something that is not for who sits at the computer: why, and who may open it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.model.people import RIGHTS, Person, Right
from trygg_desktop.services import people
from trygg_desktop.ui import seat
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.empty import Empty
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View


class Gate(View):
    """`empty` says what it is. Below it a button for everybody listed who has the right."""

    def __init__(self, desk: Desk, right: Right, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._right = desk, right
        self.empty = Empty(desk.theme, icon)
        self.buttons: list[Button] = []
        self._column = QVBoxLayout()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.empty, 1)
        rows.addLayout(self._column)
        rows.addStretch(1)
        self.shape(lambda: self._column.setSpacing(desk.theme.px(8)))
        self.empty.step.hide()

    def look_up(self, then: Callable[[bool], object] | None = None) -> None:
        """Offer those who are listed now; `then` is told whether anybody is."""

        def show(listed: list[Person]) -> None:
            for old in self.buttons:
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()
            may = [person for person in listed if self._right in RIGHTS[person.role]]
            self.buttons = [self._button(person.name) for person in may]
            if then is not None:
                then(bool(listed))

        self._desk.work.ask(self, "people", people.listed, show)

    def _button(self, name: str) -> Button:
        button = Button(self.theme, icon="user-round", parent=self)
        button.setText(name)
        button.clicked.connect(lambda: seat.take(self._desk, self, name))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button
