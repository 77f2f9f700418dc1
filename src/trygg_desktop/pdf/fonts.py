"""The embedded fonts, and which of them draws a character: the house font first, then ever wider cover.

A character that none of them has is told by its Unicode name in brackets: nothing vanishes, nothing becomes .notdef.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from reportlab.pdfbase.pdfmetrics import registerFont

from trygg_desktop.pdf.embedded import Embedded
from trygg_desktop.resources import resource

REGULAR = "AtkinsonHyperlegibleNext-Regular"
ITALIC = "AtkinsonHyperlegibleNext-Italic"
SEMIBOLD = "AtkinsonHyperlegibleNext-SemiBold"
BOLD = "AtkinsonHyperlegibleNext-Bold"
FALLBACK = ("NotoSans-Regular", "NotoSansArabic-Regular", "NotoSansSymbols-Regular", "NotoEmoji-Regular")

_HYPHEN = "\N{NON-BREAKING HYPHEN}"
_LINE_ENDS = "\n\r\v\f\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"


@cache
def cover(font: str) -> frozenset[str]:
    """Every character `font` has a glyph for. Registers the font on first use: most papers need no fallback."""
    loaded = Embedded(font, resource("fonts", f"{font}.ttf"))
    registerFont(loaded)
    return frozenset(chr(code) for code, glyph in loaded.face.charToGlyph.items() if glyph)


def load() -> None:
    """Make the house fonts known to reportlab."""
    for font in (REGULAR, ITALIC, SEMIBOLD, BOLD):
        cover(font)


def spans(text: str, font: str) -> list[tuple[str, str]]:
    """`text` as (font, piece) in order, `font` wherever it can; only line feeds are left of the control characters."""
    text = _drawable(text, font)
    if cover(font).issuperset(text):
        return [(font, text)]
    drawn = (piece for cluster in _clusters(text) for piece in _cluster_spans(cluster, font))
    return [(name, "".join(piece for _, piece in pieces)) for name, pieces in groupby(drawn, key=lambda span: span[0])]


def _drawable(text: str, font: str) -> str:
    """Composed, with every kind of space and line end made plain and marks without a shape left out."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    if cover(font).issuperset(text):
        return text
    return "".join(_plain(character, font) for character in text)


def _plain(character: str, font: str) -> str:
    if character in cover(font):
        return character
    if character in _LINE_ENDS:
        return "\n"
    if character == _HYPHEN:
        return "-"
    category = unicodedata.category(character)
    if category in {"Zs", "Cc"}:
        return " "
    is_variation = 0xFE00 <= ord(character) <= 0xFE0F  # noqa: PLR2004 -- the block of variation selectors
    return "" if category == "Cf" or is_variation else character


def _clusters(text: str) -> Iterator[str]:
    """A character with the marks that sit on it: one font must draw them all."""
    start = 0
    for place in range(1, len(text)):
        if not unicodedata.category(text[place]).startswith("M"):
            yield text[start:place]
            start = place
    if text:
        yield text[start:]


def _cluster_spans(cluster: str, font: str) -> Iterator[tuple[str, str]]:
    if cluster == "\n":
        yield font, cluster
        return
    for name in (font, *FALLBACK):
        if cover(name).issuperset(cluster):
            yield name, cluster
            return
    if len(cluster) > 1:
        for character in cluster:
            yield from _cluster_spans(character, font)
    else:
        yield font, f"[{unicodedata.name(cluster, f'U+{ord(cluster):04X}')}]"
