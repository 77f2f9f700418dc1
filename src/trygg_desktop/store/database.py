"""The store: one encrypted file, one writer, a few readers. Opening it brings it to the app's schema."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from filelock import FileLock, Timeout
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.files import make_folder
from trygg_desktop.model.base import utc_now
from trygg_desktop.store import backup, connection, schema, search
from trygg_desktop.store.audit import Denied, append
from trygg_desktop.store.borrower import Access
from trygg_desktop.store.faults import explaining
from trygg_desktop.store.identity import FileIdentity
from trygg_desktop.store.writer import Writer

T = TypeVar("T")
FILE = "trygg.db"
BACKUPS = "backups"
LOCK = "trygg.lock"
_READERS = 3


class Store:
    """The open store of one data folder. Close it, or use it as a context: what was written is finished first."""

    def __init__(self, folder: Path, key: str, file: str = FILE) -> None:
        """Open `file`, `folder`'s store, under the raw key (64 hexadecimal digits), making it where there is none.

        Raises PersonCanMend("already_running") where another instance has the folder, PersonCanMend("database_newer")
        where a newer app wrote it, and EnvironmentFault for a full disk, a read-only folder or a damaged file.
        """
        self.path = folder / file
        self._key = key
        self._replaced: EnvironmentFault | None = None
        with explaining(folder), ExitStack() as undo:
            self._lock = _locked(folder)
            undo.callback(self._let_go)
            schema.bring_up_to_date(self.path, key, folder / BACKUPS)
            self._writing: Engine = connection.engine(self.path, key, read_only=False, connections=1)
            undo.callback(self._writing.dispose)
            self._reading: Engine = connection.engine(self.path, key, read_only=True, connections=_READERS)
            undo.callback(self._reading.dispose)
            self._open_connections()
            self._closing = undo.pop_all()
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="reader")
        self._writer = Writer(self._writing, folder, turn=self._guarded, rest=self._rest)
        self._closing.callback(self._finish)

    def write(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn(session)` in one durable transaction on the writer's thread; see Writer.write."""
        return self._writer.write(fn)

    def read(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn(session)` on a reader's thread, on one unchanging view of the store. What it loads stays readable."""
        return self._readers.submit(self._read, fn)

    def back_up(self, into: Path | None = None) -> Future[Path]:
        """Make a backup in the folder's `backups`, or `into` another folder, on a reader's thread.

        See backup.make for what it raises.
        """
        return self._readers.submit(backup.make, self.path, self._key, into or self.path.parent / BACKUPS, utc_now())

    def purge(self) -> Future[Path]:
        """See that what was deleted is nowhere in the folder any more; the one backup that is left, a new one.

        The file is written anew without its free space, the WAL emptied, and the backups that were made before are
        removed once a new one is proven whole. Raises EnvironmentFault("database_busy") where somebody reads all the
        time, and what backup.make raises: older backups are then still there.
        """
        return self._writer.alone(self._purge)

    @property
    def access(self) -> Access:
        """What another process needs to borrow this store."""
        return Access(self.path, self._identity.opened, self._key)

    def lend(self, to: Access, use: Callable[[], None]) -> Future[None]:
        """Let a borrower write: `use()` is run when its turn has come, and nobody else writes until it returns.

        Fails as a write of one's own does where the file was taken away, also where what the borrower opened is no
        longer this store's file.
        """

        def turn() -> None:
            with self._guarded():
                if to != self.access:
                    raise EnvironmentFault("database_rescued", file=self.path.name)
                use()

        return self._writer.alone(turn)

    def close(self) -> None:
        """Finish what is being written, fold the WAL into the file, and let go of the folder.

        Raises EnvironmentFault("database_replaced") or ("database_removed") where the file was taken away and what it
        held lies elsewhere, or nowhere; all is let go of even then. Closing a closed store does nothing.
        """
        with explaining(self.path.parent):
            self._closing.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _open_connections(self) -> None:
        """Open them all at once: one that is opened later would open whatever file has the name by then.

        A file that may only be read is told of here, and not at the first save.
        """
        with self._writing.begin() as writing, ExitStack() as held:
            writing.exec_driver_sql("DELETE FROM alembic_version WHERE 0")
            for _ in range(_READERS):
                held.enter_context(self._reading.connect())
            self._identity = FileIdentity(self.path)

    def _read(self, fn: Callable[[Session], T], *, caught_up: bool = False) -> T:
        info = {search.CAUGHT_UP: True} if caught_up else None
        try:
            with explaining(self.path.parent), Session(self._reading, expire_on_commit=False, info=info) as session:
                return fn(session)
        except search.BehindError as behind:
            # No further than it had to: others may write all the time.
            while (last := self._writer.write(_catch_up).result()) is not None and last < behind.newest:
                pass
            return self._read(fn, caught_up=True)
        except Denied as refusal:
            entry = refusal.entry
            self._writer.write(lambda session: append(session, entry)).result()
            raise

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        self._guard()
        yield
        self._guard()

    def _guard(self) -> None:
        if self._identity.holds():
            self._replaced = None
            return
        if self._replaced is not None and self.path.exists():
            raise self._replaced.with_traceback(None)  # all lies in the rescued file, and nothing came after
        with closing(self._writing.raw_connection()) as raw:
            fault = self._identity.rescue(_driver(raw), utc_now())
        if fault.code == "database_rescued":
            self._return_to_name()
        elif fault.code == "database_replaced":
            self._replaced = fault
        raise fault

    def _return_to_name(self) -> None:
        """Go on in the file that was written anew; where the whole folder was gone, hold its lock again too."""
        self._writing.dispose()
        self._reading.dispose()
        self._open_connections()
        if not Path(self._lock.lock_file).exists():
            self._lock.release()
            self._lock = _locked(self.path.parent)

    def _finish(self) -> None:
        self._readers.shutdown()  # first: who reads may want something written
        self._writer.close()
        try:
            self._guard()
        except EnvironmentFault as fault:
            if fault.code != "database_rescued":
                raise
        self._fold_wal("TRUNCATE")

    def _rest(self) -> None:
        with suppress(DBAPIError), self._writing.begin() as connection:
            search.catch_up(connection)
        # PASSIVE never waits for a reader: somebody may press "save" meanwhile.
        self._fold_wal("PASSIVE")

    def _purge(self) -> Path:
        with explaining(self.path.parent), closing(self._writing.raw_connection()) as raw:
            _driver(raw).execute("VACUUM")
            (busy, _, _) = _driver(raw).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise EnvironmentFault("database_busy")
        folder = self.path.parent / BACKUPS
        made = backup.make(self.path, self._key, folder, utc_now())
        backup.remove_all_but(made)
        return made

    def _fold_wal(self, how: str) -> None:
        # A reader, or a disk that is full: the WAL keeps everything, and the next rest tries again.
        with suppress(dbapi2.Error), closing(self._writing.raw_connection()) as raw:
            _driver(raw).execute(f"PRAGMA wal_checkpoint({how})").fetchall()

    def _let_go(self) -> None:
        self._lock.release()


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold `folder` so that no store is opened in it meanwhile. Raises as `Store` where one is open."""
    with explaining(folder):
        lock = _locked(folder)
    try:
        yield
    finally:
        lock.release()


def _catch_up(session: Session) -> int | None:
    return search.catch_up(session.connection())


def _driver(raw: object) -> dbapi2.Connection:
    return raw.driver_connection  # type: ignore[attr-defined]  # PoolProxiedConnection's, loosely typed


def _locked(folder: Path) -> FileLock:
    make_folder(folder)
    # Opened on one thread and closed on another: the lock belongs to the process.
    lock = FileLock(folder / LOCK, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise PersonCanMend("already_running", folder=folder.name) from None
    return lock
