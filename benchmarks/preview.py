"""Does the window stand still while the minutes of an evening are made? The longest gap of a 5 ms timer on its thread.

The same window by turns at rest, while its preview renders anew, and while a thread of its own renders the same; 150
comments, all of them in the appendix. Other programs only lengthen a gap, so the best turn of each counts.
"""

import tempfile
from functools import partial
from pathlib import Path
from time import perf_counter, sleep, thread_time

from benchmarks.evenings import A_BOOTH, filled
from benchmarks.measure import tell, timed
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from trygg_desktop import app
from trygg_desktop.opening import throw_away
from trygg_desktop.services import papers
from trygg_desktop.ui.application import application
from trygg_desktop.ui.minutes.room import MinutesRoom

TURNS = 9
TICK_MS = 5
FRAME = 1 / 60


class Pulse:
    """The gaps between the ticks of a timer, and the work of this thread between them, in seconds."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.work: list[float] = []
        self._last, self._worked = perf_counter(), thread_time()
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, worked = perf_counter(), thread_time()
        self.gaps.append(now - self._last)
        self.work.append(worked - self._worked)
        self._last, self._worked = now, worked

    def stop(self) -> tuple[float, float]:
        """End it; the longest gap, and the most work."""
        self._timer.stop()
        return max(self.gaps), max(self.work)


def turned(qt: QApplication, seconds: float, room: MinutesRoom) -> None:
    """Turn the events until the paper is there, and for so long after it."""
    while not room.preview.is_up_to_date:
        qt.processEvents()
        sleep(0.0005)
    end = perf_counter() + seconds
    while perf_counter() < end:
        qt.processEvents()
        sleep(0.0005)  # as the event loop does, it leaves the processor to others


def main() -> None:
    """Print the longest gaps, beside those of a window at rest."""
    qt = application(offscreen=True)
    with tempfile.TemporaryDirectory() as folder, throw_away(Path(folder)) as (store, care):
        occasion = filled(store, A_BOOTH)
        desk = app.lay_desk(qt, store, care, Path(folder))
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
            room.preview.refresh()
            turned(qt, seconds, room)
            press.append(pulse.stop())
            pulse = Pulse()
            done: list[bytes] = []
            desk.work.run(window, partial(papers.pdf, paper), done.append)
            while not done:
                qt.processEvents()
                sleep(0.0005)
            thread.append(pulse.stop())
        window.close()
        desk.close()
    rest, (gap, own), (slow, _) = (tuple(map(min, zip(*turns, strict=True))) for turns in (at_rest, press, thread))
    facts = f"{gap * 1000:.0f} ms beside {rest[0] * 1000:.0f} ms; the paper takes {seconds:.1f} s"
    tell("longest gap while a preview is made ÷ at rest", gap / rest[0], 3.0, facts)
    tell("longest work of the window at a stretch for a preview ÷ a frame", own / FRAME, 1.0, f"{own * 1000:.1f} ms")
    tell("longest gap with the press ÷ with a thread", gap / slow, 1.0, f"{slow * 1000:.0f} ms with a thread")


if __name__ == "__main__":
    main()
