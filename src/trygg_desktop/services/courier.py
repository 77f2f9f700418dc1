"""The courier: syncs by itself, on a thread of its own, as long as the window is open.

After a change it waits until nothing more is written for a moment; when nothing happens it asks more and more seldom;
when the network is away it tries again, later and later. It never holds anybody up.
"""

import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from trygg_desktop.errors import Fault
from trygg_desktop.services import syncing
from trygg_desktop.services.syncing import Overview

if TYPE_CHECKING:
    from trygg_desktop.sync.engine import Progress, StoreLike


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Seconds: of quiet after a change, at most after the first of many; between polls, from the least to the most."""

    quiet: float = 3.0
    at_most: float = 15.0
    least: float = 15.0
    most: float = 300.0


@dataclass(frozen=True, slots=True)
class Turn:
    """What the courier does now. `error` is why the last sync ended early; a bug is not a Fault."""

    running: bool
    pushed: int = 0
    pulled: int = 0
    waiting: int = 0
    kinds: frozenset[str] = frozenset()
    error: BaseException | None = None


class Courier:
    """`tell` hears every turn, on the courier's own thread."""

    def __init__(
        self, store: "StoreLike", folder: Path, tell: Callable[[Turn], object], rhythm: Rhythm | None = None
    ) -> None:
        self._store, self._folder, self._tell = store, folder, tell
        self._rhythm = rhythm or Rhythm()
        self._loop = asyncio.new_event_loop()
        self._changed_at: float | None = None
        self._first_change: float | None = None
        self._asked = False
        self._sync: asyncio.Task[Progress] | None = None
        self._wake = asyncio.Event()
        self._life: asyncio.Task[None] | None = None
        self._thread = Thread(target=self._run, name="courier", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def nudge(self) -> None:
        """Something was written: sync when it is quiet."""
        self._call(self._change)

    def sync_now(self) -> None:
        """A person asks for it, paused or not."""
        self._call(self._ask)

    def cancel(self) -> None:
        """Break the sync off that runs; what was acknowledged is noted, the rest waits."""
        self._call(lambda: self._sync and self._sync.cancel())

    def close(self) -> None:
        """Break off and end."""
        if self._thread.is_alive():
            self._call(lambda: self._life and self._life.cancel())
            self._thread.join(timeout=10)

    def _call(self, fn: Callable[[], object]) -> None:
        if self._thread.is_alive() and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(fn)

    def _run(self) -> None:
        leave_one_to_the_screen()
        asyncio.set_event_loop(self._loop)
        self._life = self._loop.create_task(self._live())
        try:
            self._loop.run_until_complete(self._life)
        except asyncio.CancelledError:
            pass
        finally:
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()

    async def _live(self) -> None:
        rest: float = 0
        due = self._loop.time()
        while True:
            await self._until(due)
            told: Overview = await asyncio.wrap_future(self._store.read(syncing.overview))
            asked, self._asked = self._asked, False
            polled = self._loop.time() >= due
            idle = not told.enrolled or told.paused or not (polled or told.waiting > told.refused)
            if idle and not (asked and told.enrolled):
                due = self._loop.time() + self._rhythm.most if polled else due
                continue
            turn = await self._one()
            moved = turn.error is None and (turn.pushed or turn.pulled)
            rest = self._rhythm.least if moved else min(self._rhythm.most, max(self._rhythm.least, rest * 2))
            due = self._loop.time() + rest
            self._tell(turn)

    async def _until(self, due: float) -> None:
        """Wait until it is time to poll, or a change has been followed by quiet, or somebody asks."""
        while not self._asked:
            now, at = self._loop.time(), due
            if self._changed_at is not None and self._first_change is not None:
                rhythm = self._rhythm
                at = min(due, self._changed_at + rhythm.quiet, self._first_change + rhythm.at_most)
            if at <= now:
                break
            self._wake.clear()
            try:
                # Not wait_for: until Python 3.12 it may swallow the cancelling that comes with a wake.
                async with asyncio.timeout(at - now):
                    await self._wake.wait()
            except TimeoutError:
                break
        self._changed_at = self._first_change = None

    async def _one(self) -> Turn:
        self._tell(Turn(running=True))
        self._sync = self._loop.create_task(syncing.syncing(self._store, self._folder, self._told))
        try:
            done = await self._sync
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            return Turn(running=False)
        except Fault as fault:
            return Turn(running=False, error=fault)
        except Exception as error:  # noqa: BLE001  # a bug must not end the courier: it is told of
            return Turn(running=False, error=error)
        finally:
            self._sync = None
        return Turn(False, done.pushed, done.pulled, done.waiting, frozenset(done.kinds))

    def _told(self, progress: "Progress") -> None:
        kinds = frozenset(progress.kinds)
        self._tell(Turn(True, progress.pushed, progress.pulled, progress.waiting, kinds))

    def _change(self) -> None:
        self._changed_at = self._loop.time()
        self._first_change = self._first_change or self._changed_at
        self._wake.set()

    def _ask(self) -> None:
        self._asked = True
        self._wake.set()


def leave_one_to_the_screen() -> None:
    """Have the calling thread run on all processors but one, where there are more.

    On Linux a thread that wakes may have to wait until the one that runs has used up its turn of some milliseconds: the
    screen would stand still that long again and again during a sync. Windows and macOS let a window's thread go first.
    """
    if sys.platform == "linux":
        allowed = os.sched_getaffinity(0)
        if len(allowed) > 1:
            with suppress(OSError):
                os.sched_setaffinity(0, allowed - {min(allowed)})
