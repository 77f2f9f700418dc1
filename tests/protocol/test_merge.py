"""How changes that met are merged, for any two changes of one record."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from trygg_protocol.merge import Merged, Stamp, Version, merge
from trygg_protocol.messages import Operation, Reason

FIELDS = st.sampled_from(["text", "place", "themes", "updated_at"])
VALUES = st.one_of(st.none(), st.booleans(), st.integers(0, 2), st.sampled_from(["", "mörkt", "glas"]))
PATCHES = st.dictionaries(FIELDS, VALUES, max_size=4)
FIRST = Version(5, 1, {"text": "mörkt", "place": "torget", "updated_at": "1"}, Stamp(5, "anna"))


def change(
    patch: dict[str, Any] | None,
    base: int | None = 5,
    schema: int = 1,
    after: tuple[str, ...] = (),
    *,
    erase: bool = False,
) -> Operation:
    made = "2026-11-20T15:30:00+00:00"
    return Operation("op", "comment", "c1", base, patch, schema, made, after=after, erase=erase)


def version(merged: Merged) -> Version:
    assert merged.version is not None
    return merged.version


def test_the_first_operation_makes_the_record() -> None:
    made = version(merge(None, change({"text": "mörkt"}, None), "anna", 1))
    assert (made.state, made.rev, made.deleted) == ({"text": "mörkt"}, 1, None)


def test_fields_changed_on_one_side_only_merge() -> None:
    after = version(merge(FIRST, change({"place": "parken"}), "bo", 6))
    both = merge(after, change({"text": "kolsvart"}), "cia", 7)
    assert version(both).state == {"text": "kolsvart", "place": "parken", "updated_at": "1"}
    assert both.conflict is None
    assert both.behind


def test_a_field_changed_on_both_sides_keeps_the_servers_value_and_shows_the_other() -> None:
    after = version(merge(FIRST, change({"text": "kolsvart"}), "bo", 6))
    both = merge(after, change({"text": "skumt", "place": "parken"}), "cia", 7)
    assert version(both).state == {"text": "kolsvart", "place": "parken", "updated_at": "1"}
    assert both.conflict is not None
    assert both.conflict.reason is Reason.SAME_FIELD
    assert {name: (field.kept, field.other) for name, field in both.conflict.fields.items()} == {
        "text": ("kolsvart", "skumt")
    }


def test_a_laptop_never_conflicts_with_itself() -> None:
    made = version(merge(None, change({"text": "m"}, None), "anna", 1))
    again = merge(
        version(merge(made, change({"text": "mö"}, None), "anna", 2)), change({"text": "mörkt"}, None), "anna", 3
    )
    assert version(again).state == {"text": "mörkt"}
    assert (again.conflict, again.behind) == (None, False)


def test_what_lost_once_does_not_win_by_being_followed_up() -> None:
    after = version(merge(FIRST, change({"text": "kolsvart"}), "bo", 6))
    first = merge(after, change({"text": "skumt"}), "cia", 7)
    assert first.version is None
    second = merge(after, change({"text": "skumt!"}), "cia", 8)
    assert second.version is None
    assert second.conflict is not None


def test_an_operation_of_a_bundle_knows_what_it_was_made_after() -> None:
    made = version(merge(None, change({"text": "mörkt"}, None), "anna", 9))
    edit = change({"text": "kolsvart"}, None, after=("first",))
    assert merge(made, edit, "bo", 10).conflict is not None
    knowing = merge(made, edit, "bo", 10, known={9})
    assert (version(knowing).state, knowing.conflict) == ({"text": "kolsvart"}, None)


def test_a_delete_that_met_an_edit_is_not_done_and_is_flagged() -> None:
    edited = version(merge(FIRST, change({"text": "kolsvart"}), "bo", 6))
    deleted = merge(edited, change(None), "cia", 7)
    assert deleted.version is None
    assert deleted.conflict is not None
    assert deleted.conflict.reason is Reason.DELETED_BUT_EDITED


def test_an_edit_that_met_a_delete_brings_the_record_back_and_is_flagged() -> None:
    deleted = version(merge(FIRST, change(None), "bo", 6))
    edited = merge(deleted, change({"text": "kolsvart"}), "cia", 7)
    assert version(edited).deleted is None
    assert version(edited).state["place"] == "torget"
    assert edited.conflict is not None
    assert edited.conflict.reason is Reason.EDITED_BUT_DELETED


def test_whoever_deleted_a_record_may_bring_it_back_without_ado() -> None:
    deleted = version(merge(FIRST, change(None), "bo", 6))
    back = merge(deleted, change({"text": "mörkt"}), "bo", 7)
    assert (version(back).deleted, back.conflict) == (None, None)


def test_what_is_erased_keeps_nothing_and_stays_away() -> None:
    first = version(merge(None, change({"text": "ord"}), "a", 1))
    erased = version(merge(first, change(None, base=1, erase=True), "a", 2))
    assert (erased.state, erased.stamps, erased.deleted) == ({}, {}, Stamp(2, "a"))
    late = merge(erased, change({"text": "mer"}, base=1), "b", 3)
    assert late.version is None
    assert late.conflict is not None
    assert (late.conflict.reason, late.conflict.fields) == (Reason.EDITED_BUT_DELETED, {})


def test_a_deleted_record_can_still_be_erased() -> None:
    first = version(merge(None, change({"text": "ord"}), "a", 1))
    gone = version(merge(first, change(None, base=1), "a", 2))
    assert version(merge(gone, change(None, base=2, erase=True), "a", 3)).state == {}


def test_deleting_twice_is_no_conflict() -> None:
    deleted = version(merge(FIRST, change(None), "bo", 6))
    assert merge(deleted, change(None), "cia", 7)[:2] == (None, None)


def test_a_field_of_a_newer_shape_is_taken_and_stays() -> None:
    newer = version(merge(FIRST, change({"mood": {"weather": ["rain"]}}, schema=3), "bo", 6))
    older = version(merge(newer, change({"text": "ljust"}, 6), "cia", 7))
    assert older.state["mood"] == {"weather": ["rain"]}
    assert older.schema == 3


@given(PATCHES, PATCHES)
def test_no_value_is_ever_lost(theirs: dict[str, Any], mine: dict[str, Any]) -> None:
    after = merge(FIRST, change(theirs), "bo", 6).version or FIRST
    merged = merge(after, change(mine), "cia", 7)
    state = (merged.version or after).state
    lost = merged.conflict.fields if merged.conflict else {}
    for field, value in mine.items():
        if field == "updated_at":
            assert str(state[field]) >= str(value)
        elif field in lost:
            assert (lost[field].other, lost[field].kept) == (value, state[field])
        else:
            assert state[field] == value
    for field, value in after.state.items():
        assert field in mine or state[field] == value


@given(PATCHES, PATCHES)
def test_changes_of_different_fields_come_to_the_same_in_any_order(one: dict[str, Any], other: dict[str, Any]) -> None:
    other = {field: value for field, value in other.items() if field not in one}

    def both(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
        after = merge(FIRST, change(first), "bo", 6).version or FIRST
        merged = merge(after, change(second), "cia", 7)
        assert merged.conflict is None
        return (merged.version or after).state

    assert both(one, other) == both(other, one)


@given(PATCHES, st.booleans())
def test_whoever_knows_the_record_never_conflicts(patch: dict[str, Any], delete: bool) -> None:
    after = merge(FIRST, change({"text": "kolsvart"}), "bo", 6).version or FIRST
    merged = merge(after, change(None if delete else patch, 6), "cia", 7)
    assert (merged.conflict, merged.behind) == (None, False)
