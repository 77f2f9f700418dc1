"""What one purpose asks besides name and number: what must be agreed to first, and a line, a choice or a tick each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from trygg_desktop.model.contact import Person
from trygg_desktop.model.pack import ContactField, ContactPurpose
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Field
from trygg_desktop.ui.components.segments import Segments
from trygg_desktop.ui.components.toggle import Toggle
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View

_YES = "yes"


class Answers(View):
    """`changed` tells that a person answered something."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self.fields: dict[str, QLineEdit | Segments | Toggle] = {}
        self._holders: list[QWidget] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.shape(lambda: self._rows.setSpacing(desk.theme.px(8)))

    def offer(self, purpose: ContactPurpose) -> None:
        """Ask what this purpose asks, with nothing answered."""
        for old in self._holders:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._holders, self.fields = [], {}
        self.unsay()
        for asked in purpose.fields:
            field = self._field(asked)
            self._holders.append(field)
            self._rows.addWidget(field)
        self.setVisible(bool(self._holders))

    def answers(self) -> dict[str, str]:
        """{field id: answer} of what is answered."""
        told: dict[str, str] = {}
        for one, field in self.fields.items():
            if isinstance(field, QLineEdit):
                told[one] = field.text()
            elif isinstance(field, Segments):
                told[one] = field.value or ""
            elif field.isChecked():
                told[one] = _YES
        return {one: answer for one, answer in told.items() if answer.strip()}

    def fill(self, person: Person) -> None:
        """Show what is known; a field that is not asked here is left out."""
        for one, field in self.fields.items():
            answer = person.answers.get(one, "")
            if isinstance(field, QLineEdit):
                field.setText(answer)
            elif isinstance(field, Segments):
                field.choose(answer or None)
            else:
                field.setChecked(answer == _YES)

    def _field(self, asked: ContactField) -> QWidget:
        name = partial(self._desk.language.name, asked.name_sv, asked.name_en)
        if asked.kind == "tick":
            toggle = Toggle(self.theme, self)
            self.say(toggle.setText, name)
            toggle.clicked.connect(self.changed)
            self.fields[asked.id] = toggle
            return toggle
        filled_in: QLineEdit | Segments
        if asked.kind == "choice":
            pairs = zip(asked.choices_sv, asked.choices_en, strict=True)
            filled_in = Segments(self.theme, [(sv, partial(self._desk.language.name, sv, en)) for sv, en in pairs])
            filled_in.changed.connect(self.changed)
        else:
            filled_in = QLineEdit(self)
            filled_in.textEdited.connect(self.changed)
        self.fields[asked.id] = filled_in
        field = Field(self.theme, filled_in)
        self.say(field.name, name)
        return field


class Consents(View):
    """What the person must agree to for a purpose, each with a tick; `changed` tells that one was pressed."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self.ticks: dict[str, Toggle] = {}
        self._rows = Flow(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.shape(lambda: self._rows.setSpacing(desk.theme.px(4)))

    def offer(self, purpose: ContactPurpose) -> None:
        """Ask for what this purpose needs, with nothing agreed to."""
        for old in self.ticks.values():
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.ticks = {}
        self.unsay()
        for consent in purpose.consents:
            tick = Toggle(self.theme, self)
            self.say(tick.setText, partial(self._desk.language.name, consent.text_sv, consent.text_en))
            tick.clicked.connect(self.changed)
            self.ticks[consent.id] = tick
            self._rows.addWidget(tick)
        self.setVisible(bool(self.ticks))

    def agreed(self) -> tuple[str, ...]:
        """Ids of what is agreed to."""
        return tuple(one for one, tick in self.ticks.items() if tick.isChecked())

    def fill(self, agreed: Sequence[str]) -> None:
        """Show what is agreed to."""
        for one, tick in self.ticks.items():
            tick.setChecked(one in agreed)
