"""The documents tell the truth: every command in them exists, every link leads somewhere."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from trygg_central.cli import main as central
from trygg_desktop.cli.main import main

ROOT = Path(__file__).parents[2]
PAPERS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_link_leads_somewhere(paper: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", paper.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (paper.parent / link).exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_make_target_exists(paper: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)|^    make ([a-z]+)", paper.read_text(encoding="utf-8"), re.MULTILINE))
    assert {name for pair in named for name in pair if name} - targets == set()


def test_every_command_of_the_readme_exists() -> None:
    lines = re.findall(r"^    trygg ([a-z ]+?)(?: [A-Z\[-]|  |$)", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert len(lines) > 5
    for line in lines:
        told = CliRunner().invoke(main, [*line.split(), "--help"])
        assert told.exit_code == 0, line


def test_every_command_of_the_server_exists() -> None:
    told = re.findall(r"trygg-central ([a-z]+)", (ROOT / "docs" / "central.md").read_text(encoding="utf-8"))
    assert len(set(told)) > 5
    for name in set(told):
        assert CliRunner().invoke(central, [name, "--help"]).exit_code == 0, name


def test_a_decision_is_told_in_context_choice_and_price() -> None:
    for paper in (ROOT / "docs" / "decisions").glob("*.md"):
        text = paper.read_text(encoding="utf-8")
        assert all(f"**{part}.**" in text for part in ("Context", "Choice", "Price")), paper.name
