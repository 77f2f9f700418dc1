"""One contact that waits: who, how to reach them, until when, and what may be done."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.model.base import utc_now
from trygg_desktop.model.contact import ContactStatus
from trygg_desktop.model.pack import ContactPurpose
from trygg_desktop.services.contacts import Known
from trygg_desktop.text.reach import spoken
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk


class ContactLine(Card):
    """A card. Its buttons are put in by `act`, each with what it does to the contact."""

    def __init__(self, desk: Desk, known: Known, purpose: ContactPurpose | None, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, padding=10, spacing=4, parent=parent)
        self._desk, self.known, self._purpose = desk, known, purpose
        self.name, self.value = Label("heading", wrap=True), Label("large")
        self.due, self.facts = Label("muted", wrap=True), Label("small", wrap=True)
        self.buttons = Flow()
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.name, self.value, self.due, self.facts):
            words.addWidget(label)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.body.addLayout(self.buttons)
        self.shape(lambda: self.buttons.setSpacing(desk.theme.px(6)))
        self.say(lambda _: self._tell(), lambda: "")

    def act(self, look: Look, icon: str, words: Callable[[], str], press: Callable[[Known], object]) -> Button:
        """One more button."""
        button = Button(self.theme, look, icon=icon)
        self.say(button.setText, words)
        self.say(button.setAccessibleName, lambda: f"{words()}: {self.known.person.name}")
        button.clicked.connect(lambda: press(self.known))
        self.buttons.addWidget(button)
        return button

    def _tell(self) -> None:
        contact, person = self.known.contact, self.known.person
        self.name.setText(person.name)
        self.value.setText(spoken(person.value))
        late = contact.is_late(utc_now().astimezone().date())
        self.due.set_role("danger" if late else "muted")
        self.due.setText(" · ".join(filter(None, (self._purpose_name(), self._when(late=late), self._tries()))))
        self.facts.setText(" · ".join(filter(None, (person.area, *self._answers()))))
        self.facts.setVisible(bool(self.facts.text()))

    def _purpose_name(self) -> str:
        if self._purpose is None:
            return self.known.contact.purpose
        return self._desk.language.name(self._purpose.name_sv, self._purpose.name_en)

    def _when(self, *, late: bool) -> str:
        contact = self.known.contact
        if contact.status is ContactStatus.DELIVERED and contact.delivered_at is not None:
            return self.tr("handed over {day}").format(day=_day(contact.delivered_at.astimezone().date()))
        day = _day(date.fromisoformat(contact.due))
        return self.tr("late, was due {day}").format(day=day) if late else self.tr("by {day}").format(day=day)

    def _tries(self) -> str:
        tries = self.known.contact.tries
        return self.tr("%n call(s) without an answer", "", tries) if tries else ""

    def _answers(self) -> list[str]:
        if self._purpose is None:
            return []
        name, given = self._desk.language.name, self.known.person.answers
        told = []
        for asked in self._purpose.fields:
            answer = given.get(asked.id, "")
            if answer and asked.kind == "tick":
                told.append(name(asked.name_sv, asked.name_en))
            elif answer in asked.choices_sv:
                told.append(name(answer, asked.choices_en[asked.choices_sv.index(answer)]))
            elif answer:
                told.append(f"{name(asked.name_sv, asked.name_en)} {answer}")
        return told


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
