"""Who works at this computer: names, roles and PINs."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from trygg_desktop.model.people import PIN_ROLES, Person, Right, Role
from trygg_desktop.services import people
from trygg_desktop.ui import seat
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.choices import Choices
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.names import RoleNames
from trygg_desktop.ui.oversight.lines import Line, Lines
from trygg_desktop.ui.oversight.page import OversightPage
from trygg_desktop.ui.settings.section import Section


class PeoplePage(OversightPage):
    """Open to everybody while nobody is listed: somebody has to be the first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, Right.PEOPLE, parent)
        self._in_use = True
        self.section, self.add = PeopleSection(desk), AddSection(desk)
        self.put((self.section, self.add))
        self.section.found.connect(self._found)
        for changed in (self.add.done, self.section.done):
            changed.connect(self.enter)

    @property
    def may(self) -> bool:
        """Whether whoever sits here may change the list."""
        return super().may or not self._in_use

    def enter(self) -> None:
        """See who is listed, and then whether whoever sits here may change it."""
        self.section.look_up()

    def look_up(self) -> None:
        """It was looked up already."""

    def _found(self, is_anybody_listed: bool) -> None:
        self._in_use = is_anybody_listed
        self.add.use(first=not is_anybody_listed)
        super().enter()


class PeopleSection(Section):
    """`found` tells whether anybody is listed, `done` that the list is another."""

    found = Signal(bool)
    done = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "users", parent)
        self._listed: list[Person] = []
        self._roles = RoleNames(self)
        self.about, self.lines = Label("body", wrap=True), Lines(desk.theme)
        self.rows.addWidget(self.about)
        self.rows.addWidget(self.lines)
        self.say(self.heading.setText, lambda: self.tr("Who works at this computer"))
        self.say(
            self.about.setText,
            lambda: self.tr(
                "A guest, such as a colleague from the police, writes comments and sees no contacts. Who is not listed "
                "is a guest. Coordinators and administrators act after their PIN."
            ),
        )
        self.say(lambda _: self._show(), lambda: "")

    def look_up(self) -> None:
        """Read the list anew."""
        self.desk.work.ask(self, "people", people.listed, self._told)

    def remove(self, person: Person) -> None:
        """Take a person off the list."""
        write = partial(people.remove, actor=self.desk.actor, person_id=person.id)
        self.desk.work.write(self, write, lambda _: self._changed(), self.tell_failed)

    def _changed(self) -> None:
        self.notice.hide()
        self.done.emit()

    def _told(self, listed: list[Person]) -> None:
        self._listed = listed
        self._show()
        self.found.emit(bool(listed))

    def _show(self) -> None:
        lines = []
        for person in self._listed:
            facts = [self._roles.role(person.role), self.tr("has a PIN") if person.pin else self.tr("no PIN")]
            line = Line(self.theme, person.name, " · ".join(facts))
            line.act(Look.QUIET, "trash-2", self.tr("Remove"), partial(self.remove, person))
            lines.append(line)
        self.lines.show_lines(lines, self.tr("Nobody is listed: everybody at this computer is booth staff."))


class AddSection(Section):
    """A name, a role, and a PIN where the role has one. A name that is listed already is changed."""

    done = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "user-plus", parent)
        self._roles, self._first = RoleNames(self), False
        self.name, self.pin = QLineEdit(), QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.role = Choices(desk.theme, "user-round", many=False)
        name, role, pin = (Field(desk.theme, each) for each in (self.name, self.role, self.pin))
        for field in (name, role, pin):
            self.rows.addWidget(field)
        self._pin_field = pin
        self.add_button = Button(desk.theme, Look.PRIMARY, icon="user-plus")
        self.add_button.clicked.connect(self.add)
        self.buttons.addWidget(self.add_button)
        for line in (self.name, self.pin):
            line.returnPressed.connect(self.add)
        self.use(first=False)
        self.say(self.heading.setText, self._heading)
        self.say(name.name, lambda: self.tr("Name"))
        self.say(role.name, lambda: self.tr("Role"))
        self.say(pin.name, lambda: self.tr("PIN"))
        self.say(pin.hint.setText, self._pin_hint)
        self.role.changed.connect(lambda: pin.hint.setText(self._pin_hint()))
        self.say(self.add_button.setText, lambda: self.tr("Save person"))

    def use(self, *, first: bool) -> None:
        """Offer the roles that can be given now: the first of all looks after the others."""
        self._first = first
        roles = [Role.COORDINATOR, Role.ADMINISTRATOR] if first else list(Role)
        chosen = [role for role in self.role.chosen if role in roles] or [roles[0]]
        self.role.offer([(role, partial(self._roles.role, role)) for role in roles], chosen)
        self.retell()

    def add(self) -> None:
        """List the person, or change the one of this name."""
        name, role, pin = self.name.text(), Role(self.role.chosen[0]), self.pin.text()
        self.pin.clear()
        put = partial(people.put, actor=self.desk.actor, name=name, role=role, pin=pin)
        self.desk.work.write(self, put, partial(self._added, pin), self.tell_failed)

    def _added(self, pin: str, person: Person) -> None:
        self.name.clear()
        self.notice.tell(self.tr("{name} is listed.").format(name=person.name), "ok")
        if self._first:
            seat.prove(self.desk, self, person.name, pin, self.tell_failed)
        self.done.emit()

    def _heading(self) -> str:
        return self.tr("First: who answers for this computer?") if self._first else self.tr("Add or change somebody")

    def _pin_hint(self) -> str:
        needs = any(role in PIN_ROLES for role in self.role.chosen)
        return self.tr("at least 6 characters") if needs else self.tr("not needed; at least 6 characters")
