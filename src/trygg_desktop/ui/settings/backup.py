"""The backups: when the last was made, where they lie, one more now, a second folder, and restoring one."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from trygg_desktop.errors import Fault, PersonCanMend, said
from trygg_desktop.services import backups, restoring
from trygg_desktop.services.backups import Made
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.files import ask_for_folder, ask_to_read
from trygg_desktop.ui.settings.restore import ReplacedForm, RestoreForm, SalvageForm, UnlockForm
from trygg_desktop.ui.settings.section import Section


class BackupSection(Section):
    """Trygg makes them by itself; nobody has to remember."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "archive", parent)
        self._made: datetime | None = None
        self._second: Path | None = None
        self._file = Path()
        self.newest, self.about, self.where = Label("heading", wrap=True), Label("body", wrap=True), Label("small")
        self.where.setWordWrap(True)
        self.where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.second = Label("small", wrap=True)
        for label in (self.newest, self.about, self.where, self.second):
            self.rows.addWidget(label)
        self.make_button = self.button("archive", lambda: self.tr("Back up now"), self.back_up)
        self.folder_button = self.button("folder-open", lambda: self.tr("Open the folder"), self._open_folder)
        self.second_button = self.button("hard-drive", self._second_words, self._ask_second)
        self.no_second_button = self.button("x", lambda: self.tr("No second folder"), lambda: self.choose_second(None))
        self.restore_button = self.button("archive-restore", lambda: self.tr("Restore …"), self._ask_restore)
        self.restore, self.unlock, self.salvage = RestoreForm(desk), UnlockForm(desk), SalvageForm(desk)
        self.salvage_button = self.button(
            "search", lambda: self.tr("Save from a damaged store …"), self.salvage.open_form
        )
        self.replaced = ReplacedForm(desk, self.look_up)
        for form in (self.replaced, self.restore, self.unlock, self.salvage):
            self.body.insertWidget(self.body.count() - 1, form)
        self.unlock.given.connect(self._unlock)
        for form in (self.restore, self.unlock):
            form.closed.connect(lambda: self.isVisible() and self.restore_button.setFocus())
        self.salvage.closed.connect(lambda: self.isVisible() and self.salvage_button.setFocus())
        self.say(self.heading.setText, lambda: self.tr("Backups"))
        self.say(lambda _: self._show_second(self._second), lambda: "")
        self.say(
            self.about.setText,
            lambda: self.tr(
                "One is made every day and when an occasion is closed, encrypted as the store itself. The ten newest "
                "are kept."
            ),
        )
        self.say(lambda _: self._show(self._made), lambda: "")
        # A path may break anywhere, not only between words.
        self.where.setText("\u200b/".join(str(backups.folder_of(desk.folder)).split("/")))
        self.where.setAccessibleName(str(backups.folder_of(desk.folder)))

    def look_up(self) -> None:
        """See when the newest was made."""
        self.desk.work.run(self, partial(backups.newest, self.desk.folder), self._show)
        self.desk.work.read(self, backups.second_folder, self._show_second)
        self.replaced.look_up()

    def back_up(self) -> None:
        """Make one, and prove that it is whole."""
        self.make_button.setEnabled(False)
        self.notice.tell(self.tr("Making a backup …"))
        self.desk.work.back_up(self, self.desk.care, self._done, self._failed)

    def choose_second(self, folder: Path | None) -> None:
        """Let a second backup go there, and make one at once; or to none."""

        def chosen(_: object) -> None:
            self._show_second(folder)
            if folder is not None:
                self.back_up()

        self.desk.work.write(self, partial(backups.choose_second, folder=folder), chosen, self.tell_failed)

    def restore_from(self, file: Path, words: str | None = None, code: str | None = None) -> None:
        """Look at a backup, and ask whether to restore it."""
        self._file = file
        look = partial(restoring.look, self.desk.care, file, words, code)
        self.desk.work.run(self, look, self._looked, self._not_looked)

    def _looked(self, found: restoring.Found) -> None:
        self.unlock.hide()
        self.notice.hide()
        self.restore.ask(found)

    def _not_looked(self, error: BaseException) -> None:
        if self.unlock.isVisible() and isinstance(error, PersonCanMend):
            told = said(error, self.desk.language.code)
            self.unlock.tell(lambda: f"{told.what} {told.do}")
            self.unlock.first().setFocus()
        elif isinstance(error, Fault) and error.code == "backup_locked":
            self.unlock.open_form()
        else:
            self.tell_failed(error)

    def _unlock(self, typed: str) -> None:
        by_code = backups.is_code(typed)
        self.restore_from(self._file, None if by_code else typed, typed if by_code else None)

    def _done(self, made: Made) -> None:
        self.make_button.setEnabled(True)
        if made.fault is not None:
            self.tell_failed(made.fault)
        elif made.second is not None:
            words = self.tr("Two backups are made and proven whole: {name}, here and in the second folder.")
            self.notice.tell(words.format(name=made.file.name), "ok")
        else:
            self.notice.tell(self.tr("The backup is made and proven whole: {name}").format(name=made.file.name), "ok")
        self.look_up()

    def _failed(self, error: BaseException) -> None:
        self.make_button.setEnabled(True)
        self.tell_failed(error)

    def _open_folder(self) -> None:
        folder = backups.folder_of(self.desk.folder)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder if folder.is_dir() else self.desk.folder)))

    def _ask_second(self) -> None:
        ask_for_folder(self, self.tr("A second folder, or a USB stick"), self.choose_second)

    def _ask_restore(self) -> None:
        folder = backups.folder_of(self.desk.folder)
        ask_to_read(self, self.tr("Restore a backup"), "Trygg (trygg-*.db)", self.restore_from, str(folder))

    def _second_words(self) -> str:
        return self.tr("Another second folder …") if self._second else self.tr("Choose a second folder …")

    def _show_second(self, folder: Path | None) -> None:
        self._second = folder
        self.no_second_button.setVisible(folder is not None)
        self.second_button.setText(self._second_words())
        self.second.setText(
            self.tr("No second folder is chosen. A USB stick or a network folder survives the loss of the laptop.")
            if folder is None
            else self.tr("A second one goes to {folder}").format(folder="\u200b/".join(str(folder).split("/")))
        )

    def _show(self, made: datetime | None) -> None:
        self._made = made
        if made is None:
            self.newest.setText(self.tr("No backup has been made yet"))
            return
        local = QDateTime.fromSecsSinceEpoch(round(made.timestamp()))
        when = QLocale().toString(local, "d MMMM yyyy HH:mm")
        self.newest.setText(self.tr("The newest is from {when}").format(when=when))
