"""Capture as the staff meet it: nothing is made twice, nothing is lost, and everything can be taken back."""

from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import Channel, TimeOfDay
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session, capture, occasions, tallies
from trygg_desktop.services import settings as choices
from trygg_desktop.services.capture import Filters
from trygg_desktop.store.database import Store

FULL: dict[str, Any] = {
    "text": "Mörkt vid hållplatsen",
    "verbatim": True,
    "read_back": True,
    "safety": 2,
    "themes": ["belysning"],
    "suggested_themes": ["belysning", "trafik_buskorning"],
    "place": "Brastad",
    "place_id": "brastad",
    "time_of_day": "evening",
    "kind": "problem",
    "channel": "slip",
    "age_band": "65_plus",
    "gender": "woman",
    "relation": "resident",
    "language": "sv",
    "author": "Karin Ek",
    "to_complete": True,
}


def save(store: Store, occasion: Occasion, draft_id: str | None = None, **content: Any) -> Comment:
    job = partial(capture.save_comment, draft_id=draft_id or new_id(), occasion_id=occasion.id, content=content)
    return store.write(job).result()


def listed(store: Store, occasion: Occasion) -> list[Comment]:
    return store.read(partial(capture.comments, occasion_id=occasion.id)).result()


def found(store: Store, typed: str, filters: Filters | None = None) -> list[str]:
    return [hit.text for hit in store.read(partial(capture.search, typed=typed, filters=filters)).result()]


def test_every_field_comes_back_as_it_was_told(store: Store, occasion: Occasion) -> None:
    save(store, occasion, **FULL)
    (kept,) = listed(store, occasion)
    assert capture.content_of(kept) == FULL
    assert kept.time_of_day is TimeOfDay.EVENING
    assert (kept.label, kept.agrees, kept.withdrawn_at) == ("A-001", 0, None)


def test_a_face_alone_is_enough_and_nothing_is_not(store: Store, occasion: Occasion) -> None:
    assert save(store, occasion, safety=4).channel is Channel.TALK
    with pytest.raises(PersonCanMend, match="comment_empty"):
        save(store, occasion, text="  \n ", themes=["belysning"])
    assert len(listed(store, occasion)) == 1


def test_saving_again_makes_no_second_comment(store: Store, occasion: Occasion) -> None:
    draft = new_id()
    first = save(store, occasion, draft, text="en gång")
    again = save(store, occasion, draft, text="en gång")
    assert (again.id, again.label) == (first.id, first.label)
    assert len(listed(store, occasion)) == 1


def test_a_saved_draft_is_gone_and_another_stays(store: Store, occasion: Occasion) -> None:
    saved, other = new_id(), new_id()
    for draft in (saved, other):
        store.write(
            partial(capture.keep_draft, draft_id=draft, occasion_id=occasion.id, content={"text": "halvt"})
        ).result()
    save(store, occasion, saved, text="helt")
    assert [draft.id for draft in store.read(capture.drafts).result()] == [other]


def test_undo_brings_the_words_back_as_a_draft_and_frees_the_number(store: Store, occasion: Occasion) -> None:
    comment = save(store, occasion, **FULL)
    draft = store.write(partial(capture.undo_save, comment_id=comment.id)).result()
    assert (draft.id, draft.content) == (comment.id, FULL)
    assert listed(store, occasion) == []
    assert save(store, occasion, draft.id, **draft.content).label == "A-001"


def test_numbers_go_on_per_laptop_and_occasion(store: Store, occasion: Occasion) -> None:
    assert [save(store, occasion, text="x").label for _ in range(2)] == ["A-001", "A-002"]
    store.write(partial(choices.set_device, letter="b")).result()
    assert save(store, occasion, text="y").label == "B-001"


@pytest.mark.parametrize("letter", ["", "AB", "Å", "1", "?"])
def test_a_laptop_has_one_plain_letter(store: Store, letter: str) -> None:
    with pytest.raises(PersonCanMend, match="device_letter"):
        store.write(partial(choices.set_device, letter=letter)).result()


def test_a_closed_occasion_takes_no_comment_until_it_is_reopened(store: Store, occasion: Occasion) -> None:
    store.write(partial(occasions.close, occasion_id=occasion.id, now=utc_now())).result()
    with pytest.raises(PersonCanMend, match="occasion_closed"):
        save(store, occasion, text="för sent")
    store.write(partial(occasions.reopen, occasion_id=occasion.id)).result()
    assert save(store, occasion, text="i tid").label == "A-001"


