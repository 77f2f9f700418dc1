"""What was deleted before, each time with its certificate."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from trygg_desktop.documents.tree import Document
from trygg_desktop.model.audit import AuditLine
from trygg_desktop.services import papers, retention
from trygg_desktop.services.retention import Kind
from trygg_desktop.ui.components.button import Look
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.files import ask_to_write
from trygg_desktop.ui.names import moment_of
from trygg_desktop.ui.oversight.lines import Line, Lines
from trygg_desktop.ui.settings.section import Section


class RunsSection(Section):
    """Newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "stamp", parent)
        self._found: list[AuditLine] = []
        self.lines = Lines(desk.theme)
        self.rows.addWidget(self.lines)
        self.say(self.heading.setText, lambda: self.tr("Deleted before"))
        self.say(lambda _: self._show(self._found), lambda: "")

    def look_up(self) -> None:
        """Read them anew."""
        self.desk.work.ask(self, "runs", partial(retention.runs, actor=self.desk.actor), self._show)

    def ask_certificate(self, line: int) -> None:
        """Ask where to save the certificate."""
        name = self.tr("certificate.pdf")
        ask_to_write(
            self, self.tr("Certificate of retention"), name, "PDF (*.pdf)", partial(self.save_certificate, line)
        )

    def save_certificate(self, line: int, path: Path) -> None:
        """Write the certificate of the run that this line of the log tells of."""

        def made(paper: Document) -> None:
            press = self.desk.press
            self.desk.work.run(self, lambda: papers.export(press.pdf(paper), path), written, self.tell_failed)

        def written(_: object) -> None:
            self.notice.tell(self.tr("The certificate is saved in {file}.").format(file=path.name), "ok")

        read = partial(retention.certificate, actor=self.desk.actor, line=line)
        self.desk.work.read(self, read, made, self.tell_failed)

    def _show(self, found: list[AuditLine]) -> None:
        self._found = found
        lines = []
        for run in found:
            when = moment_of(run.at)
            records = sum(int(run.facts.get(str(kind), 0)) for kind in Kind)
            line = Line(self.theme, when, self.tr("%n record(s)", "", records) + f" · {run.actor}")
            line.act(Look.QUIET, "file-text", self.tr("Certificate …"), partial(self.ask_certificate, run.n))
            lines.append(line)
        self.lines.show_lines(lines, self.tr("Nothing has been deleted by retention on this computer."))
