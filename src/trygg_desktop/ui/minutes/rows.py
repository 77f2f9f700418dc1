"""The rows of the minutes: a line of words, an action."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout

from trygg_desktop.model.base import new_id
from trygg_desktop.model.kinds import ActionStatus
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.rows import Row
from trygg_desktop.ui.components.select import Select
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.minutes.redaction import Redaction
from trygg_desktop.ui.theme import Theme

_WHO, _WHEN, _STATUS = 240, 170, 200


class LineRow(Row):
    """One line: an agenda item, the name of an appendix. `name` says what it is, in the language in force."""

    def __init__(self, theme: Theme, name: Callable[[], str], item: str | None) -> None:
        super().__init__(theme)
        self.field = QLineEdit(item or "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.field.textEdited.connect(self.changed)
        self.say(self.field.setAccessibleName, name)
        self.say(self.field.setPlaceholderText, name)

    def content(self) -> str:
        """The line."""
        return self.field.text()

    def begin(self) -> None:
        """Write it."""
        self.field.setFocus()


class ActionRow(Row):
    """What, who, by when, how far it has come, where it comes from, and its public words."""

    def __init__(self, desk: Desk, content: dict[str, Any] | None) -> None:
        super().__init__(desk.theme)
        content = content or {}
        self.one_id = content.get("id") or new_id()
        self._since: date | None = content.get("since")
        self.what, self.who = QLineEdit(content.get("what", "")), QLineEdit(content.get("responsible", ""))
        self.due, self.status = QLineEdit(content.get("due", "")), Select(desk.theme)
        completer = QCompleter([each.name for each in desk.setup.pack.organisations], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.who.setCompleter(completer)
        for status in ActionStatus:
            self.status.addItem("", status.value)
        self.status.setCurrentIndex(self.status.findData(content.get("status", ActionStatus.OPEN.value)))
        self.redaction = Redaction(desk.theme, self.what.text, content.get("public"))
        self.carried = Label("muted", wrap=True)
        self.carried.setVisible(self._since is not None)
        rows, below = QVBoxLayout(self), Flow()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.what)
        for part in (self.who, self.due, self.status):
            below.addWidget(part)
        rows.addLayout(below)
        rows.addWidget(self.carried)
        rows.addWidget(self.redaction)
        self.redaction.changed.connect(self.changed)
        self.say(self.carried.setText, self._carried_words)
        px = desk.theme.px
        self.shape(lambda: rows.setSpacing(px(6)))
        self.shape(lambda: below.setSpacing(px(6)))
        self.shape(lambda: self.who.setFixedWidth(px(_WHO)))
        self.shape(lambda: self.due.setFixedWidth(px(_WHEN)))
        self.shape(lambda: self.status.setFixedWidth(px(_STATUS)))
        for field, words in (
            (self.what, lambda: self.tr("What is to be done?")),
            (self.who, lambda: self.tr("Who answers for it?")),
            (self.due, lambda: self.tr("Done by")),
        ):
            self.say(field.setAccessibleName, words)
            self.say(field.setPlaceholderText, words)
            field.textChanged.connect(self.changed)
        self.say(self.status.setAccessibleName, lambda: self.tr("How far it has come"))
        self.say(lambda _: self._name_statuses(), lambda: "")
        self.status.currentIndexChanged.connect(self.changed)

    def content(self) -> dict[str, Any]:
        """The action as services.minutes.set_actions takes it."""
        return {
            "id": self.one_id,
            "what": self.what.text(),
            "responsible": self.who.text(),
            "due": self.due.text(),
            "status": self.status.currentData(),
            "since": self._since,
            "public": self.redaction.value,
        }

    def begin(self) -> None:
        """Write what is to be done."""
        self.what.setFocus()

    def _carried_words(self) -> str:
        if self._since is None:
            return ""
        day = QLocale().toString(QDate(self._since.year, self._since.month, self._since.day), "d MMMM yyyy")
        return self.tr("Still open since {day}").format(day=day)

    def _name_statuses(self) -> None:
        names = {
            ActionStatus.OPEN: self.tr("In progress"),
            ActionStatus.DONE: self.tr("Done"),
            ActionStatus.DECLINED: self.tr("Will not be done"),
        }
        for index, status in enumerate(ActionStatus):
            self.status.setItemText(index, names[status])
