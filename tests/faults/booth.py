"""An evening at the booth for the fault tests: beginning it, saving, and reading back what was saved."""

from contextlib import closing
from pathlib import Path

from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import capture, occasions
from trygg_desktop.store import connection
from trygg_desktop.store.database import Store


def begin(store: Store) -> Occasion:
    """Open an occasion."""
    return store.write(
        lambda session: occasions.start(
            session, kind=OccasionKind.BOOTH, place="Torget", starts_at=utc_now(), ends_at=None, staff=[], partners=[]
        )
    ).result()


def save(store: Store, occasion: Occasion, text: str, record: str | None = None) -> str:
    """Save a comment and wait for the acknowledgement; its id."""
    draft = record or new_id()
    return store.write(lambda session: capture.save_comment(session, draft, occasion.id, {"text": text})).result().id


def texts(store: Store, occasion: Occasion) -> list[str]:
    """All comments' texts, oldest first."""
    found = store.read(lambda session: capture.comments(session, occasion.id, limit=100_000)).result()
    return [comment.text for comment in reversed(found)]


def texts_in(path: Path, key: str) -> list[str]:
    """The same, from a file that no store holds."""
    with closing(connection.connect(path, key, read_only=True)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [text for (text,) in raw.execute("SELECT text FROM comment ORDER BY n")]
