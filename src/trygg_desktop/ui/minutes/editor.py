"""What the secretary writes: the head, the sections, the agenda, the voices and the actions. All is kept by itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.errors import said
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.minutes import Action, Minutes, MinutesVersion
from trygg_desktop.services import Session, capture, minutes, versions
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.components.rows import Rows
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.minutes.about import AboutMeeting
from trygg_desktop.ui.minutes.quotations import Quotations, QuoteRow
from trygg_desktop.ui.minutes.recipients import Recipients
from trygg_desktop.ui.minutes.rows import ActionRow, LineRow
from trygg_desktop.ui.minutes.section import WrittenSection
from trygg_desktop.ui.minutes.versions import Versions
from trygg_desktop.ui.view import View

_KEEP_MS = 500
_MOST = 1_000
"""So many comments are offered as quotations."""


@dataclass(frozen=True, slots=True)
class _Written:
    minutes: Minutes
    actions: list[Action]
    carried: dict[str, date]
    comments: list[Comment]
    approved: list[MinutesVersion]


class MinutesEditor(View):
    """`kept` tells that what is written is on the disk, `unkept` that it could not get there."""

    kept = Signal()
    unkept = Signal()
    shown = Signal()
    """Other minutes are shown now, or another version of them."""

    def __init__(self, desk: Desk, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._page = Page(desk.theme, spacing=4)
        self._desk, self._notice = desk, notice
        self._wanted = ""
        self._minutes: Minutes | None = None
        self._changes, self._safe = 0, 0
        theme = desk.theme
        self.about, self.recipients = AboutMeeting(theme), Recipients(desk)
        self.written = Rows(theme, partial(WrittenSection, desk), spacing=24)
        self.agenda = Rows(theme, partial(LineRow, theme, lambda: self.tr("Agenda item")))
        self.appendices = Rows(theme, partial(LineRow, theme, lambda: self.tr("Name of the appendix")))
        self.agreed = Rows(theme, partial(ActionRow, desk), spacing=20)
        self.quotations = Quotations(theme)
        self.versions = Versions(desk, notice, self.keep)
        self._soon = QTimer(self, interval=_KEEP_MS, singleShot=True)
        self._soon.timeout.connect(self.keep)
        self._cards: list[Card] = []
        self._lay_out()
        lists = (self.written, self.agenda, self.appendices, self.agreed)
        for part in (self.about, self.recipients, self.quotations, *lists):
            part.changed.connect(self._changed)
        for rows in (*lists, self.quotations.rows):
            rows.removed.connect(partial(self._offer_back, rows))
        self.versions.changed.connect(self.reload)

    @property
    def occasion_id(self) -> str:
        """The occasion whose minutes are shown; "" before there are any."""
        return self._minutes.occasion_id if self._minutes is not None else ""

    @property
    def fields(self) -> dict[str, Any]:
        """The fields about the meeting, by name."""
        return self.about.fields

    @property
    def sections(self) -> dict[str, WrittenSection]:
        """The written sections by id, in order."""
        rows = (line.row for line in self.written.lines)
        return {row.one_id: row for row in rows if isinstance(row, WrittenSection)}

    def open_minutes(self, occasion_id: str) -> None:
        """Show the minutes of an occasion, begun where there were none; what stands here is on the disk first.

        Those that are shown already stay as they are written: only the comments to choose from are looked up.
        """
        self._wanted = occasion_id
        begin = partial(_begun, occasion_id=occasion_id)
        self.keep(lambda: self._desk.work.write(self, begin, self._show))

    def reload(self) -> None:
        """Show the same minutes anew: they were approved, or opened for change."""
        occasion_id, self._minutes = self.occasion_id, None
        self.open_minutes(occasion_id)

    def begin(self) -> None:
        """Put the focus where one begins to write."""
        if not self.isAncestorOf(self.window().focusWidget()):
            first = self.versions.next_button if self.versions.is_frozen else self.about.fields["title"]
            first.setFocus()

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
            self.quotations.fill(quotable, self.quotations.chosen, self._redactions(written.minutes))
        else:
            self.keep()  # of those shown until now, what was written while these were looked up
            self._fill(written)
            self.quotations.filter.clear()
            self.quotations.fill(quotable, written.minutes.quotations, written.minutes.redactions)
        self.shown.emit()

    def _fill(self, written: _Written) -> None:
        self._minutes = None  # filling in is no change
        kept, public = written.minutes, written.minutes.redactions
        self.about.fill(kept)
        self.written.fill([{**section, "public": public.get(section["id"])} for section in kept.sections])
        self.agenda.fill(kept.agenda)
        self.appendices.fill(kept.appendices)
        self.recipients.fill(kept.recipients)
        self.agreed.fill(
            [
                {**_row(action), "since": written.carried.get(action.id), "public": public.get(action.id)}
                for action in written.actions
            ]
        )
        self.versions.fill(kept, written.approved)
        for card in self._cards:
            card.setVisible(not self.versions.is_frozen)
        self._minutes = kept

    def _changed(self) -> None:
        if self._minutes is None:
            return
        self._changes += 1
        if not self._soon.isActive():
            self._soon.start()

    def _redactions(self, of: Minutes) -> dict[str, str]:
        """What was redacted, and what is redacted on the screen now; of what is not on the screen, nothing is lost."""
        shown = {row.one_id: row.redaction.value for row in self._redactable()}
        others = {one: words for one, words in of.redactions.items() if one not in shown}
        return others | {one: words for one, words in shown.items() if words is not None}

    def _redactable(self) -> Iterator[WrittenSection | ActionRow | QuoteRow]:
        for rows in (self.written, self.agreed, self.quotations.rows):
            for line in rows.lines:
                assert isinstance(line.row, WrittenSection | ActionRow | QuoteRow)  # noqa: S101  # made so above
                yield line.row

    def _keep(self, of: Minutes, then: Callable[[], object] | None) -> None:
        change = self._changes
        fields: dict[str, Any] = self.about.content()
        names = ("id", "heading", "text")
        fields["sections"] = [{name: section[name] for name in names} for section in self.written.contents()]
        fields["agenda"] = self.agenda.contents()
        fields["appendices"] = self.appendices.contents()
        fields["recipients"] = self.recipients.chosen
        fields["quotations"] = self.quotations.chosen
        fields["redactions"] = self._redactions(of)
        keep = partial(
            _kept, minutes_id=of.id, occasion_id=of.occasion_id, fields=fields, actions=self.agreed.contents()
        )

        def kept(now: Minutes) -> None:
            self._safe = max(self._safe, change)
            if self._minutes is not None and self._minutes.id == now.id:
                self._minutes = now
                self.versions.set_kind(now.kind)
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
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._page)
        cards: tuple[tuple[QWidget, Callable[[], str]], ...] = (
            (self.about, lambda: self.tr("About the meeting")),
            (self.written, lambda: self.tr("In words")),
            (self.agenda, lambda: self.tr("Agenda")),
            (self.quotations, lambda: self.tr("Voices")),
            (self.agreed, lambda: self.tr("Actions")),
            (self.appendices, lambda: self.tr("Appendices")),
            (self.recipients, lambda: self.tr("Distribution list")),
            (self.versions, lambda: self.tr("Versions")),
        )
        for part, words in cards:
            card, title = Card(self.theme), Label("lead")
            self.say(title.setText, words)
            card.body.addWidget(title)
            card.body.addWidget(part)
            self._page.body.addWidget(card)
            if part is not self.versions:
                self._cards.append(card)
        self.say(self.written.add_button.setText, lambda: self.tr("Add a section"))
        self.say(self.agenda.add_button.setText, lambda: self.tr("Add an item"))
        self.say(self.agreed.add_button.setText, lambda: self.tr("Add an action"))
        self.say(self.appendices.add_button.setText, lambda: self.tr("Add an appendix"))
        self._page.body.addStretch(1)


def _begun(session: Session, occasion_id: str) -> _Written:
    begun = minutes.begin(session, occasion_id)
    return _Written(
        begun,
        minutes.actions(session, occasion_id),
        minutes.carried(session, occasion_id),
        capture.comments(session, occasion_id, limit=_MOST),
        versions.of_occasion(session, occasion_id),
    )


def _kept(
    session: Session, minutes_id: str, occasion_id: str, fields: dict[str, Any], actions: list[dict[str, Any]]
) -> Minutes:
    kept = minutes.edit(session, minutes_id, **fields)
    minutes.set_actions(session, occasion_id, actions)
    return kept


def _row(action: Action) -> dict[str, Any]:
    names = ("id", "what", "responsible", "due")
    return {**{name: getattr(action, name) for name in names}, "status": action.status.value}
