"""What is told of the review when an occasion is closed, whether or not anybody has been in the review room."""

from functools import partial

from PySide6.QtCore import QObject

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.people import Right
from trygg_desktop.services import review
from trygg_desktop.services.review import Item
from trygg_desktop.ui.desk import Desk


class Closing(QObject):
    """Tells by `news.waits` how much of an occasion waits, to whom may review it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open = desk.occasion.id if desk.occasion is not None else ""
        desk.news.occasion.connect(self._opened_or_closed)

    def _opened_or_closed(self, occasion: Occasion | None) -> None:
        closed, self._open = self._open, occasion.id if occasion is not None else ""
        if closed and not self._open and self._desk.actor.may(Right.REVIEW):
            desk = self._desk
            count = partial(review.queue, actor=desk.actor, finder=desk.setup.finder, occasion_id=closed)
            desk.work.read(self, count, self._tell)

    def _tell(self, waiting: list[Item]) -> None:
        if waiting:
            words = self.tr("%n comment(s) tell of persons and wait for review", "", len(waiting))
            self._desk.news.waits.emit("review", words)
