"""Qt's application: made once, told what it is called, and ended calmly when the system asks for it."""

import os
import signal
import socket
import sys

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from trygg_desktop.errors import EnvironmentFault

_TURN_SECONDS = 0.0001
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def application(*, offscreen: bool = False) -> QApplication:
    """The application. Without a screen it draws `offscreen`, or raises EnvironmentFault("no_screen")."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        if not offscreen:
            raise EnvironmentFault("no_screen")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    # How long the screen waits for Python while another thread is busy; 5 ms is what Python would let it wait.
    sys.setswitchinterval(_TURN_SECONDS)
    made = QApplication(["trygg"])
    made.setApplicationName("Trygg")
    made.setDesktopFileName("trygg")
    return made


class EndSignals(QObject):
    """SIGINT and SIGTERM close the windows, so that everything in hand is put down."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        # Python runs its signal handlers between bytecodes, and Qt's loop runs none: a byte on a socket wakes it.
        self._reads, self._writes = socket.socketpair()
        self._writes.setblocking(False)
        signal.set_wakeup_fd(self._writes.fileno())
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, lambda *_: None)
        notifier = QSocketNotifier(self._reads.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._end)

    def _end(self) -> None:
        self._reads.recv(64)
        QApplication.closeAllWindows()
        QApplication.quit()
