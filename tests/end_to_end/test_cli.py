"""The command line, from a CSV of slips to the minutes, on a real encrypted store under a passphrase."""

import json
from pathlib import Path

import pytest
from tests.pdf.paper import Paper
from typer.testing import CliRunner, Result

from trygg_desktop.cli.main import main
from trygg_desktop.store.database import FILE

PASSPHRASE = "kalla fingrar i regnet"
SLIPS = """text,place,themes,safety
Mörkt vid hållplatsen,Brastad,belysning,2
,,,
Bra att polisen är här,"Coop Extra, Lysekil",narvaro_polis_vuxna,5
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRYGG_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    return tmp_path


def trygg(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def imported(folder: Path) -> str:
    slips = folder / "slips.csv"
    slips.write_text(SLIPS)
    assert trygg("import", "comments", slips, "--occasion", "new").exit_code == 3
    (occasion,) = json.loads(trygg("occasions", "--json").output)
    assert occasion["comments"] == 2
    return str(occasion["id"])


def test_a_bad_row_is_told_of_and_the_others_go_in(folder: Path) -> None:
    slips = folder / "slips.csv"
    slips.write_text(SLIPS)
    result = trygg("import", "comments", slips, "--occasion", "new")
    assert "3" in result.stderr
    assert "2 comments imported" in result.stdout
    assert "1 rows left out" in result.stdout


def test_from_slips_to_minutes_and_out_again(folder: Path) -> None:
    occasion = imported(folder)
    assert trygg("minutes", occasion, "--out", folder / "minutes.pdf").exit_code == 0
    paper = Paper(folder / "minutes.pdf").text()
    for words in ("Mötesanteckningar", "Lysekils kommun", "Mörkt vid hållplatsen", "Coop Extra, Lysekil", "A-002"):
        assert words in paper
    assert trygg("minutes", occasion, "--no-internal", "--out", folder / "public.pdf").exit_code == 0
    assert "hållplatsen" not in Paper(folder / "public.pdf").text()
    assert trygg("minutes", occasion, "--summary", "--out", folder / "summary.pdf").exit_code == 0
    assert Paper(folder / "summary.pdf").info()["Pages"] == "1"
    never_approved = trygg("minutes", occasion, "--version", "1", "--out", folder / "frozen.pdf")
    assert never_approved.exit_code == 1
    assert "1" in never_approved.stderr
    assert not (folder / "frozen.pdf").exists()
    for name in ("out.csv", "out.json"):
        assert trygg("export", "comments", "--out", folder / name).exit_code == 0
    assert [row["safety"] for row in json.loads((folder / "out.json").read_text())] == [2, 5]
    assert "Mörkt vid hållplatsen" in (folder / "out.csv").read_text(encoding="utf-8-sig")


def test_a_wrong_passphrase_opens_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imported(folder)
    before = (folder / "data" / FILE).read_bytes()
    monkeypatch.setenv("TRYGG_PASSPHRASE", "en helt annan fras")
    result = trygg("occasions")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.strip()
    assert (folder / "data" / FILE).read_bytes() == before


def test_a_pack_comes_back_as_it_went_out_and_a_bad_one_is_refused_with_its_line(folder: Path) -> None:
    pack = folder / "pack.yaml"
    assert trygg("setup", "export", pack).exit_code == 0
    assert trygg("setup", "import", pack).exit_code == 0
    good = pack.read_text()
    lines = good.splitlines()
    line = next(n for n, told in enumerate(lines, 1) if "short_sv" in told)
    pack.write_text(good.replace("short_sv", "shrot_sv", 1))
    result = trygg("setup", "import", pack)
    assert result.exit_code == 1
    assert f"{line}" in result.stderr
    assert "themes[0]" in result.stderr
    again = folder / "again.yaml"
    trygg("setup", "export", again)
    assert again.read_text() == good


def test_the_doctor_says_how_the_computer_is(folder: Path) -> None:
    imported(folder)
    found = {check["name"]: check["status"] for check in json.loads(trygg("doctor", "--json").output)}
    assert found["database"] == "ok"
    assert found["backup"] == "warn"
    assert trygg("backup").exit_code == 0
    found = {check["name"]: check["status"] for check in json.loads(trygg("doctor", "--json").output)}
    assert found["backup"] == "ok"


@pytest.mark.parametrize(
    "words", [["minutes", "none", "--out", "x.pdf"], ["import", "comments", "borta.csv", "--occasion", "new"]]
)
def test_what_is_not_there_is_said_in_words_and_no_traceback(folder: Path, words: list[str]) -> None:
    result = trygg(*words)
    assert result.exit_code == 1
    assert result.stderr.strip()
    assert "Traceback" not in result.stderr
    assert list(folder.glob("*.pdf")) == []
