"""How the last syncs went."""

from PySide6.QtWidgets import QWidget

from trygg_desktop.errors import EnvironmentFault, said
from trygg_desktop.model.sync import SyncLog
from trygg_desktop.services import Session, syncing
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.section import Section
from trygg_desktop.ui.sync.names import SyncNames

_SHOWN = 8


class LogSection(Section):
    """Newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "history", parent)
        self._names = SyncNames(self)
        self._found: list[SyncLog] = []
        self.lines = Label("body", wrap=True)
        self.rows.addWidget(self.lines)
        self.say(self.heading.setText, lambda: self.tr("The last syncs"))
        self.say(self.lines.setText, self._words)

    def look_up(self) -> None:
        """Read the log anew."""

        def read(session: Session) -> list[SyncLog]:
            return syncing.log(session, _SHOWN)

        self.desk.work.ask(self, "log", read, self._show)

    def _show(self, found: list[SyncLog]) -> None:
        self._found = found
        self.retell()

    def _words(self) -> str:
        return "\n".join(map(self._line, self._found)) or self.tr("There has been none yet.")

    def _line(self, entry: SyncLog) -> str:
        when = self._names.moment(entry.ended_at)
        told = [self.tr("{pushed} sent, {pulled} came in").format(pushed=entry.pushed, pulled=entry.pulled)]
        if entry.conflicts:
            told.append(self.tr("%n met another's change", "", entry.conflicts))
        if entry.quarantined:
            told.append(self.tr("%n refused", "", entry.quarantined))
        if entry.fault is not None:
            fault = EnvironmentFault(entry.fault["code"], **entry.fault["facts"])
            told.append(said(fault, self.desk.language.code).what)
        return f"{when}  {' · '.join(told)}"
