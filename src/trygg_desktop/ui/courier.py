"""The courier as the screen sees it: what it tells on its own thread is told here, on the screen's."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from trygg_desktop.errors import Fault
from trygg_desktop.services import courier
from trygg_desktop.services.courier import Delivery, Rhythm
from trygg_desktop.ui import bugs
from trygg_desktop.ui.work import StoreLike


class Courier(QObject):
    """Syncs by itself once it was started. `went` tells what it does now, a `Delivery`."""

    went = Signal(object)
    _told = Signal(object)

    def __init__(
        self, store: StoreLike, folder: Path, rhythm: Rhythm | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.store, self.folder = store, folder
        """For what asks the server itself, on a thread of its own."""
        self.delivery = Delivery(running=False)
        self._courier = courier.Courier(store, folder, self._hear, rhythm)
        self._open = True
        self._told.connect(self._went, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        self._courier.start()

    def nudge(self) -> None:
        """Something was written."""
        self._courier.nudge()

    def sync_now(self) -> None:
        """A person asks for it."""
        self._courier.sync_now()

    def cancel(self) -> None:
        """Break off what runs."""
        self._courier.cancel()

    def close(self) -> None:
        """End; what is under way is broken off and goes on the next time."""
        self._open = False
        self._courier.close()

    def _hear(self, delivery: Delivery) -> None:
        if self._open and shiboken6.isValid(self):
            self._told.emit(delivery)

    def _went(self, delivery: Delivery) -> None:
        if not self._open:
            return
        if delivery.error is not None and not isinstance(delivery.error, Fault):
            bugs.log(delivery.error)
        self.delivery = delivery
        self.went.emit(delivery)
