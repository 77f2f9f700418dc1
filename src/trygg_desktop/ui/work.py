"""The one way for anything slower than a frame: it runs off the UI thread, its answer comes back on it.

An answer to a view that is gone is dropped. A failure nobody takes care of is told through `failed`, in plain words.
"""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QLocale, QObject, Qt, Signal

from trygg_desktop.errors import Fault, said
from trygg_desktop.services import Lender, Session, backups
from trygg_desktop.services.keys import KeyCare
from trygg_desktop.ui import bugs

T = TypeVar("T")
_THREADS = 2


@dataclass(frozen=True, slots=True)
class _Landing:
    """An answer on its way back."""

    view: QObject
    future: "Future[Any]"
    done: Callable[[Any], None] | None
    failed: Callable[[BaseException], None] | None


class Errands(QObject):
    """Runs what is slow on a thread of its own, and brings its answer back to the view that asked."""

    failed = Signal(object)
    """A `Said`, for the window to show calmly."""
    _landed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="work")
        self._open = True
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        view: QObject,
        fn: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run `fn()` on a thread of its own; then `done(answer)` or `failed(error)` on the UI thread."""
        if self._open:
            self.follow(view, self._threads.submit(fn), done, failed)

    def follow(
        self,
        view: QObject,
        future: "Future[T]",
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Wait for what runs already; then `done(answer)` or `failed(error)` on the UI thread."""
        landing = _Landing(view, future, done, failed)
        future.add_done_callback(lambda _: self._send(landing))

    def close(self) -> None:
        """Drop what is still to be answered, and take nothing more; what is being written goes on in the store."""
        self._open = False
        self._threads.shutdown(cancel_futures=True)

    def _send(self, landing: _Landing) -> None:
        if self._open and shiboken6.isValid(self):
            self._landed.emit(landing)

    def _land(self, landing: _Landing) -> None:
        if landing.future.cancelled() or not self._open:
            return
        error = landing.future.exception()
        if error is not None and not isinstance(error, Fault):
            bugs.log(error)
        if not shiboken6.isValid(landing.view):
            return
        if error is None:
            if landing.done is not None:
                landing.done(landing.future.result())
        elif landing.failed is not None:
            landing.failed(error)
        else:
            self.failed.emit(said(error, QLocale().name()[:2]))


class StoreLike(Lender, Protocol):
    """What is asked of a store."""

    def back_up(self, into: Path | None = None) -> Future[Path]:
        """Make a verified backup."""

    def purge(self) -> Future[Path]:
        """See that what was deleted is nowhere any more."""


class Work(Errands):
    """Errands, and work with the store."""

    written = Signal()
    """Something was written, and is on the disk."""

    def __init__(self, store: StoreLike, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._asked: Counter[tuple[int, str]] = Counter()

    def read(
        self,
        view: QObject,
        fn: Callable[[Session], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run `fn(session)` on a view of the store; then as `run`."""
        if self._open:
            self.follow(view, self._store.read(fn), done, failed)

    def ask(self, view: QObject, topic: str, fn: Callable[[Session], T], done: Callable[[T], None]) -> None:
        """Read what `view` shows of `topic`. Asked again meanwhile, only the answer to the last question is told."""
        about = id(view), topic
        self._asked[about] += 1
        turn = self._asked[about]

        def told(answer: T) -> None:
            if self._asked[about] == turn:
                done(answer)

        self.read(view, fn, told)

    def write(
        self,
        view: QObject,
        fn: Callable[[Session], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run `fn(session)` in one durable transaction; `done` is called when it is on the disk, not before."""

        def kept(answer: T) -> None:
            self.written.emit()
            if done is not None:
                done(answer)

        if self._open:
            self.follow(view, self._store.write(fn), kept, failed)

    def back_up(
        self,
        view: QObject,
        care: KeyCare,
        done: Callable[[backups.Made], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Make a verified backup of the store, and one in the second folder; `done` is told where they are."""
        self.run(view, lambda: backups.make(self._store, care), done, failed)

    def purge(
        self,
        view: QObject,
        care: KeyCare,
        done: Callable[[backups.Made], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """See that what was deleted is in no file any more; `done` is told of the backups that are made instead."""
        self.run(view, lambda: backups.purge(self._store, care), done, failed)
