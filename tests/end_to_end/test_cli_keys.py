"""The commands for IT staff: another passphrase, a recovery code, a new key, restoring and salvaging."""

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from tests.end_to_end.test_cli import PASSPHRASE, imported, trygg
from tests.faults.test_damaged import PAGE, flip
from typer.testing import CliRunner, Result

from trygg_desktop.cli.main import main
from trygg_desktop.opening import Doors
from trygg_desktop.store.connection import connect

CODE = "00005-0000A-0000F-0000M-0000H-0000Y"
OTHER = "segel tall kaffe imma"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRYGG_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("TRYGG_PASSPHRASE", PASSPHRASE)
    imported(tmp_path)
    return tmp_path


def comments() -> int:
    return sum(row["comments"] for row in json.loads(trygg("occasions", "--json").output))


def test_another_passphrase(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = trygg("keys", "passphrase")
    assert asked.exit_code == 1
    assert "TRYGG_NEW_PASSPHRASE" in asked.stderr
    monkeypatch.setenv("TRYGG_NEW_PASSPHRASE", OTHER)
    assert trygg("keys", "passphrase").exit_code == 0
    assert trygg("occasions").exit_code == 1
    monkeypatch.setenv("TRYGG_PASSPHRASE", OTHER)
    assert comments() == 2
    assert folder.exists()


@pytest.mark.usefixtures("folder")
def test_a_recovery_code_is_typed_back_and_opens_when_the_passphrase_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    assert made_code(CODE.replace("5", "6")).exit_code == 1
    assert json.loads(trygg("keys", "show", "--json").stdout)["recovery_code"] is False
    assert made_code(CODE.lower()).exit_code == 0
    assert json.loads(trygg("keys", "show", "--json").stdout)["recovery_code"] is True
    monkeypatch.setenv("TRYGG_RECOVERY_CODE", CODE)
    monkeypatch.setenv("TRYGG_NEW_PASSPHRASE", OTHER)
    monkeypatch.delenv("TRYGG_PASSPHRASE")
    assert trygg("keys", "recover").exit_code == 0
    monkeypatch.setenv("TRYGG_PASSPHRASE", OTHER)
    assert comments() == 2


def made_code(typed: str) -> Result:
    """How it goes when CODE is shown and this is typed back."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("trygg_desktop.cli.keys.new_recovery_code", lambda: CODE)
        result = CliRunner().invoke(main, ["keys", "recovery"], input=f"{typed}\n")
    assert CODE in result.stdout
    return result


def test_a_new_key_for_everything(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert trygg("backup").exit_code == 0
    monkeypatch.setenv("TRYGG_NEW_PASSPHRASE", OTHER)
    assert "1 backups" in trygg("keys", "renew").stdout
    assert trygg("occasions").exit_code == 1
    monkeypatch.setenv("TRYGG_PASSPHRASE", OTHER)
    assert comments() == 2
    assert not (folder / "data" / "trygg.db").exists()


def test_restoring_says_what_would_be_lost_before_it_is_lost(folder: Path) -> None:
    copy = Path(trygg("backup").stdout.strip())
    imported_again = trygg("import", "comments", folder / "slips.csv", "--occasion", "new")
    assert imported_again.exit_code == 3
    assert comments() == 4
    assert "comment: 2 missing" in trygg("restore", copy, "--look").stderr
    refused = trygg("restore", copy)
    assert refused.exit_code == 1
    assert "--force" in refused.stderr
    assert comments() == 4
    assert trygg("restore", copy, "--force").exit_code == 0
    assert comments() == 2


def test_restoring_on_a_new_computer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = Path(trygg("backup").stdout.strip())
    shutil.copytree(copy.parent, folder / "usb")
    monkeypatch.setenv("TRYGG_DATA_DIR", str(folder / "new"))
    assert trygg("restore", folder / "usb" / copy.name).exit_code == 0
    assert comments() == 2


def test_salvaging_tells_how_many_of_how_many(folder: Path) -> None:
    doors = Doors(folder / "data")
    doors.unlock(PASSPHRASE)
    database = folder / "data" / "trygg.db"
    with closing(connect(database, doors.care().key.hex())) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'comment'").fetchone()
    flip(database, (root - 1) * PAGE + 9, 1)
    result = trygg("salvage")
    assert result.exit_code == 3
    assert "comment: 0 of 2" in result.stdout
    assert "occasion: 1 of 1" in result.stdout
    assert trygg("occasions").exit_code == 0


def test_damaged_keys_are_mended_from_their_copy(folder: Path) -> None:
    flip(folder / "data" / "keys.json", 40, 1)
    told = trygg("occasions")
    assert told.exit_code == 1
    assert "keys.json" in told.stderr
    assert trygg("keys", "mend").exit_code == 0
    assert comments() == 2
