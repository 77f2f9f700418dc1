"""What one purpose asks besides name and number: a line, a choice or a tick each, and what must be agreed to."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from trygg_desktop.model.contact import Person
from trygg_desktop.model.pack import ContactField, ContactPurpose
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
        self.agreed: dict[str, Toggle] = {}
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
        self._holders, self.fields, self.agreed = [], {}, {}
        self.unsay()
        name = self._desk.language.name
        for asked in purpose.fields:
            self._put(self._field(asked))
        for consent in purpose.consents:
            toggle = Toggle(self.theme, self)
            self.say(toggle.setText, partial(name, consent.text_sv, consent.text_en))
            toggle.clicked.connect(self.changed)
            self.agreed[consent.id] = toggle
            self._put(toggle)
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

    def consents(self) -> tuple[str, ...]:
        """Ids of what is agreed to."""
        return tuple(one for one, toggle in self.agreed.items() if toggle.isChecked())

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
        for one, toggle in self.agreed.items():
            toggle.setChecked(one in person.consents)

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

    def _put(self, widget: QWidget) -> None:
        self._holders.append(widget)
        self._rows.addWidget(widget)
