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
    fragments = _set(Text("a"), Text("b", strong=True), Text("c", emphasis=True), Text("d", small=True)).frags
    assert [fragment.fontName.split("-")[1] for fragment in fragments] == ["Regular", "SemiBold", "Italic", "Regular"]
    assert fragments[3].fontSize < fragments[0].fontSize


def test_a_link_goes_where_it_says() -> None:
    assert _set(Text("länk", href="https://example.org/?a=1&b=2")).frags[0].link[0][1] == "https://example.org/?a=1&b=2"


def test_an_error_names_the_role_and_never_the_words() -> None:
    assert _set(Text("Hemligt sagt.")).identity(60) == "Words(P)"
