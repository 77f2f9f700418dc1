"""Does the window stand still while the minutes of an evening are made? The longest gap of a 5 ms timer on its thread.

The same window by turns at rest, and while its preview renders anew; 150 comments, all of them in the appendix.
"""

import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.evenings import A_BOOTH, filled
from benchmarks.measure import tell, timed
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from trygg_desktop import app
from trygg_desktop.opening import open_store
from trygg_desktop.security.key import new_key
from trygg_desktop.services import papers
from trygg_desktop.ui.application import application
from trygg_desktop.ui.minutes.room import MinutesRoom

TURNS = 9
TICK_MS = 5
FRAME = 1 / 60


class Pulse:
    """The gaps between the ticks of a timer, in seconds."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = perf_counter()
        self.gaps.append(now - self._last)
        self._last = now

    def stop(self) -> float:
        """End it; the longest gap."""
        self._timer.stop()
        return max(self.gaps)


def turned(qt: QApplication, seconds: float, room: MinutesRoom) -> None:
    """Turn the events for at least so long, and until the paper is there."""
    end = perf_counter() + seconds
    while perf_counter() < end or not room.preview.is_up_to_date:
        qt.processEvents()


def main() -> None:
    """Print the longest gaps, beside those of a window at rest."""
    qt = application(offscreen=True)
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder), new_key()) as store:
        occasion = filled(store, A_BOOTH)
        desk = app.lay_desk(qt, store, Path(folder))
        window = app.window(desk)
        window.resize(1366, 768)
        window.show()
        window.show_room(MinutesRoom.NAME)
        room = window.room(MinutesRoom)
        while not (room.preview.pages and room.preview.is_up_to_date):
            qt.processEvents()
        read = partial(papers.document, occasion_id=occasion.id, edition=room.preview.edition)
        paper = store.read(read).result()
        seconds = timed(lambda: desk.press.pdf(paper))
        at_rest, press, thread = [], [], []
        for _ in range(TURNS):
            pulse = Pulse()
            turned(qt, seconds, room)
            at_rest.append(pulse.stop())
            pulse = Pulse()
            room.preview.show_minutes(occasion.id)
            turned(qt, seconds, room)
            press.append(pulse.stop())
            pulse = Pulse()
            done: list[bytes] = []
            desk.work.run(window, partial(papers.pdf, paper), done.append)
            while not done:
                qt.processEvents()
            thread.append(pulse.stop())
        window.close()
        desk.work.close()
        desk.press.close()
    facts = f"{median(press) * 1000:.0f} ms beside {median(at_rest) * 1000:.0f} ms; the paper takes {seconds:.1f} s"
    tell("longest gap while a preview is made ÷ at rest", median(press) / median(at_rest), 3.0, facts)
    tell("longest gap while a preview is made ÷ a frame and a tick", median(press) / (FRAME + TICK_MS / 1000), 1.5)
    facts = f"{median(thread) * 1000:.0f} ms on a thread of the window's own process"
    tell("longest gap with the press ÷ with a thread", median(press) / median(thread), 1.0, facts)


if __name__ == "__main__":
    main()
