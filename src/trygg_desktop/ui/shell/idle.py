"""Notices that nobody has touched keys, mouse or screen for a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_TOUCHED = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletMove,
}


class Idle(QObject):
    """`long` tells that it has been idle for so many minutes. It sees what the system's window receives, no more:
    a filter on the whole application would be asked about every event of every widget.
    """

    long = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.long)

    def watch(self, window: QObject) -> None:
        """Watch what this window of the system receives."""
        window.installEventFilter(self)

    def wait(self, minutes: int) -> None:
        """Be told after `minutes` without a touch; 0 is never."""
        self.timer.setInterval(minutes * 60_000)
        if minutes:
            self.timer.start()
        else:
            self.timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  # Qt's form
        """Begin anew at every touch."""
        if event.type() in _TOUCHED and self.timer.isActive():
            self.timer.start()
        return False
