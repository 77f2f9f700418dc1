"""What is told at a start where no recovery code is made, without the settings being built for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from trygg_desktop.services.keys import Ways
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.desk import Desk


class RecoveryReminder(QObject):
    """Tells in a notice that there is no recovery code; `make` is the way to it."""

    def __init__(self, desk: Desk, notice: Notice, make: Callable[[], object]) -> None:
        super().__init__(notice)
        self._desk, self._notice, self._make = desk, notice, make

    def look(self) -> None:
        """Tell of it, where none is made. What is told there already stays: the reminder comes at the next start."""
        self._desk.work.run(self, self._desk.care.ways, self._tell)

    def _tell(self, ways: Ways) -> None:
        if not ways.recovery and self._notice.isHidden():
            words = self.tr("No recovery code is made yet. Without one, a lost login loses every comment.")
            self._notice.tell(words, "waiting", self.tr("Make one now"), self._make)
