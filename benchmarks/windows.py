"""Windows for the benchmarks, each in a process of its own: `python -m benchmarks.windows bare` or `… booth FOLDER`.

It prints "ready" when its text field has the focus and has been painted, and goes on until its input is closed.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget

KEY = bytes(range(32))
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


def wait_until_ready(application: QApplication, window: QWidget, field: QPlainTextEdit) -> None:
    """Show the window, and turn the events until somebody could write in it."""
    painted = Painted(field)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    while not (painted.times and field.hasFocus()):
        application.processEvents()


def main() -> None:
    """Be one of the two windows."""
    application = QApplication([])
    if sys.argv[1] == "bare":
        window, field = bare()
        field.setFocus()
        wait_until_ready(application, window, field)
        print("ready", flush=True)
        sys.stdin.read()
        return
    from trygg_desktop import app  # noqa: PLC0415  # the bare window does without
    from trygg_desktop.opening import open_store  # noqa: PLC0415
    from trygg_desktop.security.key import Key  # noqa: PLC0415
    from trygg_desktop.services.keys import KeyCare  # noqa: PLC0415
    from trygg_desktop.ui.capture.room import CaptureRoom  # noqa: PLC0415

    folder = Path(sys.argv[2])
    with open_store(folder, Key(KEY)) as store:
        desk = app.lay_desk(application, store, KeyCare(folder, Key(KEY)), folder)
        booth = app.window(desk)
        booth.show_room(CaptureRoom.NAME)
        room = booth.room(CaptureRoom)
        wait_until_ready(application, booth, room.form.words)
        print("ready", flush=True)
        sys.stdin.read()
        booth.close()
        desk.work.close()


if __name__ == "__main__":
    main()
