"""Running words: any text can be set, marks change the font, and no error repeats what was said."""

from hypothesis import given
from hypothesis import strategies as st

from trygg_desktop.documents.tree import Text
from trygg_desktop.pdf.element import Element
from trygg_desktop.pdf.style import BODY
from trygg_desktop.pdf.words import Words, words


def _set(*runs: Text) -> Words:
    return words(runs, BODY, Element("P"))


@given(st.text(st.characters()), st.booleans(), st.text())
def test_any_text_can_be_set(text: str, small: bool, href: str) -> None:
    _, height = _set(Text(text, small=small, href=href)).wrap(200, 1e6)
    assert height >= 0


def test_marks_choose_the_font_and_the_size() -> None:
    runs = _set(Text("a"), Text("b", strong=True), Text("c", emphasis=True), Text("d", small=True)).setting.runs
    assert [run.font.split("-")[1] for run in runs] == ["Regular", "SemiBold", "Italic", "Regular"]
    assert runs[3].size < runs[0].size


def test_a_paragraph_in_one_language_is_of_that_language_and_a_part_is_a_part() -> None:
    whole, mixed = Element("P"), Element("P")
    words((Text("Hello. ", lang="en"), Text("Again.", strong=True, lang="en")), BODY, whole)
    runs = words((Text("Hej. "), Text("Hello.", lang="en")), BODY, mixed).setting.runs
    assert (whole.lang, mixed.lang) == ("en", "")
    assert [run.element and (run.element.role, run.element.lang) for run in runs] == [None, ("Span", "en")]


def test_an_error_names_the_role_and_never_the_words() -> None:
    assert _set(Text("Hemligt sagt.")).identity(60) == "Words(P)"
