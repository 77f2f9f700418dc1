"""Sets runs of words on a sheet: a text object for each stretch of an element, underlined and active where it links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportlab.lib.colors import Color

from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.lettering import width
from trygg_desktop.pdf.setting import Run, Target
from trygg_desktop.pdf.syntax import fill, number

if TYPE_CHECKING:
    from trygg_desktop.pdf.sheet import Sheet

_DESCENT, _ASCENT = 0.24, 0.86
"""The height of a link's active area around the base line, as shares of the size."""
_LINE = 0.11
"""How far below the base line a link is underlined."""

_PLAIN = ("", 0.0, None, 0.0)


class Letters:
    """The words of one element and of those within it. `move`, then `show` from left to right; `close` when done."""

    def __init__(self, sheet: Sheet, element: Element) -> None:
        self._sheet, self._element = sheet, element
        self._start = self._line = (0.0, 0.0)
        """Where the next line begins, and where the last one began in the text object that is open."""
        self._open: Element | None = None
        self._operators: list[str] = []
        self._moved = True
        self._look: tuple[str, float, Color | None, float] = _PLAIN
        self._shown: list[tuple[Run, str]] = []
        """What stands on the line so far."""
        self._under: list[str] = []
        self._areas: list[tuple[Element, tuple[float, float, float, float], Target]] = []

    def move(self, x: float, y: float) -> None:
        """To where the next line begins."""
        self._start, self._moved = (x, y), True
        self._shown = []

    def tell(self, pieces: Sequence[tuple[Run, str]], told: str) -> None:
        """Pieces of one element, from left to right; `told` is what they say together, in the order it is said."""
        element = pieces[0][0].element or self._element
        self._enter(element.inline("Span", actual=told))
        for run, text in pieces:
            self._put(run, text)

    def show(self, run: Run, text: str) -> None:
        """`text` in the look of `run`."""
        self._enter(run.element or self._element)
        self._put(run, text)

    def _put(self, run: Run, text: str) -> None:
        for subset, escaped in self._sheet.lettering.strings(text, run.font):
            self._wear((subset, run.size, run.color, run.rise))
            self._operators.append(f"({escaped}) Tj")
        if run.target:
            self._link(run, run.target, run.element or self._element, text.rstrip())
        self._shown.append((run, text))

    def _enter(self, element: Element) -> None:
        """Be in a text object of `element`, at the place where it goes on."""
        if element is not self._open:
            self.close()
            self._sheet.begin(element)
            self._open, self._line, self._moved = element, (0.0, 0.0), True
            self._operators.append("BT")
        if self._moved:
            x, y = self._here(), self._start[1]
            self._operators.append(f"{number(x - self._line[0])} {number(y - self._line[1])} Td")
            self._line, self._moved = (x, y), False

    def close(self) -> None:
        """End the stretch that is open."""
        if self._open is None:
            return
        if self._look[3]:
            self._operators.append("0 Ts")
        self._operators += ["ET", *self._under]
        self._sheet.write("\n".join(self._operators))
        self._sheet.end()
        for element, box, target in self._areas:
            self._sheet.link(element, box, target.href, target.told)
        self._open, self._look = None, _PLAIN
        self._operators, self._under, self._areas = [], [], []

    def _here(self) -> float:
        return self._start[0] + sum(width(text, run.font) * run.size for run, text in self._shown)

    def _wear(self, look: tuple[str, float, Color | None, float]) -> None:
        if look == self._look:
            return
        subset, size, color, rise = look
        before, self._look = self._look, look
        if (subset, size) != before[:2]:
            self._operators.append(f"{subset} {number(size)} Tf")
        if color is not before[2] and color is not None:
            self._operators.append(fill(color))
        if rise != before[3]:
            self._operators.append(f"{number(rise)} Ts")

    def _link(self, run: Run, target: Target, element: Element, text: str) -> None:
        x, y = self._here(), self._start[1]
        end, base = x + width(text, run.font) * run.size, y + run.rise
        box = (x, base - run.size * _DESCENT, end, base + run.size * _ASCENT)
        self._areas.append((element, box, target))
        if not run.rise:
            thin = number(y - run.size * _LINE)
            stroke = fill(run.color).upper()
            self._under.append(f"{stroke} 0.5 w {number(x)} {thin} m {number(end)} {thin} l S")
