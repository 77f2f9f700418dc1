"""What holds for every file of the repository."""

import re
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from trygg_desktop import errors

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "trygg_desktop"
MOST_LINES = 400
BULK = re.compile(r"\b(?:session|connection)\.execute\(\s*(?:insert|update|delete)\(|bulk_(?:save|insert|update)")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True)
    return [path for name in listed.stdout.splitlines() if (path := ROOT / name).is_file()]


def texts() -> dict[str, str]:
    found = {}
    for path in tracked():
        try:
            found[str(path.relative_to(ROOT))] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return found


def test_no_file_of_code_is_over_400_lines() -> None:
    long = {name: text.count("\n") for name, text in texts().items() if name.endswith((".py", ".sh", "Makefile"))}
    assert {name: lines for name, lines in long.items() if lines > MOST_LINES} == {}


def test_no_path_of_a_machine_and_no_registry_is_told() -> None:
    told = re.compile(
        r"/root/|/home/(?!new\b)[a-z]+/|/Users/|https?://[^\s/]*(?:simple|pypi|artifactory|nexus)\b|index-url="
    )
    here = "tests/house/test_repository.py"
    assert [name for name, text in texts().items() if told.search(text) and name != here] == []


@pytest.mark.parametrize("lock", sorted((ROOT / "requirements").glob("*.lock")), ids=lambda lock: lock.name)
def test_every_pinned_package_carries_hashes(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    packages = re.findall(r"^[a-z0-9._-]+==", text, re.MULTILINE)
    assert packages
    blocks = re.split(r"^(?=[a-z0-9._-]+==)", text, flags=re.MULTILINE)[1:]
    assert [block.split("==")[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_every_fault_has_its_words_in_both_languages_and_none_is_left_over() -> None:
    code = re.compile(r"(?:PersonCanMend|EnvironmentFault)\(\s*\"([a-z_0-9]+)\"")
    sources = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    raised = set(code.findall(sources))
    for language in errors.LANGUAGES:
        texts_of = errors.catalogue(language)
        assert raised - texts_of.keys() == set()
        unused = {name for name in texts_of if f'"{name}"' not in sources}
        assert unused - {"bug"} == set()


def test_every_word_on_the_screen_is_translated() -> None:
    swedish = ET.parse(ROOT / "resources" / "translations" / "trygg_sv.ts")  # noqa: S314  # our own file
    unfinished = [
        message.findtext("source")
        for message in swedish.iter("message")
        if (told := message.find("translation")) is None or told.get("type") == "unfinished"
    ]
    assert unfinished == []


def test_bulk_statements_live_in_one_place() -> None:
    elsewhere = [
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if BULK.search(path.read_text(encoding="utf-8")) and path.name != "changes.py"
        if "migrations" not in path.parts
    ]
    assert elsewhere == []


def test_the_version_is_told_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "version" in project["dynamic"]
