"""What the child of test_kill does: a booth evening through the real services, telling of each step as it goes.

It tells before it asks the store, and again when the store has acknowledged, so that its parent knows what may and
what must be there after a kill at any moment.
"""

import random
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Literal, NamedTuple

from trygg_desktop.model.base import new_id
from trygg_desktop.services import capture
from trygg_desktop.store.database import Store

WORDS = (
    "mörkt",
    "vid",
    "gångtunneln",
    "på",
    "kvällen,",
    "klotter",
    "på",
    "hållplatsen",
    "för",
    "få",
    "lampor",
    "älven",
)
SEARCHED = 0.2
"""How often somebody searches after a save: that too writes."""
Verb = Literal["open", "draft", "comment"]


class Step(NamedTuple):
    """One thing asked of the store, or acknowledged by it."""

    acknowledged: bool
    verb: Verb
    record: str = ""
    text: str = ""


class Asked(NamedTuple):
    """A save that was never answered: the next evening asks again."""

    record: str
    text: str


def capture_evening(folder: Path, key: str, occasion: str, seed: str, again: list[Asked], parent: Connection) -> None:
    """Write comments until killed; `again` are saved first."""
    chance = random.Random(seed)  # noqa: S311  # plays chance, keeps no secret

    def save(store: Store, record: str, text: str) -> None:
        parent.send(Step(False, "comment", record, text))
        job = partial(capture.save_comment, draft_id=record, occasion_id=occasion, content={"text": text})
        assert store.write(job).result().id == record
        parent.send(Step(True, "comment", record, text))

    def keep(store: Store, record: str, text: str) -> None:
        parent.send(Step(False, "draft", record, text))
        job = partial(capture.keep_draft, draft_id=record, occasion_id=occasion, content={"text": text})
        store.write(job).result()
        parent.send(Step(True, "draft", record, text))

    store = Store(folder, key)
    parent.send(Step(True, "open"))
    for asked in again:
        save(store, asked.record, asked.text)
    restored = store.read(partial(capture.drafts, occasion_id=occasion)).result()
    writing = [(draft.id, str(draft.content["text"])) for draft in restored]
    while True:
        record, text = writing.pop() if writing else (new_id(), "")
        for _ in range(chance.randint(1, 4)):
            text = f"{text} {' '.join(chance.choices(WORDS, k=3))}".strip()
            keep(store, record, text)
        save(store, record, text)
        if chance.random() < 0.2:
            store.write(partial(capture.agree, comment_id=record)).result()
        if chance.random() < SEARCHED:
            store.read(partial(capture.search, typed="klotter")).result()
