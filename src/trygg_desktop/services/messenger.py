"""The messenger: syncs in a process of its own, so that the screen never waits for Python, and stops it at once.

That process borrows the store (`store/borrower.py`): what it writes, it writes in turns of the window's one writer.
They talk through a pipe that nobody else can open; nothing touches the disk.
"""

import asyncio
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property, partial
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from trygg_desktop.errors import EnvironmentFault, sendable
from trygg_desktop.services import Lender, syncing
from trygg_desktop.services.processors import give_way, leave_one_to_the_screen
from trygg_desktop.services.syncing import Way
from trygg_desktop.store.borrower import Access, Borrower

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from trygg_desktop.sync.engine import Progress

_POLITELY = 2.0
"""Seconds that the process is given to break a sync off by itself when all is to end."""


class _Word(Enum):
    WRITE = auto()
    """The borrower asks to write."""
    YOURS = auto()
    """It may."""
    WRITTEN = auto()
    """It has."""
    WELL = auto()
    """What it wrote is where it should be."""
    STOP = auto()
    """The sync is to be broken off."""


@dataclass(frozen=True, slots=True)
class _Ended:
    """What a sync came to: nothing where it was broken off."""

    done: "Progress | None" = None
    error: Exception | None = None


class Messenger:
    """One process, started with the first sync and kept warm. One sync at a time."""

    def __init__(self, store: Lender) -> None:
        self._store = store
        self._pipe: Connection | None = None
        self._process: BaseProcess | None = None
        self._access: Access | None = None
        self._sending = Lock()
        self._stopped = self._closed = False
        self._written, self._idle = Event(), Event()
        self._idle.set()

    def sync(self, ask: Callable[[], Way], tell: Callable[["Progress"], object]) -> "Progress | None":
        """Ask for the way and sync once; what was done, None where it was broken off, also while it was asked.

        `tell` hears of progress on this thread, and must not wait for the store, which may be waiting for the sync.
        Raises what `ask` raised; what the sync raised, of a bug what errors.Elsewhere holds; and
        EnvironmentFault("sync_ended") where its process was ended from outside, or could not be started.
        """
        with self._sending:
            self._stopped = False
        way = ask()
        with self._sending:
            if self._closed:
                return None
            self._idle.clear()
        try:
            ended = self._ended(way, tell)
        finally:
            self._idle.set()
        if ended.error is not None:
            raise ended.error
        return ended.done

    def cancel(self) -> None:
        """Break the sync off that runs; what was acknowledged is noted, the rest waits."""
        with self._sending:
            # Once: a second one would break off how the first is written down.
            if not self._stopped and self._pipe is not None and not self._idle.is_set():
                self._say(self._pipe, _Word.STOP)
            self._stopped = True

    def close(self) -> None:
        """Break off, and end the process."""
        self._closed = True
        self.cancel()
        if not self._idle.wait(_POLITELY) and (process := self._process) is not None:
            with suppress(ValueError):  # it has ended meanwhile
                process.kill()
            self._idle.wait()
        self._end()

    def _ended(self, way: Way, tell: Callable[["Progress"], object]) -> _Ended:
        try:
            if (pipe := self._started()) is None:
                return _Ended()
            with self._sending:
                pipe.send(way)
                if self._stopped:
                    pipe.send(_Word.STOP)
            while True:
                said = pipe.recv()
                if said is _Word.WRITE:
                    self._lend(pipe)
                elif said is _Word.WRITTEN:
                    self._written.set()
                elif isinstance(said, _Ended):
                    return said
                else:
                    tell(said)
        except (EOFError, OSError):
            self._end()
            return _Ended() if self._stopped else _Ended(error=EnvironmentFault("sync_ended"))
        except BaseException:
            self._end()
            raise
        finally:
            self._written.set()  # nobody waits for it any more, whatever happened

    def _lend(self, pipe: "Connection") -> None:
        assert self._access is not None  # noqa: S101  # the process was started with it
        self._written = written = Event()

        def use() -> None:
            with self._sending:
                self._say(pipe, _Word.YOURS)
            written.wait()

        def answer(turn: "Future[None]") -> None:
            with self._sending:
                failed = turn.exception()
                self._say(pipe, sendable(failed) if failed else _Word.WELL)

        self._store.lend(self._access, use).add_done_callback(answer)

    def _say(self, pipe: "Connection", word: object) -> None:
        with suppress(OSError):  # it has ended: whoever reads the pipe finds that out
            pipe.send(word)

    def _started(self) -> "Connection | None":
        """The way to the process that syncs; None where it is broken off before there is one."""
        from multiprocessing import get_context  # noqa: PLC0415  # with the first sync

        access = self._store.access
        if self._pipe is None or self._process is None or not self._process.is_alive() or self._access != access:
            self._end()
            # Where the file was taken away, it is brought back now, and told of.
            self._store.lend(access, lambda: None).result()
            if self._stopped:
                return None
            context = get_context("spawn")
            pipe, theirs = context.Pipe()
            process = context.Process(target=_work, args=(theirs, access), name="messenger", daemon=True)
            process.start()
            theirs.close()
            self._pipe, self._process, self._access = pipe, process, access
        return self._pipe

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        with self._sending:
            if self._pipe is not None:
                self._pipe.close()
            self._pipe = self._process = self._access = None


