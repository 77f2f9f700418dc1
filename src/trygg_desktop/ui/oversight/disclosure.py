"""Disclosure: choose comments, see them masked, and save them for whoever has asked."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from trygg_desktop.documents.disclosure import Given
from trygg_desktop.model.people import Right
from trygg_desktop.services import capture, disclosure, occasions
from trygg_desktop.services.disclosure import Disclosed
from trygg_desktop.services.occasions import OccasionRow
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.files import ask_to_write
from trygg_desktop.ui.names import day_of
from trygg_desktop.ui.oversight.occasions import OccasionPicker
from trygg_desktop.ui.oversight.page import OversightPage
from trygg_desktop.ui.settings.section import Section

_PAUSE_MS = 200
_HEIGHT = 260


class DisclosurePage(OversightPage):
    """One card."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, Right.DISCLOSURE, parent)
        self.section = DisclosureSection(desk)
        self.put((self.section,))

    def look_up(self) -> None:
        """Offer the occasions there are now."""
        self.section.look_up()


class DisclosureSection(Section):
    """All that is shown is ticked; a tick is taken away where something is not asked for."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "folder-open", parent)
        self._given: list[Given] = []
        self.about, self.sums = Label("body", wrap=True), Label("muted", wrap=True)
        self.which, self.words = OccasionPicker(desk), QLineEdit()
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.recipient, self.reference = QLineEdit(), QLineEdit()
        theme = desk.theme
        fields = [Field(theme, each) for each in (self.words, self.list, self.recipient, self.reference)]
        words, shown, recipient, reference = fields
        self.rows.addWidget(self.about)
        self.rows.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        for field in (words, shown):
            self.rows.addWidget(field)
        self.rows.addWidget(self.sums)
        for field in (recipient, reference):
            self.rows.addWidget(field)
        self.pdf_button = self.button("file-text", lambda: self.tr("Save as PDF …"), self._ask_pdf)
        self.csv_button = self.button("download", lambda: self.tr("Save as CSV …"), self._ask_csv)
        self.shape(lambda: self.list.setFixedHeight(theme.px(_HEIGHT)))
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.choose)
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.which.picked.connect(lambda _: self.choose())
        self.list.itemChanged.connect(lambda _: self._tell())
        self._say(words, shown, recipient, reference)

    @property
    def chosen(self) -> list[str]:
        """Ids of the comments that are ticked."""
        items = (self.list.item(index) for index in range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]

    def look_up(self) -> None:
        """Offer the occasions there are now, and look for what is chosen."""
        self.desk.work.ask(self, "occasions", occasions.listed, self._offer)

    def choose(self) -> None:
        """Look for comments as chosen."""
        filters = capture.Filters(occasion_id=self.which.value or None)
        read = partial(disclosure.choose, actor=self.desk.actor, typed=self.words.text(), filters=filters)
        self.desk.work.ask(self, "list", read, self._show)

    def save_pdf(self, path: Path) -> None:
        """Write the ticked ones as a paper; it is logged."""
        self._disclose(path, lambda disclosed: self.desk.press.pdf(disclosed.document))

    def save_csv(self, path: Path) -> None:
        """Write the ticked ones as a table; it is logged."""
        self._disclose(path, lambda disclosed: disclosed.table)

    def _disclose(self, path: Path, made: Callable[[Disclosed], bytes]) -> None:
        work, actor = self.desk.work, self.desk.actor

        def prepared(disclosed: Disclosed) -> None:
            work.run(self, lambda: made(disclosed), partial(drawn, disclosed), self.tell_failed)

        def drawn(disclosed: Disclosed, data: bytes) -> None:
            give = partial(disclosure.give_out, actor=actor, disclosed=disclosed, data=data, path=path)
            work.write(self, give, done, self.tell_failed)

        def done(count: int) -> None:
            words = self.tr("%n comment(s) saved in {file}, masked. It stands in the log.", "", count)
            self.notice.tell(words.format(file=path.name), "ok")

        self.notice.tell(self.tr("Saving …"))
        prepare = partial(
            disclosure.prepare,
            actor=actor,
            comment_ids=self.chosen,
            recipient=self.recipient.text(),
            reference=self.reference.text(),
        )
        work.read(self, prepare, prepared, self.tell_failed)

    def _offer(self, rows: list[OccasionRow]) -> None:
        self.which.offer_occasions(rows)
        self.choose()

    def _show(self, given: list[Given]) -> None:
        self._given = given
        self.list.blockSignals(True)
        self.list.clear()
        for one in given:
            where = " · ".join(filter(None, (one.label, day_of(one.day), one.place)))
            item = QListWidgetItem(f"{where}\n{one.text or self.tr('A face without words')}")
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        ids = set(self.chosen)
        masked = sum(one.masked for one in self._given if one.id in ids)
        if not self._given:
            self.sums.setText(self.tr("No comment fits. Choose another occasion or other words."))
            return
        self.sums.setText(
            self.tr("%n comment(s) chosen", "", len(ids)) + " · " + self.tr("%n of them masked", "", masked)
        )

    def _ask_pdf(self) -> None:
        name = self.tr("disclosure.pdf")
        ask_to_write(self, self.tr("Save the disclosure"), name, "PDF (*.pdf)", self.save_pdf)

    def _ask_csv(self) -> None:
        name = self.tr("disclosure.csv")
        ask_to_write(self, self.tr("Save the disclosure"), name, "CSV (*.csv)", self.save_csv)

    def _say(self, words: Field, shown: Field, recipient: Field, reference: Field) -> None:
        self.say(self.heading.setText, lambda: self.tr("Disclosure"))
        self.say(
            self.about.setText,
            lambda: self.tr(
                "When somebody asks for public documents. Personal data is masked here already; read through before "
                "you save."
            ),
        )
        self.say(self.which.set_heading, lambda: self.tr("From which occasion?"))
        self.say(self.which.set_all, lambda: self.tr("All occasions"))
        self.say(words.name, lambda: self.tr("With these words"))
        self.say(words.hint.setText, lambda: self.tr("empty for all"))
        self.say(shown.name, lambda: self.tr("Comments, as they are given out"))
        self.say(recipient.name, lambda: self.tr("To whom?"))
        self.say(reference.name, lambda: self.tr("Reference (dnr)"))
        self.say(lambda _: self._show(self._given), lambda: "")
