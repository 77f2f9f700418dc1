"""The settings room: one card a thing, in two columns where there is room for them."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.room import Room
from trygg_desktop.ui.settings.about import AboutSection
from trygg_desktop.ui.settings.backup import BackupSection
from trygg_desktop.ui.settings.comments import CommentsSection
from trygg_desktop.ui.settings.computer import ComputerSection
from trygg_desktop.ui.settings.keys import KeysSection
from trygg_desktop.ui.settings.lock import LockSection
from trygg_desktop.ui.settings.pack import PackSection
from trygg_desktop.ui.settings.screen import ScreenSection
from trygg_desktop.ui.settings.section import Section
from trygg_desktop.ui.shell.head import Head

_ROOM_FOR_TWO, _SHORT = 1000, 560
_WIDEST = 1400


class SettingsRoom(Room):
    """What is chosen once and then left alone."""

    NAME: ClassVar[str] = "settings"
    ICON: ClassVar[str] = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head = Head(desk)
        self.screen_section, self.computer, self.about = ScreenSection(desk), ComputerSection(desk), AboutSection(desk)
        self.pack, self.comments, self.backup = PackSection(desk), CommentsSection(desk), BackupSection(desk)
        self.keys, self.lock = KeysSection(desk), LockSection(desk)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for sections in (
            (self.screen_section, self.lock, self.keys, self.about),
            (self.computer, self.pack, self.comments, self.backup),
        ):
            self._columns.addLayout(self._column(sections), 1)
        page = Page(desk.theme)
        page.body.addLayout(self._columns)
        page.body.addStretch(1)
        rows = QVBoxLayout(self)
        rows.addWidget(self.head)
        rows.addWidget(page, 1)
        px = desk.theme.px
        self.shape(lambda: self._columns.setSpacing(px(8)))
        self.shape(lambda: rows.setSpacing(px(6)))
        self.shape(lambda: rows.setContentsMargins(px(16), px(12), px(16), px(6)))
        self.shape(self._fit)
        self.say(self.head.title.setText, lambda: self.tr("Settings"))
        self.say(self.head.about.setText, lambda: self.tr("They belong to this computer"))

    def label(self) -> str:
        """The room's name."""
        return self.tr("Settings")

    def enter(self) -> None:
        """Show things as they are now."""
        self.computer.look_up()
        self.backup.look_up()
        self.keys.look_up()
        self.lock.look_up()
        self.screen_section.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the best of the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _column(self, sections: Sequence[Section]) -> QVBoxLayout:
        column = QVBoxLayout()
        for section in sections:
            column.addWidget(section)
        column.addStretch(1)
        self.shape(lambda: column.setSpacing(self.theme.px(4)))
        return column

    def _fit(self) -> None:
        scale = self.theme.scale
        two = self.width() / scale >= _ROOM_FOR_TWO
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom)
        self._columns.setContentsMargins(0, 0, max(0, self.width() - self.theme.px(_WIDEST)), 0)
        self.head.set_low(self.height() / scale < _SHORT)
