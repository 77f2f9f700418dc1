"""What is found, where it begins and ends, and that masking it leaves nothing and changes nothing else."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.personal_data.rows import rows

from trygg_desktop.model.pack import parse_pack
from trygg_desktop.resources import resource
from trygg_desktop.services import personal_data
from trygg_desktop.text.personal_data.finder import Finder
from trygg_desktop.text.personal_data.masking import MASKS, mask, masks
from trygg_desktop.text.personal_data.span import Kind, Reason

FINDER = personal_data.finder(parse_pack(resource("setup", "lysekil.yaml").read_text(encoding="utf-8"), "lysekil.yaml"))
ROWS = [row.text for row in rows()]
PIECES = [
    "Kevin",
    "Fiktén",
    "Ulla-Britt",
    "min granne",
    "Påhittsgatan 7",
    "Coop Extra",
    "Lyse",
    "Båten",
    "langar",
    "stal",
    "blev",
    "070-174 06 05",
    "861123-9883",
    "701063-2391",
    "861123",
    "MLB 84A",
    "bilen",
    "@",
    "example.com",
    "a.b@example.com",
    "min",
    "son",
    "14-åring",
    "skriv inte mitt namn",
    "ADHD",
    "slöja",
    "det är",
    "säljer knark",
    "eleverna",
    "[namn]",
    "[barn]",
    "S:t",
    "112",
    "väg 162",
    "kl 22.30",
    ".",
    ",",
    "!",
    "\n",
    " ",
    "(",
    ")",
    "+",
    "-",
    "0",
    "7",
    "bor",
    "på",
    "Hans",
    "tel",
    "Maj",
    "👩‍👧",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.lists(
    st.sampled_from(PIECES) | st.text(max_size=4), max_size=14
).map("".join)


def found(text: str) -> list[tuple[Kind, str]]:
    return [(span.kind, text[span.start : span.end]) for span in FINDER.find(text)]


@given(text=TEXTS | st.sampled_from(ROWS) | st.lists(st.sampled_from(ROWS), min_size=2, max_size=3).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_masking_leaves_no_span_and_changes_nothing_outside_them(text: str) -> None:
    spans = FINDER.find(text)
    hidden = mask(text, spans)
    assert FINDER.find(hidden) == []
    left, at = hidden, 0
    for one in masks(spans):
        outside = text[at : one.start]
        assert left.startswith(outside + one.words)
        left, at = left[len(outside) + len(one.words) :], one.end
    assert left == text[at:]


@given(st.sampled_from(ROWS))
def test_the_same_is_found_however_the_letters_are_composed(text: str) -> None:
    parted = unicodedata.normalize("NFD", text)
    spans = FINDER.find(parted)
    told = [(span.kind, unicodedata.normalize("NFC", parted[span.start : span.end])) for span in spans]
    assert told == found(text)


@given(st.sampled_from(ROWS), st.data())
def test_masking_one_leaves_the_others_to_be_found(text: str, data: st.DataObject) -> None:
    spans = [span for span in FINDER.find(text) if span.kind in {Kind.PHONE, Kind.PNR, Kind.EMAIL, Kind.PLATE}]
    if spans:
        one = data.draw(st.sampled_from(spans))
        kinds = [span.kind for span in FINDER.find(mask(text, [one]))]
        for other in spans:
            assert other is one or other.kind in kinds


def test_what_only_shows_when_its_neighbour_is_masked_is_found_at_once() -> None:
    assert found("070-174 06 05 070-174 06 06") == [(Kind.PHONE, "070-174 06 05"), (Kind.PHONE, "070-174 06 06")]


def test_the_example_of_the_field() -> None:
    text = "Det är Kevin Fiktén på Påhittsgatan 7 som langar, min granne Ulla-Britt såg det."
    assert mask(text, FINDER.find(text)) == "Det är [namn] på [adress] som langar, min granne [namn] såg det."


@pytest.mark.parametrize("text", ["Vid Coop Extra", "I Lyse är det fint", "Kungstorget", "Ring 112", "Kör på väg 162"])
def test_places_and_short_numbers_are_nobodys(text: str) -> None:
    assert FINDER.find(text) == []


def test_the_owner_of_a_stolen_thing_is_no_thief_but_the_one_who_steals_is() -> None:
    assert (Kind.CRIME_ALLEGATION, "Göran Låtsman") not in found("Göran Låtsman utsattes för misshandel vid bussen")
    assert (Kind.CRIME_ALLEGATION, "Göran Låtsman") in found("Göran Låtsman rånar folk vid bussen")


@pytest.mark.parametrize(
    "text", ["19861123-9884", "198611239884", "861123-9884", "pnr 8611239884", "19861123-TF12", "861123-XXXX"]
)
def test_a_slip_or_a_reserve_number_is_told_from_a_right_one(text: str) -> None:
    assert [kind for kind, _ in found(text)] == [Kind.PNR_LIKE]


def test_help_lines_of_the_pack_are_nobodys_and_other_phones_are_somebodys() -> None:
    assert found("Ring 020-50 50 50 eller 116 006") == []
    alone = Finder(names_of_persons=["Kevin"], public_phones=["070-174 06 05"])
    assert alone.find("070-174 06 05") == []
    assert [span.kind for span in alone.find("070-174 06 06")] == [Kind.PHONE]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_kind_and_reason_has_words_of_its_own(language: str) -> None:
    texts = personal_data.texts(language)
    assert set(texts["kinds"]) == set(Kind)
    assert set(texts["reasons"]) == set(Reason)
    for words in (*texts["kinds"].values(), *texts["reasons"].values()):
        assert words.strip()


def test_every_kind_has_its_own_mask_and_no_mask_is_found() -> None:
    assert set(MASKS) == set(Kind)
    assert len(set(MASKS.values())) == len(Kind)
    assert FINDER.find(" ".join(MASKS.values())) == []
