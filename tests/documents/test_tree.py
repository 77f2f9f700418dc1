"""The tree refuses what could not be read aloud in order: skipped levels, rows with holes."""

from datetime import UTC, datetime

import pytest

from trygg_desktop.documents.tree import Block, Column, Document, Heading, Table, Text, plain


def _document(*body: Block) -> Document:
    return Document("Titel", "Ämne", "Kommun", "Huvud", datetime(2026, 1, 1, tzinfo=UTC), body)


def test_a_heading_may_not_skip_a_level() -> None:
    with pytest.raises(ValueError, match="skips a level"):
        _document(Heading(3, "För djupt"))


def test_an_appendix_begins_anew() -> None:
    body = (Heading(2, "Ett"), Heading(3, "Två"), Heading(1, "Bilaga"), Heading(2, "Tre"))
    assert _document(*body).body == body


def test_a_row_must_have_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="do not fill its columns"):
        Table("Tabell", (Column("a"), Column("b")), (("bara en",),))


def test_plain_gives_the_bare_words() -> None:
    assert plain((Text("Hej ", strong=True), Text("du"))) == "Hej du" == plain("Hej du")
