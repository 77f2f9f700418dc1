"""The settings room: what belongs to this computer, one card a thing."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.about import AboutSection
from trygg_desktop.ui.settings.backup import BackupSection
from trygg_desktop.ui.settings.comments import CommentsSection
from trygg_desktop.ui.settings.computer import ComputerSection
from trygg_desktop.ui.settings.keys import KeysSection
from trygg_desktop.ui.settings.lock import LockSection
from trygg_desktop.ui.settings.pack import PackSection
from trygg_desktop.ui.settings.screen import ScreenSection
from trygg_desktop.ui.shell.cards import CardsRoom


class SettingsRoom(CardsRoom):
    """What is chosen once and then left alone."""

    NAME: ClassVar[str] = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.screen_section, self.computer, self.about = ScreenSection(desk), ComputerSection(desk), AboutSection(desk)
        self.pack, self.comments, self.backup = PackSection(desk), CommentsSection(desk), BackupSection(desk)
        self.keys, self.lock = KeysSection(desk), LockSection(desk)
        self.lay_out(
            (self.screen_section, self.lock, self.keys, self.about),
            (self.computer, self.pack, self.comments, self.backup),
        )
        self.say(self.head.title.setText, lambda: self.tr("Settings"))
        self.say(self.head.about.setText, lambda: self.tr("They belong to this computer"))

    def enter(self) -> None:
        """Show things as they are now."""
        self.computer.look_up()
        self.backup.look_up()
        self.keys.look_up()
        self.lock.look_up()
        self.screen_section.begin()
