"""The setup pack: read whole, written again the same, or refused with line and field."""

import base64
import string
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trygg_desktop.errors import LANGUAGES, PersonCanMend, catalogue, said
from trygg_desktop.model.pack import (
    FALLBACK,
    AgeBand,
    BoothPlace,
    Municipality,
    Organisation,
    Pack,
    Phrase,
    Place,
    Recipient,
    Referral,
    TallyKind,
    Theme,
    dump_pack,
    parse_pack,
)
from trygg_desktop.model.pack_yaml import decoded

LOGO = base64.b64encode(b"\x89PNG\r\n\x1a\n and more").decode()
SMALL = """\
version: 1
municipality: {name: Ankeborgs kommun}
organisations:
  - {id: polisen, name: Polisen}
booth_places: []
places:
  - id: torget
    name: Torget
    aliases: [no, 112]
themes:
  - id: belysning
    name_sv: Belysning
    name_en: Lighting
    short_sv: Belysning
    short_en: Lighting
    icon: lamp
    keywords: [belys*, "*lampan", lyset, "för mörkt", a-traktor*]
  - {id: ovrigt, name_sv: Övrigt, name_en: Other, short_sv: Övrigt, short_en: Other, icon: tag}
age_bands: []
referrals:
  - {id: larm, title_sv: Larm, title_en: Alarm, text_sv: Ring, text_en: Call, phone: 112}
tally_kinds: []
"""


def refusal(text: str) -> tuple[int, str, str]:
    """Line, field and reason of a refused pack."""
    with pytest.raises(PersonCanMend) as caught:
        parse_pack(text, "ankeborg.yaml")
    facts = caught.value.facts
    assert caught.value.code == "pack_invalid"
    assert facts["source"] == "ankeborg.yaml"
    for language in LANGUAGES:
        assert f"reason.{facts['reason']}" in catalogue(language)["pack_invalid"]
    line = facts["line"]
    assert isinstance(line, int)
    return line, str(facts["field"]), str(facts["reason"])


def test_every_value_is_read_as_it_is_written() -> None:
    pack = parse_pack(SMALL, "ankeborg.yaml")
    assert pack.version == 1
    assert pack.places[0].aliases == ("no", "112")
    assert pack.referrals[0].phone == "112"
    assert pack.themes[0].keywords[1] == "*lampan"
    assert [theme.is_fallback for theme in pack.themes] == [False, True]


def test_decomposed_letters_are_read_as_one() -> None:
    pack = parse_pack(SMALL.replace("Torget", "Ro\u0308da torget"), "ankeborg.yaml")
    assert pack.places[0].name == "Röda torget"


def test_a_logo_may_be_folded_over_lines() -> None:
    folded = SMALL.replace(
        "{name: Ankeborgs kommun}", f"\n  name: Ankeborg\n  logo: >-\n    {LOGO[:9]}\n    {LOGO[9:]}"
    )
    assert parse_pack(folded, "a.yaml").municipality.picture() == b"\x89PNG\r\n\x1a\n and more"
    assert parse_pack(SMALL, "a.yaml").municipality.picture() is None


def test_an_exported_pack_is_for_people_to_read() -> None:
    exported = dump_pack(parse_pack(SMALL, "ankeborg.yaml"))
    assert "name_sv: Övrigt" in exported
    assert "aliases: ['no', '112']" in exported
    assert exported.index("version") < exported.index("municipality") < exported.index("themes")


