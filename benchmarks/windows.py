"""Windows for the benchmarks, and what a process does that is one of them.

It prints "ready" when its text field has the focus and has been painted, and goes on until its input is closed.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from trygg_desktop.opening import Store
    from trygg_desktop.services.keys import KeyCare
    from trygg_desktop.ui.desk import Desk
    from trygg_desktop.ui.shell.window import Window

PASSPHRASE = "a booth in the rain"
SIZE = (1366, 768)


class Painted(QObject):
    """Counts the paintings of a text field."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self.times = 0
        field.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's form
        """Count; the painting itself follows at once."""
        self.times += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def bare() -> tuple[QWidget, QPlainTextEdit]:
    """The least window one can write in."""
    window, field = QWidget(), QPlainTextEdit()
    QVBoxLayout(window).addWidget(field)
    return window, field


def booth(
    application: QApplication, store: "Store", care: "KeyCare", folder: Path
) -> "tuple[Desk, Window, QPlainTextEdit]":
    """Trygg's window in the capture room, and the field for a citizen's words."""
    from trygg_desktop import app  # noqa: PLC0415  # the bare window does without
    from trygg_desktop.ui.capture.room import CaptureRoom  # noqa: PLC0415

    desk = app.lay_desk(application, store, care, folder)
    window = app.window(desk)
    window.show_room(CaptureRoom.NAME)
    return desk, window, window.room(CaptureRoom).form.words


def wait_until_ready(application: QApplication, window: QWidget, field: QPlainTextEdit) -> None:
    """Show the window, and turn the events until somebody could write in it."""
    painted = Painted(field)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    while not (painted.times and field.hasFocus()):
        application.processEvents()


def be_bare() -> None:
    """Be the bare window's process."""
    application = QApplication([])
    window, field = bare()
    field.setFocus()
    wait_until_ready(application, window, field)
    _stay()


def be_booth(place: str) -> None:
    """Be the process of Trygg's window on the store in the folder `place`."""
    from trygg_desktop.opening import Doors  # noqa: PLC0415  # as in `booth`

    application, folder = QApplication([]), Path(place)
    doors = Doors(folder)
    doors.unlock(PASSPHRASE)
    with doors.open() as store:
        desk, window, field = booth(application, store, doors.care(), folder)
        wait_until_ready(application, window, field)
        _stay()
        window.close()
        desk.close()


def _stay() -> None:
    """Tell that somebody could write now, and wait for the end of the input."""
    print("ready", flush=True)
    sys.stdin.read()
