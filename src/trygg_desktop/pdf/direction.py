"""Arabic and its like: letters in the shapes they take in a word, lines in the order the eye meets them.

The shapes come from arabic-reshaper, the order of letters from python-bidi. What is written for the eye is told to
a screen reader in the order it was written, see `logical`.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import accumulate, groupby
from operator import itemgetter

from arabic_reshaper import ArabicReshaper
from bidi import get_base_level, get_display

from trygg_desktop.pdf.setting import Run

_RTL = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_LTR = rf"(?!{_RTL})[^\W\d_]"
_NEUTRAL = r"[\W\d_]"
_STRONG = re.compile(_RTL)
_STRETCH = re.compile(
    rf"({_RTL}(?:{_NEUTRAL}*{_RTL})*)|((?:{_LTR})(?:{_NEUTRAL}*(?:{_LTR}))*)|({_NEUTRAL}+?(?={_RTL})|{_NEUTRAL}+)"
)
_WAYS: dict[int, bool | None] = {1: True, 2: False, 3: None}
_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
_SHAPER = ArabicReshaper({"delete_harakat": False})


def has_rtl(text: str) -> bool:
    """Whether anything in it is written from right to left."""
    return not text.isascii() and _STRONG.search(text) is not None


def is_rtl(text: str) -> bool:
    """Whether it begins so."""
    return bool(get_base_level(text))


def shaped(text: str) -> str:
    """The letters in their joined shapes, still in the order of speech."""
    return str(_SHAPER.reshape(text))


def logical(text: str) -> str:
    """The letters themselves, without the shapes of `shaped`."""
    return _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text)


def visual(pieces: Sequence[tuple[Run, str]], *, rtl: bool) -> list[tuple[list[tuple[Run, str]], str]]:
    """The pieces of a line from left to right, in stretches of one element, each from the right with what it says.

    Pieces keep their look, so the line is ordered by stretches of one direction; signs between two stretches of the
    same direction go with them, others with the line's own.
    """
    parts = [(run, part) for run, text in pieces for part in _STRETCH.finditer(text)]
    ways = _resolved([_WAYS[part.lastindex or 0] for _, part in parts], rtl=rtl)
    together = zip(ways, [(run, part[0]) for run, part in parts], strict=True)
    told_by_way: list[tuple[bool, tuple[list[tuple[Run, str]], str]]] = []
    for (way, _), group in groupby(together, key=lambda part: (part[0], id(part[1][0].element))):
        stretch = [part for _, part in group]
        told = logical("".join(text for _, text in stretch)) if way else ""
        if way:
            stretch = [(run, get_display(text, base_dir="R")) for run, text in reversed(stretch)]
        told_by_way.append((way, (stretch, told)))
    sides = [(way, [stretch for _, stretch in side]) for way, side in groupby(told_by_way, key=itemgetter(0))]
    return [part for way, side in sides[:: -1 if rtl else 1] for part in side[:: -1 if way else 1]]


def _resolved(ways: list[bool | None], *, rtl: bool) -> list[bool]:
    """Whether each stretch runs from the right; one without letters goes as both its neighbours, or as the line."""
    before = list(accumulate(ways, _last))
    after = list(accumulate(reversed(ways), _last))[::-1]
    sides = zip(before, after, strict=True)
    return [rtl if left is None or left != right else left for left, right in sides]


def _last(known: bool | None, way: bool | None) -> bool | None:
    return known if way is None else way
