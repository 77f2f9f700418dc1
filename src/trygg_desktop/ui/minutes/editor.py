"""What the secretary writes: the head, the sections, the agenda, the voices and the actions. All is kept by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from trygg_desktop.errors import said
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
from trygg_desktop.ui.minutes.section import WrittenSection
from trygg_desktop.ui.view import View

_KEEP_MS = 500
_MOST = 1_000
"""So many comments are offered as quotations."""


@dataclass(frozen=True, slots=True)
class _Written:
    minutes: Minutes
    actions: list[Action]
    comments: list[Comment]


class MinutesEditor(View):
    """`kept` tells that what is written is on the disk, `unkept` that it could not get there."""

    kept = Signal()
    unkept = Signal()
    shown = Signal()
    """Other minutes are shown now."""

    def __init__(self, desk: Desk, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._page = Page(desk.theme, spacing=4)
        self._desk, self._notice = desk, notice
        self._wanted = ""
        self._minutes: Minutes | None = None
        self._changes, self._safe = 0, 0
        self.fields = {name: QLineEdit() for name in ("title", "dnr", "chair", "secretary")}
        self.sections: dict[str, WrittenSection] = {}
        self.agenda = Rows(desk.theme, partial(AgendaRow, desk.theme))
        self.agreed = Rows(desk.theme, partial(ActionRow, desk))
        self.quotations = Quotations(desk.theme)
        self._soon = QTimer(self, interval=_KEEP_MS, singleShot=True)
        self._soon.timeout.connect(self.keep)
        self._in_words = Card(desk.theme)
        self._lay_out()
        for field in self.fields.values():
            field.textEdited.connect(self._changed)
        for part in (self.agenda, self.agreed, self.quotations):
            part.changed.connect(self._changed)
        for rows in (self.agenda, self.agreed):
            rows.removed.connect(partial(self._offer_back, rows))

    @property
    def occasion_id(self) -> str:
        """The occasion whose minutes are shown; "" before there are any."""
        return self._minutes.occasion_id if self._minutes is not None else ""

    def open_minutes(self, occasion_id: str) -> None:
        """Show the minutes of an occasion, begun where there were none; what stands here is on the disk first.

        Those that are shown already stay as they are written: only the comments to choose from are looked up.
        """
        self._wanted = occasion_id
        begin = partial(_begun, occasion_id=occasion_id)
        self.keep(lambda: self._desk.work.write(self, begin, self._show))

    def begin(self) -> None:
        """Put the focus where one begins to write."""
        if not self.isAncestorOf(self.window().focusWidget()):
            self.fields["title"].setFocus()

    def keep(self, then: Callable[[], object] | None = None) -> None:
        """Put what was written last on the disk at once; `then()` when all that is written is there."""
        self._soon.stop()
        if self._minutes is not None and self._safe != self._changes:
            self._keep(self._minutes, then)
        elif then is not None:
            then()

    def _show(self, written: _Written) -> None:
        if written.minutes.occasion_id != self._wanted:
            return
        quotable = [each for each in written.comments if each.text and each.withdrawn_at is None]
        if written.minutes.occasion_id == self.occasion_id:
            self.quotations.fill(quotable, self.quotations.chosen)
        else:
            self.keep()  # of those shown until now, what was written while these were looked up
            self._fill(written)
            self.quotations.filter.clear()
            self.quotations.fill(quotable, written.minutes.quotations)
        self.shown.emit()

    def _fill(self, written: _Written) -> None:
        self._minutes = None  # filling in is no change
        for name, field in self.fields.items():
            field.setText(getattr(written.minutes, name))
        for old in self.sections.values():
            self._in_words.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.sections = {content["id"]: WrittenSection(self.theme, content) for content in written.minutes.sections}
        for section in self.sections.values():
            self._in_words.body.addWidget(section)
            section.changed.connect(self._changed)
        self.agenda.fill(written.minutes.agenda)
        self.agreed.fill([_row(action) for action in written.actions])
        self._minutes = written.minutes

    def _changed(self) -> None:
        if self._minutes is None:
            return
        self._changes += 1
        if not self._soon.isActive():
            self._soon.start()

    def _keep(self, of: Minutes, then: Callable[[], object] | None) -> None:
        change = self._changes
        fields: dict[str, Any] = {name: field.text() for name, field in self.fields.items()}
        fields["sections"] = [section.content() for section in self.sections.values()]
        fields["agenda"] = self.agenda.contents()
        fields["quotations"] = list(self.quotations.chosen)
        keep = partial(
            _kept, minutes_id=of.id, occasion_id=of.occasion_id, fields=fields, actions=self.agreed.contents()
        )

        def kept(_: None) -> None:
            self._safe = max(self._safe, change)
            self.kept.emit()
            if then is not None:
                then()

        self._desk.work.write(self, keep, kept, self._not_kept)

    def _not_kept(self, error: BaseException) -> None:
        told = said(error, self._desk.language.code)
        self._notice.tell(f"{told.what} {told.do}", "danger", self.tr("Try again"), self.keep)
        self.unkept.emit()

    def _offer_back(self, rows: Rows) -> None:
        self._notice.tell(self.tr("The row is removed."), "info", self.tr("Undo"), rows.put_back)

    def _lay_out(self) -> None:
        theme = self.theme
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._page)
        head, agenda, voices, actions = (Card(theme) for _ in range(4))
        titles = {
            head: lambda: self.tr("About the meeting"),
            self._in_words: lambda: self.tr("In words"),
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
