"""Rules on fonts: they travel with the file, and every sign that is shown has a shape and a meaning."""

import re
from collections.abc import Iterator
from functools import lru_cache
from struct import iter_unpack, unpack_from
from typing import Any

from pikepdf import Dictionary, Name, Stream

from trygg_desktop.pdf.check.finding import Place
from trygg_desktop.pdf.check.opened import Opened
from trygg_desktop.pdf.check.rules import rule

_FORBIDDEN = {"0000", "FEFF", "FFFE"}
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


def _fonts(opened: Opened) -> Iterator[tuple[Place, Any, Any, set[bytes]]]:
    """Each font that shows something, once: where, itself, the one that holds its descriptor, the strings."""
    seen: dict[object, tuple[Place, Any, Any, set[bytes]]] = {}
    for number, page in enumerate(opened.painted, 1):
        for key, (font, strings) in page.shown.items():
            if not isinstance(font, Dictionary):
                continue
            below = font.get("/DescendantFonts", [font])[0]
            name = str(font.get("/BaseFont", "/")).removeprefix("/")
            seen.setdefault(key, (Place(str(number), name), font, below, set()))[3].update(strings)
    yield from seen.values()


@rule("pdf_font_embedded")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.2.11.4."""
    for place, font, below, _ in _fonts(opened):
        described = below.get("/FontDescriptor", Dictionary())
        if font.get("/Subtype") != Name.Type3 and not any(f"/FontFile{kind}" in described for kind in ("", "2", "3")):
            yield place


@rule("pdf_font_unicode")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.2.11.7.2: every sign that is shown has a meaning."""
    for place, font, below, strings in _fonts(opened):
        told = font.get("/ToUnicode")
        size = 2 if "/DescendantFonts" in font else 1
        if isinstance(told, Stream):
            known = {code for code, _ in _mapped(bytes(told.read_bytes()))}
            if not _codes(strings, size) <= known:
                yield place
        elif size > 1 or int(below.get("/FontDescriptor", Dictionary()).get("/Flags", 4)) & 4:
            yield place


@rule("pdf_font_meaning")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.2.11.7.2: no sign means U+0000, U+FEFF or U+FFFE."""
    for place, font, _, _ in _fonts(opened):
        told = font.get("/ToUnicode")
        if isinstance(told, Stream) and any(meaning in _FORBIDDEN for _, meaning in _mapped(bytes(told.read_bytes()))):
            yield place


@rule("pdf_font_widths")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.2.11.5: a simple font tells the width of each of its codes."""
    for place, font, _, strings in _fonts(opened):
        if font.get("/Subtype") not in {Name.TrueType, Name.Type1, Name.MMType1}:
            continue
        first, last = int(font.get("/FirstChar", 0)), int(font.get("/LastChar", -1))
        shown = _codes(strings, 1)
        if len(font.get("/Widths", [])) != last - first + 1 or not all(first <= code <= last for code in shown):
            yield place


@rule("pdf_notdef")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.21.8: nothing is shown by the shape for "there is no shape"."""
    for place, font, below, strings in _fonts(opened):
        program = below.get("/FontDescriptor", Dictionary()).get("/FontFile2")
        if "/DescendantFonts" in font:
            if font.get("/Encoding") in {Name("/Identity-H"), Name("/Identity-V")} and 0 in _codes(strings, 2):
                yield place
        elif isinstance(program, Stream) and "/Encoding" not in font:
            glyphs = _cmap(bytes(program.read_bytes()))
            if any(not glyphs.get(code, glyphs.get(0xF000 + code)) for code in _codes(strings, 1)):
                yield place


def _codes(strings: set[bytes], size: int) -> set[int]:
    if size == 1:
        return set(b"".join(strings))
    return {code for told in strings for (code,) in iter_unpack(">H", told[: len(told) // 2 * 2])}


@lru_cache(maxsize=64)
def _mapped(cmap: bytes) -> tuple[tuple[int, str], ...]:
    """(code, meaning in hexadecimal UTF-16) of a table to Unicode."""
    pairs: list[tuple[int, str]] = []
    for kind, block in _BLOCK.findall(cmap):
        told = ["[" if start else "]" if end else re.sub(rb"\s", b"", code).decode().upper()
                for code, start, end in _HEX.findall(block)]  # fmt: skip
        if kind == b"bfchar":
            pairs += ((int(code, 16), meaning) for code, meaning in zip(told[::2], told[1::2], strict=False))
        else:
            pairs += _ranges(told)
    return tuple(pairs)


def _ranges(told: list[str]) -> Iterator[tuple[int, str]]:
    place = 0
    while place + 2 < len(told):
        first, last = int(told[place], 16), min(int(told[place + 1], 16), 0xFFFF)
        if told[place + 2] == "[":
            end = told.index("]", place)
            yield from zip(range(first, last + 1), told[place + 3 : end], strict=False)
            place = end + 1
        else:
            start = told[place + 2]
            for code in range(first, last + 1):
                yield code, f"{int(start, 16) + code - first:0{len(start)}X}"
            place += 3


@lru_cache(maxsize=64)
def _cmap(program: bytes) -> dict[int, int]:
    """From codes to shapes, in a TrueType font: formats 0, 4 and 6 of its table `cmap`."""
    count = unpack_from(">H", program, 4)[0]
    tables = {program[at : at + 4]: unpack_from(">II", program, at + 8) for at in range(12, 12 + 16 * count, 16)}
    if b"cmap" not in tables:
        return {}
    start = tables[b"cmap"][0]
    found: dict[int, int] = {}
    for number in range(unpack_from(">H", program, start + 2)[0]):
        at = start + unpack_from(">I", program, start + 8 + 8 * number)[0]
        form = unpack_from(">H", program, at)[0]
        if form == 0:
            found.update(enumerate(program[at + 6 : at + 262]))
        elif form == 4:  # noqa: PLR2004 -- the format's own number
            found.update(_segments(program, at))
        elif form == 6:  # noqa: PLR2004 -- as above
            first, length = unpack_from(">HH", program, at + 6)
            found.update(enumerate(unpack_from(f">{length}H", program, at + 10), first))
    return found


def _segments(program: bytes, at: int) -> Iterator[tuple[int, int]]:
    """Format 4: stretches of codes, each with an offset to its shapes or a table of them."""
    count = unpack_from(">H", program, at + 6)[0] // 2
    ends = unpack_from(f">{count}H", program, at + 14)
    starts = unpack_from(f">{count}H", program, at + 16 + 2 * count)
    deltas = unpack_from(f">{count}H", program, at + 16 + 4 * count)
    base = at + 16 + 6 * count
    offsets = unpack_from(f">{count}H", program, base)
    for place, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offsets[place]:
                glyph = unpack_from(">H", program, base + 2 * place + offsets[place] + 2 * (code - first))[0]
            yield code, (glyph + deltas[place]) & 0xFFFF if glyph or not offsets[place] else 0
