"""The oversight room: one page at a time, chosen above it."""

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trygg_desktop.ui.components.segments import Segments
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.names import RoleNames
from trygg_desktop.ui.oversight.disclosure import DisclosurePage
from trygg_desktop.ui.oversight.log import LogPage
from trygg_desktop.ui.oversight.page import OversightPage
from trygg_desktop.ui.oversight.people import PeoplePage
from trygg_desktop.ui.oversight.retention import RetentionPage
from trygg_desktop.ui.room import Room
from trygg_desktop.ui.shell.head import Head

RETENTION, DISCLOSURE, LOG, PEOPLE = "retention", "disclosure", "log", "people"
_SHORT = 560


class OversightRoom(Room):
    """What the coordinator answers for."""

    NAME: ClassVar[str] = "oversight"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._roles = RoleNames(self)
        self.head = Head(desk)
        self.retention, self.disclosure = RetentionPage(desk), DisclosurePage(desk)
        self.log, self.people = LogPage(desk), PeoplePage(desk)
        self._pages: dict[str, OversightPage] = {
            RETENTION: self.retention,
            DISCLOSURE: self.disclosure,
            LOG: self.log,
            PEOPLE: self.people,
        }
        self.which = Segments(
            desk.theme,
            [
                (RETENTION, lambda: self.tr("Retention")),
                (DISCLOSURE, lambda: self.tr("Disclosure")),
                (LOG, lambda: self.tr("Log")),
                (PEOPLE, lambda: self.tr("People")),
            ],
            must=True,
        )
        self.which.choose(RETENTION)
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        above = QHBoxLayout()
        above.addWidget(self.which)
        above.addStretch(1)
        rows = QVBoxLayout(self)
        rows.addWidget(self.head)
        rows.addLayout(above)
        rows.addWidget(self._stack, 1)
        px = desk.theme.px
        self.shape(lambda: rows.setSpacing(px(8)))
        self.shape(lambda: rows.setContentsMargins(px(16), px(12), px(16), px(6)))
        self.which.changed.connect(self._turn)
        desk.news.actor.connect(lambda _: self._changed_seat())
        self.say(self.head.title.setText, lambda: self.tr("Oversight"))
        self.say(self.which.setAccessibleName, lambda: self.tr("Page"))
        self.say(self.head.about.setText, self._who)

    def enter(self) -> None:
        """Show things as they are now."""
        self._turn()
        self.which.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up the second line in a short window."""
        super().resizeEvent(event)
        self.head.set_low(self.height() / self.theme.scale < _SHORT)

    def _turn(self) -> None:
        page = self._pages[self.which.value or RETENTION]
        self._stack.setCurrentWidget(page)
        page.enter()

    def _changed_seat(self) -> None:
        self.head.about.setText(self._who())
        if self.isVisible():
            self._turn()

    def _who(self) -> str:
        actor = self.desk.actor
        who = ", ".join(filter(None, (actor.name, self._roles.role(actor.role).lower())))
        return self.tr("At the computer now: {who}").format(who=who)
