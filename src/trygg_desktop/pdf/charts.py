"""Charts drawn straight on the sheet in the house font: legible in grey, every bar with its number.

A chart is one figure, told by its alternative text; its box on the page is known when it is painted.
"""

from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from trygg_desktop.documents.tree import BarChart, Meter, RankedBars
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.fonts import REGULAR, SEMIBOLD
from trygg_desktop.pdf.sheet import Sheet
from trygg_desktop.pdf.style import HAIRLINE, INK, METER, MUTED, PETROL
from trygg_desktop.pdf.syntax import number

_BAR_SHARE = 0.62
"""How much of its step a bar fills."""
_NUMBER_SIZE = 11.0
_MARK_SIZE = 9.5
_END_SIZE = 8.5
_FOOT = 34.0
_RANK_STEP = 19.0
_LABEL_SIZE = 9.5
_WORDS_SHARE = 0.45
_NUMBER_ROOM = 26.0
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
        self.element.attributes = boxed(self.canv, self.width, self.height)
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


class Ranks(Flowable):
    """Lying bars under one another, the words left of each and its number right of it."""

    def __init__(self, chart: RankedBars, element: Element) -> None:
        super().__init__()
        self.chart, self.element = chart, element

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        """As wide as it may be, as high as its bars."""
        self.width, self.height = width, len(self.chart.bars) * _RANK_STEP + 4
        return width, self.height

    def draw(self) -> None:
        """Paint it all as one figure."""
        self.element.attributes = boxed(self.canv, self.width, self.height)
        self.canv.begin(self.element)
        self.canv.saveState()
        left = self.width * _WORDS_SHARE
        scale = (self.width - left - _NUMBER_ROOM) / max([bar.value for bar in self.chart.bars] + [1])
        for place, bar in enumerate(self.chart.bars, 1):
            y = self.height - place * _RANK_STEP
            self.canv.setFillColor(INK)
            self.canv.line_of_text(left - 8, y + 4, _fitting(bar.label, left - 8), REGULAR, _LABEL_SIZE, lean=1)
            self.canv.setFillColor(PETROL if bar.value else HAIRLINE)
            long = max(bar.value * scale, 1.0)
            self.canv.rect(left, y + 1, long, _RANK_STEP * _BAR_SHARE, stroke=0, fill=1)
            self.canv.setFillColor(INK)
            self.canv.line_of_text(left + long + 5, y + 3.5, str(bar.value), SEMIBOLD, _NUMBER_SIZE)
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.8)
        self.canv.line(left, 0, left, self.height)
        self.canv.restoreState()
        self.canv.end()


class Picture(Flowable):
    """An image, as one figure."""

    def __init__(self, image: bytes, height: float, most: float, element: Element) -> None:
        super().__init__()
        self._image, self._most, self.element = ImageReader(_opaque(image)), (most, height), element

    def wrap(self, *_: float) -> tuple[float, float]:
        """As high as asked for, unless that is too wide."""
        wide, tall = self._image.getSize()
        scale = min(self._most[1] / tall, self._most[0] / wide)
        self.width, self.height = wide * scale, tall * scale
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        self.element.attributes = boxed(self.canv, self.width, self.height)
        self.canv.begin(self.element)
        self.canv.drawImage(self._image, 0, 0, self.width, self.height)
        self.canv.end()


def boxed(canvas: Sheet, width: float, height: float) -> str:
    """A figure's attributes as PDF text: the box of this size from the origin."""
    corners = (*canvas.absolutePosition(0, 0), *canvas.absolutePosition(width, height))
    return f"<</O/Layout/Placement/Block/BBox[{' '.join(map(number, corners))}]>>"


def _opaque(image: bytes) -> Image.Image:
    """In the colours of the screen, on white paper."""
    with Image.open(BytesIO(image)) as opened:
        picture = opened.convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    return paper.convert("RGB")


def _fitting(label: str, room: float) -> str:
    """As much of a label as there is room for; the table beside the chart has it whole."""
    short = label
    while short and stringWidth(short, REGULAR, _LABEL_SIZE) > room:
        short = short.removesuffix("…")[:-1].rstrip() + "…"
    return short


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
