"""The one door of this room: a Document in, a PDF's bytes out."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO

from trygg_desktop.documents.tree import Contents, Document
from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.pdf.archive import archived
from trygg_desktop.pdf.blocks import flowables
from trygg_desktop.pdf.check import check
from trygg_desktop.pdf.contents import LONG
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.fonts import load
from trygg_desktop.pdf.page import opening, paper, sheet_maker


def render(document: Document) -> bytes:
    """`document` as a PDF on A4 that is PDF/UA-1 and PDF/A-2a. The same Document always gives the same bytes.

    Raises EnvironmentFault `pdf_refused` where the file does not stand up to the check: it is not handed over.
    """
    file = draw(document)
    found = check(file)
    if found:
        raise EnvironmentFault("pdf_refused", reason=found[0].fault())
    return file


def draw(document: Document) -> bytes:
    """What `render` hands over, not yet checked."""
    load()
    with _all_kept():
        raw, pages = _drawn(document)
        if pages < LONG and any(isinstance(block, Contents) for block in document.body):
            body = tuple(block for block in document.body if not isinstance(block, Contents))
            raw, _ = _drawn(replace(document, body=body))
        return archived(raw, document)


@contextmanager
def _all_kept() -> Iterator[None]:
    """Nothing of a paper is garbage before it is written; looking for it all the same takes a fourth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _drawn(document: Document) -> tuple[bytes, int]:
    """The tagged file, and how many pages it has."""
    root = Element("Document")
    story = opening(document, root) + flowables(document.body, root)
    file = BytesIO()
    template = paper(document, file)
    template.build(story, canvasmaker=sheet_maker(document.created, root))
    return file.getvalue(), template.page
