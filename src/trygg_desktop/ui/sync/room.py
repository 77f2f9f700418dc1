"""The sync room: one card a thing, in two columns where there is room for them."""

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.services import syncing
from trygg_desktop.services.courier import Turn
from trygg_desktop.services.syncing import Overview
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.room import Room
from trygg_desktop.ui.shell.head import Head
from trygg_desktop.ui.sync.conflicts import ConflictsSection
from trygg_desktop.ui.sync.enrol import EnrolSection
from trygg_desktop.ui.sync.log import LogSection
from trygg_desktop.ui.sync.records import RecordsSection
from trygg_desktop.ui.sync.removal import RemovalSection
from trygg_desktop.ui.sync.server import ServerSection
from trygg_desktop.ui.sync.stick import StickSection

_ROOM_FOR_TWO, _SHORT = 1000, 560
_WIDEST = 1400


class SyncRoom(Room):
    """Whether all is sent, and what to do about what is not."""

    NAME: ClassVar[str] = "sync"
    ICON: ClassVar[str] = "cloud-upload"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head = Head(desk)
        self.server, self.enrol = ServerSection(desk), EnrolSection(desk)
        self.conflicts, self.records, self.log = ConflictsSection(desk), RecordsSection(desk), LogSection(desk)
        self.stick, self.removal = StickSection(desk), RemovalSection(desk)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for sections in (
            (self.server, self.enrol, self.conflicts, self.records),
            (self.stick, self.removal, self.log),
        ):
            column = QVBoxLayout()
            for section in sections:
                column.addWidget(section)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
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
        self.say(self.head.title.setText, lambda: self.tr("Sync"))
        self.say(self.head.about.setText, lambda: self.tr("All is saved here first, and sent when it can be"))
        self._show(syncing.NOWHERE)
        self.enrol.enrolled.connect(self.look_up)
        desk.courier.turned.connect(self._turned)
        desk.news.counted.connect(self._look_up_shown)

    def label(self) -> str:
        """The room's name."""
        return self.tr("Sync")

    def enter(self) -> None:
        """Show things as they are now."""
        self.look_up()

    def look_up(self) -> None:
        """Read anew how things stand."""
        self.desk.work.ask(self, "overview", syncing.overview, self._show)
        for section in (self.conflicts, self.records, self.log, self.stick, self.removal):
            section.look_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the best of the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _turned(self, turn: Turn) -> None:
        if not turn.running:
            self._look_up_shown()

    def _look_up_shown(self) -> None:
        if self.isVisible():
            self.look_up()

    def _show(self, told: Overview) -> None:
        self.server.setVisible(told.enrolled)
        self.enrol.setVisible(not told.enrolled)
        self.removal.setVisible(told.enrolled)
        self.log.setVisible(told.enrolled)
        if told.enrolled:
            self.server.show_state(told)

    def _fit(self) -> None:
        scale = self.theme.scale
        two = self.width() / scale >= _ROOM_FOR_TWO
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom)
        self._columns.setContentsMargins(0, 0, max(0, self.width() - self.theme.px(_WIDEST)), 0)
        self.head.set_low(self.height() / scale < _SHORT)
