"""Stores filled with comments as a booth hears them, for the benchmarks."""

import random
from collections.abc import Iterator
from functools import partial
from typing import Any

from trygg_desktop.model.base import utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session, capture, occasions
from trygg_desktop.store.changes import insert_all
from trygg_desktop.store.database import Store

BATCH = 10_000
A_BOOTH = 150
COMMON = (
    "mörkt",
    "belysning",
    "ungdomar",
    "moped",
    "hållplatsen",
    "gångtunneln",
    "kvällen",
    "polisen",
    "barn",
    "skräp",
)
_FILLING = (
    *("det", "är", "väldigt", "och", "vid", "den", "gamla", "vägen", "bakom", "skolan", "nära", "affären", "inte"),
    *("alls", "tryggt", "längre", "men", "ibland", "bättre", "när", "någon", "vuxen", "finns", "där", "bussen", "går"),
)
_PLACES = ("Brastad", "Kungstorget, Lysekil", "Grundsund", "Rixö", "Fiskebäckskil", "Coop Extra, Lysekil")


def filled(store: Store, comments: int, seed: int = 1) -> Occasion:
    """Put `comments` comments into occasions of a booth's size, and return the last occasion, which is open."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    last: Occasion | None = None
    for begun in range(0, comments, BATCH):
        job = partial(_booths, chance=chance, comments=min(BATCH, comments - begun), last=last)
        last = store.write(job).result()
    return last or store.write(_booth).result()


def _booths(session: Session, chance: random.Random, comments: int, last: Occasion | None) -> Occasion:
    booth = last
    for begun in range(0, comments, A_BOOTH):
        if booth is not None:
            occasions.close(session, booth.id, utc_now())
        booth = _booth(session)
        insert_all(session, Comment, list(_rows(booth, chance, min(A_BOOTH, comments - begun))))
    assert booth is not None
    return booth


def _booth(session: Session) -> Occasion:
    now = utc_now()
    return occasions.start(
        session, kind=OccasionKind.BOOTH, place="Kungstorget", starts_at=now, ends_at=None, staff=["Karin"], partners=[]
    )


def _rows(booth: Occasion, chance: random.Random, count: int) -> Iterator[dict[str, Any]]:
    for number in range(1, count + 1):
        words = chance.choices(_FILLING, k=chance.randint(8, 28)) + chance.choices(COMMON, k=2)
        chance.shuffle(words)
        content = {
            "text": " ".join(words).capitalize() + ".",
            "safety": chance.randint(1, 5),
            "themes": ["belysning"],
            "place": chance.choice(_PLACES),
        }
        told = {"occasion_id": booth.id, "device": "A", "number": number, "agrees": 0}
        yield {**told, **capture.fields_of(content)}
