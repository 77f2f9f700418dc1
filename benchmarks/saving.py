"""What does "saved" cost beside the least that could be called saved: the same bytes appended to a file and synced?

"The same bytes" are those the save makes durable: the append writes as many as the transaction adds to the WAL. The
stricter reading, the comment's own bytes alone, is told beside it.
"""

import os
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from benchmarks.measure import p50, p99, tell, timed

from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.services import Session, capture, occasions
from trygg_desktop.store.database import FILE, Store

SAVES = 1_000
TEXT = (
    "Det är mörkt i gångtunneln på kvällen. Lamporna har varit trasiga sedan i september och ingen verkar laga dem. "
    "Jag går hellre runt. Nummer {n}."
)


def appended(file: Path, size: int) -> float:
    """Seconds to append `size` bytes to a file and sync it."""
    payload = os.urandom(size)
    with file.open("ab", buffering=0) as out:
        begun = perf_counter()
        out.write(payload)
        os.fsync(out.fileno())
        return perf_counter() - begun


def acknowledged(store: Store, save: Callable[[Session], Comment]) -> None:
    """Save and wait, as the screen does, until the store says that it is durable."""
    store.write(save).result()


def main() -> None:
    saved: list[float] = []
    same_bytes: list[float] = []
    own_bytes: list[float] = []
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        with Store(folder / "data", os.urandom(32).hex()) as store:
            booth = partial(occasions.start, kind=OccasionKind.BOOTH, place="Kungstorget", staff=[], partners=[])
            occasion = store.write(partial(booth, starts_at=utc_now(), ends_at=None)).result()
            wal = folder / "data" / f"{FILE}-wal"
            for n in range(SAVES):
                content = {"text": TEXT.format(n=n), "safety": 2, "themes": ["belysning"], "place": "Brastad"}
                draft = new_id()
                store.write(
                    partial(capture.keep_draft, draft_id=draft, occasion_id=occasion.id, content=content)
                ).result()
                before = wal.stat().st_size
                save = partial(capture.save_comment, draft_id=draft, occasion_id=occasion.id, content=content)
                saved.append(timed(partial(acknowledged, store, save)))
                same_bytes.append(appended(folder / "same", wal.stat().st_size - before))
                own_bytes.append(appended(folder / "own", len(str(content).encode())))
    facts = f"{p50(saved) * 1e3:.2f} ms against {p50(same_bytes) * 1e3:.2f} ms"
    tell("save acknowledged ÷ fsync'd append of the same bytes, p50", p50(saved) / p50(same_bytes), 3, facts)
    tell("save acknowledged ÷ fsync'd append of the same bytes, p99", p99(saved) / p99(same_bytes), 3)
    print(f"  beside an append of the comment's own bytes alone: p50 {p50(saved) / p50(own_bytes):.2f}")


if __name__ == "__main__":
    main()
