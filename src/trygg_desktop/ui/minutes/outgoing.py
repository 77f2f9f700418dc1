"""The ways out of the house for a paper: a file, the computer's PDF reader, the printer, a letter.

Only what a person saves where they choose ever lies unencrypted on the disk: the reader opens that very file, and
a letter is a file of its own. The printer gets pictures of the pages.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from trygg_desktop.errors import said
from trygg_desktop.model.kinds import Edition
from trygg_desktop.services import papers, settings
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.files import ask_to_write
from trygg_desktop.ui.minutes.editor import MinutesEditor
from trygg_desktop.ui.minutes.preview import Preview
from trygg_desktop.ui.minutes.printing import print_pages
from trygg_desktop.ui.view import View

EXPORTS = "exports"
"""The remembered folder of exports, {"folder": path}."""
_PDF, _LETTER = ".pdf", ".eml"


class Outgoing(View):
    """What the room hands out of what its preview shows. `menu_button` opens the ways that are used more seldom."""

    exported = Signal(Path)
    """The file that was written."""
    printed = Signal()

    def __init__(self, desk: Desk, notice: Notice, editor: MinutesEditor, preview: Preview, parent: QWidget) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._notice, self._editor, self._preview = desk, notice, editor, preview
        self.name = ""
        """The file name that is suggested, without an ending: kind, day and place, never a word that was said."""
        self.menu_button, self.menu = Button(desk.theme, icon="more-horizontal"), QMenu(self)
        self.open_action, self.print_action, self.mail_action = (QAction(self.menu) for _ in range(3))
        for action, act in (
            (self.open_action, partial(self.save, then_open=True)),
            (self.print_action, self.print),
            (self.mail_action, self.write_letter),
        ):
            self.menu.addAction(action)
            action.triggered.connect(lambda _on=False, act=act: act())
        self.menu_button.clicked.connect(self._open_menu)
        self.hide()
        for put in (self.menu_button.setAccessibleName, self.menu_button.setToolTip):
            self.say(put, lambda: self.tr("More ways: reader, printer, e-mail"))
        self.say(self.open_action.setText, lambda: self.tr("Save, and open in the computer's PDF reader …"))
        self.say(self.print_action.setText, lambda: self.tr("Print …"))
        self.say(self.mail_action.setText, lambda: self.tr("Save as a draft of an e-mail …"))

    def save(self, *, then_open: bool = False) -> None:
        """Ask where, and save the paper as a PDF there."""
        if self._editor.occasion_id:
            title = self.tr("Save the minutes as PDF")
            self._ask(title, _PDF, lambda path: self.export_to(path, self._preview.edition, then_open=then_open))

    def write_letter(self) -> None:
        """Ask where, and save a letter with the paper there."""
        if self._editor.occasion_id:
            self._ask(self.tr("Save a draft of an e-mail"), _LETTER, self.letter_to)

    def print(self) -> None:
        """Ask for a printer, and print the paper on it."""
        if not self._editor.occasion_id:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.name)
        dialog = QPrintDialog(printer, self.window())
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # the printer's own wants a slot by name

    def export_to(self, path: Path, edition: Edition, *, then_open: bool = False) -> None:
        """Write the PDF to `path`: whole, or not at all."""

        def exported(_: None) -> None:
            self._exported(path, self.tr("Open in the PDF reader"), at_once=then_open)

        write = partial(papers.export, path=path)
        self._editor.keep(lambda: self._preview.produce(edition, write, exported, self._fail))

    def letter_to(self, path: Path) -> None:
        """Write a letter with the PDF attached to `path`: whole, or not at all."""
        occasion = self._editor.occasion_id

        def write(letter: bytes) -> None:
            done = partial(self._exported, path, self.tr("Open in the e-mail program"), at_once=False)
            self._desk.work.run(self, partial(papers.export, letter, path), lambda _: done(), self._fail)

        def pack(pdf: bytes) -> None:
            letter = partial(papers.letter, occasion_id=occasion, pdf=pdf, name=f"{self.name}{_PDF}")
            self._desk.work.read(self, letter, write, self._fail)

        self._editor.keep(lambda: self._preview.produce(self._preview.edition, bytes, pack, self._fail))

    def print_on(self, printer: QPrinter) -> None:
        """Print the paper on a printer that was chosen."""

        def printed(_: None) -> None:
            self._notice.tell(self.tr("Sent to the printer."), "ok")
            self.printed.emit()

        self._notice.tell(self.tr("Printing …"))
        send = partial(print_pages, printer=printer)
        self._editor.keep(lambda: self._preview.produce(self._preview.edition, send, printed, self._fail))

    def _ask(self, title: str, ending: str, then: Callable[[Path], None]) -> None:
        kinds = {_PDF: "PDF (*.pdf)", _LETTER: self.tr("E-mail (*.eml)")}[ending]

        def ask(folder: str, name: str) -> None:
            ask_to_write(self.window(), title, name, kinds, chosen, folder)

        def chosen(path: Path) -> None:
            if path.suffix.lower() != ending:
                # "Torget 20.11" has an ending to Qt. Whether the file may be replaced was asked of that name only.
                path = path.with_name(path.name + ending)
                if path.exists():
                    ask(str(path.parent), path.name)
                    return
            self._desk.work.write(self, partial(settings.put, name=EXPORTS, value={"folder": str(path.parent)}))
            then(path)

        remembered = partial(settings.get, name=EXPORTS, default={"folder": ""})
        self._desk.work.read(self, remembered, lambda found: ask(found["folder"], f"{self.name}{ending}"))

    def _open_menu(self) -> None:
        self.menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _exported(self, path: Path, step: str, *, at_once: bool) -> None:
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        self._notice.tell(self.tr("Saved as {name}").format(name=path.name), "ok", step, show)
        if at_once:
            show()
        self.exported.emit(path)

    def _fail(self, error: BaseException) -> None:
        self._desk.work.failed.emit(said(error, self._desk.language.code))
