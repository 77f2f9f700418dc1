"""Does the store slow the keys down? From a key's press until its letter is painted, beside an empty text field."""

import os
import tempfile
from pathlib import Path

from benchmarks.evenings import filled
from benchmarks.measure import p50, p99, tell, timed
from benchmarks.windows import Painted, bare, booth, wait_until_ready
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from trygg_desktop.opening import throw_away

COMMENTS = 100_000
KEYS = 1_500
FRAME_MS = 16
WORDS = "Lamporna i tunneln har varit trasiga sedan i september och ungdomar samlas vid hallplatsen om kvallen. "


def pressed(application: QApplication, field: QPlainTextEdit, painted: Painted, letter: str) -> float:
    """Seconds from the press until the letter is painted."""

    def press() -> None:
        before = painted.times
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.postEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        while painted.times == before:
            application.processEvents()

    return timed(press)


def main() -> None:
    """Print how much later than on the bare field the letters come, in frames."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    with tempfile.TemporaryDirectory() as place, throw_away(Path(place)) as (store, care):
        filled(store, COMMENTS)
        desk, window, ours = booth(application, store, care, Path(place))
        plain_window, plain = bare()
        plain.setFocus()
        times: dict[QPlainTextEdit, list[float]] = {}
        for shown, field in ((plain_window, plain), (window, ours)):
            wait_until_ready(application, shown, field)
            painted = Painted(field)
            letters = (WORDS * (KEYS // len(WORDS) + 1))[:KEYS]
            times[field] = [pressed(application, field, painted, letter) for letter in letters]
        window.close()
        desk.close()
    late = (p99(times[ours]) - p99(times[plain])) * 1000
    facts = f"p50 {p50(times[ours]) * 1000:.1f} ms beside {p50(times[plain]) * 1000:.1f} ms"
    tell("key to paint, p99: frames of 16 ms over an empty text field", late / FRAME_MS, 1, facts)


if __name__ == "__main__":
    main()
