"""Theme suggestions: at most three, best first, never a guess without a hit."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygg_desktop.model.pack import FALLBACK, parse_pack
from trygg_desktop.resources import resource
from trygg_desktop.text.themes import ThemeSuggester

THEMES = [
    ("ljus", ["belys*", "*belysningen", "lampor*", "lyset", "mörkt"]),
    ("trafik", ["a-traktor*", "moped*", "för fort"]),
    ("skrap", ["papperskorg*", "glassplitter", "hot"]),
    ("halka", ["sandas"]),
    ("ovrigt", []),
]


@pytest.fixture(scope="module")
def lysekil() -> ThemeSuggester:
    pack = parse_pack(resource("setup", "lysekil.yaml").read_text(encoding="utf-8"), "lysekil.yaml")
    return ThemeSuggester((theme.id, theme.keywords) for theme in pack.themes)


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Belysningen är trasig", ["ljus"]),
        ("GATUBELYSNINGEN!", ["ljus"]),
        ("Mo\u0308rkt, och lyset sla\u0308ckt", ["ljus"]),
        ("A-traktorer kör för fort", ["trafik"]),
        ("För\nfort", ["trafik"]),
        ("fort för", []),
        ("hotellet", []),
        ("Glassplitter, hot, mopeder, belysta lampor i mörkt lyse och ingen sandas", ["ljus", "skrap", "trafik"]),
        ("Mopeder och papperskorgar", ["trafik", "skrap"]),
        ("belysning belysta belyst", ["ljus"]),
        ("", []),
        ("🙂 …", []),
    ],
)
def test_patterns_hit_what_they_say(text: str, themes: list[str]) -> None:
    assert ThemeSuggester(THEMES).suggest(text) == themes


def test_different_patterns_count_and_repeated_words_do_not() -> None:
    text = "moped mopeder mopeder och glassplitter vid papperskorgen"
    assert ThemeSuggester(THEMES).suggest(text) == ["skrap", "trafik"]


@pytest.mark.parametrize(
    ("text", "not_theme"),
    [
        ("I Lyse är det fint", "belysning"),
        ("Fulla papperskorgar vid torget", "droger_alkohol"),
        ("Papperskorgarna är alltid fulla", "droger_alkohol"),
        ("Barnen i sandlådan", "gang_cykel_kollektiv"),
        ("Ring 112 på väg 162", "trafik_buskorning"),
    ],
)
def test_known_traps(lysekil: ThemeSuggester, text: str, not_theme: str) -> None:
    assert not_theme not in lysekil.suggest(text)


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("Det är så mörkt på vägen hem", "belysning"),
        ("Fulla ungdomar på bryggan", "droger_alkohol"),
        ("Någon bröt sig in i båthuset", "inbrott_stold"),
        ("Min mamma blev lurad i telefon", "bedrageri_aldre"),
        ("Vi fick aldrig något svar", "information_aterkoppling"),
    ],
)
def test_plain_cases(lysekil: ThemeSuggester, text: str, theme: str) -> None:
    assert theme in lysekil.suggest(text)


HITTING = st.lists(st.sampled_from(["mörkt", "hot", "moped", "lyset", "sandas", "båt", "polis", "fulla", "ungdomar"]))


@given(text=st.text() | HITTING.map(" ".join))
def test_at_most_three_different_ones_and_never_the_fallback(lysekil: ThemeSuggester, text: str) -> None:
    suggested = lysekil.suggest(text)
    assert len(suggested) == len(set(suggested)) <= 3
    assert FALLBACK not in suggested


def test_a_comment_is_read_within_a_millisecond(lysekil: ThemeSuggester) -> None:
    comment = "Det är mörkt vid hållplatsen och mopeder kör för fort, så barnen vågar inte gå till skolan själva. " * 3
    times = []
    for _ in range(20):
        begun = perf_counter()
        lysekil.suggest(comment)
        times.append(perf_counter() - begun)
    assert min(times) < 0.001
