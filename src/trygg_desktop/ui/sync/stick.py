"""From laptop to laptop on a USB stick: everything unsent or one occasion, under a passphrase; and in again."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QLineEdit, QWidget

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.services import bundles, occasions
from trygg_desktop.services.bundles import Imported
from trygg_desktop.services.occasions import OccasionRow
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.components.picker import Picker
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.files import ask_to_read, ask_to_write
from trygg_desktop.ui.settings.section import Section

_UNSENT = ""


class StickSection(Section):
    """Works without any server or network."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "hard-drive", parent)
        self._found: list[OccasionRow] = []
        self._chosen = _UNSENT
        self.about = Label("body", wrap=True)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        secret = Field(desk.theme, self.passphrase)
        self.which = Picker(desk.theme, "calendar-days")
        self.rows.addWidget(self.about)
        self.rows.addWidget(self.which)
        self.rows.addWidget(secret)
        self.out_button = self.button("download", lambda: self.tr("Save the file …"), self._ask_out)
        self.in_button = self.button("upload", lambda: self.tr("Take in a file …"), self._ask_in)
        self.which.picked.connect(self._choose)
        self.say(self.heading.setText, lambda: self.tr("On a USB stick"))
        self.say(
            self.about.setText,
            lambda: self.tr(
                "Two laptops at one booth become alike without a network. The file is sealed: tell your colleague the "
                "passphrase, and never write it on the stick. It may be taken in twice."
            ),
        )
        self.say(self.which.set_heading, lambda: self.tr("What to hand over"))
        self.say(secret.name, lambda: self.tr("Passphrase of the file, at least 12 characters"))
        self.say(lambda _: self._offer(), lambda: "")

    def look_up(self) -> None:
        """Read which occasions there are."""
        self.desk.work.ask(self, "occasions", occasions.listed, self._list)

    def save_to(self, path: Path) -> None:
        """Hand over what is chosen."""
        gather = partial(bundles.gather, occasion_id=self._chosen or None)
        self.desk.work.write(self, gather, partial(self._write, path), self.tell_failed)

    def take_in(self, path: Path) -> None:
        """Merge a file into this laptop."""
        self.notice.tell(self.tr("Opening the file …"))
        read = partial(bundles.read, path, self.passphrase.text())
        take = partial(self.desk.work.write, self, done=self._taken, failed=self.tell_failed)
        self.desk.work.run(self, read, lambda made: take(partial(bundles.take, made=made)), self.tell_failed)

    def _write(self, path: Path, made: object) -> None:
        self.notice.tell(self.tr("Sealing the file …"))
        write = partial(bundles.write, made, self.passphrase.text(), path)  # type: ignore[arg-type]  # gather's own
        words = self.tr("Saved as {name}").format(name=path.name)
        self.desk.work.run(self, write, lambda _: self.notice.tell(words, "ok"), self.tell_failed)

    def _taken(self, taken: Imported) -> None:
        self.notice.tell(self.tr("Taken in: %n change(s) that were new here.", "", taken.operations), "ok")
        self.desk.news.counted.emit()
        self.desk.news.came.emit()

    def _list(self, found: list[OccasionRow]) -> None:
        self._found = [row for row in found if not row.occasion.rehearsal]
        self._offer()

    def _offer(self) -> None:
        choices = [(_UNSENT, self.tr("Everything unsent"))]
        for row in self._found:
            day = row.occasion.starts_at.astimezone()
            date = QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
            choices.append((row.occasion.id, f"{date} · {row.occasion.place}"))
        self.which.offer(choices, self._chosen)

    def _choose(self, occasion_id: str) -> None:
        self._chosen = occasion_id
        self._offer()

    def _ask_out(self) -> None:
        if len(self.passphrase.text()) < bundles.LEAST:
            self.tell_failed(PersonCanMend("passphrase_short", least=bundles.LEAST))
            self.passphrase.setFocus()
            return
        ask_to_write(self, self.tr("Hand over"), bundles.file_name(), f"Trygg (*{bundles.ENDING})", self.save_to)

    def _ask_in(self) -> None:
        ask_to_read(self, self.tr("Take in"), f"Trygg (*{bundles.ENDING})", self.take_in)
