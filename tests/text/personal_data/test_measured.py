"""How much is found, and how little that is nobody's, on rows of our own writing."""

from collections import Counter

import pytest
from tests.text.personal_data.rows import rows

from trygg_desktop.text.personal_data.finder import Finder
from trygg_desktop.text.personal_data.span import Kind

PROVEN = {Kind.PNR, Kind.SAMORDNINGSNUMMER, Kind.PNR_LIKE, Kind.PHONE, Kind.EMAIL, Kind.PLATE}
FIRST = {**dict.fromkeys(Kind, 0.85), Kind.NAME: 0.95, Kind.ADDRESS: 0.95, **dict.fromkeys(PROVEN, 1.0)}
"""The least recall, and the least precision, of each kind."""


@pytest.fixture(scope="module")
def counts(finder: Finder) -> dict[str, Counter[Kind]]:
    found, marked, right = Counter[Kind](), Counter[Kind](), Counter[Kind]()
    for row in rows():
        spans = finder.find(row.text)
        found.update(span.kind for span in spans)
        for mark in row.marked:
            marked[mark.kind] += 1
            right[mark.kind] += any(
                span.kind is mark.kind and span.start < mark.end and mark.start < span.end for span in spans
            )
    return {"found": found, "marked": marked, "right": right}


def test_the_set_is_large_and_has_every_kind() -> None:
    every = list(rows())
    assert len(every) >= 150
    assert len({row.text for row in every}) == len(every)
    assert sum(not row.marked for row in every) >= 75
    assert {mark.kind for row in every for mark in row.marked} == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_recall_and_precision(counts: dict[str, Counter[Kind]], kind: Kind) -> None:
    assert counts["right"][kind] / counts["marked"][kind] >= FIRST[kind]
    assert counts["right"][kind] / counts["found"][kind] >= FIRST[kind]


def test_at_most_one_in_fifty_harmless_comments_is_flagged(finder: Finder) -> None:
    harmless = [row.text for row in rows() if not row.marked]
    flagged = [text for text in harmless if finder.find(text)]
    assert len(flagged) * 50 <= len(harmless), flagged
