"""Backups hold everything, open under the key, and are kept in number."""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session, capture
from trygg_desktop.store import backup, connection
from trygg_desktop.store.database import BACKUPS, Store


def saving(occasion: Occasion, text: str) -> Callable[[Session], Comment]:
    return partial(capture.save_comment, draft_id=new_id(), occasion_id=occasion.id, content={"text": text})


def texts(path: Path, key: str) -> list[str]:
    with closing(connection.connect(path, key)) as raw:
        return [text for (text,) in raw.execute("SELECT text FROM comment ORDER BY n")]


def test_a_backup_taken_while_writing_holds_every_acknowledged_comment(
    store: Store, occasion: Occasion, key: str
) -> None:
    for n in range(5):
        store.write(saving(occasion, f"ord {n}")).result()
    later = store.write(saving(occasion, "samtidigt"))
    made = backup.make(store.path, key, store.path.parent / BACKUPS, utc_now())
    later.result()
    assert texts(made, key)[:5] == [f"ord {n}" for n in range(5)]
    assert b"ord 1" not in made.read_bytes()


def test_the_newest_ten_are_kept(store: Store, key: str) -> None:
    folder = store.path.parent / BACKUPS
    made = [backup.make(store.path, key, folder, utc_now() + timedelta(days=n)) for n in range(12)]
    assert sorted(folder.iterdir()) == made[2:]


def test_a_broken_copy_is_told_from_a_whole_one(store: Store, occasion: Occasion, key: str) -> None:
    store.write(saving(occasion, "ord")).result()
    made = backup.make(store.path, key, store.path.parent / BACKUPS, utc_now())
    assert backup.is_whole(made, key)
    held = bytearray(made.read_bytes())
    held[len(held) // 2] ^= 1
    made.write_bytes(held)
    assert not backup.is_whole(made, key)
