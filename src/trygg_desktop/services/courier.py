"""The courier: has syncs made, by itself, as long as the window is open.

After a change it waits until nothing more is written for a moment; when nothing happens it asks more and more seldom;
when the network is away it tries again, later and later. Nobody waits for it but whoever closes the window.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread
from time import monotonic
from typing import TYPE_CHECKING

from trygg_desktop.services import Lender, syncing
from trygg_desktop.services.messenger import Messenger
from trygg_desktop.services.syncing import Way

if TYPE_CHECKING:
    from trygg_desktop.sync.engine import Progress


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Seconds: of quiet after a change, at most after the first of many; between polls, from the least to the most."""

    quiet: float = 3.0
    at_most: float = 15.0
    least: float = 15.0
    most: float = 300.0


@dataclass(frozen=True, slots=True)
class Delivery:
    """A sync, as it runs or as it ended. `error` is why it ended early; a bug is not a Fault."""

    running: bool
    pushed: int = 0
    pulled: int = 0
    waiting: int = 0
    kinds: frozenset[str] = frozenset()
    error: BaseException | None = None


class Courier:
    """`tell` hears how each delivery goes, on the courier's own thread."""

    def __init__(
        self, store: Lender, folder: Path, tell: Callable[[Delivery], object], rhythm: Rhythm | None = None
    ) -> None:
        self._store, self._folder, self._tell = store, folder, tell
        self._rhythm = rhythm or Rhythm()
        self._messenger = Messenger(store)
        self._news = Condition()
        self._changed_at: float | None = None
        self._first_change: float | None = None
        self._asked = self._closed = False
        self._thread = Thread(target=self._live, name="courier", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def nudge(self) -> None:
        """Something was written: sync when it is quiet."""
        with self._news:
            self._changed_at = monotonic()
            self._first_change = self._first_change or self._changed_at
            self._news.notify()

    def sync_now(self) -> None:
        """A person asks for it, paused or not."""
        with self._news:
            self._asked = True
            self._news.notify()

    def cancel(self) -> None:
        """Break the sync off that runs; what was acknowledged is noted, the rest waits."""
        self._messenger.cancel()

    def close(self) -> None:
        """Break off and end, within a few seconds whatever is under way."""
        with self._news:
            self._closed = True
            self._news.notify()
        self._messenger.close()
        if self._thread.is_alive():
            self._thread.join(timeout=1)  # it may be asking the keyring, and a person there: that ends with the app

    def _live(self) -> None:
        rest: float = 0
        due = monotonic()
        while self._waited(due):
            with self._news:
                asked, self._asked = self._asked, False
            polled = monotonic() >= due
            delivery = self._one(asked=asked, polled=polled)
            if delivery is None:
                due = monotonic() + self._rhythm.most if polled else due
                continue
            moved = delivery.error is None and (delivery.pushed or delivery.pulled)
            rest = self._rhythm.least if moved else min(self._rhythm.most, max(self._rhythm.least, rest * 2))
            due = monotonic() + rest
            self._tell(delivery)

    def _waited(self, due: float) -> bool:
        """Wait until it is time to poll, or a change has been followed by quiet, or somebody asks. False: it ends."""
        with self._news:
            while not (self._asked or self._closed) and (left := self._due(due) - monotonic()) > 0:
                self._news.wait(left)
            self._changed_at = self._first_change = None
            return not self._closed

    def _due(self, due: float) -> float:
        if self._changed_at is None or self._first_change is None:
            return due
        return min(due, self._changed_at + self._rhythm.quiet, self._first_change + self._rhythm.at_most)

    def _one(self, *, asked: bool, polled: bool) -> Delivery | None:
        """What became of a sync; None where there was no cause for one."""
        try:
            wish = self._store.read(syncing.wish).result()
            wanted = asked or (not wish.paused and (polled or wish.waits))
            if not (wish.enrolled and wanted):
                return None
            done = self._messenger.sync(self._way_in, self._told)
        except Exception as error:  # noqa: BLE001  # a fault, or a bug, which must not end the courier: it is told of
            return Delivery(running=False, error=error)
        if done is None:
            return Delivery(running=False)
        return Delivery(False, done.pushed, done.pulled, done.waiting, frozenset(done.kinds))

    def _way_in(self) -> Way:
        self._tell(Delivery(running=True))
        return syncing.way_in(self._store, self._folder)

    def _told(self, progress: "Progress") -> None:
        kinds = frozenset(progress.kinds)
        self._tell(Delivery(True, progress.pushed, progress.pulled, progress.waiting, kinds))
