"""Whatever is typed in the search field, FTS5 understands it; tried against a real FTS5 index."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trygg_desktop.text.normalise import normalise
from trygg_desktop.text.query import fts_query


class Index:
    """A search index as the store has it, in memory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize = 'unicode61 remove_diacritics 0')")

    def fill(self, *texts: str) -> None:
        self._connection.execute("DELETE FROM t")
        self._connection.executemany("INSERT INTO t VALUES (?)", [(normalise(text),) for text in texts])

    def found(self, typed: str) -> list[str]:
        query = fts_query(typed)
        assert query is not None
        return [
            text for (text,) in self._connection.execute("SELECT text FROM t WHERE t MATCH ? ORDER BY rowid", (query,))
        ]


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with closing(sqlite3.connect(":memory:")) as connection:
        yield Index(connection)


@pytest.mark.parametrize(
    ("typed", "texts", "found"),
    [
        ("gatan", ["Gator utan ljus", "Gatan är mörk", "Torget"], [0, 1]),
        ("lampan", ["Alla lampor släckta", "Lampa trasig", "lamm"], [0, 1]),
        ("hal", ["Det är halt", "Ett hål i vägen"], [0]),
        ("hål", ["Det är halt", "Ett hål i vägen"], [1]),
        ("är", ["ar", "är"], [1]),
        ("ar", ["ar", "är"], [0]),
        ("mörk torg", ["Mörkt på torget", "Mörkt i parken", "Torget"], [0]),
        ("torg mörk", ["Mörkt på torget"], [0]),
        ('"a-traktor', ["En a-traktor kör fort", "En traktor"], [0]),
        ("hund AND katt", ["hund and katt", "hund katt"], [0]),
        ("-hund", ["En hund", "En katt"], [0]),
        ("tex*", ["Text", "Tavla"], [0]),
        ("text:hej", ["text hej", "hej"], [0]),
        ("bely", ["Belysningen", "Lyset"], [0]),
        ("RIXÖ", ["I Rixö", "Rixo"], [0]),
        ("Rixo\u0308", ["I Rixö", "Rixo"], [0]),
    ],
)
def test_words_are_found(index: Index, typed: str, texts: list[str], found: list[int]) -> None:
    index.fill(*texts)
    assert index.found(typed) == [texts[n] for n in found]


@pytest.mark.parametrize("typed", ["", "   ", '"', '""', "*", "-", "()", "!?", "\x00", "…", "🙂"])
def test_without_a_word_there_is_no_query(typed: str) -> None:
    assert fts_query(typed) is None


SYNTAX = st.lists(
    st.sampled_from(['"', "'", "AND", "OR", "NOT", "NEAR(", ")", "*", "-", "^", "{", "}", ":", "+", "text", "å"])
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.text(st.characters(exclude_categories=())) | SYNTAX.map(" ".join) | SYNTAX.map("".join))
def test_no_text_makes_a_query_that_fails(index: Index, typed: str) -> None:
    index.fill("text")
    if fts_query(typed) is not None:
        index.found(typed)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(categories=("L", "N", "M", "P", "Zs"), max_codepoint=0x04FF), min_size=1))
def test_a_text_is_found_by_itself(index: Index, text: str) -> None:
    index.fill(text)
    if fts_query(text) is not None:
        assert index.found(text) == [normalise(text)]


def test_a_whole_pasted_page_is_a_query_of_bounded_cost(index: Index) -> None:
    page = " ".join(f"ord{n}" for n in range(5000))
    index.fill(page)
    assert index.found(page) == [page]
    assert str(fts_query(page)).count("*") == 32


def test_repeated_words_do_not_crowd_out_the_others(index: Index) -> None:
    index.fill("hej torget", "hej")
    assert index.found("hej " * 40 + "torget") == ["hej torget"]
