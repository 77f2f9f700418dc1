"""What stands around the text: numbers, running head, watermark, the file's own particulars."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pikepdf import Pdf
from PIL import Image
from tests.pdf.paper import Paper, document

from trygg_desktop.documents.tree import Block, Document, Heading, Logo, PageBreak, Paragraph

Printed = Callable[[Document], Paper]


def _pages(count: int) -> list[Block]:
    blocks: list[Block] = [Paragraph("Början.")]
    for _ in range(count - 1):
        blocks += PageBreak(), Paragraph("Fortsättning.")
    return blocks


@pytest.mark.parametrize("count", [1, 2, 12])
def test_every_page_tells_its_number_and_how_many_there_are(printed: Printed, count: int) -> None:
    pages = printed(document(*_pages(count))).pages()
    assert len(pages) == count
    for number, page in enumerate(pages, 1):
        assert f"sida {number} ({count})" in page


def test_the_running_head_stands_on_every_page_but_the_first(printed: Printed) -> None:
    pages = printed(document(*_pages(3))).pages()
    assert ["Löpande huvud · Åsö" in page for page in pages] == [False, True, True]


def test_a_long_running_head_leaves_room_for_the_status(printed: Printed) -> None:
    long = Document("T", "Ä", "K", "ord " * 80, document().created, (PageBreak(), Paragraph("x")), status="UTKAST")
    head = printed(long).pages()[1].lstrip().splitlines()[0]
    assert head.startswith("ord ord")
    assert "…" in head
    assert head.endswith("UTKAST")


def _marked(paper: Paper, page: int) -> int:
    """How many dots in the middle of a page are tinted, none of them dark."""
    tones = paper.picture(page).crop((150, 250, 450, 600)).histogram()
    assert sum(tones[:220]) == 0, "the watermark must be faint"
    return sum(tones[:254])


def test_a_draft_bears_its_faint_watermark_on_every_page(printed: Printed) -> None:
    paper = printed(document(*_pages(2), status="UTKAST"))
    assert all(_marked(paper, page) > 1000 for page in (1, 2))


def test_a_final_paper_bears_none(printed: Printed) -> None:
    assert _marked(printed(document(*_pages(2))), 1) == 0


def test_the_file_tells_title_owner_subject_time_and_language(printed: Printed) -> None:
    paper = printed(document())
    info = paper.info()
    assert info["Title"] == "Mötesanteckningar från Åsö"
    assert info["Author"] == "Lysekils kommun"
    assert info["Subject"] == "Trygghetsdialog på Åsö"
    assert info["CreationDate"] == "2026-11-23T19:12:00Z"
    assert info["Page size"].endswith("(A4)")
    with Pdf.open(paper.file) as pdf:
        assert str(pdf.Root.Lang) == "sv-SE"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_headings_are_bookmarks(printed: Printed) -> None:
    paper = printed(document(Heading(2, "Ett kapitel"), Heading(3, "Djupare"), Heading(1, "Bilaga")))
    with Pdf.open(paper.file) as pdf, pdf.open_outline() as outline:
        [title, appendix] = outline.root
        assert (title.title, appendix.title) == ("Mötesanteckningar från Åsö", "Bilaga")
        [chapter] = title.children
        assert [deeper.title for deeper in chapter.children] == ["Djupare"]


def test_the_classification_stands_at_the_head_of_every_page(printed: Printed) -> None:
    paper = replace(document(*_pages(3), status="UTKAST"), classification="Internt arbetsmaterial")
    assert all("Internt arbetsmaterial · UTKAST" in page for page in printed(paper).pages())


def test_the_logo_stands_in_for_the_name_and_is_told_in_words(printed: Printed) -> None:
    mark = BytesIO()
    Image.new("RGBA", (200, 50), (0, 0, 0, 0)).save(mark, "PNG")
    paper = printed(replace(document(), logo=Logo(mark.getvalue(), "Lysekils kommun")))
    with Pdf.open(paper.file) as pdf:
        first = pdf.Root.StructTreeRoot.K.K[0]
        assert (str(first.S), str(first.Alt)) == ("/Figure", "Lysekils kommun")
    assert paper.picture(1).getpixel((80, 60)) == 255, "what shows through the logo is white paper"
