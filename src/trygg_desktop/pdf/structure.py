"""Writes the structure tree into a file: every element an object, every mark traceable to its element and back.

ISO 32000-1, 14.7. The order of kids is the order of painting, which is the order of reading.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObjectReference

from trygg_desktop.pdf.element import Annotation, Element, Mark
from trygg_desktop.pdf.syntax import Raw, number, string

_EMPTY_TOO = {"TD", "TH", "TR", "TBody", "Document"}
"""What stands in the tree though nothing is painted: a table has all its cells."""


class Link(NamedTuple):
    """An active area on a page; `href` is an address, or "#" and an anchor."""

    name: str
    page: int
    element: Element
    box: tuple[float, float, float, float]
    href: str
    told: str


def reference(name: str) -> PDFObjectReference:
    """What points to an object that is not there yet."""
    return PDFObjectReference(name)


def attach(
    document: PDFDocument,
    root: Element,
    marked: Sequence[Sequence[Element]],
    links: Sequence[Link],
    places: Mapping[str, tuple[int, float, float]],
) -> None:
    """Add the tree under `root` to `document`, whose pages are complete. `marked` are each page's marks in order."""
    writer = _Writer(document)
    tree = writer.register("StructTreeRoot")
    writer.element(root, tree)
    for link in links:
        writer.link(link, len(marked) + int(link.name.removeprefix("Link")), places)
    parents = [f"{page} [{' '.join(map(writer.of, elements))}]" for page, elements in enumerate(marked)]
    parents += [f"{len(marked) + place} {writer.of(link.element)}" for place, link in enumerate(links)]
    told = [f"/Type/StructTreeRoot/K {writer.of(root)}/ParentTree<</Nums[{' '.join(parents)}]>>"]
    told.append(f"/ParentTreeNextKey {len(parents)}")
    if writer.ids:
        names = " ".join(f"({name}) {place}" for name, place in sorted(writer.ids.items()))
        told.append(f"/IDTree<</Names[{names}]>>")
    writer.fill("StructTreeRoot", f"<<{''.join(told)}>>")
    document.Catalog.StructTreeRoot = reference("StructTreeRoot")


class _Writer:
    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._of: dict[Element, str] = {}
        self._count = 0
        self.ids: dict[str, str] = {}

    def register(self, name: str) -> str:
        """Keep a number for an object; how it is referred to."""
        self._document.Reference(Raw(), name)
        return self.number(name)

    def number(self, name: str) -> str:
        """How a registered object is referred to."""
        return f"{self._document.idToObjectNumberAndVersion[name][0]} 0 R"

    def fill(self, name: str, text: str) -> None:
        """Say what a registered object is."""
        self._document.idToObject[name].text = text

    def of(self, element: Element) -> str:
        """How an element is referred to."""
        return self._of[element]

    def element(self, element: Element, parent: str) -> str:
        """Write `element` and all below it; how it is referred to."""
        self._count += 1
        name = f"Element{self._count}"
        own = self._of[element] = self.register(name)
        told = [f"<</S/{element.role}/P {parent}"]
        pages = {kid.page for kid in element.kids if isinstance(kid, Mark)}
        first = min(pages) if pages else 0
        if first:
            told.append(f"/Pg {self.number(f'Page{first}')}")
        kids = list(self._kids(element, own, first))
        told.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]" if kids else "")
        if element.attributes:
            told.append(f"/A{element.attributes}")
        if element.alt:
            told.append(f"/Alt{string(element.alt)}")
        if element.actual:
            told.append(f"/ActualText{string(element.actual)}")
        if element.lang:
            told.append(f"/Lang{string(element.lang)}")
        if element.id:
            told.append(f"/ID({element.id})")
            self.ids[element.id] = own
        told.append(">>")
        self.fill(name, "".join(told))
        return own

    def _kids(self, element: Element, own: str, page: int) -> Iterator[str]:
        for kid in element.kids:
            if isinstance(kid, Element):
                if _is_there(kid):
                    yield self.element(kid, own)
            elif isinstance(kid, Annotation):
                yield f"<</Type/OBJR/Pg {self.number(f'Page{kid.page}')}/Obj {self.register(kid.name)}>>"
            elif kid.page == page:
                yield str(kid.content)
            else:
                yield f"<</Type/MCR/Pg {self.number(f'Page{kid.page}')}/MCID {kid.content}>>"

    def link(self, link: Link, key: int, places: Mapping[str, tuple[int, float, float]]) -> None:
        """Write an active area; `key` is its own in the tree of parents."""
        if link.href.startswith("#"):
            page, x, y = places[link.href[1:]]
            leads = f"/Dest[{self.number(f'Page{page}')}/XYZ {number(x)} {number(y)} null]"
        else:
            leads = f"/A<</S/URI/URI{string(_address(link.href))}>>"
        box = " ".join(map(number, link.box))
        self.fill(
            link.name,
            f"<</Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]/F 4/StructParent {key}"
            f"/Contents{string(link.told)}{leads}>>",
        )


def _is_there(element: Element) -> bool:
    return bool(element.kids) or element.role in _EMPTY_TOO


def _address(href: str) -> str:
    """In ASCII, as an address is written in a PDF."""
    return quote(href, safe="%/:=&?~#+!$,;'@()*[]")
