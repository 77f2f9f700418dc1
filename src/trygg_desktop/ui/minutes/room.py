"""The minutes room: what is written to the left, the paper to the right, and the way out as a PDF."""

from datetime import datetime
from typing import ClassVar

from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.model.base import utc_now
from trygg_desktop.model.kinds import Edition
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import occasions
from trygg_desktop.services.occasions import OccasionRow
from trygg_desktop.services.papers import Paper
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.empty import Empty
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.components.picker import Picker
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.minutes.editor import MinutesEditor
from trygg_desktop.ui.minutes.outgoing import Outgoing
from trygg_desktop.ui.minutes.preview import Preview
from trygg_desktop.ui.names import OccasionNames
from trygg_desktop.ui.room import Room
from trygg_desktop.ui.shell.head import Head

_FILE_NAMES = {Paper.MINUTES: "motesanteckningar", Paper.SUMMARY: "sammanfattning"}
_ROOM_FOR_BOTH, _SHORT = 1000, 560


class MinutesRoom(Room):
    """The minutes of one occasion at a time."""

    NAME: ClassVar[str] = "minutes"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._names, self._found = OccasionNames(self), list[OccasionRow]()
        self._wanted, self._preview_wanted, self._export_wanted = "", False, False
        self._kept_at: datetime | None = None
        self._failing = False
        self.head, self.notice = Head(desk), Notice(desk.theme)
        self.which = Picker(desk.theme, "calendar-days")
        self.preview_button = Button(desk.theme, icon="panel-right")
        self.export_button = Button(desk.theme, Look.PRIMARY, icon="download", keys="Ctrl Shift S")
        self.editor, self.preview = MinutesEditor(desk, self.notice), Preview(desk)
        self.outgoing = Outgoing(desk, self.notice, self.editor, self.preview, self)
        self.state = Label("muted")
        self.empty = Empty(desk.theme, "file-text")
        self._lay_out()
        self._join()
        self._say()

    def enter(self) -> None:
        """Look up which occasions there are, and show the one asked for, or the newest."""
        self.desk.work.ask(self, "list", occasions.listed, self._list)

    def leave(self) -> None:
        """Keep what is written."""
        self.editor.keep()

    def show_minutes(self, occasion_id: str) -> None:
        """Show the minutes of this occasion."""
        self._wanted = occasion_id
        self.desk.news.go.emit(self.NAME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the paper beside what is written, where there is room for both."""
        super().resizeEvent(event)
        self._fit()

    def _list(self, found: list[OccasionRow]) -> None:
        self._found = found
        known = [row.occasion.id for row in found]
        wanted = next((one for one in (self._wanted, self.editor.occasion_id, *known) if one in known), "")
        self._wanted = ""
        self._offer(self.editor.occasion_id or wanted)
        self._fit()
        self._export_wanted = self._export_wanted and bool(wanted)
        if wanted:
            self.editor.open_minutes(wanted)

    def _offer(self, chosen: str) -> None:
        self.which.offer([(row.occasion.id, self._named(row.occasion)) for row in self._found], chosen)
        chosen_one = next((row.occasion for row in self._found if row.occasion.id == chosen), None)
        still_open = chosen_one is not None and chosen_one.is_open
        self.head.about.setText(self.tr("The occasion is still open: the figures may grow") if still_open else "")

    def _named(self, occasion: Occasion) -> str:
        day = occasion.starts_at.astimezone()
        date = QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
        return f"{date} · {occasion.place}"

    def _show_paper(self) -> None:
        self._offer(self.editor.occasion_id)
        self.preview.show_minutes(self.editor.occasion_id, self.editor.versions.in_force)
        self._tell_state()
        self.editor.begin()
        if self._export_wanted:
            self._save()

    def _save(self) -> None:
        # Asked for while the minutes are still being looked up: it comes when they are there.
        self._export_wanted = not self.editor.occasion_id
        if not self._export_wanted:
            self.outgoing.save()

    def _name_file(self) -> None:
        self.outgoing.name = self.file_name()

    def _show_version(self, version_id: str) -> None:
        self.preview.show_minutes(self.editor.occasion_id, version_id)
        if not self.preview.isVisible():
            self._toggle_preview()

    def _kept(self) -> None:
        self._kept_at, self._failing = utc_now().astimezone(), False
        self._tell_state()
        self.preview.refresh()

    def _unkept(self) -> None:
        self._failing = True
        self._tell_state()

    def _tell_state(self) -> None:
        at = self._kept_at
        if self.editor.versions.is_frozen:
            words = self.tr("Approved: nothing changes any more")
        elif self._failing:
            words = self.tr("What was written last is not saved yet")
        elif at is None:
            words = self.tr("All you write is saved by itself")
        else:
            words = self.tr("Kept {clock}").format(clock=QLocale().toString(QTime(at.hour, at.minute), "HH:mm"))
        self.state.set_role("danger" if self._failing else "muted")
        self.state.setText(words)

    def file_name(self) -> str:
        """The name suggested for a file, without an ending: kind, day and place, never a word that was said."""
        found = next((row.occasion for row in self._found if row.occasion.id == self.editor.occasion_id), None)
        if found is None:
            return ""
        place = "".join(sign if sign.isalnum() else "-" for sign in found.place)
        kind = _FILE_NAMES[self.preview.kind]
        parts = [kind, f"{found.starts_at.astimezone():%Y-%m-%d}", place.strip("-")]
        name = "-".join(filter(None, "-".join(parts).lower().split("-")))
        return f"{name}{'-intern' if self.preview.edition is Edition.INTERNAL else ''}"

    def _lay_out(self) -> None:
        px = self.theme.px
        for tool in (self.which, self.preview_button, self.export_button, self.outgoing.menu_button):
            self.head.tools.addWidget(tool)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)
        column.addWidget(self.editor, 1)
        self._left = left
        columns = QHBoxLayout()
        columns.addWidget(left, 1)
        columns.addWidget(self.preview, 1)
        rows = QVBoxLayout(self)
        rows.addWidget(self.head)
        rows.addWidget(self.notice)
        rows.addLayout(columns, 1)
        rows.addWidget(self.empty, 1)
        self.shape(lambda: rows.setSpacing(px(6)))
        self.shape(lambda: columns.setSpacing(px(16)))
        self.shape(lambda: rows.setContentsMargins(px(16), px(12), px(16), px(6)))
        self.shape(self._fit)

    def _join(self) -> None:
        self.which.picked.connect(self.editor.open_minutes)
        self.export_button.clicked.connect(self._save)
        self.preview_button.clicked.connect(self._toggle_preview)
        self.editor.shown.connect(self._show_paper)
        self.editor.kept.connect(self._kept)
        self.editor.unkept.connect(self._unkept)
        self.empty.step.clicked.connect(lambda: self.desk.news.go.emit("occasion"))
        # The system's own key for "save as": under X11 a text field takes Ctrl+E to mean the end of the line.
        QShortcut(QKeySequence("Ctrl+Shift+S"), self, self._save)
        QShortcut(QKeySequence("Ctrl+P"), self, self.outgoing.print)
        self.preview.version.changed.connect(self._name_file)
        self.editor.shown.connect(self._name_file)
        self.editor.versions.wanted.connect(self._show_version)

    def _say(self) -> None:
        self.say(self.head.title.setText, lambda: self.tr("Minutes"))
        self.say(self.which.set_heading, lambda: self.tr("Occasion"))
        self.say(self.export_button.setText, lambda: self.tr("Save as PDF"))
        self.say(lambda _: self._name_preview(), lambda: "")
        self.say(lambda _: self._tell_state(), lambda: "")
        self.say(self.empty.title.setText, lambda: self.tr("There are no minutes yet"))
        self.say(self.empty.words.setText, lambda: self.tr("Every occasion gets its minutes by itself."))
        self.say(self.empty.step.setText, lambda: self.tr("Start an occasion"))
        self.say(lambda _: self._offer(self.editor.occasion_id), lambda: "")

    def _toggle_preview(self) -> None:
        self._preview_wanted = not self._preview_wanted
        self._name_preview()
        self._fit()

    def _name_preview(self) -> None:
        self.preview_button.setText(self.tr("Write") if self._preview_wanted else self.tr("Pages"))
        self.preview_button.set_icon("pencil" if self._preview_wanted else "file-text")
        self.preview_button.updateGeometry()

    def _fit(self) -> None:
        both = self.width() / self.theme.scale >= _ROOM_FOR_BOTH
        something = bool(self._found)
        self.empty.setVisible(not something)
        for tool in (self.which, self.export_button, self.outgoing.menu_button):
            tool.setVisible(something)
        self.preview_button.setVisible(something and not both)
        self._left.setVisible(something and (both or not self._preview_wanted))
        self.preview.setVisible(something and (both or self._preview_wanted))
        short = self.height() / self.theme.scale < _SHORT
        self.head.set_low(short)
        self.head.set_narrow(not both)
        self.which.set_low(short)
        self.preview.set_low(short)
        self.export_button.set_keys("Ctrl Shift S" if both else "")
