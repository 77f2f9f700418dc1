"""The frame around the text: running head, page number, watermark, and the first page's opening."""

from datetime import datetime
from functools import partial
from textwrap import shorten
from typing import Any

from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Spacer

from trygg_desktop.documents.tree import Document, Text
from trygg_desktop.pdf import style
from trygg_desktop.pdf.blocks import heading
from trygg_desktop.pdf.charts import Picture
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.fonts import BOLD, REGULAR, SEMIBOLD
from trygg_desktop.pdf.rows import Row, Spacing
from trygg_desktop.pdf.sheet import FOOT_Y, FURNITURE_SIZE, Sheet
from trygg_desktop.pdf.words import words

_HEAD_Y = style.PAGE_HEIGHT - 48
_HEAD_LENGTH = 90
"""Characters of the running head that surely leave room for the status beside it."""
_BAR = (34, 5)
_LOGO_HEIGHT, _LOGO_WIDTH = 40.0, 180.0
_OPENING = Spacing(above=0, below=0, gap=20, rule=None)


def paper(document: Document, file: Any) -> BaseDocTemplate:
    """An empty paper for `document`, written to the binary `file` when it is built with `sheet_maker`."""
    frame = Frame(
        style.MARGIN_SIDE,
        style.MARGIN_BOTTOM,
        style.WIDTH,
        style.PAGE_HEIGHT - style.MARGIN_TOP - style.MARGIN_BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )

    def furniture(canvas: Sheet, template: BaseDocTemplate) -> None:
        _furniture(canvas, document, is_first=template.page == 1)

    return BaseDocTemplate(
        file,
        pagesize=(style.PAGE_WIDTH, style.PAGE_HEIGHT),
        pageTemplates=[PageTemplate(id="page", frames=[frame], onPage=furniture)],
        title=document.title,
        author=document.organisation,
        subject=document.subject,
        creator="Trygg Desktop",
        producer="Trygg Desktop",
        lang=document.language,
        displayDocTitle=True,
        initialFontName=REGULAR,
        invariant=1,
        pageCompression=0,
    )


def sheet_maker(created: datetime, root: Element) -> partial[Sheet]:
    """What makes the canvas of a paper `created` then, whose structure is `root`."""
    return partial(Sheet, created=created, root=root)


def _furniture(canvas: Sheet, document: Document, *, is_first: bool) -> None:
    """All that is the page's and not the text's, painted before it and so behind it."""
    left, right = style.MARGIN_SIDE, style.PAGE_WIDTH - style.MARGIN_SIDE
    with canvas.artifact():
        if document.status:
            _watermark(canvas, document.status)
        if is_first:
            canvas.setFillColor(style.PETROL)
            canvas.rect(left, style.PAGE_HEIGHT - 56, *_BAR, stroke=0, fill=1)
        else:
            canvas.setFillColor(style.MUTED)
            head = shorten(document.running_head, _HEAD_LENGTH - len(document.classification), placeholder=" …")
            canvas.line_of_text(left, _HEAD_Y, head, REGULAR, FURNITURE_SIZE)
            mark = "".join(_joined(document.classification, document.status))
            canvas.line_of_text(right, _HEAD_Y, mark, SEMIBOLD, FURNITURE_SIZE, lean=1)
            _hairline(canvas, _HEAD_Y - 8)
        _hairline(canvas, FOOT_Y + 15)
        canvas.setFillColor(style.MUTED)
        canvas.line_of_text(
            left, FOOT_Y, "".join(_joined(document.organisation, document.reference)), REGULAR, FURNITURE_SIZE
        )
        canvas.folio()


def _hairline(canvas: Sheet, y: float) -> None:
    canvas.setStrokeColor(style.HAIRLINE)
    canvas.setLineWidth(0.6)
    canvas.line(style.MARGIN_SIDE, y, style.PAGE_WIDTH - style.MARGIN_SIDE, y)


def _watermark(canvas: Sheet, text: str) -> None:
    """Large, faint and aslant across the page, as wide as it may be."""
    canvas.saveState()
    canvas.setFillColor(style.WATERMARK)
    size = 480 / max(canvas.stringWidth(text, BOLD, 1), 3)
    canvas.translate(style.PAGE_WIDTH / 2, style.PAGE_HEIGHT / 2)
    canvas.rotate(52)
    canvas.line_of_text(0, -size / 3, text, BOLD, size, lean=0.5)
    canvas.restoreState()


def opening(document: Document, root: Element) -> list[Flowable]:
    """The head of the first page: whose paper it is, what it is called, what it is about."""
    right = tuple(
        Text(text, strong=text in {document.status, document.classification})
        for text in _joined(document.reference, document.classification, document.status)
    )
    owner = _owner(document, root)
    mark = words(right, style.REFERENCE, root.add("P")) if right else None
    half = (style.WIDTH - _OPENING.gap) / 2
    return [
        Row([owner, mark], (half, half), _OPENING, whole=True),
        heading(document.title, 1, style.TITLE, root),
        words(document.subject, style.DECK, root.add("P")),
        Spacer(0, 2),
    ]


def _owner(document: Document, root: Element) -> Flowable:
    if document.logo is None:
        return words(document.organisation, style.ORGANISATION, root.add("P"))
    return Picture(document.logo.image, _LOGO_HEIGHT, _LOGO_WIDTH, root.add("Figure", alt=document.logo.alt))


def _joined(*parts: str | None) -> list[str]:
    """The parts that are there, with dots between."""
    there = [part for part in parts if part]
    return [piece for part in there for piece in (" · ", part)][1:]
