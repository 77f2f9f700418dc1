"""An embedded font whose text can be copied, searched and read aloud, emoji too.

reportlab writes a character beyond U+FFFF as five hexadecimal digits, which readers take for another character, and
maps unused codes to U+0000; so the table from codes to Unicode is written here.
"""

from collections.abc import Sequence

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from trygg_desktop.pdf.direction import logical

_MOST = 100
"""Entries a block of a CMap may have."""


class Embedded(TTFont):
    """A TrueType font, embedded in subsets of at most 256 characters."""

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 -- reportlab's name, overridden
        """Write the subsets into `doc`, each with a right table to Unicode."""
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = f"{SUBSETN(number).decode()}+{self.face.name.decode()}"
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode(name, subset)


def to_unicode(name: str, subset: Sequence[int]) -> str:
    """The ToUnicode CMap of a subset: the code point of each code, 0 where the code is not used.

    The shape that a letter takes in a word means the letter.
    """
    entries = [
        f"<{code:02X}> <{logical(chr(point)).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
        if point
    ]
    blocks: list[str] = []
    for start in range(0, len(entries), _MOST):
        part = entries[start : start + _MOST]
        blocks += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )
