"""The store: one encrypted file, one writer, a few readers. Opening it brings it to the app's schema."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from filelock import FileLock, Timeout
from sqlalchemy import Engine
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.model.base import utc_now
from trygg_desktop.store import connection, schema
from trygg_desktop.store.faults import explained
from trygg_desktop.store.identity import FileIdentity
from trygg_desktop.store.writer import Writer

T = TypeVar("T")
FILE = "trygg.db"
BACKUPS = "backups"
_READERS = 3


class Store:
    """The open store of one data folder. Close it, or use it as a context: what was written is finished first."""

    def __init__(self, folder: Path, key: str) -> None:
        """Open `folder`'s store under the raw key (64 hexadecimal digits), making it where there is none.

        Raises PersonCanMend("already_running") where another instance has the folder, PersonCanMend("database_newer")
        where a newer app wrote it, and EnvironmentFault for a full disk, a read-only folder or a damaged file.
        """
        self.path = folder / FILE
        self._key = key
        self._lock = _locked(folder)
        try:
            schema.bring_up_to_date(self.path, key, folder / BACKUPS)
            self._open()
        except BaseException as error:
            self._lock.release()
            told = explained(error)
            if told is error:
                raise
            raise told from None

    def write(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn(session)` in one durable transaction on the writer's thread; see Writer.write."""
        return self._writer.write(fn)

    def read(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn(session)` on a reader's thread, on one unchanging view of the store. What it loads stays readable."""
        return self._readers.submit(self._read, fn)

    def close(self) -> None:
        """Finish what is being written, fold the WAL into the file, and let go of the folder."""
        self._writer.close()
        self._readers.shutdown()
        self._fold_wal()
        self._reading.dispose()
        self._writing.dispose()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _open(self) -> None:
        self._writing: Engine = connection.engine(self.path, self._key, read_only=False, connections=1)
        self._reading: Engine = connection.engine(self.path, self._key, read_only=True, connections=_READERS)
        with self._writing.connect():
            self._identity = FileIdentity(self.path)
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="reader")
        self._writer = Writer(self._writing, guard=self._guard, rest=self._fold_wal)

    def _read(self, fn: Callable[[Session], T]) -> T:
        try:
            with Session(self._reading, expire_on_commit=False) as session:
                return fn(session)
        except BaseException as error:
            told = explained(error)
            if told is error:
                raise
            raise told from None

    def _guard(self) -> None:
        if self._identity.holds():
            return
        raw = self._writing.raw_connection()
        try:
            fault = self._identity.rescue(_driver(raw), utc_now())
        finally:
            raw.close()
        if fault.code == "database_rescued":
            self._writing.dispose()
            self._reading.dispose()
            self._identity = FileIdentity(self.path)
        raise fault

    def _fold_wal(self) -> None:
        raw = self._writing.raw_connection()
        try:
            _driver(raw).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except dbapi2.Error as error:
            # A reader, or a disk that is full: the WAL keeps everything, and the next rest tries again.
            if not isinstance(explained(error), EnvironmentFault):
                raise
        finally:
            raw.close()


def _driver(raw: object) -> dbapi2.Connection:
    return raw.driver_connection  # type: ignore[attr-defined]  # PoolProxiedConnection's, loosely typed


def _locked(folder: Path) -> FileLock:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "trygg.lock", timeout=0)
        lock.acquire()
    except Timeout:
        raise PersonCanMend("already_running", folder=folder.name) from None
    except OSError as error:
        raise explained(error) from None
    return lock
