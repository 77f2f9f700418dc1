"""Opens one encrypted connection: the key, the pragmas, and a probe that the key fits."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

_BUSY_MS = 5_000
_CACHE_KIB = 32_000
_LOCK_AND_KEY = (
    "PRAGMA cipher_log_level = NONE",
    "PRAGMA key = \"x'{key}'\"",
)
_HABITS = (
    # FULL: NORMAL lost acknowledged rows in simulated power cuts. fullfsync means something on macOS only.
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = 1",
    "PRAGMA foreign_keys = ON",
    # Citizens' words never reach a temporary file, and removed words are overwritten.
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
)

# Of anything but a number or a text the driver asks whether it wants to be adapted, by way of two exceptions: that took
# longer than all the database did with it. These answer at once: dict.get gives None, int gives 0 or 1.
dbapi2.register_adapter(type(None), {}.get)
dbapi2.register_adapter(bool, int)


def connect(
    path: Path, key: str, *, read_only: bool = False, make: bool = False, damaged: bool = False
) -> dbapi2.Connection:
    """A connection to the store at `path` under the raw 32-byte `key` (64 hexadecimal digits).

    Only who is to `make` the file makes it where it is missing: an empty one must not take the name of one that was
    moved away. One that is known to be `damaged` may be shorter than it says. Raises sqlcipher3's errors; a wrong key
    shows itself here, at the probe, as SQLITE_NOTADB.
    """
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={'rwc' if make else 'rw'}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=_BUSY_MS / 1000,
    )
    try:
        for pragma in _LOCK_AND_KEY:
            connection.execute(pragma.format(key=key))
        if damaged:
            connection.execute("PRAGMA writable_schema = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in _HABITS:
            connection.execute(pragma)
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = WAL")
            # The writer checkpoints when it rests, never while somebody waits for "saved".
            connection.execute("PRAGMA wal_autocheckpoint = 0")
            # It alone need not read anew what it has just written: decrypting a page takes longer than any use of it.
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    except BaseException:
        connection.close()
        raise
    return connection


def engine(path: Path, key: str, *, read_only: bool, connections: int, make: bool = False) -> Engine:
    """An engine over `connect`. Writing transactions take the write lock at once (BEGIN IMMEDIATE).

    QueuePool is told by name: SQLAlchemy's own choice for this dialect closes connections that other threads use.
    """
    made = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key, read_only=read_only, make=make),
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,
    )
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    @event.listens_for(made, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return made
