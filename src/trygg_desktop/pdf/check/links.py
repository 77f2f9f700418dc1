"""Rules on links and other annotations: words for those who do not see them, and their place in the structure."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name

from trygg_desktop.pdf.check.finding import Place
from trygg_desktop.pdf.check.opened import Opened
from trygg_desktop.pdf.check.rules import rule

_PRINT, _UNSEEN = 4, 1 | 2 | 32
"""Flags: to be printed; invisible, hidden, not viewed."""


def _annotations(opened: Opened) -> Iterator[tuple[Place, Any]]:
    for number, page in enumerate(opened.pages, 1):
        for annotation in page.obj.get("/Annots", []):
            yield Place(str(number), str(annotation.get("/Subtype", "/")).removeprefix("/")), annotation


@rule("pdf_link_words")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.18.5."""
    return (place for place, annotation in _annotations(opened) if not str(annotation.get("/Contents", "")).strip())


@rule("pdf_link_tag")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.18.1 and 7.18.5: a link's area belongs to a Link element, and knows it."""
    owners = {obj.objgen: node for node in opened.nodes for obj in node.objects}
    for place, annotation in _annotations(opened):
        owner = owners.get(annotation.objgen)
        key = annotation.get("/StructParent")
        known = opened.parents.get(int(key)) if key is not None else None
        wanted = {"Link"} if annotation.get("/Subtype") == Name.Link else {"Annot", "Form"}
        if owner is None or owner.role not in wanted or known is None or known.objgen != owner.obj.objgen:
            yield place


@rule("pdf_link_flags")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.3.2."""
    for place, annotation in _annotations(opened):
        flags = int(annotation.get("/F", 0))
        if not flags & _PRINT or flags & _UNSEEN:
            yield place


@rule("pdf_link_target")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 32000-1, 12.5.6.5: a link leads somewhere, if in this file to a page that is there."""
    for place, annotation in _annotations(opened):
        if annotation.get("/Subtype") != Name.Link:
            continue
        goal = annotation.get("/Dest")
        action = annotation.get("/A", Dictionary())
        if goal is None and action.get("/S") == Name.GoTo:
            goal = action.get("/D")
        if not _leads(opened, goal) and not (action.get("/S") == Name.URI and str(action.get("/URI", "")).strip()):
            yield place


def _leads(opened: Opened, goal: Any) -> bool:
    """Whether a destination is there: a page of this file, or a name, which is taken at its word."""
    if isinstance(goal, Array):
        return len(goal) > 0 and isinstance(goal[0], Dictionary) and goal[0].objgen in opened.page_numbers
    return goal is not None


@rule("pdf_tab_order")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.18.3."""
    for number, page in enumerate(opened.pages, 1):
        if page.obj.get("/Annots") and page.obj.get("/Tabs") != Name.S:
            yield Place(str(number))
