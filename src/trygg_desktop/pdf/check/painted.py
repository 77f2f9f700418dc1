"""What a page paints: which of it is marked as what, and which codes of which fonts it shows."""

from dataclasses import dataclass, field
from typing import Any

from pikepdf import Array, Dictionary, Name, Page, Stream, String, parse_content_stream

_PAINTS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"}
_SHOWS = {"Tj", "TJ", "'", '"'}
_OPERATORS = " ".join(
    [*(_PAINTS - {"INLINE IMAGE"}), "BMC", "BDC", "EMC", "Tf", "q", "Q", "BI", "ID", "EI", "INLINE IMAGE"]
)
_DEEPEST = 10


@dataclass
class Painted:
    """A page, or a form on it."""

    contents: list[int] = field(default_factory=list)
    """The numbers of the marked contents, as they come."""
    bare: bool = False
    """Something is painted that is neither an element's nor an artifact."""
    mixed: bool = False
    """An artifact lies in an element's content, or the other way round."""
    unbalanced: bool = False
    """A mark is not ended, or ended twice."""
    shown: dict[tuple[int, int] | str, tuple[Any, set[bytes]]] = field(default_factory=dict)
    """By a font's object: the font, and the strings shown in it."""
    images: list[Any] = field(default_factory=list)


def painted(page: Page) -> Painted:
    """What `page` paints. A stream that cannot be read is told as unbalanced."""
    found = Painted()
    _scan(page.obj, page.obj.get("/Resources", Dictionary()), found, [], 0)
    return found


def _scan(stream: Any, resources: Any, found: Painted, around: list[str], depth: int) -> None:
    marks = list(around)
    font: Any = None
    stack: list[Any] = []
    fonts = resources.get("/Font", Dictionary())
    for instruction in parse_content_stream(stream, _OPERATORS):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BMC" | "BDC" as kind:
                _mark(operands, kind, resources, found, marks)
            case "EMC":
                found.unbalanced |= len(marks) <= len(around)
                del marks[max(len(marks) - 1, len(around)) :]
            case "q":
                stack.append(font)
            case "Q" if stack:
                font = stack.pop()
            case "Tf":
                font = fonts.get(str(operands[0]))
            case name if name in _PAINTS:
                found.bare |= not {"artifact", "element"} & set(marks)
                if name == "Do":
                    _object(operands[0], resources, found, marks, depth)
                elif name in _SHOWS:
                    _show(operands, font, found)
    found.unbalanced |= len(marks) != len(around)


def _mark(operands: Any, kind: str, resources: Any, found: Painted, marks: list[str]) -> None:
    tag = str(operands[0])
    properties = operands[1] if kind == "BDC" else None
    if isinstance(properties, Name):
        properties = resources.get("/Properties", Dictionary()).get(str(properties))
    number = properties.get("/MCID") if isinstance(properties, Dictionary) else None
    what = "artifact" if tag == "/Artifact" else "element" if number is not None else "other"
    found.mixed |= {what, *marks} >= {"artifact", "element"} or (what == "element" and "element" in marks)
    if number is not None:
        found.contents.append(int(number))
    marks.append(what)


def _show(operands: Any, font: Any, found: Painted) -> None:
    key = font.objgen if font is not None and font.is_indirect else str(font and font.get("/BaseFont"))
    _, strings = found.shown.setdefault(key, (font, set()))
    told = operands[-1]
    strings.update(bytes(part) for part in (told if isinstance(told, Array) else [told]) if isinstance(part, String))


def _object(name: Any, resources: Any, found: Painted, marks: list[str], depth: int) -> None:
    thing = resources.get("/XObject", Dictionary()).get(str(name))
    if not isinstance(thing, Stream):
        return
    if thing.get("/Subtype") == Name.Image:
        found.images.append(thing)
    elif thing.get("/Subtype") == Name.Form and depth < _DEEPEST:
        _scan(thing, thing.get("/Resources", resources), found, marks, depth + 1)
