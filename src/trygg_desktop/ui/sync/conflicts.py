"""Where two changes met: both side by side, and a person chooses. Nothing is lost before that."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from trygg_desktop.services import Session, sync_records
from trygg_desktop.services.sync_records import Meeting
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.section import Section
from trygg_desktop.ui.sync.names import SyncNames
from trygg_desktop.ui.view import View

_EDITOR = 120


class ConflictsSection(Section):
    """Hidden where there is nothing to choose."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "messages-square", parent)
        self._names = SyncNames(self)
        self._found: list[Meeting] = []
        self._shown: list[MeetingView] = []
        self.about = Label("body", wrap=True)
        self.rows.addWidget(self.about)
        self.list = QVBoxLayout()
        self.rows.addLayout(self.list)
        self.say(self.heading.setText, lambda: self.tr("To choose between"))
        self.say(self.about.setText, lambda: self.tr("Both are kept until you have looked at them."))
        self.say(lambda _: self._show(self._found), lambda: "")

    @property
    def shown(self) -> "list[MeetingView]":
        """What is shown, oldest first."""
        return self._shown

    def look_up(self) -> None:
        """Read anew what waits for somebody."""
        self.desk.work.ask(self, "meetings", sync_records.meetings, self._show)

    def _show(self, found: list[Meeting]) -> None:
        self._found = found
        self.setVisible(bool(found))
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown = [MeetingView(self.desk, meeting, self._names, self.settle) for meeting in found]
        for view in self._shown:
            self.list.addWidget(view)

    def settle(self, choose: Callable[[Session], None]) -> None:
        """Do what was chosen; it goes out with the next sync."""
        self.desk.work.write(self, choose, lambda _: self._settled(), self.tell_failed)

    def _settled(self) -> None:
        self.look_up()
        self.desk.news.counted.emit()
        self.desk.news.came.emit()


class MeetingView(View):
    """One choice: what stands now to the left, what lost to the right."""

    def __init__(
        self,
        desk: Desk,
        meeting: Meeting,
        names: SyncNames,
        settle: Callable[[Callable[[Session], None]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk.theme, parent)
        self.meeting, self._names, self._settle = meeting, names, settle
        self.title, self.reason = Label("lead", wrap=True), Label("muted", wrap=True)
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.hide()
        self.keep_button = Button(desk.theme, icon="check")
        self.other_button = Button(desk.theme, icon="undo-2")
        self.edit_button = Button(desk.theme, icon="pencil")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        buttons = Flow()
        for button in (self.keep_button, self.other_button, self.edit_button):
            buttons.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.title)
        rows.addWidget(self.reason)
        rows.addLayout(self._grid)
        rows.addWidget(self.editor)
        rows.addLayout(buttons)
        px = desk.theme.px
        self.shape(lambda: rows.setSpacing(px(8)))
        self.shape(lambda: self._grid.setHorizontalSpacing(px(16)))
        self.shape(lambda: buttons.setSpacing(px(8)))
        self.shape(lambda: self.editor.setFixedHeight(px(_EDITOR)))
        self.other_button.setVisible(meeting.is_here)
        self.edit_button.setVisible(meeting.is_here and self._text is not None)
        self.keep_button.clicked.connect(lambda: settle(partial(sync_records.keep, conflict_id=meeting.id)))
        self.other_button.clicked.connect(lambda: settle(partial(sync_records.use_other, conflict_id=meeting.id)))
        self.edit_button.clicked.connect(self._edit)
        self._tell()

    @property
    def _text(self) -> str | None:
        """The one field that a person may write anew: words."""
        fields = self.meeting.fields
        return next((name for name, both in fields.items() if all(isinstance(value, str) for value in both)), None)

    def _tell(self) -> None:
        meeting, names = self.meeting, self._names
        name = names.record(meeting.kind, meeting.name)
        self.title.setText(name)
        self.reason.setText(names.reason(meeting.reason))
        self.keep_button.setText(self.tr("Keep what stands"))
        self.other_button.setText(self.tr("Use the other") if meeting.fields else self.tr("Delete it"))
        self.edit_button.setText(self.tr("Write it anew"))
        for button in (self.keep_button, self.other_button, self.edit_button):
            button.setAccessibleName(f"{button.text()}: {name}")
        self.editor.setAccessibleName(self.tr("Both, written as one: {name}").format(name=name))
        if meeting.fields:
            other = self.tr("The other, from {laptop}").format(laptop=meeting.whose) if meeting.whose else ""
            self._put(0, self.tr("Stands now"), other or self.tr("The other"), "heading")
        for row, (field, (kept, lost)) in enumerate(meeting.fields.items()):
            self._put(2 * row + 1, names.field(field), names.field(field), "muted")
            self._put(2 * row + 2, names.value(kept), names.value(lost), "body")

    def _put(self, row: int, left: str, right: str, role: Any) -> None:
        for column, words in enumerate((left, right)):
            label = Label(role, wrap=True)
            label.setText(words)
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    def _edit(self) -> None:
        field = self._text
        if field is None:
            return
        kept, other = self.meeting.fields[field]
        if not self.editor.isVisible():
            self.editor.setPlainText(f"{kept}\n{other}")
            self.editor.show()
            self.editor.setFocus()
            self.edit_button.setText(self.tr("Use what I wrote"))
            return
        rest = {name: both[0] for name, both in self.meeting.fields.items() if name != field}
        values = {**rest, field: self.editor.toPlainText().strip()}
        self._settle(partial(sync_records.use, conflict_id=self.meeting.id, values=values))
