"""Rules on the structure: what every element is, that headings follow one another, that nothing lacks its words."""

from collections import Counter
from collections.abc import Iterator

from pikepdf import Dictionary

from trygg_desktop.pdf.check.finding import Place
from trygg_desktop.pdf.check.opened import Node, Opened
from trygg_desktop.pdf.check.rules import rule

_ROLES = (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl "
    "LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu "
    "WT WP Figure Formula Form"
)
_STANDARD = set(_ROLES.split())
_HEADING = {f"H{level}": level for level in range(1, 7)}


@rule("pdf_structure")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.1: one tree, of one document."""
    if [node.role for node in opened.roots] != ["Document"] or opened.tangled:
        yield Place()


@rule("pdf_role")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.1: no element of a kind that no reader knows."""
    return (node.place for node in opened.nodes if node.role not in _STANDARD)


@rule("pdf_parent")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 32000-1, table 323: an element knows what it lies in."""
    for node in opened.nodes:
        above = node.parent.obj if node.parent else opened.struct_root
        if node.obj.get("/P", Dictionary()).objgen != above.objgen:
            yield node.place


@rule("pdf_heading_order")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.4.2."""
    level = 0
    for node in opened.of(*_HEADING):
        if _HEADING[node.role] > level + 1:
            yield node.place
        level = _HEADING[node.role]


@rule("pdf_heading_empty")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.1: a heading without words leads nowhere."""
    return (node.place for node in opened.of(*_HEADING) if not any(below.contents for below in node.down()))


@rule("pdf_bookmarks")
def _(opened: Opened) -> Iterator[Place]:
    """WCAG 2.4.5 (technique PDF2): a paper of several headings has bookmarks."""
    headings = sum(1 for _ in opened.of(*_HEADING))
    if headings > 1 and "/First" not in opened.root.get("/Outlines", Dictionary()):
        yield Place()


@rule("pdf_no_alt")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.3."""
    return (
        node.place for node in opened.of("Figure", "Formula") if not (_told(node, "/Alt") or _told(node, "/ActualText"))
    )


@rule("pdf_figure_box")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 32000-1, 14.8.5.4.3: where a figure lies on its page."""
    for node in opened.of("Figure"):
        box = node.attribute("Layout", "BBox")
        if box is None or len(box) != 4 or not (box[2] > box[0] and box[3] > box[1]):  # noqa: PLR2004 -- a rectangle
            yield node.place


@rule("pdf_list")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 32000-1, table 336."""
    for node in opened.of("L"):
        if not node.kids or any(kid.role not in {"LI", "L", "Caption"} for kid in node.kids) or node.contents:
            yield node.place
    for node in opened.of("LI"):
        inside = [kid.role for kid in node.kids]
        if node.parent is None or node.parent.role != "L" or "LBody" not in inside or set(inside) - {"Lbl", "LBody"}:
            yield node.place


@rule("pdf_contents")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 32000-1, table 333."""
    for node in opened.of("TOC"):
        if any(kid.role not in {"TOCI", "TOC", "Caption"} for kid in node.kids):
            yield node.place
    for node in opened.of("TOCI"):
        if node.parent is None or node.parent.role != "TOC" or not node.kids:
            yield node.place


@rule("pdf_note")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.9: a note has a name that no other has."""
    names = Counter(_told(node, "/ID") for node in opened.of("Note"))
    return (node.place for node in opened.of("Note") if not _told(node, "/ID") or names[_told(node, "/ID")] > 1)


def _told(node: Node, name: str) -> str:
    return str(node.obj.get(name, "")).strip()
