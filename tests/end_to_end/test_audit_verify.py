"""`trygg audit verify`: quiet about a log that nobody touched, loud about a changed line."""

import json
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from trygg_desktop.cli.main import main
from trygg_desktop.model.people import ANYBODY, Role
from trygg_desktop.opening import Doors
from trygg_desktop.services import people
from trygg_desktop.store.connection import connect
from trygg_desktop.store.database import FILE

PASSPHRASE = "kalla fingrar i regnet"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRYGG_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    return tmp_path


def verify(*words: str) -> Result:
    return CliRunner().invoke(main, ["audit", "verify", *words])


def test_a_changed_line_ends_with_one_and_is_named(folder: Path) -> None:
    doors = Doors(folder)
    doors.create(PASSPHRASE)
    with doors.open() as store:
        store.write(lambda session: people.add(session, ANYBODY, "Karin Ek", Role.COORDINATOR, "271828")).result()
    whole = verify("--json")
    assert whole.exit_code == 0
    told = json.loads(whole.output)
    assert (told["lines"], told["problems"]) == (1, [])
    assert told["head"] in (folder / "audit.heads").read_text()
    with closing(connect(folder / FILE, doors.care().key.hex())) as raw:
        raw.execute("DROP TRIGGER audit_never_changed")
        raw.execute("UPDATE audit_line SET actor = 'Omar Said'")
    changed = verify()
    assert changed.exit_code == 1
    assert "1 problems" in changed.output
    assert "     1  changed" in changed.output
