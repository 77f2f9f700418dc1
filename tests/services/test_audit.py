"""The audit log: only added to, and every change of it shows."""

from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.audit import Act
from trygg_desktop.model.people import Actor, Right, Role
from trygg_desktop.services import Session, audit, roles
from trygg_desktop.services.audit import Problem, Verdict, Wrong
from trygg_desktop.store.audit import HEADS, Entry, append
from trygg_desktop.store.connection import connect
from trygg_desktop.store.database import Store

COORDINATOR = Actor("Karin Ek", Role.COORDINATOR)
GUEST = Actor("Polis Persson", Role.GUEST)
OLD = datetime(2021, 3, 1, tzinfo=UTC)
TRIGGERS = ("audit_never_changed", "audit_never_between", "audit_never_removed")


def write(store: Store, lines: int, at: datetime | None = None) -> None:
    def some(session: Session) -> None:
        for number in range(lines):
            append(session, Entry(COORDINATOR, Act.DISCLOSED, "comment", "", {"records": number, "dnr": "å/1"}), at)

    store.write(some).result()


def verdict(store: Store) -> Verdict:
    return store.read(partial(audit.verify, folder=store.path.parent)).result()


def wrong(store: Store) -> list[Problem]:
    return verdict(store).problems


def edit(store: Store, key: str, *statements: str) -> None:
    """Do what somebody does who has the key and a tool for SQLite, and knows of the triggers."""
    with closing(connect(store.path, key)) as raw:
        for statement in (*(f"DROP TRIGGER {name}" for name in TRIGGERS), *statements):
            raw.execute(statement)


def test_a_log_that_nobody_touched_is_whole(store: Store) -> None:
    assert verdict(store) == Verdict(0, 1, "")
    write(store, 3)
    write(store, 2)
    found = verdict(store)
    assert (found.lines, found.first, found.problems) == (5, 1, [])
    assert found.head == (store.path.parent / HEADS).read_text().split()[-1]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_line SET act = 'entered' WHERE n = 2",
        "DELETE FROM audit_line WHERE n = 2",
        "DELETE FROM audit_line",
        "INSERT INTO audit_line VALUES (0, '', '', '', '', '', '', '{}', '', '')",
    ],
)
def test_the_database_itself_refuses_to_change_it(store: Store, key: str, statement: str) -> None:
    write(store, 3)
    with closing(connect(store.path, key)) as raw, pytest.raises(dbapi2.IntegrityError, match="only added to"):
        raw.execute(statement)
    assert verdict(store).problems == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("actor", "'Omar Said'"),
        ("role", "'nonsense'"),
        ("act", "'nonsense'"),
        ("at", "'never'"),
        ("facts", "'{\"records\": 7}'"),
        ("facts", "'no json'"),
        ("record_id", "'x'"),
        ("hash", "'00'"),
    ],
)
def test_a_changed_line_is_detected(store: Store, key: str, column: str, value: str) -> None:
    write(store, 3)
    edit(store, key, f"UPDATE audit_line SET {column} = {value} WHERE n = 2")  # noqa: S608  # our own words
    assert Problem(2, Wrong.CHANGED) in wrong(store)


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        (["DELETE FROM audit_line WHERE n = 2"], {Problem(2, Wrong.MISSING), Problem(3, Wrong.UNLINKED)}),
        (["DELETE FROM audit_line WHERE n = 3"], {Problem(3, Wrong.MISSING)}),
        (["DELETE FROM audit_line"], {Problem(n, Wrong.MISSING) for n in (1, 2, 3)}),
        (["DELETE FROM audit_line WHERE n = 1"], {Problem(2, Wrong.UNLINKED)}),
    ],
)
def test_removed_lines_are_detected(store: Store, key: str, statements: list[str], expected: set[Problem]) -> None:
    write(store, 3)
    edit(store, key, *statements)
    assert expected <= set(wrong(store))


