"""Every paper is PDF/UA-1 and PDF/A-2a, says a validator that others made, and so says our own check."""

import sys
from collections.abc import Callable
from dataclasses import replace

import page
import pytest
from tests.pdf.paper import document
from tests.pdf.sample import ARABIC, BODY, UKRAINIAN, sample

from trygg_desktop.documents.tree import Column, Contents, Document, Heading, Paragraph, Quote, Table, Text
from trygg_desktop.errors import EnvironmentFault, said
from trygg_desktop.pdf import render
from trygg_desktop.pdf.check import Finding, check
from trygg_desktop.pdf.check.finding import Place
from trygg_desktop.pdf.render import draw

_COLUMNS = (Column("Nr", is_row_head=True), Column("Plats", 2), Column("Synpunkt", 5), Column("Trygghet", 1, "right"))


def _comments(count: int, text: str = "Det är mörkt i gångtunneln på kvällen. ") -> Document:
    rows = tuple((f"A-{n:03d}", "Torget", text * (n % 4 + 1), str(n % 5 + 1)) for n in range(count))
    parts = [rows[start : start + 100] for start in range(0, max(count, 1), 100)]
    blocks = (
        block for number, part in enumerate(parts) for block in (Heading(2, f"Del {number}"), Table("", _COLUMNS, part))
    )
    return document(Contents("Innehåll"), *blocks)


PAPERS: dict[str, Callable[[], Document]] = {
    "every element": sample,
    "empty": document,
    "no rows": lambda: _comments(0),
    "1 comment": lambda: _comments(1),
    "2,000 comments": lambda: _comments(2_000),
    "emoji": lambda: _comments(3, "Så otryggt 😟 👍🏽 🇺🇦 👩‍👩‍👧 "),
    "Arabic": lambda: document(
        Paragraph((Text(ARABIC * 9, lang="ar"),)), Quote((Text(ARABIC, lang="ar"),), "Om torget")
    ),
    "Ukrainian": lambda: document(Paragraph((Text(UKRAINIAN * 20, lang="uk"),))),
    "5,000 words": lambda: document(Paragraph("ord " * 5_000)),
    "a cell longer than a page": lambda: document(Table("", _COLUMNS, (("A-1", "Torget", "ord " * 5_000, "1"),))),
    "English": lambda: replace(document(Paragraph("Hello")), language="en-GB"),
    "what is not writing": lambda: document(
        Paragraph("\x00\u200b\ufeff\ufffe\ue000\U0010ffff & < > ( ) \\"), title="a & b <c>"
    ),
}


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS.keys())
def test_a_validator_and_our_check_find_no_fault(paper: Callable[[], Document]) -> None:
    file = render(paper())
    for profile in ("ua1", "2a"):
        report = page.validate_pdf_bytes(file, profile=profile)
        assert [(one.rule_id, one.message) for one in report.failures] == []
        assert report.is_compliant
    assert check(file) == []


def test_the_contents_come_with_a_long_paper_and_not_with_a_short_one() -> None:
    assert b"/TOC" in _unpacked(render(_comments(300)))
    assert b"/TOC" not in _unpacked(render(_comments(3)))


def test_a_paper_that_fails_is_not_handed_over_but_the_reason_is(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Finding("pdf_no_alt", Place("3", "Figure 1"))]
    monkeypatch.setattr(sys.modules["trygg_desktop.pdf.render"], "check", lambda _: found)
    with pytest.raises(EnvironmentFault) as refused:
        render(document())
    told = said(refused.value, "sv")
    assert "En bild är inte beskriven i ord (sida 3, Figure 1)." in told.what
    assert "finns kvar" in told.do


@pytest.mark.parametrize("count", range(40, 60))
def test_no_stream_ends_in_half_an_end_of_line(count: int) -> None:
    assert b"\r\nendstream" not in draw(_comments(count))


def test_every_element_of_the_tree_is_in_the_sample() -> None:
    from trygg_desktop.documents import tree  # noqa: PLC0415  # only for its list of blocks

    assert {type(block) for block in BODY} == set(tree.Block.__args__)


def _unpacked(file: bytes) -> bytes:
    from io import BytesIO  # noqa: PLC0415

    from pikepdf import ObjectStreamMode, Pdf  # noqa: PLC0415

    out = BytesIO()
    with Pdf.open(BytesIO(file)) as pdf:
        pdf.save(out, object_stream_mode=ObjectStreamMode.disable)
    return out.getvalue()
