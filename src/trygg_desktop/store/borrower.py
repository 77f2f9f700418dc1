"""A borrower: another process works in a store that this one has open, and writes only when it is let to.

There is still one writer, and one order: each transaction of the borrower's is a turn of the lender's writer
(`Store.lend`). What a borrower leaves half done because it ended, SQLite takes back.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from sqlalchemy.orm import Session

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.store import connection
from trygg_desktop.store.faults import explaining
from trygg_desktop.store.identity import on_disk
from trygg_desktop.store.writer import Writer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Access:
    """What a borrower opens the store with. To be handed from hand to hand: it holds the key."""

    path: Path
    file: tuple[int, int] | None
    """Which file on the disk it is: another one of the same name may take its place."""
    key: str = field(repr=False)


class Borrower:
    """The store, in the process that borrows it. `turn` waits until the lender lets it write, and tells when it has.

    It neither locks the folder nor brings the schema up to date: the lender has, and stays until the borrower is gone.
    """

    def __init__(self, access: Access, turn: Callable[[], AbstractContextManager[None]]) -> None:
        """Raises EnvironmentFault where the store cannot be opened, or is another file by now."""
        self._folder = access.path.parent
        _look(access)  # SQLite would play the WAL of the one into another that has its name
        with explaining(self._folder), ExitStack() as undo:
            writing = connection.engine(access.path, access.key, read_only=False, connections=1)
            undo.callback(writing.dispose)
            self._reading = connection.engine(access.path, access.key, read_only=True, connections=1)
            undo.callback(self._reading.dispose)
            # Now: one that is opened later would open whatever file has the name by then.
            writing.connect().close()
            self._reading.connect().close()
            _look(access)  # it may have been taken away just before it was opened
            self._closing = undo.pop_all()
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="reader")
        self._closing.callback(self._reader.shutdown)
        # The lender folds the WAL.
        self._writer = Writer(writing, self._folder, turn=turn, rest=lambda: None)
        self._closing.callback(self._writer.close)

    def write(self, fn: Callable[[Session], T]) -> Future[T]:
        """As `Store.write`; it fails with what `turn` raised, too."""
        return self._writer.write(fn)

    def read(self, fn: Callable[[Session], T]) -> Future[T]:
        """As `Store.read`."""
        return self._reader.submit(self._read, fn)

    def settle(self) -> None:
        """Wait until all that was asked for is written: then no turn is waited for any more."""
        self._writer.alone(lambda: None).result()

    def close(self) -> None:
        """Finish what is being written, and let go of the file."""
        self._closing.close()

    def _read(self, fn: Callable[[Session], T]) -> T:
        with explaining(self._folder), Session(self._reading, expire_on_commit=False) as session:
            return fn(session)


def _look(access: Access) -> None:
    if on_disk(access.path) != access.file:
        raise EnvironmentFault("database_rescued", file=access.path.name)
