"""The versions of the minutes: who approves the draft, what was approved, when and by whom, and the next version."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from trygg_desktop.errors import said
from trygg_desktop.model.kinds import Edition, MinutesKind, MinutesStatus
from trygg_desktop.model.minutes import Minutes, MinutesVersion
from trygg_desktop.services import versions
from trygg_desktop.services.versions import Proposal
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

_SHOWN_DIGITS = 12


class Versions(View):
    """`keep(then)` puts what is written on the disk first."""

    changed = Signal()
    """The minutes were approved, or a new version was begun."""
    wanted = Signal(str)
    """Show the paper of the version with this id, "" for the draft."""

    def __init__(self, desk: Desk, notice: Notice, keep: Callable[[Callable[[], object]], None]) -> None:
        super().__init__(desk.theme)
        self._desk, self._notice, self._keep_first = desk, notice, keep
        self._minutes: Minutes | None = None
        self.state, self.approver = Label(wrap=True), QLineEdit()
        self.approve_button = Button(desk.theme, icon="circle-check")
        self.next_button = Button(desk.theme, icon="pencil")
        self.draft_button = Button(desk.theme, Look.QUIET, icon="file-text")
        self._approver = Field(desk.theme, self.approver)
        self.history: list[VersionRow] = []
        """The approved versions, newest first."""
        self._history = QVBoxLayout()
        acts = Flow()
        acts.addWidget(self.approve_button)
        acts.addWidget(self.next_button)
        acts.addWidget(self.draft_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.state)
        rows.addWidget(self._approver)
        rows.addLayout(acts)
        rows.addLayout(self._history)
        self.shape(lambda: rows.setSpacing(desk.theme.px(10)))
        self.shape(lambda: self._history.setSpacing(desk.theme.px(10)))
        self.approve_button.clicked.connect(self.approve)
        self.next_button.clicked.connect(self.begin_next)
        self.draft_button.clicked.connect(lambda: self.wanted.emit(""))
        self.say(self.draft_button.setText, lambda: self.tr("Show the draft"))
        self.say(self._approver.name, lambda: self.tr("Who approves the minutes"))
        self.say(self.next_button.setText, lambda: self.tr("Make a new version"))
        self.say(lambda _: self._tell(), lambda: "")

    @property
    def is_frozen(self) -> bool:
        """Whether the minutes shown are approved."""
        return self._minutes is not None and self._minutes.status is not MinutesStatus.DRAFT

    @property
    def in_force(self) -> str:
        """The id of the approved version that is in force, "" while there is a draft."""
        return self.history[0].version.id if self.is_frozen and self.history else ""

    def fill(self, minutes: Minutes, approved: list[MinutesVersion]) -> None:
        """Show the versions of these minutes."""
        self._minutes = minutes
        if not self.approver.text():
            self.approver.setText(minutes.chair or minutes.secretary)
        for old in self.history:
            self._history.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.history = [VersionRow(self.theme, version) for version in approved]
        for row in self.history:
            self._history.addWidget(row)
            row.wanted.connect(self.wanted)
        for part in (self._approver, self.approve_button):
            part.setVisible(not self.is_frozen)
        self.next_button.setVisible(self.is_frozen)
        self.draft_button.setVisible(bool(approved) and not self.is_frozen)
        self.approve_button.setEnabled(True)
        self._tell()

    def set_kind(self, kind: MinutesKind) -> None:
        """Notes are approved, a protocol is adjusted."""
        words = self.tr("Adjust the protocol") if kind is MinutesKind.PROTOCOL else self.tr("Approve the minutes")
        self.approve_button.setText(words)
        self.approve_button.updateGeometry()

    def approve(self) -> None:
        """Freeze what is written, as approved by the one who is named."""
        self._keep_first(self._propose)

    def begin_next(self) -> None:
        """Open the approved minutes for change, as a new version."""
        if self._minutes is not None:
            begin = partial(versions.begin_next, occasion_id=self._minutes.occasion_id)
            self._desk.work.write(self, begin, lambda _: self._begun())

    def _begun(self) -> None:
        self._notice.hide()
        self.changed.emit()

    def _propose(self) -> None:
        if self._minutes is None or self.is_frozen:
            return
        propose = partial(versions.propose, occasion_id=self._minutes.occasion_id, by=self.approver.text())
        self._busy(busy=True)
        self._desk.work.read(self, propose, self._render, self._fail)

    def _render(self, proposal: Proposal) -> None:
        def papers() -> dict[Edition, bytes]:
            return {edition: self._desk.press.pdf(document) for edition, document in proposal.documents.items()}

        def freeze(pdfs: dict[Edition, bytes]) -> None:
            approve = partial(versions.approve, proposal=proposal, pdfs=pdfs)
            self._desk.work.write(self, approve, lambda _: self._approved(), self._fail)

        self._desk.work.run(self, papers, freeze, self._fail)

    def _approved(self) -> None:
        self._notice.tell(self.tr("The minutes are approved. Their papers do not change any more."), "ok")
        self.changed.emit()

    def _fail(self, error: BaseException) -> None:
        self._busy(busy=False)
        told = said(error, self._desk.language.code)
        self._notice.tell(f"{told.what} {told.do}", "danger")

    def _busy(self, *, busy: bool) -> None:
        self.approve_button.setEnabled(not busy)
        self._tell()

    def _tell(self) -> None:
        minutes = self._minutes
        if minutes is None:
            return
        self.set_kind(minutes.kind)
        number = minutes.version
        if not self.approve_button.isEnabled():
            words = self.tr("The papers are being made …")
        elif self.is_frozen:
            words = self.tr("Version {n} is approved and does not change any more.").format(n=number)
        else:
            words = self.tr("Version {n} is a draft. Once approved, it does not change any more.").format(n=number)
        self.state.setText(words)


class VersionRow(View):
    """One approved version: what, when, by whom, and the first digits of its papers' SHA-256."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, version: MinutesVersion, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.version = version
        self.words, self._digests = Label(wrap=True), Label("muted", wrap=True)
        self.show_button = Button(theme, Look.QUIET, icon="file-text")
        rows, below = QVBoxLayout(self), Flow()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.words)
        rows.addWidget(self._digests)
        below.addWidget(self.show_button)
        rows.addLayout(below)
        self.shape(lambda: rows.setSpacing(theme.px(4)))
        self.show_button.clicked.connect(lambda: self.wanted.emit(version.id))
        self.say(self.words.setText, self._told)
        self.say(self._digests.setText, self._fingerprints)
        self.say(self.show_button.setText, lambda: self.tr("Show version {n}").format(n=version.number))

    def _told(self) -> str:
        version = self.version
        at = version.approved_at.astimezone()
        moment = QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute))
        when = QLocale().toString(moment, "d MMMM yyyy HH:mm")
        if version.status is MinutesStatus.ADJUSTED:
            words = self.tr("Version {n}: adjusted {when} by {who}")
        else:
            words = self.tr("Version {n}: approved {when} by {who}")
        return words.format(n=version.number, when=when, who=version.approved_by)

    def _fingerprints(self) -> str:
        digests = self.version.digests
        internal, public = (digests[edition.value][:_SHOWN_DIGITS] for edition in (Edition.INTERNAL, Edition.PUBLIC))
        return self.tr("SHA-256: internal {internal}…, public {public}…").format(internal=internal, public=public)
