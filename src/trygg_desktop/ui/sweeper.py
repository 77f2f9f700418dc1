"""Python's garbage, looked for on the screen's thread and at the screen's time.

Left to itself Python looks for it on whichever thread makes the next object, a sync's for example: Qt's objects would
end on a thread that is not theirs, and the screen would stand still most often when there is most to do.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 10_000
_YOUNG, _ALL = 1, 2
_ALL_EVERY = 60


class Sweeper(QObject):
    """Looks through what is new every ten seconds, and through all that came since the start every ten minutes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._turns = 0
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Look once."""
        self._turns += 1
        gc.collect(_YOUNG if self._turns % _ALL_EVERY else _ALL)

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