def test_an_end_that_was_cut_off_stays_detected_when_the_log_goes_on(store: Store, key: str) -> None:
    write(store, 3)
    edit(store, key, "DELETE FROM audit_line WHERE n = 3")
    write(store, 1)
    assert wrong(store) == [Problem(3, Wrong.MISSING)]


def test_a_backup_that_was_put_back_explains_what_is_gone(store: Store, key: str) -> None:
    write(store, 3)
    edit(store, key, "DELETE FROM audit_line WHERE n >= 2")
    store.write(partial(audit.note, actor=COORDINATOR, act=Act.RESTORED)).result()
    write(store, 1)
    assert wrong(store) == []


def test_going_back_to_what_was_before_a_backup_is_explained_too(store: Store, key: str) -> None:
    write(store, 3)
    store.back_up().result()
    edit(store, key, "CREATE TABLE kept AS SELECT * FROM audit_line", "DELETE FROM audit_line WHERE n >= 2")
    store.write(partial(audit.note, actor=COORDINATOR, act=Act.RESTORED)).result()
    write(store, 1)
    with closing(connect(store.path, key)) as raw:
        raw.execute("DELETE FROM audit_line")
        raw.execute("INSERT INTO audit_line SELECT * FROM kept")
    assert wrong(store) != []
    store.write(partial(audit.note, actor=COORDINATOR, act=Act.RESTORED)).result()
    assert wrong(store) == []


def test_the_logs_own_retention_leaves_a_whole_log(store: Store) -> None:
    write(store, 3, OLD)
    write(store, 2)
    until = datetime(2022, 1, 1, tzinfo=UTC)
    assert store.write(partial(audit.trim, actor=COORDINATOR, until=until)).result() == 3
    found = verdict(store)
    assert (found.lines, found.first, found.problems) == (3, 4, [])
    assert store.write(partial(audit.trim, actor=COORDINATOR, until=until)).result() == 0


def test_a_refused_reading_is_logged_before_it_is_told(store: Store) -> None:
    def read(_: Session) -> None:
        roles.require(GUEST, Right.CONTACTS, "contact", "the-id")

    for run in (store.read, store.write):
        with pytest.raises(PersonCanMend, match="role_denied"):
            run(read).result()
    first, second = store.read(partial(audit.lines, actor=COORDINATOR)).result()
    for line in (first, second):
        assert (line.actor, line.role, line.act, line.kind, line.record_id, line.facts) == (
            "Polis Persson", "guest", Act.DENIED, "contact", "the-id", {"right": "contacts"},
        )  # fmt: skip
    assert wrong(store) == []


def test_a_refused_change_leaves_the_line_and_nothing_else(store: Store) -> None:
    def change(session: Session) -> None:
        audit.note(session, GUEST, Act.DISCLOSED)
        roles.require(GUEST, Right.DISCLOSURE)

    with pytest.raises(PersonCanMend, match="role_denied"):
        store.write(change).result()
    (line,) = store.read(partial(audit.lines, actor=COORDINATOR)).result()
    assert line.act == Act.DENIED
    assert wrong(store) == []


@pytest.mark.parametrize("role", [Role.GUEST, Role.BOOTH_STAFF])
def test_the_log_is_read_by_those_who_look_after_it(store: Store, role: Role) -> None:
    with pytest.raises(PersonCanMend, match="role_denied"):
        store.read(partial(audit.lines, actor=Actor("Någon", role))).result()


def test_a_page_of_the_log_begins_where_the_last_one_ended(store: Store) -> None:
    write(store, 5)
    assert [line.n for line in store.read(partial(audit.lines, actor=COORDINATOR, limit=2)).result()] == [5, 4]
    assert [line.n for line in store.read(partial(audit.lines, actor=COORDINATOR, before=4)).result()] == [3, 2, 1]


def test_a_half_written_head_is_no_alarm(store: Store) -> None:
    write(store, 2)
    with (Path(store.path.parent) / HEADS).open("ab") as file:
        file.write(b"3 abc")
    assert wrong(store) == []
