"""Record by record: sent, waiting, or refused with its reason and a way to try again."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.services import sync_records
from trygg_desktop.services.sync_records import RecordState
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.section import Section
from trygg_desktop.ui.sync.names import SyncNames
from trygg_desktop.ui.view import View


class RecordsSection(Section):
    """The records changed last, the refused first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "list-checks", parent)
        self._names = SyncNames(self)
        self._found: list[RecordState] = []
        self._lines: list[QWidget] = []
        self.again_buttons: list[Button] = []
        """One for each refused record."""
        self.empty = Label("muted", wrap=True)
        self.rows.addWidget(self.empty)
        self.list = QVBoxLayout()
        self.rows.addLayout(self.list)
        self.say(self.heading.setText, lambda: self.tr("Record by record"))
        self.say(self.empty.setText, lambda: self.tr("What you write is listed here, and whether it is sent."))
        self.say(lambda _: self._show(self._found), lambda: "")

    def look_up(self) -> None:
        """Read the list anew."""
        self.desk.work.ask(self, "records", sync_records.newest, self._show)

    def lines(self) -> list[str]:
        """What is told, line by line."""
        return [" · ".join(label.text() for label in line.findChildren(Label)) for line in self._lines]

    def _show(self, found: list[RecordState]) -> None:
        self._found = found
        self.empty.setVisible(not found)
        for old in self._lines:
            old.hide()
            old.deleteLater()
        self.again_buttons = []
        self._lines = [self._line(record) for record in found]
        for line in self._lines:
            self.list.addWidget(line)

    def _line(self, record: RecordState) -> QWidget:
        line = View(self.theme)
        name, state = Label("heading", wrap=True), Label("muted", wrap=True)
        name.setText(self._names.record(record.kind, record.name))
        when = self._names.moment(record.at)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(state)
        columns = QHBoxLayout(line)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.addLayout(words, 1)
        if record.state == "sent":
            state.setText(self.tr("sent {when}").format(when=when))
        elif record.state == "waiting":
            state.setText(self.tr("waits since {when}").format(when=when))
        else:
            state.set_role("danger")
            state.setText(self._names.reason(record.reason))
            again = Button(self.theme, icon="rotate-ccw")
            again.setText(self.tr("Try again"))
            again.setAccessibleName(f"{again.text()}: {name.text()}")
            again.clicked.connect(partial(self.try_again, record))
            columns.addWidget(again)
            self.again_buttons.append(again)
        return line

    def try_again(self, record: RecordState) -> None:
        """Offer it anew, as it is now."""
        offer = partial(sync_records.try_again, kind=record.kind, record_id=record.record_id)
        self.desk.work.write(self, offer, lambda _: self._offered(), self.tell_failed)

    def _offered(self) -> None:
        self.look_up()
        self.desk.courier.sync_now()
