"""The sync room: how things stand with the server and the colleagues, one card a thing."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from trygg_desktop.services import syncing
from trygg_desktop.services.courier import Delivery
from trygg_desktop.services.syncing import Overview
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.shell.cards import CardsRoom
from trygg_desktop.ui.sync.conflicts import ConflictsSection
from trygg_desktop.ui.sync.enrol import EnrolSection
from trygg_desktop.ui.sync.log import LogSection
from trygg_desktop.ui.sync.records import RecordsSection
from trygg_desktop.ui.sync.removal import RemovalSection
from trygg_desktop.ui.sync.server import ServerSection
from trygg_desktop.ui.sync.stick import StickSection


class SyncRoom(CardsRoom):
    """Whether all is sent, and what to do about what is not."""

    NAME: ClassVar[str] = "sync"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.server, self.enrol = ServerSection(desk), EnrolSection(desk)
        self.conflicts, self.records, self.log = ConflictsSection(desk), RecordsSection(desk), LogSection(desk)
        self.stick, self.removal = StickSection(desk), RemovalSection(desk)
        self.lay_out(
            (self.server, self.enrol, self.conflicts, self.records),
            (self.stick, self.removal, self.log),
        )
        self.say(self.head.title.setText, lambda: self.tr("Sync"))
        self.say(self.head.about.setText, lambda: self.tr("All is saved here first, and sent when it can be"))
        self._show(syncing.NOWHERE)
        self.enrol.enrolled.connect(self.look_up)
        desk.courier.went.connect(self._went)
        desk.news.counted.connect(self._look_up_shown)

    def enter(self) -> None:
        """Show things as they are now."""
        self.look_up()

    def look_up(self) -> None:
        """Read anew how things stand."""
        self.desk.work.ask(self, "overview", syncing.overview, self._show)
        for section in (self.conflicts, self.records, self.log, self.stick, self.removal):
            section.look_up()

    def _went(self, delivery: Delivery) -> None:
        if not delivery.running:
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
