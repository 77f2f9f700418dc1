"""Any Document becomes a PDF in which everything can be read, in order, in embedded fonts."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.pdf.paper import Paper, document

from trygg_desktop.documents.tree import (
    Bar,
    BarChart,
    Block,
    Bullets,
    Column,
    Document,
    Facts,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Meter,
    Note,
    Numbered,
    PageBreak,
    Paragraph,
    Quote,
    Signature,
    Table,
    Text,
)
from trygg_desktop.pdf import render
from trygg_desktop.pdf.words import Words

Printed = Callable[[Document], Paper]

_COLUMNS = (Column("Nr", is_row_head=True), Column("Text", 5))
EVERY_BLOCK: tuple[Block, ...] = (
    Facts((("Plats", "Åsö torg"), ("Datum", "måndag"), ("Personal", "Sara Lindqvist, Ahmed Osman, Örjan Ek"))),
    Note("Obs", "Läs noga."),
    Heading(2, "Kapitel"),
    KeyFigures((KeyFigure("53", "samtal"), KeyFigure("38", "synpunkter"))),
    Paragraph(
        (Text("Vanlig, "), Text("stark, ", strong=True), Text("lutad, ", emphasis=True), Text("liten", small=True))
    ),
    Paragraph((Text("länk", href="https://example.org/?a=1&b=2"),)),
    Heading(3, "Underkapitel"),
    Bullets(("första punkten", "andra punkten")),
    Numbered(("ett i ordning", "två i ordning")),
    Table("Bildtext", (*_COLUMNS, Column("Antal")), (("1", "<cell> & co", Meter(3, 4)),)),
    Figure(
        "Figurens namn",
        "alt",
        BarChart((Bar("1", "Lägst", 0), Bar("2", "Högst", 7))),
        Table("", (Column("Svar", is_row_head=True), Column("Antal", 1, "right")), (("Lägst", "0"), ("Högst", "7"))),
    ),
    Quote("Någons ord.", "Om torget"),
    Signature("Ordförande", "Anna Wallin"),
    Signature("Sekreterare", "Sara Lindqvist"),
    PageBreak(),
    Heading(1, "Bilaga"),
)


def _in_order(text: str, parts: Sequence[str]) -> None:
    place = 0
    for part in parts:
        found = text.find(part, place)
        assert found >= 0, f"{part!r} is missing after {text[max(place - 60, 0) : place]!r}"
        place = found + len(part)


def test_every_block_can_be_read_in_order(printed: Printed) -> None:
    _in_order(
        printed(document(*EVERY_BLOCK)).text(),
        [
            "Lysekils kommun", "Mötesanteckningar från Åsö", "Trygghetsdialog på Åsö", "Plats", "Åsö torg", "Datum",
            "måndag", "Personal", "Örjan Ek", "Obs", "Läs noga.", "Kapitel", "53", "samtal",
            "Vanlig, stark, lutad, liten", "länk", "Underkapitel", "•", "första punkten", "1.", "ett i ordning", "2.",
            "Bildtext", "Antal", "<cell> & co", "3", "Figurens namn", "7", "Någons ord.", "Om torget", "Anna Wallin",
            "Ordförande", "Bilaga",
        ],
    )  # fmt: skip


def test_only_embedded_fonts(printed: Printed) -> None:
    fonts = printed(document(*EVERY_BLOCK, Paragraph("темно 😟 شكرا ♔"), status="UTKAST")).fonts()
    assert len(fonts) >= 7
    for name, kind, _encoding, embedded, _subset, unicode, *_ in fonts:
        assert name.split("+")[1].startswith(("AtkinsonHyperlegibleNext-", "Noto"))
        assert (kind, embedded, unicode) == ("TrueType", "yes", "yes")


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(document(*EVERY_BLOCK, status="UTKAST")) == render(document(*EVERY_BLOCK, status="UTKAST"))


def test_the_same_bytes_on_another_computer() -> None:
    script = (
        "import hashlib; from tests.pdf.test_render import EVERY_BLOCK; from tests.pdf.paper import document;"
        "from trygg_desktop.pdf import render; print(hashlib.sha256(render(document(*EVERY_BLOCK))).hexdigest())"
    )
    elsewhere = os.environ | {
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C",
        "PYTHONPATH": os.pathsep.join(["src", "."]),
    }
    told = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[2],
        env=elsewhere,
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout.strip() == hashlib.sha256(render(document(*EVERY_BLOCK))).hexdigest()


def test_an_empty_document_is_one_page(printed: Printed) -> None:
    assert len(printed(document()).pages()) == 1


def test_other_scripts_and_emoji_are_there_to_read(printed: Printed) -> None:
    text = printed(document(Paragraph("Дуже темно 😟 👍🏽 漢"))).text()
    assert "Дуже темно 😟 👍🏽 [CJK UNIFIED IDEOGRAPH-6F22]" in text


def test_arabic_letters_are_all_there(printed: Printed) -> None:
    text = printed(document(Paragraph("شكرا"))).text()
    assert set("شكرا") <= set(text)


@pytest.mark.parametrize("rows", [0, 1, 500])
def test_every_row_is_there_once_and_in_order_under_a_repeated_head(printed: Printed, rows: int) -> None:
    table = Table("", _COLUMNS, tuple((f"A-{n:03d}", f"Synpunkt nummer {n} slut.") for n in range(rows)))
    paper = printed(document(table))
    text = paper.text()
    _in_order(text, [f"Synpunkt nummer {n} slut." for n in range(rows)])
    assert text.count("slut.") == rows
    assert all("Nr" in page and "Text" in page for page in paper.pages())


def _numbered_words(count: int) -> tuple[str, list[str]]:
    each = [f"ord{n:04d}" for n in range(count)]
    return " ".join(each), each


@pytest.mark.parametrize(
    "block",
    [
        Paragraph,
        lambda text: Table("", _COLUMNS, (("A-001", text), ("A-002", "Efteråt."))),
        lambda text: Bullets((text,)),
        lambda text: Quote(text, "Någon"),
        lambda text: Note("Obs", text),
        lambda text: Facts((("Personal", text),)),
    ],
    ids=["paragraph", "cell", "bullet", "quote", "note", "fact"],
)
def test_five_thousand_words_run_over_pages_and_none_is_lost(printed: Printed, block: Callable[[str], Block]) -> None:
    text, each = _numbered_words(5000)
    paper = printed(document(block(text)))
    assert len(paper.pages()) > 5
    _in_order(paper.text(), each)


def test_a_word_without_end_is_broken(printed: Printed) -> None:
    assert printed(document(Table("", _COLUMNS, (("1", "w" * 3000),)))).text().count("w") == 3000


def test_a_heading_never_stands_last_on_a_page(printed: Printed) -> None:
    blocks: list[Block] = []
    for n in range(150):
        blocks += Heading(2, f"Rubrik {n}."), Paragraph("Brödtext. " * (n % 37 + 1))
    for page in printed(document(*blocks)).pages():
        lines = [line for line in page.splitlines() if line.strip()]
        assert not lines[-2].startswith("Rubrik"), lines[-2]


def test_a_heading_before_a_long_table_leaves_no_page_empty(printed: Printed) -> None:
    rows = tuple((str(n), "Rad. " * 30) for n in range(60))
    pages = printed(document(Paragraph("Ingress."), Heading(2, "Tabell"), Table("", _COLUMNS, rows))).pages()
    assert "Rad." in pages[0]


def test_each_row_is_measured_once_however_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = 0
    wrap = Words.wrap

    def counting(self: Words, width: float, height: float) -> tuple[float, float]:
        nonlocal measured
        measured += 1
        size: tuple[float, float] = wrap(self, width, height)
        return size

    monkeypatch.setattr(Words, "wrap", counting)
    render(document(Table("", _COLUMNS, tuple((str(n), "Rad. " * 30) for n in range(800)))))
    cells = 2 * 800
    assert cells <= measured < 1.02 * cells
