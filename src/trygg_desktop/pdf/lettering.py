"""Letters as numbers: how wide words are, and how they are written in a page's stream.

reportlab measures and encodes letter by letter; papers repeat their words and their letters, so both are remembered.
"""

import re
from functools import lru_cache

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.pdfmetrics import getFont

_SUBSET = 256
_ESCAPED = {ord(sign): f"\\{sign}" for sign in "()\\"} | {10: "\\n", 13: "\\r"}
_SAME_SUBSET = re.compile("[\x00-\xff]+|" + "|".join(f"[{chr(n << 8)}-{chr((n << 8) + 255)}]+" for n in range(1, 16)))


@lru_cache(maxsize=1 << 16)
def width(text: str, font: str) -> float:
    """How wide `text` is at size 1. `font` has every letter of it."""
    face = getFont(font).face
    known, default = face.charWidths, face.defaultWidth
    return sum(known.get(ord(letter), default) for letter in text) * 0.001  # type: ignore[no-any-return]


class _Codes(dict[int, str]):
    """From a code point to what stands for it in a string; beyond the first subset, to the character of its number."""

    def __init__(self, font: str, document: PDFDocument) -> None:
        super().__init__()
        self.font, self.document = getFont(font), document

    def __missing__(self, point: int) -> str:
        [(subset, code)] = self.font.splitString(chr(point), self.document)
        told = chr(subset * _SUBSET + code[0]) if subset else _ESCAPED.get(code[0], chr(code[0]))
        self[point] = told
        return told


class Lettering:
    """Writes text into the streams of one file."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._codes: dict[str, _Codes] = {}
        self._names: dict[tuple[str, int], str] = {}

    def strings(self, text: str, font: str) -> list[tuple[str, str]]:
        """`text` as (name of the font's subset, escaped string) in order; the stream is written as Latin-1."""
        codes = self._codes.get(font)
        if codes is None:
            codes = self._codes[font] = _Codes(font, self._document)
        told = text.translate(codes)
        if told.isascii() or max(told) < chr(_SUBSET):
            return [(self._name(font, 0), told)]
        pieces: list[tuple[str, str]] = []
        for piece in _SAME_SUBSET.findall(told):
            subset = ord(piece[0]) // _SUBSET
            if subset:
                raw = (ord(letter) % _SUBSET for letter in piece)
                pieces.append((self._name(font, subset), "".join(_ESCAPED.get(code, chr(code)) for code in raw)))
            else:
                pieces.append((self._name(font, 0), piece))
        return pieces

    def _name(self, font: str, subset: int) -> str:
        key = font, subset
        if key not in self._names:
            self._names[key] = getFont(font).getSubsetInternalName(subset, self._document)
        return self._names[key]
