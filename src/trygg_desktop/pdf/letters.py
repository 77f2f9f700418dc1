"""Sets runs of words on a sheet: one text object for each stretch of an element, underlined and active where it links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.lettering import width
from trygg_desktop.pdf.setting import Run, Target
from trygg_desktop.pdf.syntax import fill, number, string

if TYPE_CHECKING:
    from trygg_desktop.pdf.sheet import Sheet

_DESCENT, _ASCENT = 0.24, 0.86
"""The height of a link's active area around the base line, as shares of the size."""
_LINE = 0.11
"""How far below the base line a link is underlined."""


class Letters:
    """The words of one element and of those within it. `move`, then `show` from left to right; `close` when done."""

    def __init__(self, sheet: Sheet, element: Element) -> None:
        self._sheet, self._element = sheet, element
        self._x = self._y = 0.0
        self._open: Element | None = None
        self._operators: list[str] = []
        self._moved = True
        self._look: tuple[str, str, str] = ("", "", "")
        self._under: list[str] = []
        self._areas: list[tuple[Element, tuple[float, float, float, float], Target]] = []

    def move(self, x: float, y: float) -> None:
        """To where the next line begins."""
        self._x, self._y, self._moved = x, y, True

    def show(self, run: Run, text: str, told: str = "") -> None:
        """`text` in the look of `run`, from left to right; `told` is what it says, where that is another order."""
        element = run.element or self._element
        if element is not self._open:
            self.close()
            self._sheet.begin(element)
            self._open = element
            self._operators.append("BT")
            self._moved = True
        if self._moved:
            self._operators.append(f"1 0 0 1 {number(self._x)} {number(self._y)} Tm")
            self._moved = False
        if told:
            self._operators.append(f"/Span <</ActualText {string(told)}>> BDC")
        for subset, escaped in self._sheet.lettering.strings(text, run.font):
            self._wear(f"{subset} {number(run.size)} Tf", fill(run.color), f"{number(run.rise)} Ts")
            self._operators.append(f"({escaped}) Tj")
        if told:
            self._operators.append("EMC")
        wide = width(text, run.font) * run.size
        if run.target:
            self._link(run, element, width(text.rstrip(), run.font) * run.size)
        self._x += wide

    def close(self) -> None:
        """End the stretch that is open."""
        if self._open is None:
            return
        self._operators += ["ET", *self._under]
        self._sheet.write("\n".join(self._operators))
        self._sheet.end()
        for element, box, target in self._areas:
            self._sheet.link(element, box, target.href, target.told)
        self._open, self._look = None, ("", "", "")
        self._operators, self._under, self._areas = [], [], []

    def _wear(self, font: str, color: str, rise: str) -> None:
        before = self._look
        self._look = font, color, rise
        if before == ("", "", "") and rise == "0 Ts":
            self._operators += font, color
            return
        self._operators += [new for old, new in zip(before, self._look, strict=True) if old != new]

    def _link(self, run: Run, element: Element, wide: float) -> None:
        if run.target is None:
            return
        base = self._y + run.rise
        box = (self._x, base - run.size * _DESCENT, self._x + wide, base + run.size * _ASCENT)
        self._areas.append((element, box, run.target))
        if not run.rise:
            thin = number(self._y - run.size * _LINE)
            stroke = fill(run.color).replace("rg", "RG")
            self._under.append(f"{stroke} 0.5 w {number(self._x)} {thin} m {number(self._x + wide)} {thin} l S")
