"""CSV in and out: one bad row never stops the good, and each is told of by number and field."""

import csv
import json
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import func, select

from trygg_desktop.errors import EnvironmentFault, PersonCanMend, said
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.pack import Pack
from trygg_desktop.services import capture, exporting, importing, setup
from trygg_desktop.services.importing import Read
from trygg_desktop.store.database import Store

HEADER = "text,place,themes,safety,kind,created_at,age_band\n"


@pytest.fixture
def pack(store: Store) -> Pack:
    return store.write(setup.ensure).result()


def read(tmp_path: Path, pack: Pack, text: str | bytes) -> Read:
    file = tmp_path / "slips.csv"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return importing.read_csv(file, pack)


def told(found: Read) -> list[tuple[str, object, object]]:
    return [(one.code, one.facts["row"], one.facts.get("field")) for one in found.problems]


def test_good_rows_go_in_and_bad_ones_are_told_of_by_row_and_field(
    store: Store, occasion: Occasion, pack: Pack, tmp_path: Path
) -> None:
    found = read(
        tmp_path,
        pack,
        HEADER
        + "Mörkt,Brastad,belysning,2,problem,2026-11-20T16:30+01:00,\n"
        + ",,,,,,\n"
        + "x,,hittepå,,,,\n"
        + "x,,,9,,,\n"
        + "x,,,,skvaller,,\n"
        + "x,,,,,igår,\n"
        + "x,,,,,,urgammal\n"
        + "ett, två, tre, fyra, fem, sex, sju, åtta\n"
        + "\n"
        + "Bra!,,Belysning|Trafik och buskörning,,praise,,\n",
    )
    assert told(found) == [
        ("row_empty", 3, None),
        ("row_themes", 4, None),
        ("row_safety", 5, None),
        ("row_choice", 6, "kind"),
        ("row_time", 7, None),
        ("row_choice", 8, "age_band"),
        ("row_columns", 9, None),
    ]
    store.write(partial(importing.import_comments, occasion_id=occasion.id, read=found)).result()
    second, first = store.read(partial(capture.comments, occasion_id=occasion.id)).result()
    assert (first.label, first.text, first.place_id, first.themes) == ("A-001", "Mörkt", "brastad", ["belysning"])
    assert first.created_at.isoformat() == "2026-11-20T15:30:00+00:00"
    assert (second.label, second.themes) == ("A-002", ["belysning", "trafik_buskorning"])


def test_a_problem_is_said_with_row_and_without_the_citizens_words(tmp_path: Path, pack: Pack) -> None:
    (problem,) = read(tmp_path, pack, HEADER + "hemliga ord,,hemligt tema,,,,\n").problems
    for language in ("sv", "en"):
        sentence = said(problem, language)
        assert "2" in sentence.what
        assert "hemlig" not in f"{sentence.what} {sentence.do} {problem}"


def test_imported_comments_reach_the_outbox_like_any_other(
    store: Store, occasion: Occasion, pack: Pack, tmp_path: Path
) -> None:
    found = read(tmp_path, pack, HEADER + "a,,,,,,\nb,,,,,,\n")
    store.write(partial(importing.import_comments, occasion_id=occasion.id, read=found)).result()
    waiting = select(func.count(Operation.n)).where(Operation.kind == Comment.__tablename__)
    assert store.read(lambda session: session.scalar(waiting)).result() == 2


@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_what_excel_saves_is_read(tmp_path: Path, pack: Pack, delimiter: str, encoding: str) -> None:
    text = (
        f'Text{delimiter} place{delimiter}themes{delimiter}Egen\r\n"Mörkt, kallt; vått"{delimiter}Rixö{delimiter}\r\n'
    )
    found = read(tmp_path, pack, text.encode(encoding))
    ((content, _),) = found.rows
    assert (content["text"], content["place"], found.problems) == ("Mörkt, kallt; vått", "Rixö", [])
    assert found.unused == ("egen",)


@pytest.mark.parametrize(
    ("held", "code"),
    [(b"", "csv_column_missing"), (b"text,place\nx,y\n", "csv_column_missing"), (b"\0\1", "csv_not_text")],
)
def test_a_file_that_cannot_be_read_is_refused_whole(tmp_path: Path, pack: Pack, held: bytes, code: str) -> None:
    with pytest.raises(PersonCanMend, match=code):
        read(tmp_path, pack, held)


def test_a_missing_file_is_told_of(tmp_path: Path, pack: Pack) -> None:
    with pytest.raises(PersonCanMend, match="file_not_read"):
        importing.read_csv(tmp_path / "borta.csv", pack)


def test_what_is_exported_comes_back_the_same(store: Store, occasion: Occasion, pack: Pack, tmp_path: Path) -> None:
    found = read(tmp_path, pack, HEADER + 'Å "ä" ö,Brastad,belysning|bat_hamn,5,praise,,from_65\n,,,1,,,\n')
    store.write(partial(importing.import_comments, occasion_id=occasion.id, read=found)).result()
    rows = store.read(exporting.rows).result()
    exporting.write(rows, tmp_path / "out.csv")
    again = importing.read_csv(tmp_path / "out.csv", pack)
    assert again.problems == []
    for (content, _), (before, _) in zip(again.rows, found.rows, strict=True):
        assert {**before, "channel": "talk"} == content
    exporting.write(rows, tmp_path / "out.json")
    loaded = json.loads((tmp_path / "out.json").read_text())
    assert [row["text"] for row in loaded] == ['Å "ä" ö', ""]
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["label"] for row in csv.DictReader(file)] == ["A-001", "A-002"]


def test_another_ending_is_refused_and_a_missing_folder_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(PersonCanMend, match="export_format"):
        exporting.write([], tmp_path / "out.xlsx")
    with pytest.raises(EnvironmentFault, match="file_no_folder"):
        exporting.write([], tmp_path / "borta" / "out.csv")
