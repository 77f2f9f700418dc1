"""What the secretary writes: the head, the sections, the agenda, the voices and the actions. All is kept by itself."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from trygg_desktop.model.comment import Comment
from trygg_desktop.model.minutes import Action, Minutes
from trygg_desktop.services import Session, capture, minutes
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.components.rows import Rows
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.minutes.quotations import Quotations
from trygg_desktop.ui.minutes.rows import ActionRow, AgendaRow
from trygg_desktop.ui.view import View

_KEEP_MS = 500
_MOST = 1_000
"""So many comments are offered as quotations."""
_TEXT_HEIGHT = 120


@dataclass(frozen=True, slots=True)
class _Written:
    minutes: Minutes
    actions: list[Action]
    comments: list[Comment]


class MinutesEditor(View):
    """`kept` tells that what is written is on the disk."""

    kept = Signal()
    shown = Signal()
    """Other minutes are shown now."""

    def __init__(self, desk: Desk, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._page = Page(desk.theme, spacing=4)
        self._desk, self._notice = desk, notice
        self.occasion_id = ""
        self._minutes: Minutes | None = None
        self.fields = {name: QLineEdit() for name in ("title", "dnr", "chair", "secretary")}
        self.texts: dict[str, tuple[QLineEdit, QPlainTextEdit]] = {}
        self.agenda = Rows(desk.theme, partial(AgendaRow, desk.theme))
        self.agreed = Rows(desk.theme, partial(ActionRow, desk))
        self.quotations = Quotations(desk.theme)
        self._soon = QTimer(self, interval=_KEEP_MS, singleShot=True)
        self._soon.timeout.connect(self._keep)
        self._sections = Card(desk.theme)
        self._lay_out()
        for field in self.fields.values():
            field.textEdited.connect(self._changed)
        for part in (self.agenda, self.agreed, self.quotations):
            part.changed.connect(self._changed)
        for rows in (self.agenda, self.agreed):
            rows.removed.connect(partial(self._offer_back, rows))

    def open_minutes(self, occasion_id: str) -> None:
        """Show the minutes of an occasion, begun where there were none; what stood here is kept first."""
        self.keep()
        self.occasion_id = occasion_id
        self._desk.work.write(self, partial(_begun, occasion_id=occasion_id), self._show)

    def keep(self) -> None:
        """Put what was written last on the disk at once."""
        if self._soon.isActive():
            self._soon.stop()
            self._keep()

    def _show(self, written: _Written) -> None:
        if written.minutes.occasion_id != self.occasion_id:
            return
        self._minutes = written.minutes
        for name, field in self.fields.items():
            field.setText(getattr(written.minutes, name))
        self._show_sections(written.minutes.sections)
        self.agenda.fill(written.minutes.agenda)
        self.agreed.fill([_row(action) for action in written.actions])
        quotable = [each for each in written.comments if each.text and each.withdrawn_at is None]
        self.quotations.fill(quotable, written.minutes.quotations)
        self._soon.stop()
        self.shown.emit()

    def _show_sections(self, sections: list[dict[str, Any]]) -> None:
        for heading, text in self.texts.values():
            for old in (heading, text):
                self._sections.body.removeWidget(old)
                old.hide()
                old.deleteLater()
        self.texts = {}
        for section in sections:
            heading, text = QLineEdit(section["heading"]), QPlainTextEdit(section["text"])
            text.setTabChangesFocus(True)
            text.setFixedHeight(self.theme.px(_TEXT_HEIGHT))
            heading.setAccessibleName(self._heading_name.text())
            text.setAccessibleName(section["heading"])
            heading.textEdited.connect(self._changed)
            text.textChanged.connect(self._changed)
            self._sections.body.addWidget(heading)
            self._sections.body.addWidget(text)
            self.texts[section["id"]] = (heading, text)

    def _changed(self) -> None:
        if self._minutes is not None and not self._soon.isActive():
            self._soon.start()

    def _keep(self) -> None:
        if self._minutes is None:
            return
        fields: dict[str, Any] = {name: field.text() for name, field in self.fields.items()}
        fields["sections"] = [
            {"id": one, "heading": heading.text(), "text": text.toPlainText()}
            for one, (heading, text) in self.texts.items()
        ]
        fields["agenda"] = self.agenda.contents()
        fields["quotations"] = list(self.quotations.chosen)
        keep = partial(
            _kept,
            minutes_id=self._minutes.id,
            occasion_id=self.occasion_id,
            fields=fields,
            actions=self.agreed.contents(),
        )
        self._desk.work.write(self, keep, lambda _: self.kept.emit())

    def _offer_back(self, rows: Rows) -> None:
        self._notice.tell(self.tr("The row is removed."), "info", self.tr("Undo"), rows.put_back)

    def _lay_out(self) -> None:
        theme = self.theme
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._page)
        self._heading_name = Label()
        self.say(self._heading_name.setText, lambda: self.tr("Heading"))
        head, agenda, voices, actions = (Card(theme) for _ in range(4))
        titles = {
            head: lambda: self.tr("About the meeting"),
            self._sections: lambda: self.tr("In words"),
            agenda: lambda: self.tr("Agenda"),
            voices: lambda: self.tr("Voices"),
            actions: lambda: self.tr("Actions"),
        }
        for card, words in titles.items():
            title = Label("lead")
            self.say(title.setText, words)
            card.body.addWidget(title)
            self._page.body.addWidget(card)
        names = {
            "title": lambda: self.tr("Title"),
            "dnr": lambda: self.tr("Registration number (dnr)"),
            "chair": lambda: self.tr("Chair"),
            "secretary": lambda: self.tr("Secretary"),
        }
        for name, words in names.items():
            field = Field(theme, self.fields[name])
            self.say(field.name, words)
            head.body.addWidget(field)
        agenda.body.addWidget(self.agenda)
        voices.body.addWidget(self.quotations)
        actions.body.addWidget(self.agreed)
        self.say(self.agenda.add_button.setText, lambda: self.tr("Add an item"))
        self.say(self.agreed.add_button.setText, lambda: self.tr("Add an action"))
        self._page.body.addStretch(1)


def _begun(session: Session, occasion_id: str) -> _Written:
    begun = minutes.begin(session, occasion_id)
    return _Written(begun, minutes.actions(session, occasion_id), capture.comments(session, occasion_id, limit=_MOST))


def _kept(
    session: Session, minutes_id: str, occasion_id: str, fields: dict[str, Any], actions: list[dict[str, Any]]
) -> None:
    minutes.edit(session, minutes_id, **fields)
    minutes.set_actions(session, occasion_id, actions)


def _row(action: Action) -> dict[str, Any]:
    names = ("id", "what", "responsible", "due")
    return {**{name: getattr(action, name) for name in names}, "status": action.status.value}
