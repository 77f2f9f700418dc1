"""Normalising makes texts equal and keeps every word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygg_desktop.text.normalise import normalise


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ga\u030a hem, a\u0308lskling, o\u0308", "Gå hem, älskling, ö"),
        ("rad ett\r\nrad två\rrad tre\u2028rad fyra", "rad ett\nrad två\nrad tre\nrad fyra"),
        ("  \n hej \t ", "hej"),
        ("a\x00b\x1bc\x7f", "abc"),
        ("två  mellanslag\toch tabb", "två  mellanslag\toch tabb"),
        ("Det är MÖRKT!!! :( – ”sa” han…", "Det är MÖRKT!!! :( – ”sa” han…"),
        ("👩‍👧 trygg 👍🏽", "👩‍👧 trygg 👍🏽"),
        ("مرحبا", "مرحبا"),
        ("trasig\ud83d halva", "trasig halva"),
    ],
)
def test_only_the_form_changes(typed: str, kept: str) -> None:
    assert normalise(typed) == kept


@given(st.text())
def test_twice_is_as_once_and_can_always_be_stored(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert once.encode("utf-8").decode("utf-8") == once


@given(st.lists(st.text("abcåäöéÅÄÖ123.,!?", min_size=1)))
def test_words_are_never_changed(words: list[str]) -> None:
    assert normalise(" ".join(words)).split() == words
