"""The canvas keeps its marks apart, and a reader meets a table's head once."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO

import pytest
from tests.pdf.paper import Paper, document

from trygg_desktop.documents.tree import Column, Document, Table
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.sheet import Sheet


def _sheet() -> Sheet:
    return Sheet(BytesIO(), created=datetime(2026, 1, 1, tzinfo=UTC), root=Element("Document"))


def test_a_repeated_head_is_an_artifact(printed: Callable[[Document], Paper]) -> None:
    rows = tuple((str(n), "Rad. " * 30) for n in range(60))
    first, second, *_ = printed(document(Table("", (Column("Nr"), Column("Text")), rows))).contents()
    assert first.count("/TH <</MCID") == 2
    assert "/TH " not in second
    assert second.count("/Artifact BMC") >= 2


def test_elements_do_not_nest() -> None:
    sheet = _sheet()
    sheet.begin(Element("P"))
    with pytest.raises(ValueError, match="H1 begins inside P"):
        sheet.begin(Element("H1"))
