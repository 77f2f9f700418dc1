"""What is old enough to be deleted: shown first, deleted by a second press, and proven by a certificate."""

from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from trygg_desktop.model.audit import AuditLine
from trygg_desktop.services import retention
from trygg_desktop.services.retention import Due, Kind, Plan
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.names import day_of
from trygg_desktop.ui.oversight.lines import Line, Lines
from trygg_desktop.ui.settings.section import Section


class DueSection(Section):
    """`done` tells that something was deleted, `certificate` that the certificate of a line of the log is wanted."""

    done = Signal()
    certificate = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "archive", parent)
        self._plan: Plan | None = None
        self.about, self.lines = Label("body", wrap=True), Lines(desk.theme)
        self.rows.addWidget(self.about)
        self.rows.addWidget(self.lines)
        self.run_button = Button(desk.theme, Look.DANGER, icon="trash-2")
        self.run_button.clicked.connect(self.ask)
        self.buttons.addWidget(self.run_button)
        self.again_button = self.button("rotate-ccw", lambda: self.tr("Look again"), self.look_up)
        self.say(self.heading.setText, lambda: self.tr("Retention"))
        self.say(
            self.about.setText,
            lambda: self.tr(
                "What is older than the municipality has decided to keep. Nothing is deleted until you have seen it "
                "here and confirmed."
            ),
        )
        self.say(lambda _: self._show(), lambda: "")

    def look_up(self) -> None:
        """See what is due now."""
        self.desk.work.ask(self, "plan", partial(retention.preview, actor=self.desk.actor), self._planned)

    def ask(self) -> None:
        """Say what it means; the second press does it."""
        if self._plan is None:
            return
        self.notice.tell(
            self.tr(
                "%n record(s) will be deleted for good: here, in the backups and at the server.", "", self._plan.records
            ),
            "waiting",
            self.tr("Delete for good"),
            self.run,
        )
        self.notice.step.setFocus()

    def run(self) -> None:
        """Delete what was shown."""
        if self._plan is None:
            return
        self.run_button.setEnabled(False)
        self.notice.tell(self.tr("Deleting …"))
        run = partial(retention.run, actor=self.desk.actor, plan=self._plan)
        self.desk.work.write(self, run, partial(self._deleted, self._plan.records), self._failed)

    def _deleted(self, records: int, line: AuditLine) -> None:
        def purged(_: object) -> None:
            self.run_button.setEnabled(True)
            self.done.emit()
            self.desk.news.counted.emit()
            self.notice.tell(
                self.tr("%n record(s) are deleted.", "", records),
                "ok",
                self.tr("Save the certificate …"),
                partial(self.certificate.emit, line.n),
            )

        self.desk.work.purge(self, self.desk.care, purged, self._failed)

    def _failed(self, error: BaseException) -> None:
        self.run_button.setEnabled(True)
        self.tell_failed(error)
        self.look_up()

    def _planned(self, plan: Plan) -> None:
        self._plan = plan
        self._show()

    def _show(self) -> None:
        plan = self._plan
        records = plan.records if plan is not None else 0
        shown = [due for due in plan.due if due.ids or due.held] if plan is not None else []
        lines = [Line(self.theme, self._named(due), self._span(due), self._rule(due), self._held(due)) for due in shown]
        self.lines.show_lines(lines, self.tr("Nothing is old enough to be deleted."))
        self.run_button.setVisible(records > 0)
        self.run_button.setText(self.tr("Delete %n record(s) …", "", records))
        self.run_button.updateGeometry()

    def _named(self, due: Due) -> str:
        name = {
            Kind.COMMENTS: self.tr("Comments"),
            Kind.ORIGINALS: self.tr("Sealed originals"),
            Kind.CONTACTS: self.tr("Contacts"),
            Kind.DRAFTS: self.tr("Drafts that were never saved"),
            Kind.AUDIT_LOG: self.tr("Lines of the log"),
        }[due.kind]
        return f"{name}: {QLocale().toString(len(due.ids))}"

    def _span(self, due: Due) -> str:
        if due.oldest is None or due.newest is None:
            return ""
        return self.tr("written {first} – {last}").format(first=day_of(due.oldest), last=day_of(due.newest))

    def _rule(self, due: Due) -> str:
        if not due.keep_days:
            return self.tr("their purpose says how long")
        kept = self.tr("kept %n day(s)", "", due.keep_days)
        return f"{kept} · {due.authority}"

    def _held(self, due: Due) -> str:
        return self.tr("%n more is held back", "", due.held) if due.held else ""
