"""Stems bring the forms of a word together and keep different words apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygg_desktop.text.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        ("gata", "gatan", "gator", "gatorna", "gatans"),
        ("lampa", "lampan", "lampor", "lamporna"),
        ("skola", "skolan", "skolor", "skolans"),
        ("polis", "polisen", "poliser", "poliserna"),
        ("buske", "busken", "buskar", "buskarna"),
        ("brygga", "bryggan", "bryggor", "bryggorna"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("hal", "hål"), ("ar", "är"), ("mal", "mål"), ("for", "för"), ("rad", "råd")]
)
def test_a_ring_or_dots_make_another_word(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["utan", "sedan", "innan", "man", "plan", "Lan"])
def test_an_is_only_cut_where_it_is_an_ending(word: str) -> None:
    assert stem(word) == word.lower()


@given(st.text(min_size=1))
def test_a_stem_always_begins_its_word(word: str) -> None:
    assert stem(word)
    assert word.lower().startswith(stem(word))
