"""Numbers and addresses in one form, however they were said."""

import pytest

from trygg_desktop.text import reach


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("070-174 06 05", "+46701740605"),
        ("0701740605", "+46701740605"),
        ("+46 (0)70 174 06 05", "+46701740605"),
        ("0046701740605", "+46701740605"),
        (" 0523-61 30 00 ", "+46523613000"),
        ("+47 22 22 55 55", "+4722225555"),
    ],
)
def test_one_number_has_one_form(typed: str, number: str) -> None:
    assert reach.phone(typed) == number


@pytest.mark.parametrize("typed", ["", "070", "ring mig", "070-1234567890123"])
def test_what_cannot_be_called_is_no_number(typed: str) -> None:
    assert reach.phone(typed) is None


def test_one_address_has_one_form() -> None:
    assert reach.email(" Kevin.Fikten@Example.SE ") == "kevin.fikten@example.se"
    for typed in ("", "kevin", "kevin@", "kevin@se", "a b@example.se", "@example.se"):
        assert reach.email(typed) is None


def test_a_number_is_read_aloud_as_people_say_it() -> None:
    assert reach.spoken("+46701740605") == "070-174 06 05"
    assert reach.spoken("+4722225555") == "+47 22 22 55 55"
    assert reach.spoken("kevin@example.se") == "kevin@example.se"
