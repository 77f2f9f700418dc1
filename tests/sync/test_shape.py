"""Every state that a record can have comes back as it was told; what cannot be a row is said to be none."""

from datetime import UTC, datetime
from functools import partial
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import JSON, Boolean, Column, Enum, Integer

from trygg_desktop.model.base import UtcTime
from trygg_desktop.model.everything import Base
from trygg_desktop.sync.shape import SHAPES, Shape, UnreadableError
from trygg_protocol.messages import RemoteRecord

NUMBERS = st.integers(-(2**63), 2**63 - 1)
# No half of a pair: such letters are in no JSON.
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
LISTS = st.lists(WORDS, max_size=3) | st.dictionaries(WORDS, WORDS | NUMBERS, max_size=3)
TIMES = st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat)
KINDS = pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)


def columns(shape: Shape) -> dict[str, Column[Any]]:
    return {name: column for name, column in Base.metadata.tables[shape.name].c.items() if name in shape.fields}


def values(column: Column[Any]) -> st.SearchStrategy[Any]:
    """What this column's field may say."""
    match column.type:
        case Enum():
            found: st.SearchStrategy[Any] = st.sampled_from(column.type.enums)
        case Boolean():
            found = st.booleans()
        case Integer():
            found = NUMBERS
        case UtcTime():
            found = TIMES
        case JSON():
            found = LISTS
        case _:
            found = WORDS
    return found | st.none() if column.nullable else found


def states(shape: Shape) -> st.SearchStrategy[dict[str, Any]]:
    told = {name: values(column) for name, column in columns(shape).items() if name not in shape.kind.LOCAL}
    return st.fixed_dictionaries(told)


def kept(column: Column[Any], value: Any) -> Any:
    """What the database would give back for it."""
    if value is None:
        return None
    if isinstance(column.type, UtcTime):
        return datetime.fromisoformat(value)
    return msgspec.json.decode(value) if isinstance(column.type, JSON) else value


@KINDS
@given(data=st.data())
def test_what_is_told_is_what_is_kept(shape: Shape, data: st.DataObject) -> None:
    state = data.draw(states(shape))
    row, whole = shape.read("one", 7, msgspec.json.encode(state))
    assert whole
    held = dict(zip(shape.fields, row, strict=True))
    assert (held["id"], held["rev"]) == ("one", 7)
    for name, told in state.items():
        column = columns(shape)[name]
        expected = datetime.fromisoformat(told) if isinstance(column.type, UtcTime) and told is not None else told
        assert kept(column, held[name]) == expected


@KINDS
@given(data=st.data())
def test_a_field_of_a_newer_version_makes_it_less_than_whole_and_changes_nothing_else(
    shape: Shape, data: st.DataObject
) -> None:
    state = data.draw(states(shape))
    newer = shape.read("one", 7, msgspec.json.encode({**state, "mood": "glad"}))
    assert (newer.row, newer.whole) == (shape.read("one", 7, msgspec.json.encode(state)).row, False)


@KINDS
@given(data=st.data())
def test_a_value_of_another_kind_is_unreadable(shape: Shape, data: st.DataObject) -> None:
    state = data.draw(states(shape))
    name = data.draw(st.sampled_from(sorted(state)))
    state[name] = 0.5  # no field is a number with a fraction
    with pytest.raises(UnreadableError):
        shape.read("one", 7, msgspec.json.encode(state))


@KINDS
@given(data=st.data())
def test_many_that_are_read_together_are_as_each_by_itself(shape: Shape, data: st.DataObject) -> None:
    told = data.draw(st.lists(states(shape).map(partial(as_laptops_tell, shape)) | st.none(), max_size=4))
    records = [RemoteRecord.of(shape.name, f"{number}", number + 1, 1, state) for number, state in enumerate(told)]
    there, together = shape.read_all(records)
    assert there == [state is not None for state in told]
    alone = [shape.read(each.record_id, each.rev, each.state).row for each in records if each.fields is not None]
    assert [list(row) for row in zip(*together, strict=True)] == [list(row) for row in alone]
    assert len(together) == len(shape.fields)


def as_laptops_tell(shape: Shape, state: dict[str, Any]) -> dict[str, Any]:
    """The state with its times as every laptop of this version tells them."""
    times = {name for name, column in columns(shape).items() if isinstance(column.type, UtcTime)}
    return {
        name: datetime.fromisoformat(value).isoformat(timespec="microseconds") if name in times and value else value
        for name, value in state.items()
    }


@pytest.mark.parametrize(
    "strange",
    [
        {"updated_at": "2026-01-01T10:00:00Z"},
        {"updated_at": "2026-02-30T10:00:00.000000+00:00"},
        {"updated_at": "2026-W01-1T10:00:00.000000+0"},
        {"mood": "glad"},
        {"letter": 1},
    ],
)
def test_what_is_told_in_another_way_is_not_read_together(strange: dict[str, Any]) -> None:
    at = "2026-01-01T10:00:00.000000+00:00"
    plain = {"name": "Bordet", "letter": "A", "created_at": at, "updated_at": at}
    records = [RemoteRecord.of("laptop", name, 7, 1, state) for name, state in (("a", plain), ("b", plain | strange))]
    SHAPES["laptop"].read_all(records[:1])
    with pytest.raises(UnreadableError):
        SHAPES["laptop"].read_all(records)


@pytest.mark.parametrize(
    "wrong",
    [
        "2026-02-30T10:00:00.000000+00:00",
        "2026-01-01T10:00:00",
        "2026-W01-1T10:00:00.000000+0",
        "now",
        "0001-01-01T00:00:00+14:00",
    ],
)
def test_a_time_that_is_none_or_says_no_zone_is_unreadable(wrong: str) -> None:
    laptop = {"name": "Bordet", "letter": "A", "created_at": wrong, "updated_at": "2026-01-01T10:00:00Z"}
    with pytest.raises(UnreadableError):
        SHAPES["laptop"].read("one", 7, msgspec.json.encode(laptop))


def test_a_time_is_kept_in_one_way_however_it_is_told() -> None:
    for told in ("2026-01-01T10:00:00Z", "2026-01-01T11:00:00+01:00", "2026-W01-4T10:00:00.000000+00:00"):
        laptop = {"name": "Bordet", "letter": "A", "created_at": told, "updated_at": told}
        row = SHAPES["laptop"].read("one", 7, msgspec.json.encode(laptop)).row
        assert row[-3:-1] == ("2026-01-01T10:00:00.000000+00:00",) * 2
