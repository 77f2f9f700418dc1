"""Rules on what is painted: all of it an element's or an artifact, and each piece traceable both ways."""

from collections import Counter
from collections.abc import Iterator

from trygg_desktop.pdf.check.finding import Place
from trygg_desktop.pdf.check.opened import Opened
from trygg_desktop.pdf.check.rules import rule


@rule("pdf_bare")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.1: what is painted belongs to the text or is told to be decoration."""
    return (Place(str(number)) for number, page in enumerate(opened.painted, 1) if page.bare)


@rule("pdf_mixed")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.1: no decoration inside the text, no text inside decoration."""
    return (Place(str(number)) for number, page in enumerate(opened.painted, 1) if page.mixed)


@rule("pdf_unbalanced")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 32000-1, 14.6.1."""
    return (Place(str(number)) for number, page in enumerate(opened.painted, 1) if page.unbalanced)


@rule("pdf_parent_tree")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 32000-1, 14.7.4.4: from a piece of a page to the element it belongs to."""
    owners = {content: node for node in opened.nodes for content in node.contents}
    for number, page in enumerate(opened.painted):
        if not page.contents:
            continue
        key = opened.pages[number].obj.get("/StructParents")
        known = opened.parents.get(int(key)) if key is not None else None
        for content in page.contents:
            owner = owners.get((number, content))
            parent = known[content] if known is not None and content < len(known) else None
            if parent is None or (owner is not None and parent.objgen != owner.obj.objgen):
                yield Place(str(number + 1), f"MCID {content}")
                break


@rule("pdf_orphan")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.1: what is painted as text can be reached from the structure, once."""
    owned: Counter[tuple[int | None, int]] = Counter(content for node in opened.nodes for content in node.contents)
    for number, page in enumerate(opened.painted):
        for content in page.contents:
            if owned[number, content] != 1:
                yield Place(str(number + 1), f"MCID {content}")


@rule("pdf_nothing_there")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 32000-1, 14.7.4.2: an element's piece is painted, once."""
    painted: Counter[tuple[int | None, int]] = Counter(
        (number, content) for number, page in enumerate(opened.painted) for content in page.contents
    )
    return (node.place for node in opened.nodes if any(painted[content] != 1 for content in node.contents))
