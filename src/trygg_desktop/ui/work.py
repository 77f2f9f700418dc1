"""The one way for anything slower than a frame: it runs off the UI thread, its answer comes back on it.

An answer to a view that is gone is dropped. A failure nobody takes care of is told through `failed`, in plain words.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QLocale, QObject, Qt, Signal

from trygg_desktop.errors import Fault, said
from trygg_desktop.services import Session

T = TypeVar("T")
_LOG = logging.getLogger(__name__)
_THREADS = 2


class StoreLike(Protocol):
    """What is asked of a store."""

    def write(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn` in one durable transaction."""

    def read(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn` on one unchanging view."""


@dataclass(frozen=True, slots=True)
class _Landing:
    """An answer on its way back."""

    view: QObject
    future: "Future[Any]"
    done: Callable[[Any], None] | None
    failed: Callable[[BaseException], None] | None
    writing: bool


class Work(QObject):
    """Hands work to the store or to a thread, and its answer back to the view that asked."""

    failed = Signal(object)
    """A `Said`, for the window to show calmly."""
    written = Signal()
    """Something was written, and is on the disk."""
    _landed = Signal(object)

    def __init__(self, store: StoreLike, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="work")
        self._open = True
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        view: QObject,
        fn: Callable[[Session], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run `fn(session)` on a view of the store; then `done(answer)` or `failed(error)` on the UI thread."""
        self._follow(view, self._store.read(fn), done, failed)

    def write(
        self,
        view: QObject,
        fn: Callable[[Session], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run `fn(session)` in one durable transaction; `done` is called when it is on the disk, not before."""
        self._follow(view, self._store.write(fn), done, failed, writing=True)

    def run(
        self,
        view: QObject,
        fn: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run `fn()` on a thread of its own."""
        self._follow(view, self._threads.submit(fn), done, failed)

    def close(self) -> None:
        """Drop what is still to be answered; what is being written goes on in the store."""
        self._open = False
        self._threads.shutdown(cancel_futures=True)

    def _follow(
        self,
        view: QObject,
        future: "Future[T]",
        done: Callable[[T], None] | None,
        failed: Callable[[BaseException], None] | None,
        *,
        writing: bool = False,
    ) -> None:
        landing = _Landing(view, future, done, failed, writing)
        future.add_done_callback(lambda _: self._send(landing))

    def _send(self, landing: _Landing) -> None:
        if self._open and shiboken6.isValid(self):
            self._landed.emit(landing)

    def _land(self, landing: _Landing) -> None:
        if landing.future.cancelled() or not self._open:
            return
        error = landing.future.exception()
        if error is not None and not isinstance(error, Fault):
            _log(error)
        if error is None and landing.writing:
            self.written.emit()
        if not shiboken6.isValid(landing.view):
            return
        if error is None:
            if landing.done is not None:
                landing.done(landing.future.result())
        elif landing.failed is not None:
            landing.failed(error)
        else:
            self.failed.emit(said(error, QLocale().name()[:2]))


def _log(error: BaseException) -> None:
    """Kind and place of a bug. Its text may hold a citizen's words, so it is not asked for."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f"{at.tb_frame.f_code.co_qualname}:{at.tb_lineno}" if at is not None else "?"
    _LOG.error("%s in %s", type(error).__name__, where)
