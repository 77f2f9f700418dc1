"""The audit log, to be read: who did what, newest first, and whether every line is as it was written."""

from functools import partial

from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from trygg_desktop.model.audit import Act, AuditLine
from trygg_desktop.model.people import Right, Role
from trygg_desktop.services import audit
from trygg_desktop.services.audit import Verdict
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.icons import pixmap
from trygg_desktop.ui.names import RoleNames, moment_of
from trygg_desktop.ui.oversight.acts import ActNames
from trygg_desktop.ui.oversight.page import OversightPage
from trygg_desktop.ui.settings.section import Section

_HEIGHT, _ICON, _PAGE = 420, 20, 100
_ALARMING = {str(Act.DENIED), str(Act.ENTRY_REFUSED)}


class LogPage(OversightPage):
    """One card."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, Right.AUDIT, parent)
        self.section = LogSection(desk)
        self.put((self.section,))

    def look_up(self) -> None:
        """Read the newest lines, and look the whole log through."""
        self.section.look_up()


class LogSection(Section):
    """What is alarming is marked."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "scroll-text", parent)
        self._found: list[AuditLine] = []
        self._verdict: Verdict | None = None
        self._acts, self._roles = ActNames(self._purpose_name, self), RoleNames(self)
        self.verdict, self.head = Label("heading", wrap=True), Label("small", wrap=True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        shown = Field(desk.theme, self.list)
        for part in (self.verdict, self.head, shown):
            self.rows.addWidget(part)
        self.more_button = self.button("arrow-down", lambda: self.tr("Show older lines"), self.look_further)
        self.shape(lambda: self.list.setFixedHeight(desk.theme.px(_HEIGHT)))
        self.say(self.heading.setText, lambda: self.tr("The log"))
        self.say(shown.name, lambda: self.tr("Who did what, newest first"))
        self.say(lambda _: self._show(), lambda: "")

    def look_up(self) -> None:
        """Read the newest lines, and look the whole log through."""
        read = partial(audit.lines, actor=self.desk.actor, limit=_PAGE)
        self.desk.work.ask(self, "lines", read, self._began)
        self.desk.work.ask(self, "verdict", partial(audit.verify, folder=self.desk.folder), self._judge)

    def look_further(self) -> None:
        """Read older lines too."""
        before = self._found[-1].n if self._found else None
        read = partial(audit.lines, actor=self.desk.actor, limit=_PAGE, before=before)
        self.desk.work.ask(self, "lines", read, self._went_on)

    def _began(self, found: list[AuditLine]) -> None:
        self._found = found
        self._show(more=len(found) == _PAGE)

    def _went_on(self, found: list[AuditLine]) -> None:
        self._found = [*self._found, *found]
        self._show(more=len(found) == _PAGE)

    def _judge(self, verdict: Verdict) -> None:
        self._verdict = verdict
        self._tell()

    def _show(self, *, more: bool = False) -> None:
        self.list.clear()
        for line in self._found:
            item = QListWidgetItem(self._told(line))
            alarming = line.act in _ALARMING
            colour = self.theme.colour("danger" if alarming else "muted").name()
            item.setIcon(pixmap("triangle-alert" if alarming else "check", colour, self.theme.px(_ICON)))
            self.list.addItem(item)
        self.more_button.setVisible(more)
        self._tell()

    def _told(self, line: AuditLine) -> str:
        role = self._roles.role(Role(line.role)) if line.role in list(Role) else line.role
        who = ", ".join(filter(None, (line.actor, role)))
        return f"{line.n}  {moment_of(line.at)} · {who}\n{self._acts.told(line)}"

    def _purpose_name(self, purpose_id: str) -> str:
        purpose = self.desk.setup.labels.purposes.get(purpose_id)
        return purpose_id if purpose is None else self.desk.language.name(purpose.name_sv, purpose.name_en)

    def _tell(self) -> None:
        verdict = self._verdict
        if verdict is None:
            return
        if not verdict.problems:
            self.verdict.set_role("heading")
            self.verdict.setText(self.tr("All %n line(s) are as they were written.", "", verdict.lines))
        else:
            numbers = ", ".join(str(problem.n) for problem in verdict.problems[:10])
            self.verdict.set_role("danger")
            self.verdict.setText(
                self.tr(
                    "The log has been changed, or lines are missing: line {numbers}. Tell your IT support and change "
                    "nothing here."
                ).format(numbers=numbers)
            )
        self.head.setText(self.tr("Checksum of the last line: {head}").format(head=verdict.head[:16] or "–"))
