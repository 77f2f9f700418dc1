"""What becomes of a contact that waits: called, tried in vain, handed over, told of, erased. Done, said, and undone."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trygg_desktop.documents.tree import Document
from trygg_desktop.errors import said
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.contact import Contact
from trygg_desktop.services import Session, contacts, contacts_out, papers
from trygg_desktop.services.contacts import Known
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.files import ask_to_write


class ContactsOut(QObject):
    """`changed` tells that other contacts wait now."""

    changed = Signal()

    def __init__(self, desk: Desk, notice: Notice, view: QWidget) -> None:
        super().__init__(view)
        self._desk, self._notice, self._view = desk, notice, view

    def done(self, known: Known) -> None:
        """The person was called: nothing of them is kept."""

        def gone(before: Contact) -> None:
            self._tell_undo(
                self.tr("{name} is done, and no longer kept.").format(name=known.person.name),
                lambda: self._write(partial(contacts.undo_done, actor=self._desk.actor, before=before)),
            )
            self.changed.emit()

        done = partial(contacts.done, actor=self._desk.actor, contact_id=known.contact.id)
        self._desk.work.write(self._view, done, gone, self._failed)

    def no_answer(self, known: Known) -> None:
        """Call again tomorrow."""
        today = utc_now().astimezone().date()
        self._write(partial(contacts.no_answer, actor=self._desk.actor, contact_id=known.contact.id, today=today))

    def ask_hand_over(self, recipient: str) -> None:
        """Ask where to write the list."""
        name = self.tr("contacts.csv")
        ask_to_write(
            self._view, self.tr("List for the recipient"), name, "CSV (*.csv)", partial(self.hand_over, recipient)
        )

    def hand_over(self, recipient: str, path: Path) -> None:
        """Write the recipient's list to the file, and mark it handed over."""

        def written(ids: list[str]) -> None:
            words = self.tr("%n contact(s) in {file}, marked as handed over. The file is not encrypted.", "", len(ids))
            back = partial(contacts_out.take_back, actor=self._desk.actor, contact_ids=ids)
            self._tell_undo(words.format(file=path.name), lambda: self._write(back))
            self.changed.emit()

        write = partial(
            contacts_out.hand_over, actor=self._desk.actor, keys=self._desk.keys, recipient=recipient, path=path
        )
        self._desk.work.write(self._view, write, written, self._failed)

    def ask_extract(self, known: Known) -> None:
        """Ask where to write what is kept of somebody."""
        name = self.tr("extract.pdf")
        ask_to_write(self._view, self.tr("Register extract"), name, "PDF (*.pdf)", partial(self.extract, known))

    def extract(self, known: Known, path: Path) -> None:
        """Write all that is kept of the person to a PDF."""

        def made(paper: Document) -> None:
            press = self._desk.press
            self._desk.work.run(self._view, lambda: papers.export(press.pdf(paper), path), written, self._failed)

        def written(_: object) -> None:
            self._notice.tell(self.tr("The extract is saved in {file}.").format(file=path.name), "ok")

        write = partial(
            contacts_out.extract, actor=self._desk.actor, keys=self._desk.keys, contact_ids=[known.contact.id]
        )
        self._desk.work.write(self._view, write, made, self._failed)

    def ask_erase(self, known: Known) -> None:
        """Say what erasing means; the second press does it."""
        self._notice.tell(
            self.tr("Erase {name} for good? It cannot be undone.").format(name=known.person.name),
            "waiting",
            self.tr("Erase for good"),
            partial(self.erase, known),
        )
        self._notice.step.setFocus()

    def erase(self, known: Known) -> None:
        """Erase the person, from files and backups too."""

        def erased(_: int) -> None:
            self.changed.emit()
            self._desk.work.purge(self._view, self._desk.care, purged, self._failed)

        def purged(_: object) -> None:
            self._notice.tell(
                self.tr("{name} is erased, here and in this computer's backups.").format(name=known.person.name), "ok"
            )

        write = partial(contacts_out.erase, actor=self._desk.actor, contact_ids=[known.contact.id])
        self._desk.work.write(self._view, write, erased, self._failed)

    def _write(self, act: Callable[[Session], object]) -> None:
        self._desk.work.write(self._view, act, lambda _: self.changed.emit(), self._failed)

    def _tell_undo(self, words: str, undo: Callable[[], object]) -> None:
        self._notice.tell(words, "ok", self.tr("Undo"), undo)

    def _failed(self, error: BaseException) -> None:
        self._notice.tell_fault(said(error, self._desk.language.code))
