"""The press: renders papers in a process of its own, so that the window never waits for one, and can stop it at once.

A Document goes in and a PDF comes out through a pipe that nobody else can open; nothing touches the disk.
"""

import signal
from contextlib import suppress
from threading import Event, Lock
from typing import TYPE_CHECKING

from trygg_desktop.errors import EnvironmentFault, sendable

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from trygg_desktop.documents.tree import Document


class Press:
    """One process, started with the first paper and kept warm. One paper at a time; others wait."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._pipe: Connection | None = None
        self._process: BaseProcess | None = None
        self._stopped: Event | None = None
        """Of the paper under way: whether it is to be stopped, be it with the process already or not yet."""

    def pdf(self, document: "Document") -> bytes:
        """`document` as a PDF's bytes. Raises what rendering raised, or
        EnvironmentFault("paper_stopped")."""
        with self._turn:
            self._stopped = Event()
            try:
                answer = self._answer(document, self._stopped)
            except (EOFError, OSError):
                self._end()
                raise EnvironmentFault("paper_stopped") from None
            finally:
                self._stopped = None
        if isinstance(answer, BaseException):
            raise answer
        assert isinstance(answer, bytes)  # noqa: S101  # the other end is `_work`
        return answer

    @property
    def is_busy(self) -> bool:
        """Whether a paper is being rendered."""
        return self._stopped is not None

    def stop(self) -> None:
        """Stop the paper that is being rendered, if one is; the next begins with a new process."""
        under_way, process = self._stopped, self._process
        if under_way is None:
            return
        under_way.set()
        if process is not None:
            with suppress(ValueError):  # it has ended meanwhile
                process.kill()

    def close(self) -> None:
        """End the process."""
        self.stop()
        with self._turn:
            self._end()

    def _answer(self, document: "Document", stopped: Event) -> object:
        """What comes back from the process; raises EOFError or OSError where it was `stopped`."""
        pipe = self._started()
        if stopped.is_set():
            raise EOFError
        pipe.send(document)
        return pipe.recv()

    def _started(self) -> "Connection":
        from multiprocessing import get_context  # noqa: PLC0415  # with the first paper

        if self._pipe is None or self._process is None or not self._process.is_alive():
            self._end()
            context = get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=_work, args=(theirs,), name="press", daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._pipe = self._process = None


def _work(pipe: "Connection") -> None:
    """Render until the other end is gone. A keyboard's interrupt is for the window, which then ends this process."""
    from trygg_desktop.services import papers  # noqa: PLC0415  # for this process; the window's is there before any paper

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            document = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            pipe.send(papers.pdf(document))
        except Exception as error:  # noqa: BLE001  # told at the other end, which logs no words of it
            pipe.send(sendable(error))
