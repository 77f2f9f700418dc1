"""The backups: when the last was made, where they lie, and one more now."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from trygg_desktop.services import backups
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.section import Section


class BackupSection(Section):
    """Trygg makes them by itself; nobody has to remember."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "archive", parent)
        self._made: datetime | None = None
        self.newest, self.about, self.where = Label("heading", wrap=True), Label("body", wrap=True), Label("small")
        self.where.setWordWrap(True)
        self.where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        for label in (self.newest, self.about, self.where):
            self.rows.addWidget(label)
        self.make_button = self.button("archive", lambda: self.tr("Back up now"), self.back_up)
        self.folder_button = self.button("folder-open", lambda: self.tr("Open the folder"), self._open_folder)
        self.say(self.heading.setText, lambda: self.tr("Backups"))
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

    def back_up(self) -> None:
        """Make one, and prove that it is whole."""
        self.make_button.setEnabled(False)
        self.notice.tell(self.tr("Making a backup …"))
        self.desk.work.back_up(self, self.desk.care, self._done, self._failed)

    def _done(self, made: Path) -> None:
        self.make_button.setEnabled(True)
        self.notice.tell(self.tr("The backup is made and proven whole: {name}").format(name=made.name), "ok")
        self.look_up()

    def _failed(self, error: BaseException) -> None:
        self.make_button.setEnabled(True)
        self.tell_failed(error)

    def _open_folder(self) -> None:
        folder = backups.folder_of(self.desk.folder)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder if folder.is_dir() else self.desk.folder)))

    def _show(self, made: datetime | None) -> None:
        self._made = made
        if made is None:
            self.newest.setText(self.tr("No backup has been made yet"))
            return
        local = QDateTime.fromSecsSinceEpoch(round(made.timestamp()))
        when = QLocale().toString(local, "d MMMM yyyy HH:mm")
        self.newest.setText(self.tr("The newest is from {when}").format(when=when))
