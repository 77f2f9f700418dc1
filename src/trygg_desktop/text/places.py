"""Finds places while their name is being typed, by name or by what people call them.

Forgiving of case, of missing dots and rings (raga finds Rågårdsvik) and, where nothing else is found, of one slip.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from trygg_desktop.text.normalise import normalise

_WORD = re.compile(r"\w+")
_LEAST_FOR_SLIP = 4


class NamedPlace(Protocol):
    """What is asked of a place: the setup pack's places have it."""

    @property
    def id(self) -> str:
        """Its id in the pack."""

    @property
    def name(self) -> str:
        """Its name in the pack."""

    @property
    def aliases(self) -> Sequence[str]:
        """What people call it."""


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A place that was found, and the alias it was found by, if not by its name."""

    place_id: str
    name: str
    alias: str | None = None


class PlaceFinder:
    """All places of a pack, made ready once for looking up at every key."""

    def __init__(self, places: Iterable[NamedPlace]) -> None:
        self._spellings = [
            (_Spelling(spelling), PlaceMatch(place.id, place.name, alias))
            for place in places
            for spelling, alias in [(place.name, None), *((alias, alias) for alias in place.aliases)]
        ]

    def find(self, typed: str, limit: int = 8) -> list[PlaceMatch]:
        """At most `limit` places, best first, each once.

        The name itself, then names that begin so, names with words that begin so, aliases that begin so, names and
        aliases that hold it. Hits letter by letter come before those that forgive a missing ring or dots; equals in
        the pack's order.
        """
        wanted = _Spelling(typed)
        if not wanted.text:
            return []
        ranked = [
            (rank, match)
            for spelling, match in self._spellings
            if (rank := spelling.rank(wanted.text, is_alias=match.alias is not None)) is not None
        ]
        if not ranked and len(wanted.plain) >= _LEAST_FOR_SLIP:
            ranked = [((0, 0), match) for spelling, match in self._spellings if spelling.is_one_slip_from(wanted.plain)]
        best: dict[str, PlaceMatch] = {}
        for _, match in sorted(ranked, key=lambda each: each[0]):
            best.setdefault(match.place_id, match)
        return list(best.values())[:limit]


class _Spelling:
    """One name, alias or typed text, in the forms it is compared in."""

    def __init__(self, text: str) -> None:
        self.text = " ".join(_WORD.findall(normalise(text).casefold()))
        self.plain = "".join(
            sign for sign in unicodedata.normalize("NFD", self.text) if not unicodedata.combining(sign)
        )

    def rank(self, wanted: str, is_alias: bool) -> tuple[int, int] | None:
        """How well `wanted` fits, lower is better; None where it does not."""
        for forgiven, mine in enumerate((self.text, self.plain)):
            level = _level(mine, wanted, is_alias)
            if level is not None:
                return forgiven, level
        return None

    def is_one_slip_from(self, wanted: str) -> bool:
        """Whether one of its words, with what follows, begins so but for one slip."""
        starts = [0, *(space.end() for space in re.finditer(" ", self.plain))]
        return any(_one_slip(wanted, self.plain[start:]) for start in starts)


def _level(mine: str, wanted: str, is_alias: bool) -> int | None:
    """0 the name, 1 it begins so, 2 its words begin so, 3 the same for an alias, 4 it is in there somewhere."""
    if mine.startswith(wanted):
        return 3 if is_alias else int(mine != wanted)
    if all(any(word.startswith(part) for word in mine.split()) for part in wanted.split()):
        return 3 if is_alias else 2
    return 4 if wanted in mine else None


def _one_slip(wanted: str, mine: str) -> bool:
    """Whether `mine` begins as `wanted` but for one letter more, less, other, or two that changed places."""
    same = next((i for i, (a, b) in enumerate(zip(wanted, mine, strict=False)) if a != b), min(len(wanted), len(mine)))
    typed, meant = wanted[same:], mine[same:]
    return (
        meant.startswith(typed[1:])
        or meant[1:].startswith(typed)
        or meant[1:].startswith(typed[1:])
        or (typed[:2] == meant[1::-1] and meant[2:].startswith(typed[2:]))
    )
