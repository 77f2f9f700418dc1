"""The rules of this room, and the running of them. A file that is broken fails rules; it never stops them."""

from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import islice
from struct import error as StructError  # noqa: N812 -- as it would be called today

from pikepdf import PasswordError, Pdf, PdfError

from trygg_desktop.pdf.check.finding import Finding, Place
from trygg_desktop.pdf.check.opened import Opened

Rule = Callable[[Opened], Iterator[Place]]

RULES: dict[str, Rule] = {}
"""By code, in the order they were written."""

MOST = 20
"""Findings of one rule; where a rule is broken a thousand times, a few tell it all."""
_BROKEN = (PdfError, StructError, TypeError, ValueError, AttributeError, LookupError, ArithmeticError, RuntimeError)
"""What a file of any shape makes a rule raise that expects another."""


def rule(code: str) -> Callable[[Rule], Rule]:
    """A rule yields the places where it is broken."""

    def add(fn: Rule) -> Rule:
        RULES[code] = fn
        return fn

    return add


def check(data: bytes) -> list[Finding]:
    """Every rule that the file `data` breaks, and where: nothing for a file that is as it should be."""
    try:
        pdf = Pdf.open(BytesIO(data))
    except PasswordError:
        return [Finding("pdf_locked", Place())]
    except _BROKEN:
        return [Finding("pdf_unreadable", Place())]
    with pdf:
        opened = Opened(data, pdf)
        return [finding for code, fn in RULES.items() for finding in _found(code, fn, opened)]


def _found(code: str, fn: Rule, opened: Opened) -> list[Finding]:
    found: list[Finding] = []
    try:
        found += (Finding(code, place) for place in islice(fn(opened), MOST))
    except _BROKEN:
        found.append(Finding("pdf_damaged", Place(path=code)))
    return found
