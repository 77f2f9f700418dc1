"""Who waits: to be called, or to be handed over; who was handed over; and the one somebody asks about.

These are names and numbers: one key hides them when a citizen turns to the screen.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trygg_desktop.model.contact import ContactStatus
from trygg_desktop.model.people import Right
from trygg_desktop.services import contacts, contacts_out
from trygg_desktop.services.contacts import Known
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.components.segments import Segments
from trygg_desktop.ui.contacts.line import ContactLine
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View

CALL, HAND_OVER, DELIVERED = "call", "hand_over", "delivered"
_PAUSE_MS = 150


class WaitingPanel(View):
    """What a person wishes done is told by signals, with a Known or a recipient; the room does it."""

    called = Signal(object)
    no_answer = Signal(object)
    change = Signal(object)
    extract = Signal(object)
    erase = Signal(object)
    hand_over = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._hidden = desk, False
        self._all: list[Known] = []
        self.lines: list[ContactLine] = []
        self.hand_over_buttons: list[Button] = []
        self.which = Segments(
            desk.theme,
            [
                (CALL, lambda: self._counted(self.tr("To call"), CALL)),
                (HAND_OVER, lambda: self._counted(self.tr("To hand over"), HAND_OVER)),
                (DELIVERED, lambda: self.tr("Handed over")),
            ],
            must=True,
        )
        self.which.choose(CALL)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self._lay_out()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.look_up)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.which.changed.connect(self._show)

    def look_up(self) -> None:
        """Read anew who waits; nothing where whoever sits here may not know."""
        actor, keys = self._desk.actor, self._desk.keys
        if not actor.may(Right.CONTACTS):
            self._found([])
            return
        self.search.setVisible(actor.may(Right.CONTACTS_OUT) and not self._hidden)
        typed = self.search.text().strip()
        if typed and actor.may(Right.CONTACTS_OUT):
            read = partial(contacts_out.find, actor=actor, keys=keys, typed=typed)
        else:
            read = partial(contacts.listed, actor=actor, keys=keys)
        self._desk.work.ask(self, "list", read, self._found)

    def toggle_hidden(self) -> None:
        """Hide the names, or show them again."""
        self._hidden = not self._hidden
        self.hide_button.setChecked(self._hidden)
        self.which.setVisible(not self._hidden)
        self.search.setVisible(self._desk.actor.may(Right.CONTACTS_OUT) and not self._hidden)
        self._show()

    def purpose_name(self, known: Known) -> str:
        """What the contact is for, in the language in force."""
        purpose = self._desk.setup.labels.purposes.get(known.contact.purpose)
        return known.contact.purpose if purpose is None else self._desk.language.name(purpose.name_sv, purpose.name_en)

    def _found(self, everything: list[Known]) -> None:
        # An answer that was asked for by somebody who sat here before tells the next one nothing.
        self._all = everything if self._desk.actor.may(Right.CONTACTS) else []
        self.which.retell()
        self._show()

    def _show(self) -> None:
        for old in [*self.lines, *self.hand_over_buttons]:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines, self.hand_over_buttons = [], []
        shown = [] if self._hidden else self._shown()
        if self.which.value == HAND_OVER and not self.search.text().strip():
            self._offer_hand_over(shown)
        for known in shown:
            line = self._line(known)
            self.lines.append(line)
            self._column.insertWidget(self._column.count() - 1, line)
        self._empty.setVisible(not shown)
        self.which.setVisible(not self._hidden and not self.search.text().strip())
        self._empty.setText(self._empty_words())

    def _shown(self) -> list[Known]:
        if self.search.text().strip():
            return self._all
        return [known for known in self._all if self._group(known) == self.which.value]

    def _group(self, known: Known) -> str:
        if known.contact.status is ContactStatus.DELIVERED:
            return DELIVERED
        purpose = self._desk.setup.labels.purposes.get(known.contact.purpose)
        return CALL if purpose is None or purpose.call else HAND_OVER

    def _offer_hand_over(self, shown: Sequence[Known]) -> None:
        """A button for each recipient of those shown."""
        purposes = self._desk.setup.labels.purposes
        recipients = dict.fromkeys(
            purposes[known.contact.purpose].recipient for known in shown if not known.contact.rehearsal
        )
        if not self._desk.actor.may(Right.CONTACTS_OUT):
            return
        for recipient in recipients:
            button = Button(self.theme, icon="download", parent=self)
            button.setText(self.tr("List for {recipient} …").format(recipient=recipient))
            button.clicked.connect(lambda _=False, recipient=recipient: self.hand_over.emit(recipient))
            self.hand_over_buttons.append(button)
            self._column.insertWidget(self._column.count() - 1, button)

    def _line(self, known: Known) -> ContactLine:
        purpose = self._desk.setup.labels.purposes.get(known.contact.purpose)
        line = ContactLine(self._desk, known, purpose, self)
        if self._group(known) == CALL and known.contact.status is ContactStatus.OPEN:
            line.act(Look.PLAIN, "check", lambda: self.tr("Done"), self.called.emit)
            line.act(Look.QUIET, "phone-missed", lambda: self.tr("No answer"), self.no_answer.emit)
        if known.contact.status is ContactStatus.OPEN:
            line.act(Look.QUIET, "pencil", lambda: self.tr("Change"), self.change.emit)
        if self._desk.actor.may(Right.CONTACTS_OUT) and self.search.text().strip():
            line.act(Look.PLAIN, "file-text", lambda: self.tr("Extract …"), self.extract.emit)
            line.act(Look.DANGER, "eraser", lambda: self.tr("Erase"), self.erase.emit)
        return line

    def _counted(self, words: str, which: str) -> str:
        return f"{words} ({sum(self._group(known) == which for known in self._all)})"

    def _empty_words(self) -> str:
        if self._hidden:
            return self.tr("The names are hidden. F8 shows them again.")
        if self.search.text().strip():
            return self.tr("Nothing is kept of anybody with that name, number or address.")
        return {
            CALL: self.tr("Nobody waits to be called."),
            HAND_OVER: self.tr("Nobody waits to be handed over."),
            DELIVERED: self.tr("Lists you hand over are kept here until their time is out."),
        }[self.which.value or CALL]

    def _lay_out(self) -> None:
        theme, px = self.theme, self.theme.px
        self._title, self._empty = Label("lead"), Label("muted", wrap=True)
        self.hide_button = Button(theme, Look.QUIET, icon="eye-off", keys="F8")
        self.hide_button.setCheckable(True)
        self.hide_button.clicked.connect(self.toggle_hidden)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.hide_button)
        page = Page(theme, spacing=6)
        self._column = page.body
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(head)
        for part in (self.search, self.which, page):
            rows.addWidget(part, 1 if part is page else 0)
        self.shape(lambda: rows.setSpacing(px(8)))
        self.say(self._title.setText, lambda: self.tr("Waiting"))
        for put in (self.hide_button.setAccessibleName, self.hide_button.setToolTip):
            self.say(put, lambda: self.tr("Hide or show names and numbers"))
        for put in (self.search.setPlaceholderText, self.search.setAccessibleName):
            self.say(put, lambda: self.tr("Who asks? Name, number or address"))
        self.say(lambda _: self._show(), lambda: "")
