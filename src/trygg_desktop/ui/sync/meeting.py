"""Two changes that met, side by side, and a person chooses: the one, the other, or both written as one."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from trygg_desktop.errors import PersonCanMend, said
from trygg_desktop.services import sync_records
from trygg_desktop.services.sync_records import Meeting
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Label, Role
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.sync.names import SyncNames
from trygg_desktop.ui.view import View

_EDITOR = 120


class MeetingView(View):
    """One choice: what stands now to the left, what lost to the right.

    `chosen` brings what is to be done, a function that takes a session. `left` tells that a person has done with one
    that others settled.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, meeting: Meeting, names: SyncNames, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self.meeting, self._names, self._desk = meeting, names, desk
        self._is_settled = False
        self._sides: list[Label] = []
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
        self.keep_button.clicked.connect(self._keep)
        self.other_button.clicked.connect(lambda: self._choose(sync_records.use_other))
        self.edit_button.clicked.connect(self._edit)
        self.say(lambda _: self._tell(), lambda: "")

    @property
    def is_written_in(self) -> bool:
        """Whether a person makes one of both."""
        # Not isVisible: what is laid out already and not painted yet, or in a room that is left, is written in too.
        return not self.editor.isHidden()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the choice as it is now. What is being written stays."""
        if meeting != self.meeting or self._is_settled:
            self.meeting, self._is_settled = meeting, False
            self.retell()

    def show_settled(self) -> None:
        """Others have settled it: what is being written can still be read and copied, until a person leaves it."""
        if not self._is_settled:
            self._is_settled = True
            self.retell()

    @property
    def _text(self) -> str | None:
        """The one field that a person may write anew: words."""
        fields = self.meeting.fields
        return next((name for name, both in fields.items() if all(isinstance(value, str) for value in both)), None)

    def _tell(self) -> None:
        meeting, names = self.meeting, self._names
        name = names.record(meeting.kind, meeting.name)
        self.title.setText(name)
        self.reason.setText(self._settled_words() if self._is_settled else names.reason(meeting.reason))
        self.keep_button.setText(self.tr("Keep what stands"))
        self.other_button.setText(self.tr("Use the other") if meeting.fields else self.tr("Delete it"))
        self.edit_button.setText(self.tr("Use what I wrote") if self.is_written_in else self.tr("Write it anew"))
        for button in (self.keep_button, self.other_button, self.edit_button):
            button.setAccessibleName(f"{button.text()}: {name}")
        may_change = meeting.is_here and not self._is_settled
        self.other_button.setVisible(may_change)
        self.edit_button.setVisible(may_change and self._text is not None)
        self.editor.setAccessibleName(self.tr("Both, written as one: {name}").format(name=name))
        self._tell_sides()

    def _tell_sides(self) -> None:
        meeting, names = self.meeting, self._names
        for old in self._sides:
            old.hide()
            old.deleteLater()
        self._sides = []
        if meeting.fields:
            other = self.tr("The other, from {laptop}").format(laptop=meeting.whose) if meeting.whose else ""
            self._put(0, self.tr("Stands now"), other or self.tr("The other"), "heading")
        for row, (field, (kept, lost)) in enumerate(meeting.fields.items()):
            self._put(2 * row + 1, names.field(field), names.field(field), "muted")
            self._put(2 * row + 2, names.value(kept), names.value(lost), "body")

    def _put(self, row: int, left: str, right: str, role: Role) -> None:
        for column, words in enumerate((left, right)):
            label = Label(role, wrap=True)
            label.setText(words)
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
            self._sides.append(label)

    def _settled_words(self) -> str:
        words = said(PersonCanMend("conflict_settled"), self._desk.language.code)
        return f"{words.what} {words.do}"

    def _choose(self, do: Callable[..., None], **how: Any) -> None:
        self.chosen.emit(partial(do, conflict_id=self.meeting.id, **how))

    def _keep(self) -> None:
        if self._is_settled:
            self.left.emit()
        else:
            self._choose(sync_records.keep)

    def _edit(self) -> None:
        field = self._text
        if field is None:
            return
        kept, other = self.meeting.fields[field]
        if not self.is_written_in:
            self.editor.setPlainText(f"{kept}\n{other}")
            self.editor.show()
            self.editor.setFocus()
            self.retell()
            return
        self._choose(sync_records.use, values={field: self.editor.toPlainText().strip()})
