"""Places are found while they are typed, as people type them."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygg_desktop.text.places import PlaceFinder, PlaceMatch


@dataclass(frozen=True)
class P:
    id: str
    name: str
    aliases: tuple[str, ...] = ()


PLACES = [
    P("nosund", "Nösund", ("Skaftövägen",)),
    P("coop", "Coop Extra, Lysekil", ("Extra", "affären")),
    P("lysekil", "Lysekil", ("stan",)),
    P("kungstorget", "Kungstorget, Lysekil", ("torget",)),
    P("torgestad", "Torgestad"),
    P("brodalen", "Brodalen"),
    P("bro", "Bro", ("Bro kyrka",)),
    P("brastad", "Centrum, Brastad", ("Brastad torg",)),
    P("ragardsvik", "Rågårdsvik, Skaftö"),
    P("ravvik", "Ravvik"),
    P("skafto", "Skaftö", ("ön",)),
    P("fiskebackskil", "Fiskebäckskil", ("Kilen",)),
    P("ulserod", "Ulseröd"),
    P("vag_162", "Väg 162", ("162:an",)),
]


def found(typed: str) -> list[str]:
    return [match.place_id for match in PlaceFinder(PLACES).find(typed)]


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("bro", ["bro", "brodalen"]),
        ("BROD", ["brodalen"]),
        ("lysekil", ["lysekil", "coop", "kungstorget"]),
        ("torg", ["torgestad", "kungstorget", "brastad"]),
        ("affär", ["coop"]),
        ("extra", ["coop"]),
        ("coop lysekil", ["coop"]),
        ("rå", ["ragardsvik"]),
        ("ra", ["ravvik", "coop", "brastad", "ragardsvik"]),
        ("raga", ["ragardsvik"]),
        ("skafto", ["skafto", "ragardsvik", "nosund"]),
        ("on", ["skafto"]),
        ("bäck", ["fiskebackskil"]),
        ("backs", ["fiskebackskil"]),
        ("162", ["vag_162"]),
        ("fiskebeckskil", ["fiskebackskil"]),
        ("fiskeb\u0061\u0308ck", ["fiskebackskil"]),
        ("ulsreöd", ["ulserod"]),
        ("ullseröd", ["ulserod"]),
        ("ulsröd", ["ulserod"]),
        ("rågardsvik", ["ragardsvik"]),
        ("xyz", []),
        ("ulkröt", []),
        ("", []),
        (" , ", []),
    ],
)
def test_what_is_typed_finds_the_place(typed: str, places: list[str]) -> None:
    assert found(typed) == places


def test_a_match_tells_the_alias_it_was_found_by() -> None:
    assert PlaceFinder(PLACES).find("kilen") == [PlaceMatch("fiskebackskil", "Fiskebäckskil", "Kilen")]
    assert PlaceFinder(PLACES).find("fiske") == [PlaceMatch("fiskebackskil", "Fiskebäckskil")]


def test_no_more_than_asked_for() -> None:
    assert len(PlaceFinder(PLACES).find("s", limit=2)) == 2


@given(st.text())
def test_any_text_can_be_typed_and_no_place_comes_twice(typed: str) -> None:
    ids = found(typed)
    assert len(ids) == len(set(ids)) <= 8


@given(st.sampled_from(PLACES), st.integers(1, 20))
def test_every_beginning_of_a_name_finds_it(place: P, letters: int) -> None:
    assert place.id in [match.place_id for match in PlaceFinder(PLACES).find(place.name[:letters], limit=99)]
