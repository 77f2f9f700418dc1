"""A store under a passphrase for the tests of new keys, restoring and salvaging."""

from contextlib import closing
from pathlib import Path

from tests.faults.booth import begin

from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.opening import Doors
from trygg_desktop.security.envelope import Cost
from trygg_desktop.services import Session, capture, occasions
from trygg_desktop.services.keys import KeyCare
from trygg_desktop.store import backup, connection
from trygg_desktop.store.database import BACKUPS

PHRASE, OTHER = "björk sten måne åra", "segel tall kaffe imma"
CHEAP = Cost(memory_kib=64, iterations=1)


def made(folder: Path, *texts: str) -> KeyCare:
    """The key of a new store, closed, with comments in it."""
    doors = Doors(folder)
    doors.create(PHRASE, cost=CHEAP)
    care = doors.care()
    add(care, *texts)
    return care


def add(care: KeyCare, *texts: str) -> None:
    """More comments, in an occasion of their own."""

    def write(session: Session) -> None:
        for text in texts:
            capture.save_comment(session, new_id(), occasion.id, {"text": text})
        occasions.close(session, occasion.id, utc_now())

    with doors(care).open() as store:
        occasion = begin(store)
        store.write(write).result()


def doors(care: KeyCare) -> Doors:
    """The doors, with this key brought out."""
    opened = Doors(care.folder)
    opened.hold(care)
    return opened


def entered(folder: Path, words: str = PHRASE) -> KeyCare:
    """The key, brought out by a passphrase as after a restart."""
    opened = Doors(folder)
    opened.unlock(words)
    opened.care().cost = CHEAP
    return opened.care()


def texts(care: KeyCare) -> list[str]:
    """The comments, in a store that is opened as the app opens it."""
    with doors(care).open() as store, closing(connection.connect(store.path, care.key.hex(), read_only=True)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [text for (text,) in raw.execute("SELECT text FROM comment ORDER BY n")]


def backed_up(care: KeyCare) -> Path:
    """A backup of the store as it is now."""
    with doors(care).open() as store:
        return backup.make(store.path, care.key.hex(), care.folder / BACKUPS, utc_now())


def databases(folder: Path) -> list[str]:
    """The names of what looks like a database, or a part of one."""
    return sorted(path.name for path in folder.iterdir() if ".db" in path.name)
