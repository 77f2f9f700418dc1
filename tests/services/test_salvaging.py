"""What can be read of a damaged store is saved, and counted against what was there."""

import random
from contextlib import closing
from pathlib import Path

import pytest
from tests.faults.test_damaged import PAGE, cut_short, first_page, flip
from tests.security.telling import tells
from tests.services.keeping import backed_up, databases, doors, entered, made, texts

from trygg_desktop.services import occasions, restoring, salvaging
from trygg_desktop.services.keys import KeyCare
from trygg_desktop.services.salvaging import Salvaged
from trygg_desktop.store import connection
from trygg_desktop.store.backup import is_whole
from trygg_desktop.store.search import Filters, search

WORDS = [f"Synpunkt nummer {number} om belysningen vid hållplatsen" for number in range(400)]


@pytest.fixture
def care(tmp_path: Path) -> KeyCare:
    return made(tmp_path / "data", *WORDS)


def pages_of(care: KeyCare, name: str) -> list[int]:
    """The pages of a table or index, the root first."""
    with closing(connection.connect(care.folder / "trygg.db", care.key.hex())) as raw:
        root = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0]
        return [int(root)]


def comments(counted: list[Salvaged]) -> Salvaged:
    return next(each for each in counted if each.table == "comment")


@pytest.mark.parametrize("seed", range(6))
def test_a_flipped_bit_on_a_page_costs_that_page_and_all_else_is_saved(care: KeyCare, seed: int) -> None:
    path = care.folder / "trygg.db"
    chance = random.Random(seed)  # noqa: S311
    page = chance.randrange(30, path.stat().st_size // PAGE)
    flip(path, page * PAGE + chance.randrange(PAGE), 1)
    assert not is_whole(path, care.key.hex())
    counted = comments(salvaging.salvage(care))
    saved = texts(entered(care.folder))
    assert len(saved) == counted.saved
    assert counted.known == len(WORDS)
    assert len(WORDS) - 25 <= counted.saved
    assert set(saved) <= set(WORDS)


def test_what_was_saved_can_be_searched_and_gone_on_with(care: KeyCare) -> None:
    flip(care.folder / "trygg.db", 40 * PAGE + 9, 1)
    salvaging.salvage(care)
    with doors(care).open() as store:
        found = store.read(lambda session: search(session, "belysning", Filters(), limit=1000)).result()
        assert len(found) > 300
    assert len(restoring.kept(care.folder)) == 1
    restoring.confirm(care)
    assert len(databases(care.folder)) == 1


def test_a_table_whose_root_is_gone_is_counted_by_its_index(care: KeyCare) -> None:
    (root,) = pages_of(care, "comment")
    flip(care.folder / "trygg.db", (root - 1) * PAGE + 50, 1)
    counted = salvaging.salvage(care)
    assert comments(counted) == Salvaged("comment", 0, len(WORDS))
    assert next(each for each in counted if each.table == "occasion") == Salvaged("occasion", 1, 1)


def test_an_occasion_that_is_lost_takes_no_comment_along(care: KeyCare) -> None:
    (root,) = pages_of(care, "occasion")
    flip(care.folder / "trygg.db", (root - 1) * PAGE + 50, 1)
    counted = salvaging.salvage(care)
    assert comments(counted) == Salvaged("comment", len(WORDS), len(WORDS))
    with doors(care).open() as store:
        (row,) = store.read(occasions.listed).result()
        assert row.comments == len(WORDS)
    assert len(texts(care)) == len(WORDS)


def test_half_a_file_gives_what_its_half_holds(care: KeyCare) -> None:
    cut_short(care.folder / "trygg.db")
    counted = comments(salvaging.salvage(care))
    assert 0 < counted.saved < counted.known <= len(WORDS)


def test_where_nothing_can_be_read_nothing_changes(care: KeyCare) -> None:
    copy = backed_up(care)
    first_page(care.folder / "trygg.db")
    left = (care.folder / "trygg.db").read_bytes()
    with tells("nothing_to_salvage"):
        salvaging.salvage(care)
    assert (care.folder / "trygg.db").read_bytes() == left
    restoring.restore(care, restoring.look(care, copy), lose=True)
    assert texts(care) == WORDS
