"""Every pair of colours that meet on the screen, computed from the tokens: WCAG 2.2's contrast, 7:1 for words."""

import pytest

from trygg_desktop.ui.tokens import PALETTES, Palette

PALETTE = pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
WORDS = [
    ("text", "background"),
    ("text", "surface"),
    ("text", "tint"),
    ("muted", "background"),
    ("muted", "surface"),
    ("primary", "surface"),
    ("primary", "background"),
    ("primary", "tint"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("rail_text", "rail"),
    ("on_rail", "rail_chosen"),
    ("ok", "surface"),
    ("waiting", "waiting_bg"),
    ("danger", "surface"),
    ("danger", "background"),
]
SHAPES = [
    ("outline", "surface"),
    ("outline", "background"),
    ("accent", "rail"),
    ("focus_outer", "focus_inner"),
]


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@PALETTE
def test_words_stand_out_seven_to_one(palette: Palette) -> None:
    pairs = {pair: contrast(getattr(palette, pair[0]), getattr(palette, pair[1])) for pair in WORDS}
    for level in range(5):
        pairs[f"text on face {level + 1}", ""] = contrast(palette.text, palette.safety_bg[level])
        pairs[f"words on chosen face {level + 1}", ""] = contrast(palette.on_safety, palette.safety_chosen[level])
    assert {pair: round(found, 2) for pair, found in pairs.items() if found < 7} == {}


@PALETTE
def test_controls_and_faces_stand_out_three_to_one(palette: Palette) -> None:
    pairs = {pair: contrast(getattr(palette, pair[0]), getattr(palette, pair[1])) for pair in SHAPES}
    for level in range(5):
        pairs[f"face {level + 1}", ""] = contrast(palette.safety[level], palette.safety_bg[level])
    assert {pair: round(found, 2) for pair, found in pairs.items() if found < 3} == {}


@PALETTE
def test_the_focus_ring_is_seen_on_anything(palette: Palette) -> None:
    grounds = [palette.background, palette.surface, palette.primary, palette.rail, *palette.safety_chosen]
    best = [max(contrast(palette.focus_outer, each), contrast(palette.focus_inner, each)) for each in grounds]
    assert min(best) >= 3
