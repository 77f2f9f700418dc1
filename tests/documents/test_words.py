"""Swedish dates, times and numbers are right everywhere, all year round, whatever the computer is set to."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygg_desktop.documents import words
from trygg_desktop.model.kinds import (
    ActionStatus,
    Channel,
    CommentKind,
    MinutesStatus,
    OccasionKind,
    TimeOfDay,
)

MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
WEEKDAYS = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]


def test_a_date_is_said_as_in_a_letter() -> None:
    assert words.long_date(date(2026, 11, 23)) == "måndag 23 november 2026"


@given(st.dates())
def test_a_date_in_words_tells_the_date_and_its_weekday(day: date) -> None:
    weekday, number, month, year = words.long_date(day).split(" ")
    assert date(int(year), MONTHS.index(month) + 1, int(number)) == day
    assert WEEKDAYS.index(weekday) == day.weekday()


@pytest.mark.parametrize(
    ("moment", "clock"),
    [
        (datetime(2026, 11, 23, 15, 30, tzinfo=UTC), "16:30"),
        (datetime(2026, 7, 1, 15, 30, tzinfo=UTC), "17:30"),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "01:59"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "03:00"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "02:30"),
    ],
)
def test_the_clock_is_swedish_in_winter_and_summer_time(moment: datetime, clock: str) -> None:
    assert words.clock(moment) == clock


def test_an_evening_in_utc_may_be_the_next_day_in_sweden() -> None:
    assert words.day_in_sweden(datetime(2026, 6, 30, 22, 30, tzinfo=UTC)) == date(2026, 7, 1)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)), st.integers(0, 600))  # noqa: DTZ001 -- made aware below
def test_hours_tell_both_clocks(naive: datetime, minutes: int) -> None:
    start = naive.replace(tzinfo=UTC)
    end = start + timedelta(minutes=minutes)
    told = words.hours(start, end)
    assert re.fullmatch(r"\d\d\.\d\d–\d\d\.\d\d", told)
    assert told.replace(".", ":") == f"{words.clock(start)}–{words.clock(end)}"


def test_hours_without_an_end() -> None:
    assert words.hours(datetime(2026, 11, 23, 15, 30, tzinfo=UTC), None) == "från 16.30"


@pytest.mark.parametrize(("text", "told"), [("2026-12-18", "18 december 2026"), (" före jul ", "före jul"), ("", "")])
def test_due_is_a_date_or_words(text: str, told: str) -> None:
    assert words.due(text) == told


@given(st.integers(0, 10**9))
def test_a_number_keeps_its_digits_and_never_breaks(value: int) -> None:
    told = words.number(value)
    assert int(told.replace("\xa0", "")) == value
    assert all(len(group) == 3 for group in told.split("\xa0")[1:])
    assert " " not in told


@pytest.mark.parametrize(
    ("count", "told"), [(0, "inga synpunkter"), (1, "1 synpunkt"), (2, "2 synpunkter"), (1250, "1\xa0250 synpunkter")]
)
def test_counted(count: int, told: str) -> None:
    assert words.counted(count, "synpunkt", "synpunkter") == told


@pytest.mark.parametrize(
    ("parts", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")]
)
def test_listed(parts: list[str], told: str) -> None:
    assert words.listed(parts) == told


def test_decimal_has_a_comma() -> None:
    assert words.decimal(3.24) == "3,2"


def test_every_word_of_the_vocabularies_has_its_swedish() -> None:
    assert set(words.OCCASION_KIND) == set(OccasionKind)
    assert set(words.COMMENT_KIND) == set(words.COMMENT_KINDS) == set(CommentKind)
    assert set(words.CHANNEL) == set(Channel)
    assert set(words.TIME_OF_DAY) == set(TimeOfDay)
    assert set(words.ACTION_STATUS) == set(ActionStatus)
    assert set(words.MINUTES_STATUS) == set(MinutesStatus)
