"""The command `trygg` against a served PostgreSQL, its process killed in the middle; a stick between laptops."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.central import machines
from tests.sync.person import Person

from trygg_central import enrolment
from trygg_central.database import schema
from trygg_central.database.opening import open_database

MANY = 2_000
KILLS = 2


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[machines.Central]:
    with machines.cluster() as cluster:
        url, folder = cluster.new_database(), tmp_path_factory.mktemp("served")
        database = open_database(url, folder)
        schema.migrate(database)
        database.close()
        started = machines.Central(url, folder)
        yield started
        started.stop()


def held(served: machines.Central, tenant: str) -> list[tuple[str, str, str]]:
    with served.database.transaction(tenant, write=False) as tx:
        rows = tx.rows("SELECT op_id, kind, record_id FROM operation WHERE tenant = :tenant", tenant=tenant)
    return [(row[0], row[1], row[2]) for row in rows]


def slips(path: Path, count: int) -> Path:
    path.write_text(
        "text,place,themes,safety\n" + "".join(f"Mörkt vid hållplats {n},Brastad,belysning,2\n" for n in range(count))
    )
    return path


def test_a_laptop_killed_again_and_again_sends_everything_once(served: machines.Central, tmp_path: Path) -> None:
    tenant = served.tenant()
    anna, bo = Person(tmp_path / "anna"), Person(tmp_path / "bo")
    anna.types("import", "comments", slips(tmp_path / "slips.csv", MANY), "--occasion", "new")
    for each in (anna, bo):
        each.types("enrol", enrolment.new_code(served.database, tenant), "--server", served.url)
    for _ in range(KILLS):
        before = len(held(served, tenant))
        process = anna.start("sync")
        machines.wait_for(lambda before=before: True if len(held(served, tenant)) > before else None)  # type: ignore[misc]
        process.kill()
        process.communicate()
    told = json.loads(anna.types("sync", "--json"))
    assert (told["waiting"], told["quarantined"], told["conflicts"]) == (0, 0, 0)
    operations = held(served, tenant)
    assert len(operations) == len({op_id for op_id, _, _ in operations})
    assert len({record for _, kind, record in operations if kind == "comment"}) == MANY
    assert json.loads(bo.types("sync", "--json"))["pulled"] >= MANY
    assert json.loads(bo.types("occasions", "--json"))[0]["comments"] == MANY


def test_a_stick_from_one_laptop_to_another(tmp_path: Path) -> None:
    anna, bo = Person(tmp_path / "anna"), Person(tmp_path / "bo")
    anna.types("import", "comments", slips(tmp_path / "slips.csv", 3), "--occasion", "new")
    anna.types("bundle", "export", tmp_path / "stick.trygg")
    for new in ("5 new changes", "0 new changes"):
        assert new in bo.types("bundle", "import", tmp_path / "stick.trygg")
    assert json.loads(bo.types("occasions", "--json"))[0]["comments"] == 3
    bo.env["TRYGG_BUNDLE_PASSPHRASE"] = "en helt annan fras"
    assert "passphrase" in bo.types("bundle", "import", tmp_path / "stick.trygg", code=1)


def test_what_stands_in_the_way_is_said_with_the_next_step(served: machines.Central, tmp_path: Path) -> None:
    anna = Person(tmp_path / "anna")
    assert "code" in anna.types("sync", code=1)
    assert "coordinator" in anna.types("enrol", "AAAA-BBBB-CCCC", "--server", served.url, code=1)
    assert "https" in anna.types("enrol", "AAAA-BBBB-CCCC", "--server", "http://trygg.example.se", code=1)
