"""Charts drawn straight on the sheet in the house font: legible in grey, every bar with its number."""

from reportlab.platypus import Flowable

from trygg_desktop.documents.tree import BarChart, Meter
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.fonts import REGULAR, SEMIBOLD
from trygg_desktop.pdf.style import HAIRLINE, INK, METER, MUTED, PETROL

_BAR_SHARE = 0.62
"""How much of its step a bar fills."""
_NUMBER_SIZE = 11.0
_MARK_SIZE = 9.5
_END_SIZE = 8.5
_FOOT = 34.0
_HEAD = 18.0


class Columns(Flowable):
    """A bar chart with one upright bar a step; the words of the first and last step stand at its foot."""

    def __init__(self, chart: BarChart, element: Element, height: float = 142) -> None:
        super().__init__()
        self.chart, self.element, self.height = chart, element, height

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        """As wide as it may be."""
        self.width = width
        return width, self.height

    def draw(self) -> None:
        """Paint it all as one figure."""
        self.canv.begin(self.element)
        self.canv.saveState()
        bars = self.chart.bars
        step = self.width / max(len(bars), 1)
        scale = (self.height - _FOOT - _HEAD) / max([bar.value for bar in bars] + [1])
        for place, bar in enumerate(bars):
            middle = (place + 0.5) * step
            tall = max(bar.value * scale, 1.0)
            self.canv.setFillColor(PETROL if bar.value else HAIRLINE)
            self.canv.rect(middle - step * _BAR_SHARE / 2, _FOOT, step * _BAR_SHARE, tall, stroke=0, fill=1)
            self.canv.setFillColor(INK)
            self.canv.line_of_text(middle, _FOOT + tall + 5, str(bar.value), SEMIBOLD, _NUMBER_SIZE, lean=0.5)
            self.canv.line_of_text(middle, _FOOT - 14, bar.mark, SEMIBOLD, _MARK_SIZE, lean=0.5)
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.8)
        self.canv.line(0, _FOOT, self.width, _FOOT)
        if bars:
            self.canv.setFillColor(MUTED)
            inset = step * (1 - _BAR_SHARE) / 2
            self.canv.line_of_text(inset, 4, bars[0].label, REGULAR, _END_SIZE)
            self.canv.line_of_text(self.width - inset, 4, bars[-1].label, REGULAR, _END_SIZE, lean=1)
        self.canv.restoreState()
        self.canv.end()


class MeterBar(Flowable):
    """A lying bar in a table's cell: decoration, so an artifact."""

    def __init__(self, meter: Meter) -> None:
        super().__init__()
        self.share = min(max(meter.value / meter.most, 0.0), 1.0) if meter.most > 0 else 0.0

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        """As wide as its cell, as high as a line of the table."""
        self.width, self.height = width, 13.5
        return self.width, self.height

    def draw(self) -> None:
        """Paint the bar."""
        with self.canv.artifact():
            self.canv.setFillColor(METER)
            self.canv.rect(0, 2, self.width * self.share, 8.5, stroke=0, fill=1)
