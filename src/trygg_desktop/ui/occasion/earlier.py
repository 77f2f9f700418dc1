"""The occasions there have been, newest first, each with its minutes and the way to open it again."""

from functools import partial

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import occasions
from trygg_desktop.services.occasions import OccasionRow
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.names import OccasionNames
from trygg_desktop.ui.view import View


class EarlierOccasions(Card):
    """Looks itself up again when an occasion is opened or closed, here or on a colleague's laptop."""

    reopened = Signal(object)
    """The occasion that now is open again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent=parent)
        self._desk, self._names = desk, OccasionNames(self)
        self._found: list[OccasionRow] = []
        self._lines: list[QWidget] = []
        self.again_buttons: list[Button] = []
        """One for each occasion, newest first."""
        self.title, self.empty = Label("lead"), Label("muted", wrap=True)
        self.body.addWidget(self.title)
        self.body.addWidget(self.empty)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.say(self.title.setText, lambda: self.tr("Earlier occasions"))
        self.say(self.empty.setText, lambda: self.tr("The evenings you close are listed here, with their minutes."))
        self.say(lambda _: self._show(self._found), lambda: "")
        desk.news.occasion.connect(lambda _: self.look_up())
        desk.news.came.connect(self.look_up)

    def look_up(self) -> None:
        """Read the list anew."""
        self._desk.work.ask(self, "list", occasions.listed, self._show)

    def _show(self, found: list[OccasionRow]) -> None:
        self._found = found
        shown = [row for row in found if not (row.occasion.is_open and row.occasion.joined)]
        self.empty.setVisible(not shown)
        for old in self._lines:
            old.hide()
            old.deleteLater()
        self.again_buttons = []
        self._lines = [self._line(row) for row in shown]
        for line in self._lines:
            self._rows.addWidget(line)

    def _line(self, row: OccasionRow) -> QWidget:
        occasion = row.occasion
        line = View(self.theme, self)
        day = occasion.starts_at.astimezone()
        date = QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
        name, facts = Label("heading"), Label("muted")
        name.setText(f"{self._names.kind(occasion.kind)} · {occasion.place}")
        told = [date, self.tr("%n comment(s)", "", row.comments)]
        if occasion.is_open:
            told.insert(0, self.tr("open on a colleague's laptop"))
        if occasion.rehearsal:
            told.append(self.tr("rehearsal"))
        facts.setText(" · ".join(told))
        minutes = Button(self.theme, icon="file-text", parent=line)
        again = Button(self.theme, Look.QUIET, icon="door-open", parent=line)
        minutes.setText(self.tr("Minutes"))
        again.setText(self.tr("Take part") if occasion.is_open else self.tr("Open again"))
        for button in (minutes, again):
            button.setAccessibleName(f"{button.text()}: {name.text()}, {date}")
        minutes.clicked.connect(lambda: self._desk.news.minutes.emit(occasion.id))
        again.clicked.connect(lambda: self._reopen(occasion))
        again.setVisible(self._desk.occasion is None)
        self.again_buttons.append(again)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(facts)
        columns = QHBoxLayout(line)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.addLayout(words, 1)
        columns.addWidget(again)
        columns.addWidget(minutes)
        return line

    def _reopen(self, occasion: Occasion) -> None:
        self._desk.work.write(self, partial(occasions.reopen, occasion_id=occasion.id), self.reopened.emit)