def test_a_file_saved_by_notepad_is_read() -> None:
    content = b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()
    assert parse_pack(decoded(content, "a.yaml"), "a.yaml") == parse_pack(SMALL, "a.yaml")


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "reason"),
    [
        ("version: 1", "version: ett", 1, "version", "not_a_number"),
        ("version: 1\n", "", 1, "version", "missing"),
        ("name: Ankeborgs kommun", "name: ", 2, "municipality.name", "missing"),
        ("name: Torget", "nam: Torget", 8, "places[0].nam", "unknown"),
        ("    name: Torget\n", "", 7, "places[0].name", "missing"),
        ("    name: Torget\n", "    name: Torget\n    name: Torg\n", 9, "places[0].name", "twice"),
        ("name: Polisen", "name: ' '", 4, "organisations[0].name", "nothing_written"),
        ("id: torget", "id: Torget 1", 7, "places[0].id", "bad_id"),
        ("aliases: [no, 112]", "aliases: torg", 9, "places[0].aliases", "not_a_list"),
        ("aliases: [no, 112]", "aliases: [no, {a: b}]", 9, "places[0].aliases[1]", "not_text"),
        ("aliases: [no, 112]", "aliases:\n      - no\n      -\n", 11, "places[0].aliases[1]", "empty_item"),
        ("- {id: polisen, name: Polisen}", "- Polisen", 4, "organisations[0]", "not_fields"),
        ("short_sv: Belysning", "short_sv: Belysningen i hela kommunen", 14, "themes[0].short_sv", "too_long"),
        ("*lampan", "*lampan*", 17, "themes[0].keywords[1]", "bad_keyword"),
        ("[belys*,", "[" + "belys*," * 12, 17, "themes[0].keywords", "too_many_keywords"),
        ("    keywords: [belys*, ", "    recipient_hint: [", 17, "themes[0].recipient_hint", "not_text"),
        ("id: ovrigt", "id: belysning", 18, "themes[1].id", "id_twice"),
        ("id: ovrigt", "id: annat", 18, "themes[1]", "no_keywords"),
        ("icon: tag}", "icon: tag, keywords: [annat]}", 18, "themes[1].keywords", "fallback_keywords"),
        ("  - {id: ovrigt", "  # - {id: ovrigt", 10, "themes", "no_fallback"),
        ("tally_kinds: []", "tally_kinds: []\nphrases: [{id: tack}]", 23, "phrases[0].text", "missing"),
        (
            "tally_kinds: []",
            "tally_kinds: []\ndistribution: [{id: a, name: A, email: a@b}]",
            23,
            "distribution[0].email",
            "bad_email",
        ),
        ("kommun}", "kommun, logo: aGVq}", 2, "municipality.logo", "bad_picture"),
        ("kommun}", "kommun, logo: å}", 2, "municipality.logo", "bad_picture"),
        ("    name: Torget", "\tname: Torget", 8, "", "tab"),
        ("name: Torget", "name: Torget: det stora", 8, "", "syntax"),
        ("icon: tag}", "icon: tag", 19, "", "syntax"),
        ("name: Torget", "name: &torg Torget", 8, "places[0].name", "machine_yaml"),
        ("name: Torget", "name: *torg", 8, "places[0].name", "machine_yaml"),
        ("name: Torget", "name: !!python/name:os.system", 8, "places[0].name", "machine_yaml"),
        ("name: Torget", "? [a]\n    : b", 8, "places[0]", "bad_name"),
        ("name: Torget", 'name: "Torg\\0et"', 8, "places[0].name", "unseen_character"),
        ("name: Torget", "name: Torg\x07et", 8, "", "unseen_character"),
        ("tally_kinds: []\n", "tally_kinds: []\n---\na: b\n", 23, "", "several_documents"),
        ("aliases: [no, 112]", "aliases: " + "[" * 500 + "]" * 500, 9, None, "too_deep"),
    ],
)
def test_a_bad_pack_is_refused_with_line_field_and_reason(
    old: str, new: str, line: int, field: str | None, reason: str
) -> None:
    assert old in SMALL
    told = refusal(SMALL.replace(old, new, 1))
    assert (told[0], told[2]) == (line, reason)
    assert field is None or told[1] == field


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "empty"),
        ("# bara en anteckning\n", 1, "empty"),
        ("{}", 1, "empty"),
        ("- a\n- b\n", 1, "not_fields"),
        ("hej", 1, "not_fields"),
        ("%PDF-1.4\n", 1, "syntax"),
        ("a: b\n" * 300_000, 1, "too_big"),
    ],
)
def test_a_file_that_is_no_pack_is_refused_as_a_whole(text: str, line: int, reason: str) -> None:
    assert refusal(text) == (line, "", reason)


def test_other_encodings_are_told_of() -> None:
    with pytest.raises(PersonCanMend) as caught:
        decoded("name: Torget\nname: Ån".encode("latin-1"), "a.yaml")
    assert caught.value.facts == {"source": "a.yaml", "line": 2, "field": "", "reason": "not_utf8"}


def test_a_refusal_is_said_in_plain_words() -> None:
    with pytest.raises(PersonCanMend) as caught:
        parse_pack(SMALL.replace("id: ovrigt", "id: belysning"), "ankeborg.yaml")
    assert (
        said(caught.value, "sv").what == "ankeborg.yaml, rad 18, themes[1].id: samma id står redan tidigare i listan."
    )
    with pytest.raises(PersonCanMend) as caught:
        parse_pack("", "tom.yaml")
    assert said(caught.value, "en").what == "tom.yaml, line 1, the whole file: the file is empty."


IDS = st.from_regex(r"[a-z][a-z0-9_]{0,9}", fullmatch=True)
ICONS = st.from_regex(r"[a-z][a-z0-9-]{0,9}", fullmatch=True)
SIGNS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
NOTES = st.text(SIGNS, max_size=18).map(lambda text: normalize("NFC", text)[:18])
NAMES = NOTES.filter(str.strip) | st.sampled_from(["no", "null", "~", "112", "- a", "a: b", "#", "''", "2026-10-14"])
WORDS = st.text(string.ascii_lowercase + "åäö", min_size=1, max_size=9)
KEYWORDS = st.one_of(
    WORDS, WORDS.map("{}*".format), WORDS.map("*{}".format), st.lists(WORDS, min_size=2, max_size=3).map(" ".join)
)


