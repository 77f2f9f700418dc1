"""Does the newest twenty come as fast out of a million comments as out of ten thousand?"""

import os
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.evenings import COMMON, filled
from benchmarks.measure import p50, p99, tell, timed

from trygg_desktop.services import capture
from trygg_desktop.store.database import Store

SMALL, LARGE = 10_000, 1_000_000
ROUNDS = 20
QUERIES = (*COMMON, "mörkt hållplatsen", "belysningen vid skolan", "")


def looked_up(store: Store, typed: str) -> float:
    """Seconds until the newest twenty are there."""
    wanted = partial(capture.search, typed=typed, limit=20)
    return timed(lambda: store.read(wanted).result())


def main() -> None:
    with (
        tempfile.TemporaryDirectory(dir=".") as name,
        Store(Path(name) / "small", os.urandom(32).hex()) as small,
        Store(Path(name) / "large", os.urandom(32).hex()) as large,
    ):
        filled(small, SMALL)
        filled(large, LARGE)
        for typed in QUERIES:
            looked_up(small, typed), looked_up(large, typed)
        rounds = [typed for _ in range(ROUNDS) for typed in QUERIES]
        in_small = [looked_up(small, typed) for typed in rounds]
        in_large = [looked_up(large, typed) for typed in rounds]
    facts = f"{p50(in_large) * 1e3:.2f} ms against {p50(in_small) * 1e3:.2f} ms"
    tell("search newest 20 at 1,000,000 ÷ at 10,000 comments, p50", p50(in_large) / p50(in_small), 4, facts)
    tell("search newest 20 at 1,000,000 ÷ at 10,000 comments, p99", p99(in_large) / p99(in_small), 4)


if __name__ == "__main__":
    main()
