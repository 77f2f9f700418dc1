"""Masking (maskning): what was found is replaced by its kind in brackets; every other letter stays as it is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from trygg_desktop.text.personal_data.span import Kind, Span

MASKS = {
    Kind.PNR: "[personnummer]",
    Kind.SAMORDNINGSNUMMER: "[samordningsnummer]",
    Kind.PNR_LIKE: "[nummer]",
    Kind.EMAIL: "[e-post]",
    Kind.PHONE: "[telefon]",
    Kind.PLATE: "[registreringsnummer]",
    Kind.ADDRESS: "[adress]",
    Kind.NAME: "[namn]",
    Kind.CHILD: "[barn]",
    Kind.HEALTH: "[hälsa]",
    Kind.ETHNICITY_RELIGION: "[ursprung eller tro]",
    Kind.ANONYMITY_REQUEST: "[önskan om anonymitet]",
    Kind.CRIME_ALLEGATION: "[person]",
}
"""What stands for a kind. Swedish, as the minutes are; of several kinds in one place the first of these is shown."""
BY_HAND = "[maskat]"
"""What stands for what a person chose to mask."""
MARKS = re.compile("|".join(map(re.escape, (*MASKS.values(), BY_HAND))))
IDENTIFYING = frozenset(MASKS) - {Kind.CHILD, Kind.HEALTH, Kind.ETHNICITY_RELIGION, Kind.ANONYMITY_REQUEST}
"""The kinds that say who somebody is."""
_RANK = {kind: rank for rank, kind in enumerate(MASKS)}


@dataclass(frozen=True, slots=True)
class Mask:
    """One stretch that is replaced as a whole: spans that lie over each other."""

    start: int
    end: int
    kind: Kind | None
    """The most telling kind; None where a person chose the words."""

    @property
    def words(self) -> str:
        """What stands there instead."""
        return BY_HAND if self.kind is None else MASKS[self.kind]


def masks(spans: Iterable[Span]) -> list[Mask]:
    """The stretches that the spans cover, in order, none over another."""
    joined: list[tuple[int, int, Kind]] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1][1]:
            start, end, kind = joined.pop()
            joined.append((start, max(end, span.end), min(kind, span.kind, key=_RANK.__getitem__)))
        else:
            joined.append((span.start, span.end, span.kind))
    return [Mask(*one) for one in joined]


class Masked:
    """A text with masks in it, which knows where each of its letters stood before."""

    def __init__(self, text: str, of: Iterable[Mask]) -> None:
        parts: list[str] = []
        self._shifts: list[tuple[int, int]] = [(0, 0)]
        at = length = 0
        for mask in of:
            parts += text[at : mask.start], mask.words
            length += mask.start - at + len(mask.words)
            at = mask.end
            self._shifts.append((length, at - length))
        self.text = "".join((*parts, text[at:]))

    def before(self, at: int) -> int:
        """Where the letter at `at`, which lies in no mask, stood in the text."""
        return at + next(shift for start, shift in reversed(self._shifts) if start <= at)


def mask(text: str, spans: Iterable[Span]) -> str:
    """`text` with every span replaced."""
    return Masked(text, masks(spans)).text