def some(noun: type, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few of one noun, with ids of their own."""
    return st.lists(st.builds(noun, id=IDS, **fields), max_size=3, unique_by=lambda part: part.id).map(tuple)


THEME = {
    "name_sv": NAMES,
    "name_en": NAMES,
    "short_sv": NAMES,
    "short_en": NAMES,
    "icon": ICONS,
    "recipient_hint": NOTES,
}
PACKS = st.builds(
    Pack,
    version=st.integers(1, 1_000_000),
    municipality=st.builds(Municipality, name=NAMES, organ=NOTES, logo=st.sampled_from(["", LOGO])),
    organisations=some(Organisation, name=NAMES),
    booth_places=some(BoothPlace, name=NAMES),
    places=some(Place, name=NAMES, aliases=st.lists(NAMES, max_size=3).map(tuple), area=NOTES),
    themes=st.builds(
        lambda themes, fallback: (*(theme for theme in themes if not theme.is_fallback), fallback),
        some(Theme, **THEME, keywords=st.lists(KEYWORDS, min_size=1, max_size=15).map(tuple)),
        st.builds(Theme, id=st.just(FALLBACK), keywords=st.just(()), **THEME),
    ),
    age_bands=some(AgeBand, name_sv=NAMES, name_en=NAMES),
    referrals=some(Referral, title_sv=NAMES, title_en=NAMES, text_sv=NAMES, text_en=NAMES, phone=NOTES),
    tally_kinds=some(TallyKind, name_sv=NAMES, name_en=NAMES, icon=ICONS),
    phrases=some(Phrase, text=NAMES),
    distribution=some(Recipient, name=NAMES, email=st.none() | st.just("namn@ankeborg.example")),
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(PACKS)
def test_a_written_pack_is_read_again_the_same(pack: Pack) -> None:
    assert parse_pack(dump_pack(pack), "again.yaml") == pack


@settings(deadline=None)
@given(st.text())
def test_whatever_stands_in_the_file_it_is_refused_in_words(text: str) -> None:
    refusal(text)


@settings(deadline=None, max_examples=300)
@given(st.integers(0, len(SMALL)), st.integers(0, 12), st.text("ab:[]{}-*&!|>'\"#,? \t\n%@", max_size=4))
def test_a_slip_anywhere_in_the_file_is_taken_or_told_of(at: int, lost: int, typed: str) -> None:
    slipped = SMALL[:at] + typed + SMALL[at + lost :]
    try:
        pack = parse_pack(slipped, "ankeborg.yaml")
    except PersonCanMend:
        assert 1 <= refusal(slipped)[0] <= len(slipped.splitlines())
    else:
        assert parse_pack(dump_pack(pack), "again.yaml") == pack


def test_the_example_in_the_docs_is_a_pack() -> None:
    page = (Path(__file__).parents[2] / "docs" / "setup-pack.md").read_text(encoding="utf-8")
    example = page.partition("```yaml\n")[2].partition("```")[0]
    assert parse_pack(example, "setup-pack.md").places[0].aliases == ("kajen", "bryggan")


PURPOSES = (
    SMALL
    + """\
contact_purposes:
  - id: ring_mig
    name_sv: Ring mig
    name_en: Call me
    icon: phone-call
    version: 1
    information_sv: Vi ringer upp.
    information_en: We call back.
    recipient: Samordnaren
    days: 7
    keep_days: 60
    call: true
    fields:
      - {id: when, name_sv: När?, name_en: When?, kind: choice, choices_sv: [Kväll], choices_en: [Evening]}
retention:
  - {kind: comments, keep_days: 1825, authority: Planen}
"""
)


def test_purposes_and_rules_are_read_and_written_again_the_same() -> None:
    pack = parse_pack(PURPOSES, "ankeborg.yaml")
    (purpose,) = pack.contact_purposes
    assert (purpose.call, purpose.days, purpose.fields[0].choices_en) == (True, 7, ("Evening",))
    assert pack.retention[0].keep_days == 1825
    assert parse_pack(dump_pack(pack), "again.yaml") == pack


@pytest.mark.parametrize(
    ("old", "new", "field", "reason"),
    [
        ("call: true", "call: kanske", "contact_purposes[0].call", "not_true_or_false"),
        ("kind: choice", "kind: fritt", "contact_purposes[0].fields[0].kind", "not_offered"),
        ("choices_en: [Evening]", "choices_en: []", "contact_purposes[0].fields[0]", "bad_choices"),
        ("kind: choice", "kind: text", "contact_purposes[0].fields[0]", "bad_choices"),
        ("days: 7", "days: 0", "contact_purposes[0].days", "not_a_number"),
        ("kind: comments", "kind: allt", "retention[0].kind", "not_offered"),
    ],
)
def test_a_bad_purpose_is_refused_by_line_and_field(old: str, new: str, field: str, reason: str) -> None:
    assert PURPOSES.count(old) == 1
    line, found, why = refusal(PURPOSES.replace(old, new))
    assert (found, why) == (field, reason)
    assert old.split(":", maxsplit=1)[0] in PURPOSES.splitlines()[line - 1]
