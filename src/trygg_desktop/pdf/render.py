"""The one door of this room: a Document in, a PDF's bytes out."""

from io import BytesIO

from trygg_desktop.documents.tree import Document
from trygg_desktop.pdf.blocks import flowables
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.fonts import load
from trygg_desktop.pdf.page import opening, paper, sheet_maker


def render(document: Document) -> bytes:
    """`document` as a PDF on A4 with all fonts embedded. The same Document always gives the same bytes."""
    load()
    root = Element("Document")
    story = opening(document, root) + flowables(document.body, root)
    file = BytesIO()
    paper(document, file).build(story, canvasmaker=sheet_maker(document.created))
    return file.getvalue()
