"""Starting, closing and counting an occasion."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import capture, occasions, tallies
from trygg_desktop.services import settings as choices
from trygg_desktop.store.database import Store

NOW = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
USUAL: dict[str, Any] = {
    "kind": OccasionKind.BOOTH,
    "place": "Kungstorget",
    "starts_at": NOW,
    "ends_at": NOW + timedelta(hours=3),
    "staff": ["Karin Ek"],
    "partners": ["Polisen"],
}


def start(store: Store, **changed: Any) -> Occasion:
    return store.write(partial(occasions.start, **{**USUAL, **changed})).result()


@pytest.mark.parametrize(
    ("wrong", "code"),
    [({"place": "  "}, "occasion_place_missing"), ({"ends_at": NOW}, "occasion_ends_before_start")],
)
def test_a_start_that_cannot_be_is_refused_and_leaves_nothing(store: Store, wrong: dict[str, Any], code: str) -> None:
    with pytest.raises(PersonCanMend, match=code):
        start(store, **wrong)
    assert store.read(occasions.opened).result() is None


def test_one_occasion_is_open_at_a_time(store: Store) -> None:
    first = start(store)
    with pytest.raises(PersonCanMend, match="occasion_already_open"):
        start(store)
    store.write(partial(occasions.close, occasion_id=first.id, now=utc_now())).result()
    second = start(store, place="Brastad centrum")
    with pytest.raises(PersonCanMend, match="occasion_already_open"):
        store.write(partial(occasions.reopen, occasion_id=first.id)).result()
    opened = store.read(occasions.opened).result()
    assert opened is not None
    assert opened.id == second.id


def test_the_next_occasion_begins_with_the_last_choices(store: Store) -> None:
    assert store.read(occasions.last_choices).result() == occasions.Choices()
    start(store, kind=OccasionKind.WALK)
    assert store.read(occasions.last_choices).result() == occasions.Choices(
        OccasionKind.WALK, "Kungstorget", ("Karin Ek",), ("Polisen",)
    )


def test_closing_twice_keeps_the_first_time(store: Store) -> None:
    occasion = start(store)
    for hours in (1, 2):
        store.write(partial(occasions.close, occasion_id=occasion.id, now=NOW + timedelta(hours=hours))).result()
    kept = store.read(partial(occasions.get, occasion_id=occasion.id)).result()
    assert kept.closed_at == NOW + timedelta(hours=1)


def test_tallies_add_over_laptops_and_stop_at_nought(store: Store) -> None:
    occasion = start(store)

    def count(by: int) -> int:
        return store.write(partial(tallies.count, occasion_id=occasion.id, kind="talks", by=by)).result()

    assert [count(1), count(1)] == [1, 2]
    store.write(partial(choices.put, name="device", value={"letter": "B", "id": new_id()})).result()
    assert [count(1), count(-1), count(-1)] == [3, 2, 2]
    assert store.read(partial(tallies.tallies, occasion_id=occasion.id)).result() == {"talks": 2}


def test_figures_count_what_was_said(store: Store) -> None:
    occasion = start(store)
    for safety, themes in ((1, ["a", "b"]), (2, ["a"]), (None, [])):
        content = {"text": "x", "safety": safety, "themes": themes, "to_complete": safety is None}
        store.write(partial(capture.save_comment, draft_id=new_id(), occasion_id=occasion.id, content=content)).result()
    figures = store.read(partial(tallies.figures, occasion_id=occasion.id)).result()
    assert figures == tallies.Figures(
        comments=3,
        to_complete=1,
        mean_safety=1.5,
        safety={1: 1, 2: 1, 3: 0, 4: 0, 5: 0},
        themes={"a": 2, "b": 1},
        channels={"talk": 3},
        tallies={},
    )


def test_the_list_shows_the_newest_first_with_its_comments(store: Store) -> None:
    first = start(store)
    content = {"text": "x"}
    store.write(partial(capture.save_comment, draft_id=new_id(), occasion_id=first.id, content=content)).result()
    store.write(partial(occasions.close, occasion_id=first.id, now=utc_now())).result()
    start(store, place="Brastad centrum")
    rows = store.read(occasions.listed).result()
    assert [(row.occasion.place, row.comments) for row in rows] == [("Brastad centrum", 0), ("Kungstorget", 1)]
