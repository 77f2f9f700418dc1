"""The settings room."""

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop import __version__
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.room import Room
from trygg_desktop.ui.settings.files import BackupCard, CommentsCard, PackCard
from trygg_desktop.ui.settings.look import LookCard
from trygg_desktop.ui.shell.head import Head

_SHORT = 560


class SettingsRoom(Room):
    """Everything about this computer that a person may choose."""

    NAME: ClassVar[str] = "settings"
    ICON: ClassVar[str] = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head, self.look = Head(desk), LookCard(desk)
        self.pack, self.comments, self.backup = PackCard(desk), CommentsCard(desk), BackupCard(desk)
        about = Card(desk.theme)
        title, words = Label("lead"), Label("body", wrap=True)
        about.body.addWidget(title)
        about.body.addWidget(words)
        page = Page(desk.theme, spacing=4)
        for card in (self.look, self.pack, self.comments, self.backup, about):
            page.body.addWidget(card)
        page.body.addStretch(1)
        rows = QVBoxLayout(self)
        rows.addWidget(self.head)
        rows.addWidget(page, 1)
        px = desk.theme.px
        self.shape(lambda: rows.setSpacing(px(6)))
        self.shape(lambda: rows.setContentsMargins(px(16), px(12), px(16), px(6)))
        self.say(self.head.title.setText, lambda: self.tr("Settings"))
        self.say(self.head.about.setText, lambda: self.tr("For this computer"))
        self.say(title.setText, lambda: self.tr("About Trygg"))
        self.say(
            words.setText,
            lambda: self.tr(
                "Version {version}. Typeface Atkinson Hyperlegible Next (SIL Open Font License), icons Lucide (ISC)."
            ).format(version=__version__),
        )

    def label(self) -> str:
        """The room's name."""
        return self.tr("Settings")

    def enter(self) -> None:
        """Show things as they are now."""
        self.look.look_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up the second line in a short window."""
        super().resizeEvent(event)
        self.head.set_low(self.height() / self.theme.scale < _SHORT)
