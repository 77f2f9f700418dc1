"""PDF's own spelling of strings, colours and objects that are written as text."""

from functools import cache, lru_cache

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject


def string(text: str) -> str:
    """A text string: as it is where it is plain ASCII, otherwise UTF-16 in hexadecimal."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


@lru_cache(maxsize=1 << 14)
def number(value: float) -> str:
    """With as many decimals as a printer can tell apart."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


@cache
def fill(color: Color) -> str:
    """The operator that paints in `color` from here on."""
    return f"{number(color.red)} {number(color.green)} {number(color.blue)} rg"


class Raw(PDFObject):
    """An object that is written as `text` says."""

    __RefOnly__ = 1
    text = "null"

    def format(self, _: PDFDocument) -> bytes:
        """The bytes of the object."""
        return self.text.encode("ascii")
