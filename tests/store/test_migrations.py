"""Migrations up and down, against the records as they are declared, and the app's view of revisions."""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import select
from tests.conftest import KEY
from tests.store.index import WHOLE, check_index, found

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.everything import Base
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.outbox import Operation
from trygg_desktop.services import capture
from trygg_desktop.store import connection, schema
from trygg_desktop.store.database import BACKUPS, FILE, Store
from trygg_desktop.store.migrations import run


def mark(path: Path, key: str, revision: str) -> None:
    with closing(connection.connect(path, key)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = ?", (revision,))


def tables(path: Path, key: str) -> set[str]:
    with closing(connection.connect(path, key)) as raw:
        return {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_the_app_knows_exactly_the_revisions_there_are() -> None:
    scripts = ScriptDirectory.from_config(run.config())
    assert [script.revision for script in scripts.walk_revisions()][::-1] == list(schema.REVISIONS)


def test_migrating_makes_what_the_records_declare(tmp_path: Path, key: str) -> None:
    schema.bring_up_to_date(tmp_path / FILE, key, tmp_path / BACKUPS)
    engine = connection.engine(tmp_path / FILE, key, read_only=True, connections=1)

    def declared(_: object, name: str | None, kind: str, *__: object) -> bool:
        return not (kind == "table" and name is not None and name.startswith("comment_fts"))

    with engine.connect() as reading:
        context = MigrationContext.configure(reading, opts={"include_object": declared, "compare_type": False})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


@pytest.mark.parametrize("revision", schema.REVISIONS)
def test_each_migration_goes_down_to_nothing_and_up_again(tmp_path: Path, key: str, revision: str) -> None:
    engine = connection.engine(tmp_path / FILE, key, read_only=False, connections=1, make=True)
    run.upgrade(engine, revision)
    made = tables(tmp_path / FILE, key)
    run.downgrade(engine, "base")
    assert tables(tmp_path / FILE, key) == {"alembic_version"}
    run.upgrade(engine, revision)
    assert tables(tmp_path / FILE, key) == made
    engine.dispose()


def test_a_newer_database_is_refused_and_left_as_it_was(tmp_path: Path, key: str) -> None:
    with Store(tmp_path, key):
        pass
    mark(tmp_path / FILE, key, "9999")
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(PersonCanMend, match="database_newer"):
        Store(tmp_path, key)
    assert (tmp_path / FILE).read_bytes() == before
    assert not (tmp_path / BACKUPS).exists()


def test_a_store_that_needs_migrating_is_backed_up_first(
    tmp_path: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(tmp_path, key):
        pass
    monkeypatch.setattr(schema, "REVISIONS", (*schema.REVISIONS, "9998"))
    steps: list[tuple[str, int]] = []

    def migrate(_: Path, __: str, to: str) -> None:
        steps.append((to, len(list((tmp_path / BACKUPS).glob("*.db")))))

    monkeypatch.setattr(schema, "_migrate", migrate)
    schema.bring_up_to_date(tmp_path / FILE, key, tmp_path / BACKUPS)
    assert steps == [("9998", 1)]
    (copy,) = (tmp_path / BACKUPS).glob("*.db")
    assert tables(copy, key) == tables(tmp_path / FILE, key)


def test_a_plain_sqlite_file_is_not_taken_for_a_store(tmp_path: Path, key: str) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as plain:
        plain.execute("CREATE TABLE other (x)")
    with pytest.raises(Exception, match="database_damaged"):
        Store(tmp_path, key)


def test_what_waited_in_an_older_store_still_says_what_it_said(tmp_path: Path, key: str) -> None:
    engine = connection.engine(tmp_path / FILE, key, read_only=False, connections=1, make=True)
    run.upgrade(engine, "0006")
    put = "INSERT INTO outbox (op_id, kind, record_id, patch, schema, created_at) VALUES (?, 'comment', 'c', ?, 1, ?)"
    told = [("made", '{"text": "mörkt"}'), ("deleted", None), ("made again", "{}")]
    with engine.begin() as writing:
        for op_id, patch in told:
            writing.exec_driver_sql(put, (op_id, patch, "2026-11-30T10:00:00.000000+00:00"))
    engine.dispose()
    with Store(tmp_path, key) as store:
        kept = store.read(lambda session: list(session.scalars(select(Operation).order_by(Operation.n)))).result()
    assert [(each.op_id, each.patch) for each in kept] == [
        ("made", {"text": "mörkt"}),
        ("deleted", None),
        ("made again", {}),
    ]


def test_an_older_store_has_all_words_indexed_and_a_newer_one_finds_each_once(store: Store, occasion: Occasion) -> None:
    save = partial(capture.save_comment, occasion_id=occasion.id)
    store.write(partial(save, draft_id="a", content={"text": "mörkt"})).result()
    found(store, "mörkt")
    store.write(partial(save, draft_id="b", content={"text": "mörkare"})).result()
    store.close()
    engine = connection.engine(store.path, KEY, read_only=False, connections=1)
    run.downgrade(engine, "0007")
    with engine.begin() as writing:
        writing.exec_driver_sql(WHOLE)
    engine.dispose()
    with Store(store.path.parent, KEY) as newer:
        newer.write(partial(save, draft_id="c", content={"text": "mörkast"})).result()
        assert found(newer, "mörk") == ["mörkast", "mörkare", "mörkt"]
        check_index(newer)
