"""A damaged file is told of in plain words, never written on, and what can still be read still is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.faults.booth import begin, save, texts_in

from trygg_desktop.errors import EnvironmentFault, Fault, said
from trygg_desktop.store.database import FILE, Store

PAGE = 4096


def flip(path: Path, at: int, count: int = 64) -> None:
    content = bytearray(path.read_bytes())
    content[at : at + count] = bytes(each ^ 0xFF for each in content[at : at + count])
    path.write_bytes(content)


def first_page(path: Path) -> None:
    flip(path, 100)


def middle_page(path: Path) -> None:
    pages = path.stat().st_size // PAGE
    for page in range(2, pages):
        flip(path, page * PAGE + 200)


def cut_short(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def emptied_but_for_a_little(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:1000])


@pytest.fixture
def evening(tmp_path: Path, key: str) -> Path:
    folder = tmp_path / "data"
    with Store(folder, key) as store:
        occasion = begin(store)
        for number in range(300):
            save(store, occasion, f"Synpunkt nummer {number} om belysningen vid hållplatsen")
    return folder


@pytest.mark.parametrize("damage", [first_page, middle_page, cut_short, emptied_but_for_a_little])
def test_it_is_told_of_and_nothing_is_written_on_it(evening: Path, key: str, damage: Callable[[Path], None]) -> None:
    damage(evening / FILE)
    left = (evening / FILE).read_bytes()
    with pytest.raises(Fault) as met, Store(evening, key) as store:
        save(store, begin(store), "En till")
    assert isinstance(met.value, EnvironmentFault)
    assert met.value.code == "database_damaged"
    for language in ("sv", "en"):
        told = said(met.value, language)
        assert told.what
        assert told.do
    assert (evening / FILE).read_bytes()[:PAGE] == left[:PAGE]


def test_the_backup_opens_where_the_file_does_not(evening: Path, key: str) -> None:
    with Store(evening, key) as store:
        copy = store.back_up().result()
    first_page(evening / FILE)
    (evening / FILE).write_bytes(copy.read_bytes())
    assert len(texts_in(evening / FILE, key)) == 300
