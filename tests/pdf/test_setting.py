"""Text is broken into lines that fit and lose nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygg_desktop.pdf.fonts import BOLD, REGULAR, cover
from trygg_desktop.pdf.setting import Run, Setting
from trygg_desktop.pdf.style import INK

_LETTERS = st.sampled_from(sorted(cover(REGULAR) & cover(BOLD) & set("abcåäöWi .,-\n ")))
_RUNS = st.lists(st.tuples(st.text(_LETTERS, max_size=40), st.sampled_from([REGULAR, BOLD])), min_size=1, max_size=4)


def _setting(*texts: tuple[str, str]) -> Setting:
    cover(BOLD), cover(REGULAR)
    return Setting([Run(text, font, 10, INK) for text, font in texts])


@given(_RUNS, st.floats(12, 300))
def test_every_line_fits_and_no_letter_is_lost(texts: list[tuple[str, str]], room: float) -> None:
    setting = _setting(*texts)
    lines = setting.lines(0, len(setting.text), room)
    assert all(line.width <= room + 1e-6 or line.end - line.start == 1 for line in lines)
    assert [letter for line in lines for letter in setting.text[line.start : line.end] if letter not in " \n"] == [
        letter for text, _ in texts for letter in text if letter not in " \n"
    ]


@given(_RUNS, st.floats(12, 300))
def test_pieces_are_the_text(texts: list[tuple[str, str]], room: float) -> None:
    setting = _setting(*texts)
    for line in setting.lines(0, len(setting.text), room):
        pieces = setting.pieces(line.start, line.end)
        assert "".join(text for _, text in pieces) == setting.text[line.start : line.end]


@pytest.mark.parametrize(
    ("text", "lines"),
    [("ett  två", ["ett två"]), ("ett\ntvå", ["ett", "två"]), ("ett \n\n två", ["ett", "", "två"]), ("", [""])],
)
def test_spaces_and_line_ends(text: str, lines: list[str]) -> None:
    setting = _setting((text, REGULAR))
    assert [setting.text[line.start : line.end] for line in setting.lines(0, len(setting.text), 500)] == lines


def test_a_word_in_two_looks_is_not_broken_between_them() -> None:
    setting = _setting(("ett sam", REGULAR), ("manhang", BOLD))
    lines = setting.lines(0, len(setting.text), 75)
    assert [setting.text[line.start : line.end] for line in lines] == ["ett", "sammanhang"]
