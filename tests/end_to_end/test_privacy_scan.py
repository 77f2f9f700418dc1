"""`trygg privacy scan`: what it finds in a file, how it counts, and what it says of files that are not right."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from trygg_desktop.cli.main import main
from trygg_desktop.resources import resource

FIELD = Path(__file__).parents[1] / "text" / "personal_data" / "field.csv"
PROVEN = ("pnr", "samordningsnummer", "phone", "email", "plate", "name", "address")


def scan(*words: object) -> Result:
    return CliRunner().invoke(main, ["privacy", "scan", *map(str, words)])


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_row_is_told_of_by_number_kind_place_certainty_and_reason(tmp_path: Path) -> None:
    file = tmp_path / "notes.csv"
    file.write_text('place,text\nBro,Allt lugnt\nBro,"Hos Kevin Fiktén\n på Påhittsgatan 7"\n', encoding="utf-8")
    result = scan(file, "--json")
    assert result.exit_code == 0
    first, second = rows(result)
    assert first == {"row": 1, "spans": []}
    assert second["row"] == 2
    assert [(span["kind"], span["start"], span["end"]) for span in second["spans"]] == [
        ("name", 4, 16),
        ("address", 21, 35),
    ]
    for span in second["spans"]:
        assert 0 < span["certainty"] <= 1
        assert span["reason"].endswith(".")


def test_every_flag_of_the_field_is_found_and_nothing_else() -> None:
    """39 comments with a person's flags; nothing was tuned on them alone."""
    with FIELD.open(encoding="utf-8") as lines:
        flags = [set(row["personal_data"].split("|")) - {"none"} for row in csv.DictReader(lines)]
    found = [{span["kind"] for span in row["spans"]} for row in rows(scan(FIELD, "--json"))]
    assert len(found) == len(flags)
    for number, (flagged, kinds) in enumerate(zip(flags, found, strict=True), 1):
        assert {kind for kind in flagged if kind in PROVEN} <= kinds, number
        assert flagged or not kinds, number


def test_a_column_is_chosen_by_name_and_windows_letters_are_read(tmp_path: Path) -> None:
    file = tmp_path / "excel.csv"
    file.write_bytes("nr;Synpunkt\r\n1;Hälsa Åke på Påhittsvägen 7\r\n".encode("cp1252"))
    (row,) = rows(scan(file, "--column", "synpunkt", "--json"))
    assert [span["kind"] for span in row["spans"]] == ["name", "address"]


def test_without_json_the_words_are_not_shown_and_the_kinds_are_summed_up(tmp_path: Path) -> None:
    file = tmp_path / "notes.csv"
    file.write_text("text\nKevin Fiktén var där\nallt lugnt\n", encoding="utf-8")
    result = scan(file)
    assert result.exit_code == 0
    assert "Fiktén" not in result.stdout
    assert "1 of 2 rows" in result.stdout


def test_a_torn_row_is_told_of_and_the_others_are_looked_through(tmp_path: Path) -> None:
    file = tmp_path / "notes.csv"
    file.write_text("text,place\nett,två,tre\nKevin Fiktén,Bro\nbara text\n", encoding="utf-8")
    result = scan(file, "--json")
    assert result.exit_code == 3
    assert [row["row"] for row in rows(result)] == [2, 3]
    assert "1" in result.stderr
    assert "ett" not in result.stderr


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"comment\nhej\n", ["--column", "text"]),
        ("text\nhej\n".encode("utf-16"), []),
        (b'text\n"never closed', []),
        (b"", []),
    ],
)
def test_a_file_that_is_not_right_is_told_of_in_words(tmp_path: Path, content: bytes, words: list[str]) -> None:
    file = tmp_path / "notes.csv"
    file.write_bytes(content)
    result = scan(file, *words)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "notes.csv" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_file_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    assert scan(tmp_path / "gone.csv").exit_code == 1


def test_the_places_of_another_pack_are_known(tmp_path: Path) -> None:
    file, pack = tmp_path / "notes.csv", tmp_path / "pack.yaml"
    file.write_text("text\nVi träffas hos Göran Testlund\n", encoding="utf-8")
    bundled = resource("setup", "lysekil.yaml").read_text(encoding="utf-8")
    pack.write_text(bundled.replace("name: Skalhamn,", "name: Göran Testlund,"), encoding="utf-8")
    assert rows(scan(file, "--json"))[0]["spans"]
    assert not rows(scan(file, "--json", "--pack", pack))[0]["spans"]
