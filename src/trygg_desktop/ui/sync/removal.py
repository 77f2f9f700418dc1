"""Taking synced occasions off this laptop: first a look, then the removal, and a log of it."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.sync import RemovedOccasion
from trygg_desktop.services import Session, removal
from trygg_desktop.services.removal import Preview
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.picker import Picker
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.section import Section


class RemovalSection(Section):
    """Only what the server has given its receipt for, record by record."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "trash-2", parent)
        self._found: list[Occasion] = []
        self._removed: list[RemovedOccasion] = []
        self._chosen = ""
        self._seen: Preview | None = None
        self.about, self.preview, self.log = (
            Label("body", wrap=True),
            Label("heading", wrap=True),
            Label("small", wrap=True),
        )
        self.which = Picker(desk.theme, "calendar-days")
        for row in (self.about, self.which, self.preview):
            self.rows.addWidget(row)
        self.look_button = self.button("eye", lambda: self.tr("See what would be removed"), self.look)
        self.remove_button = self.button("trash-2", lambda: self.tr("Remove it here"), self.remove)
        self.body.addWidget(self.log)
        self.remove_button.hide()
        self.which.picked.connect(self._choose)
        self.say(self.heading.setText, lambda: self.tr("Remove synced occasions from this laptop"))
        self.say(
            self.about.setText,
            lambda: self.tr(
                "An occasion leaves this laptop only when the server has confirmed that it holds every part of it. It "
                "stays at the server and with colleagues."
            ),
        )
        self.say(self.which.set_heading, lambda: self.tr("Closed occasion"))
        self.say(lambda _: self._tell(), lambda: "")

    def look_up(self) -> None:
        """Read which occasions there are, and which were removed."""

        def read(session: Session) -> tuple[list[Occasion], list[RemovedOccasion]]:
            return removal.candidates(session), removal.removed(session)

        self.desk.work.ask(self, "candidates", read, self._list)

    def look(self) -> None:
        """Ask the server for its receipts."""
        self.notice.tell(self.tr("Asking the server for its receipts …"))
        self.look_button.setEnabled(False)
        courier = self.desk.courier
        ask = partial(removal.preview, courier.store, courier.folder, self._chosen)
        self.desk.work.run(self, ask, self._looked, self._failed)

    def remove(self) -> None:
        """Take it off this laptop."""
        if self._seen is not None:
            self.desk.work.write(self, partial(removal.remove, seen=self._seen), self._done, self._failed)

    def _list(self, found: tuple[list[Occasion], list[RemovedOccasion]]) -> None:
        self._found, self._removed = found
        if self._chosen not in {occasion.id for occasion in self._found}:
            self._chosen, self._seen = (self._found[0].id if self._found else ""), None
        self._tell()

    def _looked(self, seen: Preview) -> None:
        self.notice.hide()
        self.look_button.setEnabled(True)
        self._seen = seen
        self._tell()

    def _failed(self, error: BaseException) -> None:
        self.look_button.setEnabled(True)
        self.tell_failed(error)

    def _done(self, entry: RemovedOccasion) -> None:
        self._seen = None
        words = self.tr("%n record(s) removed from this laptop. The server holds them.", "", entry.records)
        self.notice.tell(words, "ok")
        self.look_up()
        self.desk.news.counted.emit()
        self.desk.news.came.emit()

    def _choose(self, occasion_id: str) -> None:
        self._chosen, self._seen = occasion_id, None
        self._tell()

    def _tell(self) -> None:
        self.which.offer([(each.id, _named(each.starts_at, each.place)) for each in self._found], self._chosen)
        for part in (self.which, self.look_button):
            part.setVisible(bool(self._found))
        seen = self._seen
        self.preview.setVisible(seen is not None)
        self.remove_button.setVisible(seen is not None and seen.may_go)
        if seen is not None and seen.may_go:
            comments = self.tr("%n comment(s)", "", seen.holding.comments)
            records = self.tr("%n record(s) in all", "", len(seen.holding.digests))
            words = self.tr("The server holds all of it: {comments}, {records}.")
            self.preview.setText(words.format(comments=comments, records=records))
        elif seen is not None:
            self.preview.setText(self.tr("It stays: %n part(s) are not confirmed by the server.", "", seen.wanting))
        lines = [
            self.tr("{occasion}: removed {when}, %n record(s)", "", each.records).format(
                occasion=_named(each.starts_at, each.place), when=_day(each.removed_at)
            )
            for each in self._removed
        ]
        self.log.setText("\n".join(lines))
        self.log.setVisible(bool(lines))


def _named(starts_at: datetime, place: str) -> str:
    return f"{_day(starts_at)} · {place}"


def _day(at: datetime) -> str:
    local = at.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy")
