import os
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import Engine, QueuePool, create_engine, text
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from trygg_desktop.model.base import Base
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.settings import StoredPack
from trygg_desktop.resources import resource
from trygg_desktop.services.doctor import Check, Status, checks, name_of, said, this_battery

NOW = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)


class Battery(NamedTuple):
    percent: float
    power_plugged: bool | None


def engine(folder: Path) -> Engine:
    def connect() -> dbapi2.Connection:
        connection = dbapi2.connect(str(folder / "trygg.db"), check_same_thread=False)
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{'7' * 64}'\"")
        return connection

    return create_engine("sqlite://", module=dbapi2, creator=connect, poolclass=QueuePool)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = engine(tmp_path)
    Base.metadata.create_all(made)
    with Session(made) as opened:
        yield opened
    made.dispose()


def look(session: Session, folder: Path, now: datetime = NOW, battery: Battery | None = None) -> dict[str, Check]:
    """The checks by name; each can be said in both languages."""
    found = checks(session, folder=folder, now=now, battery=lambda: battery, free=lambda _: 9_000_000_000)
    for check in found:
        for language in ("sv", "en"):
            assert name_of(check, language)
            assert said(check, language).what
            assert bool(said(check, language).do) == (check.status is not Status.OK)
    return {check.name: check for check in found}


def an_evening(session: Session, at: datetime = NOW) -> None:
    occasion = Occasion(
        id="o1", kind=next(iter(OccasionKind)), place="Torget", starts_at=at, staff=[], partners=[], created_at=at
    )
    session.add(occasion)
    session.flush()
    session.add(Comment(occasion_id="o1", device="A", number=1, text="mörkt", created_at=at))
    session.commit()


def test_a_new_computer_is_ready(session: Session, tmp_path: Path) -> None:
    found = look(session, tmp_path)
    assert list(found) == ["battery", "disk", "database", "clock", "backup", "unsent", "pack"]
    assert {check.status for check in found.values()} == {Status.OK}
    assert found["backup"].code == "backup_not_needed"


def test_the_true_battery_and_disk_are_looked_at(session: Session, tmp_path: Path) -> None:
    found = checks(session, folder=tmp_path, now=NOW)
    assert [check.name for check in found[:2]] == ["battery", "disk"]
    assert int(found[1].facts["free_mb"]) >= 0


@pytest.mark.parametrize(
    ("battery", "status"),
    [
        (None, Status.OK),
        (Battery(3, power_plugged=True), Status.OK),
        (Battery(80, power_plugged=False), Status.OK),
        (Battery(49, power_plugged=False), Status.WARN),
        (Battery(49, power_plugged=None), Status.WARN),
        (Battery(9.6, power_plugged=False), Status.BAD),
    ],
)
def test_a_battery_must_last_the_evening(
    battery: Battery | None, status: Status, session: Session, tmp_path: Path
) -> None:
    assert look(session, tmp_path, battery=battery)["battery"].status is status


@pytest.mark.parametrize(
    ("free", "status"), [(50_000_000_000, Status.OK), (1_500_000_000, Status.WARN), (100_000_000, Status.BAD)]
)
def test_a_disk_must_have_room(free: int, status: Status, session: Session, tmp_path: Path) -> None:
    disk = checks(session, folder=tmp_path, now=NOW, battery=lambda: None, free=lambda _: free)[1]
    assert disk.status is status
    assert str(free // 1_000_000) in said(disk, "sv").what


def test_a_clock_set_back_is_noticed(session: Session, tmp_path: Path) -> None:
    an_evening(session)
    assert look(session, tmp_path, NOW + timedelta(seconds=1))["clock"].status is Status.OK
    assert look(session, tmp_path, NOW - timedelta(hours=2))["clock"].code == "clock_behind"
    session.add(Comment(occasion_id="o1", device="A", number=2, safety=2, created_at=NOW + timedelta(hours=1)))
    session.commit()
    assert look(session, tmp_path, NOW + timedelta(minutes=30))["clock"].code == "clock_behind"
    assert look(session, tmp_path, datetime(1970, 1, 1, 12, tzinfo=UTC))["clock"].status is Status.BAD


@pytest.mark.parametrize("place", [0.0, 0.5, 1.0])
def test_a_flipped_bit_is_noticed_in_the_first_page_a_table_or_a_free_page(place: float, tmp_path: Path) -> None:
    made = engine(tmp_path)
    Base.metadata.create_all(made)
    with Session(made) as opened:
        an_evening(opened)
        opened.execute(text("CREATE TABLE gone AS SELECT zeroblob(20000)"))
        opened.execute(text("DROP TABLE gone"))
        opened.commit()
    made.dispose()
    file = tmp_path / "trygg.db"
    whole = bytearray(file.read_bytes())
    whole[int(place * (len(whole) - 4000)) + 200] ^= 1
    file.write_bytes(whole)
    with Session(made) as opened:
        found = look(opened, tmp_path)
    made.dispose()
    assert found["database"].status is Status.BAD


def test_the_newest_backup_counts(session: Session, tmp_path: Path) -> None:
    an_evening(session)
    assert look(session, tmp_path)["backup"].code == "backup_missing"
    backups = tmp_path / "backups"
    backups.mkdir()
    for days, code in ((30, "backup_old"), (1, "backup_fresh")):
        backup = backups / f"trygg-{days}.db"
        backup.touch()
        made = (NOW - timedelta(days=days)).timestamp()
        os.utime(backup, (made, made))
        assert look(session, tmp_path)["backup"].code == code


def test_what_waits_to_be_sent_is_counted(session: Session, tmp_path: Path) -> None:
    session.add_all(Operation(kind="comment", record_id=str(n), schema=1) for n in range(3))
    session.commit()
    unsent = look(session, tmp_path)["unsent"]
    assert unsent.facts == {"count": 3}
    assert unsent.status is Status.OK


def test_the_pack_in_force_is_told_of(session: Session, tmp_path: Path) -> None:
    assert look(session, tmp_path)["pack"].code == "pack_bundled"
    for version, imported in enumerate((NOW - timedelta(days=400), NOW), 1):
        session.add(StoredPack(content=f'{{"version": {version}}}', imported_at=imported))
        session.commit()
    facts = look(session, tmp_path)["pack"].facts
    assert facts["version"] == 2
    assert "2026-11-20" in str(facts["imported"])


def test_both_languages_say_the_same_checks() -> None:
    swedish, english = (tomllib.loads(resource("checks", f"{name}.toml").read_text()) for name in ("sv", "en"))
    assert swedish.keys() == english.keys()
    assert swedish["names"].keys() == english["names"].keys()


def test_a_computer_that_does_not_tell_of_its_battery_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_such_file() -> None:
        raise FileNotFoundError("/sys/class/power_supply")

    monkeypatch.setattr("psutil.sensors_battery", no_such_file)
    assert this_battery() is None
