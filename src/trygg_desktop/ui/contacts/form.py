"""The form for a contact: one for every purpose, made of what the setup pack says of it.

From above to below as it is said: what it is for, what the person is told, what is asked, and then the name.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trygg_desktop.model.contact import Person, Reach
from trygg_desktop.model.pack import ContactPurpose
from trygg_desktop.services.contacts import normalised
from trygg_desktop.text.reach import spoken
from trygg_desktop.ui.components.choices import Choices
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Field
from trygg_desktop.ui.components.segments import Segments
from trygg_desktop.ui.components.toggle import Toggle
from trygg_desktop.ui.components.told import Told
from trygg_desktop.ui.components.typeahead import PlaceField
from trygg_desktop.ui.contacts.answers import Answers, Consents
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View


class ContactForm(View):
    """`changed` tells that a person changed something; `written` that a number or address is whole."""

    changed = Signal()
    written = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._filling = desk, False
        theme = desk.theme
        self.purpose = Choices(theme, "tag", many=False)
        self.told = Told(theme, "megaphone")
        self.of_age, self.not_protected, self.read_back = Toggle(theme), Toggle(theme), Toggle(theme)
        self.name, self.value = QLineEdit(), QLineEdit()
        self.reach = Segments(
            theme,
            [(Reach.PHONE, lambda: self.tr("Phone")), (Reach.EMAIL, lambda: self.tr("E-mail"))],
            must=True,
        )
        self.area = PlaceField(desk.setup.places)
        self.answers, self.consents = Answers(desk), Consents(desk)
        self._lay_out()
        self._join()
        self.offer()

    @property
    def purpose_of(self) -> ContactPurpose | None:
        """The purpose that is chosen."""
        chosen = next(iter(self.purpose.chosen), "")
        return next((each for each in self._desk.setup.pack.contact_purposes if each.id == chosen), None)

    @property
    def is_blank(self) -> bool:
        """Whether nothing of anybody is written."""
        return not (self.name.text().strip() or self.value.text().strip())

    def offer(self) -> None:
        """Offer the purposes of the pack in force, the first chosen."""
        purposes = self._desk.setup.pack.contact_purposes
        named = [(each.id, partial(self._desk.language.name, each.name_sv, each.name_en)) for each in purposes]
        chosen = self.purpose.chosen if set(self.purpose.chosen) & {each.id for each in purposes} else named[0][:1]
        self.purpose.offer(named, chosen, {each.id: each.icon for each in purposes})
        self.area.use(self._desk.setup.places)
        self._show_purpose()

    def person(self) -> Person:
        """What is filled in."""
        return Person(
            name=self.name.text(),
            reach=Reach(self.reach.value or Reach.PHONE),
            value=self.value.text(),
            area=self.area.text(),
            answers=self.answers.answers(),
            consents=self.consents.agreed(),
            read_back=self.read_back.isChecked(),
            of_age=self.of_age.isChecked(),
            not_protected=self.not_protected.isChecked(),
            language=str(self._desk.language.code),
        )

    def fill(self, purpose: str, person: Person) -> None:
        """Show what is known."""
        self._filling = True
        self.purpose.choose([purpose])
        self._show_purpose()
        self.name.setText(person.name)
        self.reach.choose(person.reach)
        self.value.setText(spoken(person.value))
        self.area.put(person.area, None)
        self.answers.fill(person)
        self.consents.fill(person.consents)
        self.of_age.setChecked(person.of_age)
        self.not_protected.setChecked(person.not_protected)
        self.read_back.setChecked(person.read_back)
        self._filling = False
        self._tell_read_back()

    def clear(self) -> None:
        """Nobody is written down; the purpose stays for the next one."""
        if (purpose := self.purpose_of) is not None:
            self.fill(purpose.id, Person())

    def begin(self) -> None:
        """Put the focus on what is asked first, or on the name once that is asked."""
        asked = self.of_age.isChecked() and self.not_protected.isChecked()
        (self.name if asked else self.of_age).setFocus()

    def _join(self) -> None:
        for field in (self.name, self.value, self.area):
            field.textEdited.connect(self._edited)
        self.area.changed.connect(self._edited)
        for toggle in (self.of_age, self.not_protected, self.read_back):
            toggle.clicked.connect(self._edited)
        self.answers.changed.connect(self._edited)
        self.consents.changed.connect(self._edited)
        self.purpose.changed.connect(self._another_purpose)
        self.reach.changed.connect(self._another_reach)
        self.value.textChanged.connect(self._another_value)
        self.value.editingFinished.connect(self.written)

    def _another_purpose(self) -> None:
        person = self.person()
        self._show_purpose()
        self.answers.fill(person)
        self._edited()

    def _another_reach(self) -> None:
        self._name_value()
        self._another_value()
        self._edited()

    def _another_value(self) -> None:
        if not self._filling:
            self.read_back.setChecked(False)
        self._tell_read_back()

    def _edited(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _show_purpose(self) -> None:
        self._tell_purpose()
        if (purpose := self.purpose_of) is not None:
            self.answers.offer(purpose)
            self.consents.offer(purpose)

    def _tell_purpose(self) -> None:
        if (purpose := self.purpose_of) is not None:
            self.told.words.setText(self._desk.language.name(purpose.information_sv, purpose.information_en))

    def _tell_read_back(self) -> None:
        value = normalised(self.person())
        self.read_back.setVisible(value is not None)
        if value is not None:
            words = self.tr("Read back: {value} is right").format(value=spoken(value))
            self.read_back.setText(words)
            self.read_back.updateGeometry()

    def _name_value(self) -> None:
        phone = self.reach.value != Reach.EMAIL
        words = self.tr("Phone number") if phone else self.tr("E-mail address")
        self.value.setAccessibleName(words)
        self.value.setPlaceholderText(words)

    def _lay_out(self) -> None:
        px = self.theme.px
        asked, who, how = Flow(), QHBoxLayout(), QHBoxLayout()
        for toggle in (self.of_age, self.not_protected):
            asked.addWidget(toggle)
        reached = QWidget()
        line = QHBoxLayout(reached)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.reach)
        line.addWidget(self.value, 1)
        purpose, named = Field(self.theme, self.purpose), Field(self.theme, self.name)
        area, value = Field(self.theme, self.area), Field(self.theme, reached)
        who.addWidget(named, 3)
        who.addWidget(area, 2)
        how.addWidget(value)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for part in (purpose, self.told, asked, self.consents, who, how, self.read_back, self.answers):
            rows.addLayout(part) if not isinstance(part, QWidget) else rows.addWidget(part)
        rows.addStretch(1)
        for layout, space in ((rows, 10), (asked, 4), (who, 16), (how, 16), (line, 8)):
            self.shape(partial(self._space, layout.setSpacing, space))
        self.shape(lambda: rows.setContentsMargins(px(2), 0, px(8), 0))
        self.reach.choose(Reach.PHONE)
        self.say(purpose.name, lambda: self.tr("What do they want?"))
        self.say(self.told.heading.setText, lambda: self.tr("Read aloud before you write"))
        self.say(self.of_age.setText, lambda: self.tr("Is 16 or older"))
        self.say(self.not_protected.setText, lambda: self.tr("Has no protected identity"))
        self.say(named.name, lambda: self.tr("Name"))
        self.say(area.name, lambda: self.tr("Area"))
        self.say(area.hint.setText, lambda: self.tr("if they want"))
        self.say(value.name, lambda: self.tr("How do we reach them?"))
        self.say(value.hint.setText, lambda: self.tr("one way is enough"))
        self.say(lambda _: self._name_value(), lambda: "")
        self.say(lambda _: self._tell_purpose(), lambda: "")
        self.say(lambda _: self._tell_read_back(), lambda: "")

    def _space(self, put: Callable[[int], object], space: int) -> None:
        put(self.theme.px(space))