class _Carrier:
    """The other end: what the process does."""

    def __init__(self, pipe: "Connection", access: Access) -> None:
        self._pipe, self._access = pipe, access
        self._sending = Lock()
        self._ways: SimpleQueue[Way] = SimpleQueue()
        self._turns: SimpleQueue[object] = SimpleQueue()
        self._stopped = False
        self._stop: Callable[[], object] = lambda: None

    def work(self) -> None:
        """Sync whenever asked to, until the other end is gone."""
        Thread(target=self._listen, name="listener", daemon=True).start()
        while True:
            self._send(self._carried(self._ways.get()))

    @cached_property
    def _borrower(self) -> Borrower:
        """Opened by the first sync; where it cannot be, that is told of, and the next one tries again."""
        return Borrower(self._access, self._turn)

    def _listen(self) -> None:
        try:
            while True:
                said = self._pipe.recv()
                if isinstance(said, Way):
                    self._stopped = False
                    self._ways.put(said)
                elif said is _Word.STOP:
                    self._stopped = True
                    with suppress(RuntimeError):  # it has just ended
                        self._stop()
                else:
                    self._turns.put(said)
        finally:
            os._exit(0)  # the window is gone, and what is half done is taken back

    def _carried(self, way: Way) -> _Ended:
        try:
            borrower = self._borrower
            try:
                return _Ended(asyncio.run(self._sync(borrower, way)))
            finally:
                borrower.settle()  # once the end is told, nobody gives a turn any more
        except asyncio.CancelledError:
            return _Ended()
        except Exception as error:  # noqa: BLE001  # told at the other end, which logs no words of it
            return _Ended(error=sendable(error))

    async def _sync(self, borrower: Borrower, way: Way) -> "Progress":
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None  # noqa: S101  # it runs
        self._stop = partial(loop.call_soon_threadsafe, task.cancel)
        if self._stopped:
            raise asyncio.CancelledError
        return await syncing.syncing(borrower, way, self._send)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        self._send(_Word.WRITE)
        self._hear()
        try:
            yield
        finally:
            self._send(_Word.WRITTEN)
            self._hear()

    def _hear(self) -> None:
        said = self._turns.get()
        if isinstance(said, BaseException):
            raise said

    def _send(self, said: object) -> None:
        with self._sending, suppress(OSError):  # the window is gone: whoever listens ends the process
            self._pipe.send(said)


def _work(pipe: "Connection", access: Access) -> None:
    """A keyboard's interrupt is for the window, which then ends this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    leave_one_to_the_screen()
    give_way()
    _Carrier(pipe, access).work()
