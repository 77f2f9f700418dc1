"""A PDF read for the rules: its structure tree, what its pages paint. Each part is read when first asked for."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pikepdf import Array, Dictionary, Name, Page, Pdf, Stream

from trygg_desktop.pdf.check.finding import NOWHERE, Place
from trygg_desktop.pdf.check.painted import Painted, painted

_DEEPEST = 100
"""No paper has elements so deep; a tree that bites its own tail has."""


@dataclass(eq=False, slots=True)
class Node:
    """An element of the structure tree."""

    obj: Any
    role: str
    parent: Node | None
    number: int
    """Its place among the kids of its parent that have its role, from 1."""
    page: int | None
    """From 0; where it is painted, as far as it says."""
    kids: list[Node] = field(default_factory=list)
    contents: list[tuple[int | None, int]] = field(default_factory=list)
    """(page, number of marked content) of each piece that is its own."""
    objects: list[Any] = field(default_factory=list)
    """Annotations that are its own."""

    def down(self) -> Iterator[Node]:
        """The node and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.down()

    def up(self) -> Iterator[Node]:
        """The nodes above it, nearest first."""
        if self.parent is not None:
            yield self.parent
            yield from self.parent.up()

    def attribute(self, owner: str, name: str) -> Any:
        """The value of an attribute, None where it has none."""
        told = self.obj.get("/A")
        if told is None:
            return None
        for one in [told] if isinstance(told, Dictionary) else told:
            if isinstance(one, Dictionary) and one.get("/O") == Name(f"/{owner}") and f"/{name}" in one:
                return one[f"/{name}"]
        return None

    @property
    def place(self) -> Place:
        """The way down to it, without the root."""
        way = [f"{node.role} {node.number}" for node in reversed([self, *self.up()]) if node.parent or node is self]
        page = next((node.page for node in self.down() if node.page is not None), None)
        return Place(NOWHERE if page is None else str(page + 1), " › ".join(way))


class Opened:
    """A PDF and what is in it. `data` are the bytes it was read from."""

    def __init__(self, data: bytes, pdf: Pdf) -> None:
        self.data, self.pdf = data, pdf
        self.root: Any = pdf.Root
        self.tangled = False
        """An element of the structure is met twice, perhaps within itself. Known once `roots` are."""

    @cached_property
    def pages(self) -> list[Page]:
        """The pages."""
        return list(self.pdf.pages)

    @cached_property
    def page_numbers(self) -> dict[tuple[int, int], int]:
        """From a page's object to its number, from 0."""
        return {page.obj.objgen: number for number, page in enumerate(self.pages)}

    @cached_property
    def painted(self) -> list[Painted]:
        """What each page paints."""
        return [painted(page) for page in self.pages]

    @cached_property
    def struct_root(self) -> Any:
        """The root of the structure tree; None where there is none."""
        return self.root.get("/StructTreeRoot")

    @cached_property
    def roots(self) -> list[Node]:
        """The topmost elements: one, in a file that is as it should be."""
        if self.struct_root is None:
            return []
        top = Node(self.struct_root, "", None, 0, None)
        self._read(top, self.struct_root.get("/RoleMap", {}), set(), 0)
        for node in top.kids:
            node.parent = None
        return top.kids

    @cached_property
    def nodes(self) -> list[Node]:
        """All elements in reading order."""
        return [node for root in self.roots for node in root.down()]

    def of(self, *roles: str) -> Iterator[Node]:
        """The elements with one of `roles`."""
        return (node for node in self.nodes if node.role in roles)

    @cached_property
    def parents(self) -> dict[int, Any]:
        """The tree of parents, flat."""
        found: dict[int, Any] = {}
        self._numbers(self.struct_root.get("/ParentTree") if self.struct_root is not None else None, found, 0)
        return found

    @cached_property
    def xmp(self) -> ET.Element | None:
        """The metadata; None where they are missing or not XML."""
        stream = self.root.get("/Metadata")
        if not isinstance(stream, Stream):
            return None
        told = bytes(stream.read_bytes())
        if b"<!" in told:  # a document type could hold entities that grow without end
            return None
        try:
            return ET.fromstring(_decoded(told).strip("\ufeff\0 \r\n"))  # noqa: S314 -- no entities, as above
        except ET.ParseError:
            return None

    def told(self, name: str) -> str:
        """What the metadata say of `name` ("{namespace}tag"), as an element or an attribute; "" where nothing."""
        if self.xmp is None:
            return ""
        for element in self.xmp.iter():
            if element.tag == name:
                return " ".join("".join(element.itertext()).split())
            if name in element.attrib:
                return element.attrib[name]
        return ""

    def _numbers(self, tree: Any, found: dict[int, Any], depth: int) -> None:
        if tree is None or depth > _DEEPEST:
            return
        nums = list(tree.get("/Nums", []))
        found.update(zip(map(int, nums[::2]), nums[1::2], strict=False))
        for kid in tree.get("/Kids", []):
            self._numbers(kid, found, depth + 1)

    def _read(self, parent: Node, roles: Any, seen: set[tuple[int, int]], depth: int) -> None:
        told = parent.obj.get("/K")
        counts: dict[str, int] = {}
        for kid in _listed(told):
            if not isinstance(kid, Dictionary):
                parent.contents.append((parent.page, int(kid)))
                continue
            page = self.page_numbers.get(kid["/Pg"].objgen) if "/Pg" in kid else parent.page
            kind = kid.get("/Type")
            if kind == Name.MCR:
                parent.contents.append((page, int(kid.MCID)))
            elif kind == Name.OBJR:
                parent.objects.append(kid.Obj)
            elif depth > _DEEPEST or (kid.is_indirect and kid.objgen in seen):
                self.tangled = True
            else:
                seen.add(kid.objgen)
                own = str(kid.get("/S", "/"))
                role = own if own not in roles else str(roles[own])
                counts[role] = counts.get(role, 0) + 1
                above = None if parent.role == "" else parent
                node = Node(kid, role.removeprefix("/"), above, counts[role], page)
                parent.kids.append(node)
                self._read(node, roles, seen, depth + 1)


def _listed(told: Any) -> list[Any]:
    if told is None:
        return []
    return list(told) if isinstance(told, Array) else [told]


def _decoded(told: bytes) -> str:
    """As UTF-8; what is not, is told of by another rule and read all the same."""
    try:
        return told.decode("utf-8")
    except UnicodeDecodeError:
        return told.decode("latin-1")
