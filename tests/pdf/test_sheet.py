"""Every stroke belongs to an element of the text or is an artifact: what tagging will rest on."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO

import pytest
from tests.pdf.paper import Paper, document
from tests.pdf.test_render import EVERY_BLOCK

from trygg_desktop.documents.tree import Column, Document, Table
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.sheet import Sheet

_PAINTS = {"Tj", "TJ", "f", "f*", "S", "s", "B", "b", "Do", "sh"}


def _sheet() -> Sheet:
    return Sheet(BytesIO(), created=datetime(2026, 1, 1, tzinfo=UTC))


def test_nothing_is_painted_outside_an_element_or_an_artifact(printed: Callable[[Document], Paper]) -> None:
    pages = printed(document(*EVERY_BLOCK, status="UTKAST")).contents()
    assert len(pages) == 3
    for page in pages:
        depth = painted = 0
        for word in page.split():
            depth += {"BMC": 1, "EMC": -1}.get(word, 0)
            assert depth in {0, 1}
            if word in _PAINTS:
                assert depth == 1, "painted outside"
                painted += 1
        assert depth == 0
        assert painted > 2


def test_headings_cells_and_lists_have_their_roles(printed: Callable[[Document], Paper]) -> None:
    text = " ".join(printed(document(*EVERY_BLOCK)).contents())
    for role in ("H1", "H2", "H3", "P", "Lbl", "LBody", "TH", "TD", "Caption", "Figure", "Artifact"):
        assert f"/{role} BMC" in text


def test_a_repeated_head_is_an_artifact(printed: Callable[[Document], Paper]) -> None:
    rows = tuple((str(n), "Rad. " * 30) for n in range(60))
    first, second, *_ = printed(document(Table("", (Column("Nr"), Column("Text")), rows))).contents()
    assert first.count("/TH BMC") == 2
    assert "/TH BMC" not in second
    assert second.count("/Artifact BMC") >= 2


def test_elements_do_not_nest() -> None:
    sheet = _sheet()
    sheet.begin(Element("P"))
    with pytest.raises(ValueError, match="H1 begins inside P"):
        sheet.begin(Element("H1"))
