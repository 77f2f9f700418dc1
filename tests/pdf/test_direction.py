"""Arabic is joined, stands from right to left, and is still told as it was written."""

from collections.abc import Callable

from pikepdf import Pdf
from tests.pdf.mutants import elements
from tests.pdf.paper import Paper, document

from trygg_desktop.documents.tree import Document, Paragraph, Text
from trygg_desktop.pdf.direction import logical, shaped, visual
from trygg_desktop.pdf.setting import Run
from trygg_desktop.pdf.style import INK

ARABIC = "أشعر بعدم الأمان في النفق منذ 20 سبتمبر."


def _seen(text: str, *, rtl: bool) -> list[str]:
    stretches = visual([(Run(text, "", 10, INK), text)], rtl=rtl)
    return ["".join(part for _, part in stretch) for stretch, _ in stretches]


def test_letters_are_joined_and_can_be_told_apart_again() -> None:
    joined = shaped("سلام")
    assert joined != "سلام"
    assert logical(joined) == "سلام"


def test_a_line_from_the_right_begins_at_the_right() -> None:
    assert _seen("אב ab גד", rtl=True) == ["דג ", "ab", " בא"]


def test_a_quotation_within_a_line_from_the_left_is_turned_alone() -> None:
    assert _seen("Hej אב גד!", rtl=False) == ["Hej ", "דג בא", "!"]


def test_a_number_within_is_not_turned() -> None:
    assert _seen("אב 20 גד", rtl=True) == ["דג 20 בא"]


def test_what_is_read_aloud_is_what_was_written(printed: Callable[[Document], Paper]) -> None:
    paper = printed(document(Paragraph((Text(ARABIC * 4, lang="ar"),))))
    with Pdf.open(paper.file) as pdf:
        told = [str(span.ActualText) for span in elements(pdf, "Span")]
    assert len(told) > 1
    assert " ".join("".join(told).split()) == ARABIC * 4


def test_what_stands_after_a_quotation_is_read_after_it(printed: Callable[[Document], Paper]) -> None:
    text = (Text("Hon sade: "), Text(ARABIC, lang="ar"), Text(" Det var allt, och "), Text("mer.", strong=True))
    told = printed(document(Paragraph(text))).structure()
    assert told.index("Hon sade: ") < told.index("Span") < told.index(" Det var allt, och mer.")
