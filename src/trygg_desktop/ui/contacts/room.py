"""The contacts room: the form to the left, and beside it who waits. It knows nothing of what anybody said."""

from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trygg_desktop.errors import said
from trygg_desktop.model.base import new_id
from trygg_desktop.model.pack import ContactPurpose
from trygg_desktop.model.people import Right
from trygg_desktop.services import contacts
from trygg_desktop.services.contacts import Known
from trygg_desktop.ui.capture.footer import Footer
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.contacts.form import ContactForm
from trygg_desktop.ui.contacts.out import ContactsOut
from trygg_desktop.ui.contacts.waiting import WaitingPanel
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.gate import Gate
from trygg_desktop.ui.room import Room
from trygg_desktop.ui.shell.head import Head

_ROOM_FOR_BOTH, _SHORT = 1000, 560
_PANEL, _WIDE_PANEL, _WIDE = 420, 520, 1500
_PAUSE_MS = 500


class ContactsRoom(Room):
    """Who wants to be called, to take part, or to hear what came of it."""

    NAME: ClassVar[str] = "contacts"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._id, self._panel_wanted, self._is_draft = new_id(), False, True
        self.head, self.notice = Head(desk), Notice(desk.theme)
        self.panel_button, self.capture_button = Button(desk.theme, icon="panel-right"), Button(desk.theme, keys="F6")
        self.form, self.footer, self.waiting = ContactForm(desk), Footer(desk.theme), WaitingPanel(desk)
        self.out = ContactsOut(desk, self.notice, self)
        self.gate = Gate(desk, Right.CONTACTS, "lock-keyhole")
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._lay_out()
        self._join()
        self._say()

    def enter(self) -> None:
        """Ready to write somebody down, or a word on why not."""
        self._use_actor()
        if self.desk.actor.may(Right.CONTACTS):
            self.form.begin()
            if self.form.is_blank:
                read = partial(contacts.drafts, actor=self.desk.actor, keys=self.desk.keys)
                self.desk.work.ask(self, "drafts", read, self._restore)

    def leave(self) -> None:
        """Keep what is being written."""
        self._keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the best of the room there is."""
        super().resizeEvent(event)
        self._fit()

    def save(self) -> None:
        """Write the contact down; what is missing is said, and nothing typed is lost."""
        self._pause.stop()
        purpose = self.form.purpose_of
        if purpose is None or not self.desk.actor.may(Right.CONTACTS):
            return
        self.desk.work.write(self, partial(contacts.save, **self._written(purpose)), self._saved, self._refused)

    def clear(self) -> None:
        """Let what is being written go: nothing of the person is kept."""
        self._pause.stop()
        if self._is_draft and self.desk.actor.may(Right.CONTACTS):
            discard = partial(contacts.discard, actor=self.desk.actor, contact_id=self._id)
            self.desk.work.write(self, discard)
        self._next()
        self.footer.rest()

    def _saved(self, known: Known) -> None:
        self._next()
        words = self.tr("{name} is written down").format(name=known.person.name)
        self.footer.tell(words, "ok")
        self.waiting.look_up()

    def _next(self) -> None:
        self._id, self._is_draft = new_id(), True
        self.form.clear()
        self.notice.hide()
        self.form.begin()

    def _refused(self, error: BaseException) -> None:
        told = said(error, self.desk.language.code)
        self.footer.tell(f"{told.what} {told.do}", "danger")

    def _keep(self) -> None:
        """Keep what is written so far, once the person was asked what must be asked first."""
        self._pause.stop()
        person, purpose = self.form.person(), self.form.purpose_of
        may = self.desk.actor.may(Right.CONTACTS) and person.of_age and person.not_protected
        if purpose is None or self.form.is_blank or not self._is_draft or not may:
            return
        self.desk.work.write(self, partial(contacts.keep_draft, **self._written(purpose)))

    def _restore(self, found: list[Known]) -> None:
        """Go on with what a crash interrupted, where nothing else is begun."""
        if found and self.form.is_blank:
            self._id, self._is_draft = found[-1].contact.id, True
            self.form.fill(found[-1].contact.purpose, found[-1].person)
            self.notice.tell(self.tr("What you had begun is back. Go on, or press Clear."))
            self.form.begin()

    def _change(self, known: Known) -> None:
        self._keep()
        self._panel_wanted = False
        self._fit()
        self._id, self._is_draft = known.contact.id, False
        self.form.fill(known.contact.purpose, known.person)
        self.form.name.setFocus()

    def _look_for_alike(self) -> None:
        """Tell where the same number or address is written down already."""
        if not self.desk.actor.may(Right.CONTACTS):
            return
        read = partial(
            contacts.alike, actor=self.desk.actor, keys=self.desk.keys, person=self.form.person(), but=self._id
        )
        self.desk.work.ask(self, "alike", read, self._tell_alike)

    def _tell_alike(self, found: list[Known]) -> None:
        if not found or self.form.is_blank or not self.desk.actor.may(Right.CONTACTS):
            return
        named = [f"{known.person.name} ({self.waiting.purpose_name(known)})" for known in found]
        self.notice.tell(self.tr("Is written down already: {names}").format(names=", ".join(named)), "waiting")

    def _written(self, purpose: ContactPurpose) -> dict[str, Any]:
        """All that is written down, as the services want it."""
        return {
            "actor": self.desk.actor,
            "keys": self.desk.keys,
            "contact_id": self._id,
            "purpose_id": purpose.id,
            "person": self.form.person(),
            "occasion_id": self.desk.occasion.id if self.desk.occasion is not None else "",
        }

    def _use_actor(self) -> None:
        may = self.desk.actor.may(Right.CONTACTS)
        self._stack.setCurrentWidget(self._open if may else self.gate)
        self.waiting.look_up()
        if not may:
            self.notice.hide()
            self.gate.look_up()
        self._fit()

    def _join(self) -> None:
        self.form.changed.connect(self._pause.start)
        self._pause.timeout.connect(self._keep)
        self.form.written.connect(self._look_for_alike)
        self.footer.save.connect(self.save)
        self.footer.clear.connect(self.clear)
        self.waiting.change.connect(self._change)
        self.waiting.called.connect(self.out.done)
        self.waiting.no_answer.connect(self.out.no_answer)
        self.waiting.extract.connect(self.out.ask_extract)
        self.waiting.erase.connect(self.out.ask_erase)
        self.waiting.hand_over.connect(self.out.ask_hand_over)
        self.out.changed.connect(self.waiting.look_up)
        self.panel_button.clicked.connect(self._toggle_panel)
        self.capture_button.clicked.connect(lambda: self.desk.news.go.emit("capture"))
        self.desk.news.actor.connect(lambda _: self._use_actor())
        self.desk.news.pack.connect(self.form.offer)
        for keys, act in (
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
            ("F8", self.waiting.toggle_hidden),
            ("F6", self.capture_button.click),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _lay_out(self) -> None:
        px = self.theme.px
        for tool in (self.capture_button, self.panel_button):
            self.head.tools.addWidget(tool)
        self._card = Card(self.theme, padding=16, spacing=8)
        page = Page(self.theme)
        page.body.addWidget(self.form)
        self._card.body.addWidget(page, 1)
        self._card.body.addWidget(self.footer)
        self._open = QWidget()
        columns = QHBoxLayout(self._open)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.addWidget(self._card, 1)
        columns.addWidget(self.waiting)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._open)
        self._stack.addWidget(self.gate)
        self._rows = rows = QVBoxLayout(self)
        rows.addWidget(self.head)
        rows.addWidget(self.notice)
        rows.addWidget(self._stack, 1)
        self.shape(lambda: columns.setSpacing(px(12)))
        self.shape(lambda: rows.setSpacing(px(6)))
        self.shape(self._fit)

    def _say(self) -> None:
        self.say(self.head.title.setText, lambda: self.tr("Contacts"))
        self.say(self.head.about.setText, lambda: self.tr("Kept apart from what was said, and deleted when it is done"))
        self.say(self.capture_button.setText, lambda: self.tr("Back to comments"))
        for put in (self.panel_button.setToolTip, self.panel_button.setAccessibleName):
            self.say(put, lambda: self.tr("Who waits"))
        self.say(self.footer.save_button.setText, lambda: self.tr("Save contact"))
        self.say(self.gate.empty.title.setText, lambda: self.tr("Contacts are for the booth's own staff"))
        self.say(
            self.gate.empty.words.setText,
            lambda: self.tr("You write as a guest. Ask a colleague to take down the name, or let them sit down here."),
        )

    def _fit(self) -> None:
        scale = self.theme.scale
        width, height = self.width() / scale, self.height() / scale
        both, may = width >= _ROOM_FOR_BOTH, self.desk.actor.may(Right.CONTACTS)
        panel = _WIDE_PANEL if width >= _WIDE else _PANEL
        self.waiting.setFixedWidth(self.theme.px(panel) if both else self.width() - 2 * self.theme.px(16))
        self.panel_button.setVisible(may and not both)
        self.waiting.setVisible(both or self._panel_wanted)
        self._card.setVisible(both or not self._panel_wanted)
        short = height < _SHORT
        self.head.set_low(short)
        self._card.set_padding(8 if short else 16)
        self.footer.set_low(not both)
        self.capture_button.setVisible(both)
        px = self.theme.px
        self._rows.setContentsMargins(px(16), px(4 if short else 12), px(16), px(0 if short else 6))

    def _toggle_panel(self) -> None:
        self._panel_wanted = not self._panel_wanted
        self._fit()
