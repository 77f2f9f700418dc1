"""Breaks text into lines: greedily, at spaces, and inside a word only where it is wider than the line."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from reportlab.lib.colors import Color

from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.lettering import width

_WORD = re.compile("[^ \n]+")
_SPACES = re.compile(r"[ \t]+")


class Target(NamedTuple):
    """Where a link leads, and what it is called for those who do not see it."""

    href: str
    """An address, or "#" and an anchor of the paper."""
    told: str


@dataclass(slots=True)
class Run:
    """Words that look alike and belong to one element; None is the paragraph's own."""

    text: str
    font: str
    size: float
    color: Color
    rise: float = 0.0
    element: Element | None = None
    target: Target | None = None


class Line(NamedTuple):
    """A slice of the text, and its width."""

    start: int
    end: int
    width: float


class Setting:
    """Runs as one text that can be measured and cut."""

    def __init__(self, runs: list[Run]) -> None:
        before = "\n"
        self.runs: list[Run] = []
        self.starts: list[int] = []
        length = 0
        for run in runs:
            text = _SPACES.sub(" ", run.text).replace(" \n", "\n").replace("\n ", "\n")
            if before in " \n":
                text = text.removeprefix(" ")
            if text:
                run.text, before = text, text[-1]
                self.starts.append(length)
                self.runs.append(run)
                length += len(text)
        self.text = "".join(run.text for run in self.runs)

    def pieces(self, start: int, end: int) -> list[tuple[Run, str]]:
        """What the runs have between two places."""
        if len(self.runs) == 1:
            return [(self.runs[0], self.text[start:end])]
        found: list[tuple[Run, str]] = []
        for place in range(max(bisect_right(self.starts, start) - 1, 0), len(self.runs)):
            offset = self.starts[place]
            if offset >= end:
                break
            run = self.runs[place]
            found.append((run, run.text[max(start - offset, 0) : end - offset]))
        return found

    def measure(self, start: int, end: int) -> float:
        """How wide the text between two places is on one line."""
        return sum(width(text, run.font) * run.size for run, text in self.pieces(start, end))

    def lines(self, start: int, end: int, room: float) -> list[Line]:
        """The text between two places in lines at most `room` wide; a line feed ends a line."""
        lines: list[Line] = []
        while start <= end:
            stop = self.text.find("\n", start, end)
            stop = end if stop < 0 else stop
            self._fill(start, stop, room, lines)
            start = stop + 1
        return lines

    def _fill(self, start: int, stop: int, room: float, lines: list[Line]) -> None:
        measure = self._measure_of_one() if len(self.runs) == 1 else self.measure
        begun = ended = start
        wide = 0.0
        for word in _WORD.finditer(self.text, start, stop):
            first, last = word.span()
            length = measure(first, last)
            if ended > start:
                reach = wide + measure(ended, first) + length
                if reach <= room:
                    ended, wide = last, reach
                    continue
                lines.append(Line(begun, ended, wide))
            while length > room and last - first > 1:
                cut = self._cut(first, last, room)
                lines.append(Line(first, cut, measure(first, cut)))
                first, length = cut, measure(cut, last)
            begun, ended, wide = first, last, length
        lines.append(Line(begun, ended, wide))

    def _measure_of_one(self) -> Callable[[int, int], float]:
        """`measure` where all looks alike: nearly every cell of a table."""
        text, font, size = self.text, self.runs[0].font, self.runs[0].size
        return lambda start, end: width(text[start:end], font) * size

    def _cut(self, first: int, last: int, room: float) -> int:
        """The furthest place in a word that fits, at least one letter on."""
        wide = 0.0
        for place in range(first, last):
            wide += self.measure(place, place + 1)
            if wide > room:
                return max(place, first + 1)
        return last
