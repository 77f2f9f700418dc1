"""How long until somebody can write, beside the least window one can write in? And how much memory does it take?

Processes by turns, from their start until their text field has the focus and is painted. Both find their Python
compiled, as it is where Trygg is installed: a first turn of each, which is not counted, sees to that.
"""

import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

import psutil
from benchmarks.evenings import filled
from benchmarks.measure import tell
from benchmarks.windows import PASSPHRASE

from trygg_desktop.opening import Doors
from trygg_desktop.security.envelope import Cost

COMMENTS = 100_000
TURNS = 7


BARE = "from benchmarks.windows import be_bare; be_bare()"
# The store's parts first, as the command `trygg` has them: PySide looks through the source of whatever comes after it.
BOOTH = "import trygg_desktop.opening, sys; from benchmarks.windows import be_booth; be_booth(sys.argv[1])"


def started(compiled: Path, *what: str) -> tuple[float, int]:
    """Seconds until the window was ready, and the bytes it held then; compiled Python lies in `compiled`."""
    surroundings = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled), "PYTHONDONTWRITEBYTECODE": ""}
    begun = perf_counter()
    with subprocess.Popen(  # this file's own neighbour
        [sys.executable, "-c", *what], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=surroundings
    ) as window:
        assert window.stdin is not None
        assert window.stdout is not None
        while window.stdout.readline() != "ready\n":
            assert window.poll() is None, "the window ended before it was ready"
        seconds = perf_counter() - begun
        memory = psutil.Process(window.pid).memory_info().rss
        window.stdin.close()
    return seconds, memory


def main() -> None:
    """Print the three ratios."""
    with tempfile.TemporaryDirectory() as folder:
        stores = {"empty": Path(folder, "empty"), "full": Path(folder, "full")}
        for name, place in stores.items():
            doors = Doors(place)
            # Cheap: how long a guess takes is measured nowhere here.
            doors.create(PASSPHRASE, cost=Cost(memory_kib=64, iterations=1))
            with doors.open() as store:
                filled(store, COMMENTS if name == "full" else 0)
        start = partial(started, Path(folder, "compiled"))
        start(BARE)
        start(BOOTH, str(stores["empty"]))
        bare, empty, full = [], [], []
        for _ in range(TURNS):
            bare.append(start(BARE))
            empty.append(start(BOOTH, str(stores["empty"])))
            full.append(start(BOOTH, str(stores["full"])))

    def middle(found: list[tuple[float, int]], part: int) -> float:
        return median(each[part] for each in found)

    facts = f"{middle(full, 0) * 1000:.0f} ms beside {middle(bare, 0) * 1000:.0f} ms"
    tell(f"start with {COMMENTS:,} comments ÷ a bare window", middle(full, 0) / middle(bare, 0), 2.5, facts)
    tell(f"start with {COMMENTS:,} comments ÷ with an empty store", middle(full, 0) / middle(empty, 0), 1.1)
    facts = f"{middle(full, 1) / 1e6:.0f} MB beside {middle(empty, 1) / 1e6:.0f} MB"
    tell(f"memory with {COMMENTS:,} comments ÷ with an empty store", middle(full, 1) / middle(empty, 1), 1.3, facts)


if __name__ == "__main__":
    main()
