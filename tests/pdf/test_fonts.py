"""Whatever a citizen writes is drawn by a font that has it, or told by name."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygg_desktop.pdf.embedded import to_unicode
from trygg_desktop.pdf.fonts import FALLBACK, REGULAR, cover, spans


def _text(pieces: list[tuple[str, str]]) -> str:
    return "".join(piece for _, piece in pieces)


@given(st.text(st.characters()))
def test_every_piece_is_drawn_by_a_font_that_has_all_of_it(text: str) -> None:
    for font, piece in spans(text, REGULAR):
        assert cover(font).issuperset(piece.replace("\n", ""))


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_no_letter_figure_or_sign_vanishes(text: str) -> None:
    drawn = _text(spans(text, REGULAR))
    for character in unicodedata.normalize("NFC", text):
        name = f"[{unicodedata.name(character, f'U+{ord(character):04X}')}]"
        assert character in drawn or name in drawn or unicodedata.category(character) == "Mn"


def test_swedish_needs_no_other_font() -> None:
    text = "Åsa öppnade ett kafé på Ängö – ”tryggt”, sa hon … §5 för 10 €"
    assert spans(text, REGULAR) == [(REGULAR, text)]


def test_letters_written_in_two_parts_become_one() -> None:
    assert _text(spans("a\N{COMBINING RING ABOVE}", REGULAR)) == "å"


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("темно", "NotoSans-Regular"),
        ("شكرا", "NotoSansArabic-Regular"),
        ("😟", "NotoEmoji-Regular"),
        ("ế", "NotoSans-Regular"),
    ],
)
def test_other_scripts_and_emoji_have_their_font(text: str, font: str) -> None:
    assert font in FALLBACK
    assert spans(f"Hej {text}", REGULAR) == [(REGULAR, "Hej "), (font, text)]


def test_a_mark_is_drawn_by_the_font_of_its_letter() -> None:
    cluster = "q\N{COMBINING DOT BELOW}"
    assert spans(cluster, REGULAR) == [("NotoSans-Regular", cluster)]


def test_what_no_font_has_is_told_by_name() -> None:
    assert spans("漢", REGULAR) == [(REGULAR, "[CJK UNIFIED IDEOGRAPH-6F22]")]
    assert spans("\ue000\ud800", REGULAR) == [(REGULAR, "[U+E000][U+D800]")]


def test_what_has_no_shape_leaves_no_trace() -> None:
    assert _text(spans("a\u200db\ufe0fc\u00add\x00e\tf", REGULAR)) == "abcd e f"


def test_every_line_end_is_a_line_feed_and_a_hard_hyphen_a_hyphen() -> None:
    assert _text(spans("a\r\nb\rc\u2028d\u2011e", REGULAR)) == "a\nb\nc\nd-e"


def test_an_emoji_is_written_as_two_units_in_the_table_to_unicode() -> None:
    table = to_unicode("Font", [0, ord("å"), 0x1F61F])
    assert "<01> <00E5>" in table
    assert "<02> <D83DDE1F>" in table
    assert "2 beginbfchar" in table
    assert "<00> <0000>" not in table
