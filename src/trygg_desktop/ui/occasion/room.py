"""The occasion room: before, during and after an evening."""

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.ui import seat
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.occasion.earlier import EarlierOccasions
from trygg_desktop.ui.occasion.ready import ReadyLine
from trygg_desktop.ui.occasion.running import RunningOccasion
from trygg_desktop.ui.occasion.start import StartForm
from trygg_desktop.ui.room import Room
from trygg_desktop.ui.shell.head import Head

_SHORT = 560


class OccasionRoom(Room):
    """Start one, run it, close it; find an earlier one."""

    NAME: ClassVar[str] = "occasion"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head, self.ready = Head(desk), ReadyLine(desk)
        self.start, self.running = StartForm(desk), RunningOccasion(desk)
        self.earlier = EarlierOccasions(desk)
        self._page = Page(desk.theme, spacing=8)
        for part in (self.ready, self.start, self.running, self.earlier):
            self._page.body.addWidget(part)
        self._page.body.addStretch(1)
        rows = QVBoxLayout(self)
        rows.addWidget(self.head)
        rows.addWidget(self._page, 1)
        px = desk.theme.px
        self.shape(lambda: rows.setSpacing(px(6)))
        self.shape(lambda: rows.setContentsMargins(px(16), px(12), px(16), px(6)))
        self.start.started.connect(self._opened)
        self.earlier.reopened.connect(self._opened)
        desk.news.occasion.connect(self._use)
        desk.news.pack.connect(lambda: self._use(desk.occasion))
        self.say(self.head.title.setText, lambda: self.tr("Occasion"))
        self.say(lambda _: self._use(desk.occasion), lambda: "")
        self.ready.look_up()

    def enter(self) -> None:
        """Show things as they are now."""
        self._use(self.desk.occasion)
        self.earlier.look_up()
        if self.desk.occasion is not None:
            self.running.write_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up the second line in a short window."""
        super().resizeEvent(event)
        self.head.set_low(self.height() / self.theme.scale < _SHORT)

    def _opened(self, occasion: Occasion) -> None:
        self.desk.occasion = occasion
        if self.desk.author not in occasion.staff:
            seat.take(self.desk, self, next(iter(occasion.staff), ""))
        self.desk.news.occasion.emit(occasion)
        self.desk.news.go.emit("capture")

    def _use(self, occasion: Occasion | None) -> None:
        self.start.setVisible(occasion is None)
        self.running.setVisible(occasion is not None)
        if occasion is None:
            self.head.about.setText(self.tr("No occasion is open"))
            self.start.begin()
        else:
            self.head.about.setText(self.tr("An occasion is open"))
            self.running.show_occasion(occasion)
