"""A booth evening on a real X server, by keyboard alone: from the first start to the minutes in hand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.end_to_end.screen import Screen, running, screen

PASSPHRASE = "korrekt häst batteri häftklammer"
TRYGG = (sys.executable, "-m", "trygg_desktop")
SAID = ("Det är mörkt vid hållplatsen.", "Mopederna kör för fort på torget.")


def trygg(shown: Screen, data: Path, *arguments: str) -> str:
    done = subprocess.run(
        [*TRYGG, "--data-dir", str(data), *arguments],
        env=shown.environment,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stdout


@pytest.mark.timeout(180)
def test_an_evening_by_keyboard_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, pdf = tmp_path / "data", tmp_path / "kvallen.pdf"
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    monkeypatch.setenv("PYTHONPATH", "src")
    with screen() as shown:
        with running(*TRYGG, "--data-dir", str(data), environment=shown.environment) as program:
            shown.wait_for("Välkommen till Trygg")
            shown.press("Return")
            shown.wait_for("Tillfälle – Trygg")
            shown.press("ctrl+Return")
            shown.wait_for("Fånga – Trygg")
            for said in SAID:
                shown.type(said)
                shown.press("alt+2", "ctrl+Return")
            shown.type("En halv mening")
            shown.press("ctrl+1")
            shown.wait_for("Tillfälle – Trygg")
            shown.press("F9", "F9", "ctrl+4")
            shown.wait_for("Anteckningar – Trygg")
            shown.press("ctrl+shift+s")
            shown.wait_for("Spara anteckningarna som PDF")
            shown.type(str(pdf))
            shown.press("Return")
            shown.wait_for("Anteckningar – Trygg")
            shown.press("alt+F4")
            assert program.wait(30) == 0
        (occasion,) = json.loads(trygg(shown, data, "occasions", "--json"))
        trygg(shown, data, "export", "comments", "--out", str(tmp_path / "ut.json"))
    comments = json.loads((tmp_path / "ut.json").read_text(encoding="utf-8"))
    assert [(comment["text"], comment["safety"]) for comment in comments] == [(said, 2) for said in SAID]
    assert occasion["open"]
    paper = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True, timeout=30).stdout
    assert all(said in paper for said in SAID)
