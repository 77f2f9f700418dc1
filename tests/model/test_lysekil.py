"""The setup pack that comes with the app."""

import string

import pytest

from trygg_desktop.model.pack import FALLBACK, Pack, dump_pack, parse_pack
from trygg_desktop.resources import resource


@pytest.fixture(scope="module")
def pack() -> Pack:
    return parse_pack(resource("setup", "lysekil.yaml").read_text(encoding="utf-8"), "lysekil.yaml")


def test_it_is_whole_and_can_be_exported(pack: Pack) -> None:
    assert pack.municipality.name == "Lysekils kommun"
    assert len(pack.themes) == 17
    assert pack.themes[-1].id == FALLBACK
    assert parse_pack(dump_pack(pack), "again.yaml") == pack


def test_every_place_is_named_once_and_lies_in_a_locality_of_the_pack(pack: Pack) -> None:
    names = [place.name for place in pack.places]
    assert len(names) == len(set(names))
    assert {place.area for place in pack.places} - {""} <= set(names)


def test_every_keyword_is_written_as_texts_are_compared(pack: Pack) -> None:
    for theme in pack.themes:
        assert len(set(theme.keywords)) == len(theme.keywords)
        assert all(set(keyword) <= set(string.ascii_lowercase + "åäö *-") for keyword in theme.keywords)


def test_the_theme_chips_can_be_told_apart(pack: Pack) -> None:
    for shorts in ([theme.short_sv for theme in pack.themes], [theme.short_en for theme in pack.themes]):
        assert len(set(shorts)) == len(shorts)
