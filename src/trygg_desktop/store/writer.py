"""The one writer: a persistent thread that owns every change of the database.

SQLite allows one writer at a time; one thread with a queue makes that an order instead of a struggle for a lock.
"""

import atexit
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, Generic, TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from trygg_desktop.store.audit import Denied, append, note_heads
from trygg_desktop.store.changes import capture_changes
from trygg_desktop.store.faults import explained

T = TypeVar("T")
_REST_SECONDS = 1.0


class WritingSession(Session):
    """A session whose changes are captured to the outbox. What it loaded stays readable after the commit."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine, expire_on_commit=False)


capture_changes(WritingSession)


@dataclass(frozen=True, slots=True)
class _Alone(Generic[T]):
    """A job that is no transaction."""

    fn: Callable[[], T]


class Writer:
    """Runs functions one after another, each in a transaction of its own.

    `turn` is entered for each transaction; it may wait for others, and raises where none must be begun or where one
    that was made is not where it should be. `rest` is called when nothing has been written for a second.
    """

    def __init__(
        self,
        engine: Engine,
        folder: Path,
        *,
        turn: Callable[[], AbstractContextManager[None]],
        rest: Callable[[], None],
    ) -> None:
        self._engine = engine
        self._folder = folder
        self._turn = turn
        self._rest = rest
        self._jobs: SimpleQueue[tuple[Callable[[Session], Any] | _Alone[Any], Future[Any]] | None] = SimpleQueue()
        self._closed = False
        self._door = Lock()
        # A daemon, closed at exit: an app that ends by an error still writes what was asked for, and does end.
        self._thread = Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()
        atexit.register(self.close)

    def write(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn(session)` in one transaction, after all that was asked for earlier.

        The future is done when the change is durable on disk. It fails with what `fn` raised, or with an
        EnvironmentFault where the machine stood in the way; then nothing of `fn` is written. Raises RuntimeError
        after `close`: nobody would ever run it.
        """
        return self._put(fn)

    def alone(self, fn: Callable[[], T]) -> Future[T]:
        """Run `fn()` after all that was asked for earlier, outside of a transaction, while nobody writes."""
        return self._put(_Alone(fn))

    def close(self) -> None:
        """Finish what was asked for, then end the thread."""
        with self._door:
            self._closed = True
            self._jobs.put(None)
        self._thread.join()
        atexit.unregister(self.close)

    def _put(self, job: "Callable[[Session], T] | _Alone[T]") -> Future[T]:
        future: Future[T] = Future()
        with self._door:
            if self._closed:
                raise RuntimeError("the store is closed")
            self._jobs.put((job, future))
        return future

    def _work(self) -> None:
        rested = False
        while True:
            try:
                job = self._jobs.get(timeout=None if rested else _REST_SECONDS)
            except Empty:
                # A rest that fails must not end the writer: what it would have done waits for the next.
                with suppress(Exception):
                    self._rest()
                rested = True
                continue
            if job is None:
                return
            self._run(*job)
            rested = False

    def _run(self, job: "Callable[[Session], Any] | _Alone[Any]", future: Future[Any]) -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = job.fn() if isinstance(job, _Alone) else self._transact(job)
        except BaseException as error:  # noqa: BLE001  # whatever it was, it belongs to whoever waits
            future.set_exception(explained(self._logged(error), self._folder))
        else:
            future.set_result(result)

    def _transact(self, fn: Callable[[Session], T]) -> T:
        with self._turn(), WritingSession(self._engine) as session:
            with session.begin():
                result = fn(session)
            note_heads(session, self._folder)
        return result

    def _logged(self, error: BaseException) -> BaseException:
        """`error`, when it is in the audit log where it belongs there: its own transaction was rolled back."""
        if isinstance(error, Denied):
            entry = error.entry
            try:
                self._transact(lambda session: append(session, entry))
            except Exception as fault:  # noqa: BLE001  # what cannot be logged is not told as merely refused
                return fault
        return error
