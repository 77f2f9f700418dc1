"""What an operator does at the command line, on either database: codes, devices, backups, exports."""

import csv
import io
import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.central.machines import Central, Cluster, Laptop, Server, operation
from typer.testing import CliRunner, Result

from trygg_central.cli import main
from trygg_protocol import messages
from trygg_protocol.messages import Outcome, Pull


@pytest.fixture(autouse=True)
def _own_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command logs to the standard error it was given, which is closed when it has ended."""
    monkeypatch.setattr(logging.root, "handlers", [])
    monkeypatch.setattr(logging.root, "level", logging.root.level)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture(params=["sqlite", "postgresql"])
def own(request: pytest.FixtureRequest, cluster: Cluster, migrated: str, tmp_path: Path) -> Iterator[Central]:
    """A server of the test's own."""
    central = Central(cluster.new_database(migrated) if request.param == "postgresql" else None, tmp_path / "data")
    yield central
    central.stop()


def told(done: Result) -> str:
    assert done.exit_code == 0, done.stderr
    return done.stdout.strip()


def test_a_laptop_is_enrolled_listed_and_revoked(own: Central) -> None:
    code = told(run("enrol", "--tenant", "lysekil", "--name", "Lysekils kommun", *own.where))
    laptop = Laptop(own.url, code)
    assert laptop.enrolled.tenant_name == "Lysekils kommun"
    laptop.request("PUT", messages.STATUS, b'{"unsent":7}')
    listed = told(run("devices", "--tenant", "lysekil", *own.where))
    assert (laptop.device in listed, "unsent 7" in listed) == (True, True)
    assert told(run("revoke", "--tenant", "lysekil", laptop.device, *own.where)) == "Revoked"
    assert laptop.request("GET", messages.RECORDS).status_code == 403
    assert "revoked" in told(run("devices", "--tenant", "lysekil", *own.where))
    assert run("revoke", "--tenant", "lysekil", laptop.device, *own.where).exit_code == 2
    laptop.http.close()


@pytest.fixture
def empty(cluster: Cluster, tmp_path: Path) -> Callable[[Central], str]:
    """Names a new, empty database of the same sort."""
    return lambda own: cluster.new_database() if own.where[0] == "--database" else str(tmp_path / "restored")


def test_a_restored_backup_begins_an_epoch_and_laptops_bring_back_what_was_lost(
    own: Central, empty: Callable[[Central], str], tmp_path: Path
) -> None:
    tenant = own.tenant()
    anna, bo = own.laptop(tenant), own.laptop(tenant)
    kept = [operation({"n": number}) for number in range(20)]
    anna.push(*kept)
    file = tmp_path / "backup"
    assert told(run("backup", str(file), *own.where)) == f"Written: {file}"
    assert file.stat().st_mode & 0o077 == 0
    assert run("backup", str(file), *own.where).exit_code == 2
    lost = [operation({"n": number}) for number in range(5)]
    anna.push(*lost)
    before = bo.page()
    assert len(before.records) == 25

    assert run("restore", str(file), *own.where).exit_code == 2  # here is something already
    own.server.stop()
    where = [own.where[0], empty(own)]
    assert "new epoch" in told(run("restore", str(file), *where))
    own.server = Server(where, port=own.server.port)
    after = bo.page()
    assert after.epoch != before.epoch
    assert len(after.records) == 20
    answers = anna.push(*kept, *lost)
    assert [answer.outcome for answer in answers] == [Outcome.ALREADY] * 20 + [Outcome.APPLIED] * 5
    assert min(answer.rev or 0 for answer in answers[20:]) > max(record.rev for record in before.records)
    again = bo.ask("GET", f"{messages.RECORDS}?cursor={before.cursor}", kind=Pull)
    assert len(again.records) == 25


def test_current_records_are_exported_without_who_said_or_wrote_them(own: Central, tmp_path: Path) -> None:
    tenant = own.tenant()
    laptop = own.laptop(tenant)
    gone = operation({"text": "ångrat"})
    laptop.push(
        operation({"text": "=Mörkt, vid ån", "themes": ["ljus"], "author": "Karin", "phone": "070", "safety": 2}),
        operation({"text": "Glas", "longitude": 11.43, "latitude": 58.27}),
        operation({"name": "Eva", "email": "e@x.se"}, kind="sign_up"),
        gone,
        operation(None, gone.record_id),
    )
    export = ("export", "--tenant", tenant, *own.where)
    text = told(run(*export, "--format", "csv"))
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["text"], row["themes"]) for row in rows] == [("'=Mörkt, vid ån", '["ljus"]'), ("Glas", "")]
    lines = [json.loads(line) for line in told(run(*export, "--format", "jsonl")).splitlines()]
    assert [line["text"] for line in lines] == ["=Mörkt, vid ån", "Glas"]
    file = tmp_path / "karta.geojson"
    told(run(*export, "--format", "geojson", "--to", str(file)))
    features = json.loads(file.read_text(encoding="utf-8"))["features"]
    assert [feature["geometry"] for feature in features] == [None, {"type": "Point", "coordinates": [11.43, 58.27]}]
    everything = text + file.read_text(encoding="utf-8") + repr(lines)
    assert not any(secret in everything for secret in ("Karin", "070", "Eva", "e@x.se", "ångrat"))


def test_what_is_wrong_with_a_database_is_told_in_one_line(cluster: Cluster, tmp_path: Path) -> None:
    empty = cluster.new_database()
    unmigrated = run("devices", "--tenant", "x", "--database", empty)
    assert (unmigrated.exit_code, unmigrated.stderr.count("\n")) == (1, 1)
    assert "trygg-central migrate" in unmigrated.stderr
    assert told(run("migrate", "--database", empty)) == "Migrations done: 1"
    assert told(run("migrate", "--database", empty)) == "Migrations done: 0"
    assert run("devices", "--tenant", "x", "--database", "mysql://x").exit_code == 2
    as_owner_of_all = run("serve", "--database", cluster.url(empty.rpartition("/")[2], "postgres"))
    assert (as_owner_of_all.exit_code, "every tenant" in as_owner_of_all.stderr) == (1, True)
    bad = run("enrol", "--tenant", "Lysekil!", "--data", str(tmp_path))
    assert (bad.exit_code, bad.stderr.count("\n")) == (1, 1)
