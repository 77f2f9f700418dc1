"""`trygg demo`: a whole evening through the real windows, as anybody may see it played."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from tests.pdf.paper import Paper

SLIPS = """text,place,themes,safety
Det är mörkt vid hållplatsen.,Bussterminalen,Belysning,2
Mopeder på torget.,Kungstorget,Trafik och buskörning,
För högt tal,Brastad,Belysning,7
Fint att ni är här!,,,5
"""
ROOMS = ("occasion", "capture", "minutes", "settings")
LOOKS = ("light", "dark", "contrast")


@pytest.mark.timeout(180)
def test_it_leaves_minutes_pictures_and_a_summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("PYTHONPATH", "src")
    slips, out = tmp_path / "slips.csv", tmp_path / "out"
    slips.write_text(SLIPS, encoding="utf-8")
    command = (sys.executable, "-m", "trygg_desktop", "demo", "--out", str(out), "--comments", str(slips))
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=150)
    assert done.returncode == 0, done.stderr
    assert "4" in done.stderr  # the row that was left out, as a spreadsheet numbers it
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert summary["comments"] == 3
    assert summary["drafts_restored"] == 1
    assert summary["themes"] == {"belysning": 1, "trafik_buskorning": 1}
    paper = Paper(out / "minutes.pdf")
    assert summary["pdf_pages"] == len(paper.pages())
    assert all(words in paper.text() for words in ("Det är mörkt vid hållplatsen.", "Fint att ni är här!", "A-003"))
    pictures = {look: [QImage(str(out / f"{room}-{look}.png")) for room in ROOMS] for look in LOOKS}
    assert all(picture.width() == 1366 for look in LOOKS for picture in pictures[look])
    assert pictures["light"][1] != pictures["dark"][1]
