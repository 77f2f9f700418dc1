"""Where changes met: each waits until a person has chosen, and what they write meanwhile waits with it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.services import Session, sync_records
from trygg_desktop.services.sync_records import Meeting
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.section import Section
from trygg_desktop.ui.sync.meeting import MeetingView
from trygg_desktop.ui.sync.names import SyncNames


class ConflictsSection(Section):
    """Hidden where there is nothing to choose."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "messages-square", parent)
        self._names = SyncNames(self)
        self._shown: list[MeetingView] = []
        self.about = Label("body", wrap=True)
        self.rows.addWidget(self.about)
        self.list = QVBoxLayout()
        self.rows.addLayout(self.list)
        self.say(self.heading.setText, lambda: self.tr("To choose between"))
        self.say(self.about.setText, lambda: self.tr("Both are kept until you have looked at them."))
        self._show([])

    @property
    def shown(self) -> list[MeetingView]:
        """What is shown, oldest first; also what others have settled, while it is written in here."""
        return self._shown

    def look_up(self) -> None:
        """Read anew what waits for somebody. What is being written stays as it is."""
        self.desk.work.ask(self, "meetings", sync_records.meetings, self._show)

    def _show(self, found: list[Meeting]) -> None:
        # Every sync reads anew, so it happens while somebody writes: what is there already is not replaced.
        unseen = {meeting.id: meeting for meeting in found}
        kept = [view for view in self._shown if self._stays(view, unseen.pop(view.meeting.id, None))]
        # They are numbered as they come in: what was not shown before is the newest.
        new = [self._view(meeting) for meeting in unseen.values()]
        for view in new:
            self.list.addWidget(view)
        self._shown = kept + new
        self.setVisible(bool(self._shown))

    def _stays(self, view: MeetingView, meeting: Meeting | None) -> bool:
        """Bring a view up to date, and tell whether it is still to be shown. None: it is settled."""
        if meeting is not None:
            view.show_meeting(meeting)
        elif view.is_written_in:
            view.show_settled()
        else:
            _discard(view)
            return False
        return True

    def _view(self, meeting: Meeting) -> MeetingView:
        view = MeetingView(self.desk, meeting, self._names)
        view.chosen.connect(partial(self._settle, view))
        view.left.connect(partial(self._drop, view))
        return view

    def _settle(self, view: MeetingView, choose: Callable[[Session], None]) -> None:
        """Do what was chosen; it goes out with the next sync."""
        self.desk.work.write(self, choose, lambda _: self._settled(view), self.tell_failed)

    def _settled(self, view: MeetingView) -> None:
        self._drop(view)
        self.look_up()
        self.desk.news.counted.emit()
        self.desk.news.came.emit()

    def _drop(self, view: MeetingView) -> None:
        # A list read anew meanwhile may have let go of it already.
        if view in self._shown:
            self._shown.remove(view)
            _discard(view)
        self.setVisible(bool(self._shown))


def _discard(view: MeetingView) -> None:
    view.hide()
    view.deleteLater()