def test_a_withdrawn_comment_keeps_its_number_and_none_of_its_words(store: Store, occasion: Occasion) -> None:
    comment = save(store, occasion, **FULL)
    content = store.write(partial(capture.withdraw, comment_id=comment.id)).result()
    (kept,) = listed(store, occasion)
    assert (kept.label, kept.text, kept.place, kept.safety, kept.themes) == ("A-001", "", "", None, [])
    assert found(store, "hållplatsen") == []
    assert store.read(partial(tallies.figures, occasion_id=occasion.id)).result().comments == 0
    store.write(partial(capture.undo_withdraw, comment_id=comment.id, content=content)).result()
    assert capture.content_of(listed(store, occasion)[0]) == FULL
    assert found(store, "hållplatsen") == ["Mörkt vid hållplatsen"]


def test_agreeing_counts_up_and_back_and_never_below_nought(store: Store, occasion: Occasion) -> None:
    comment = save(store, occasion, text="x")

    def by(n: int) -> int:
        return store.write(partial(capture.agree, comment_id=comment.id, by=n)).result()

    assert [by(1), by(1), by(-1), by(-5)] == [1, 2, 1, 0]


def test_the_queue_holds_what_is_to_be_completed_oldest_first(store: Store, occasion: Occasion) -> None:
    first = save(store, occasion, text="a", to_complete=True)
    save(store, occasion, text="b")
    save(store, occasion, text="c", to_complete=True)

    def queue() -> list[str]:
        return [one.text for one in store.read(partial(capture.to_complete, occasion_id=occasion.id)).result()]

    assert queue() == ["a", "c"]
    store.write(partial(capture.edit_comment, comment_id=first.id, content={"to_complete": False})).result()
    assert queue() == ["c"]


def test_search_finds_words_in_any_inflection_newest_first(store: Store, occasion: Occasion) -> None:
    for text in ("Mörkt vid tunneln", "Bra belysning", "Mörka tunnlar och buskar"):
        save(store, occasion, text=text)
    assert found(store, "mörk") == ["Mörka tunnlar och buskar", "Mörkt vid tunneln"]
    assert found(store, "") == ["Mörka tunnlar och buskar", "Bra belysning", "Mörkt vid tunneln"]
    assert found(store, "tunneln mörkt") == ["Mörkt vid tunneln"]


def test_search_keeps_swedish_letters_apart(store: Store, occasion: Occasion) -> None:
    for text in ("hal väg", "hål i vägen", "år", "ar"):
        save(store, occasion, text=text)
    assert found(store, "hal") == ["hal väg"]
    assert found(store, "hål") == ["hål i vägen"]
    assert found(store, "ha\u030al") == ["hål i vägen"]


def test_search_passes_filters(store: Store, occasion: Occasion) -> None:
    save(store, occasion, text="ljus", themes=["belysning"], safety=2, place="Brastad", kind="problem")
    save(store, occasion, text="ljus och bus", themes=["trafik_buskorning"], safety=4, place="Lyse", kind="praise")
    for filters in (
        Filters(theme="belysning"),
        Filters(place="Brastad"),
        Filters(safety=2),
        Filters(kind=FULL["kind"]),
        Filters(occasion_id=occasion.id, safety=2),
    ):
        assert found(store, "ljus", filters) == ["ljus"], filters
        assert found(store, "", filters) == ["ljus"], filters
    assert found(store, "ljus", Filters(since=utc_now())) == []


def test_a_changed_text_is_found_by_its_new_words_alone(store: Store, occasion: Occasion) -> None:
    comment = save(store, occasion, text="buskar")
    store.write(partial(capture.edit_comment, comment_id=comment.id, content={"text": "mopeder"})).result()
    assert (found(store, "buskar"), found(store, "mopeder")) == ([], ["mopeder"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=40))
def test_whatever_people_type_is_searched_without_a_fault(store: Store, typed: str) -> None:
    assert found(store, typed) == []


def test_a_page_follows_the_page_before(store: Store, occasion: Occasion) -> None:
    for n in range(5):
        save(store, occasion, text=f"ord {n}")

    def page(session: Session) -> list[str]:
        first = capture.search(session, "ord", limit=2)
        return [hit.text for hit in (*first, *capture.search(session, "ord", limit=9, before=first[-1].n))]

    assert store.read(page).result() == [f"ord {n}" for n in (4, 3, 2, 1, 0)]
