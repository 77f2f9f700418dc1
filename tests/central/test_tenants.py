"""No tenant sees another's row: not through the server, and in PostgreSQL not even by the server's own mistake."""

from typing import Any

import psycopg
import pytest
from tests.central.machines import Central, operation

from trygg_central import devices, records
from trygg_central.database.interface import Row, UnsafeRole
from trygg_central.database.opening import open_database
from trygg_central.database.postgresql import PostgresTransaction
from trygg_central.database.sqlite import SqliteTransaction
from trygg_protocol import messages
from trygg_protocol.messages import Name, ReceiptRequest, Receipts


def test_a_tenant_neither_sees_nor_changes_what_another_has(central: Central) -> None:
    mine, yours = central.tenant(), central.tenant()
    anna, bo = central.laptop(mine), central.laptop(yours)
    made = operation({"text": "vår"})
    anna.push(made)
    assert bo.pull() == []
    # The same ids in another tenant are other operations and other records.
    assert bo.push(made)[0].outcome == "applied"
    bo.push(operation({"text": "er"}, made.record_id), operation(None, made.record_id))
    assert [record.fields for record in anna.pull()] == [{"text": "vår"}]
    asked = ReceiptRequest([Name("comment", made.record_id)])
    assert anna.ask("POST", messages.RECEIPTS, asked, kind=Receipts).receipts[0].rev == 1
    assert not devices.revoke(central.database, yours, anna.device)
    assert [device.id for device in devices.listed(central.database, yours)] == [bo.device]


@pytest.fixture
def rows_of_two(on_postgres: Central) -> tuple[str, str]:
    mine, yours = on_postgres.tenant(), on_postgres.tenant()
    for tenant in (mine, yours):
        on_postgres.laptop(tenant).push(*(operation({"n": number}) for number in range(3)))
    return mine, yours


def test_a_query_that_forgets_its_tenant_sees_its_own_rows_alone(
    on_postgres: Central, rows_of_two: tuple[str, str]
) -> None:
    mine, _ = rows_of_two
    with on_postgres.database.transaction(mine) as tx:
        for table, rows in (("record", 3), ("operation", 3), ("device", 1)):
            assert tx.rows(f"SELECT tenant, count(*) FROM {table} GROUP BY tenant") == [(mine, rows)]  # noqa: S608
        assert tx.run("UPDATE record SET schema = 9") == 3
        assert tx.run("DELETE FROM operation") == 3
        part = tx.rows("SELECT tableoid::regclass::text FROM record LIMIT 1")[0][0]
        assert tx.rows(f"SELECT count(*) FROM {part}") == [(3,)]  # noqa: S608  # by the partition's own name


def test_a_row_cannot_be_written_for_another_tenant(on_postgres: Central, rows_of_two: tuple[str, str]) -> None:
    mine, yours = rows_of_two
    with (
        pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"),
        on_postgres.database.transaction(mine) as tx,
    ):
        tx.run("UPDATE record SET tenant = :other", other=yours)


def test_without_a_tenant_nothing_is_seen(on_postgres: Central, rows_of_two: tuple[str, str]) -> None:
    assert rows_of_two
    with psycopg.connect(on_postgres.where[1]) as connection:
        assert connection.execute("SELECT count(*) FROM record").fetchone() == (0,)


def test_the_rows_are_parted_by_tenant(on_postgres: Central, rows_of_two: tuple[str, str]) -> None:
    mine, _ = rows_of_two
    with on_postgres.database.transaction(mine) as tx:
        assert len(tx.rows("SELECT DISTINCT tableoid FROM record")) == 1
        plan = tx.rows("EXPLAIN SELECT * FROM record WHERE tenant = :t AND rev > 0 ORDER BY rev LIMIT 9", t=mine)
    assert sum("Scan" in line for (line,) in plan) == 1


def test_a_page_is_read_in_its_order_and_no_further(on_postgres: Central, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new tenant has no statistics. Its every page was once sorted out of all that came after it."""
    tenant = on_postgres.tenant()
    anna = on_postgres.laptop(tenant)
    for _ in range(3):
        anna.push(*(operation({"n": number}) for number in range(1000)))
    plans: list[str] = []
    asked = PostgresTransaction.rows

    def explained(tx: PostgresTransaction, sql: str, **values: object) -> list[Row]:
        if "FROM record" in sql:
            plans.append("\n".join(line for (line,) in asked(tx, f"EXPLAIN {sql}", **values)))
        return asked(tx, sql, **values)

    monkeypatch.setattr(PostgresTransaction, "rows", explained)
    records.pull(on_postgres.database, anna.enrolled.token, None, 1000)
    (plan,) = plans
    assert "Sort" not in plan
    assert "Index Scan" in plan


def test_the_server_refuses_a_role_that_sees_everything(
    on_postgres: Central, tmp_path_factory: pytest.TempPathFactory
) -> None:
    url = on_postgres.where[1].replace("trygg@", "postgres@")
    database = open_database(url, tmp_path_factory.getbasetemp())
    with pytest.raises(UnsafeRole):
        database.check_role()
    database.close()


def test_a_query_that_forgot_its_tenant_would_be_caught(central: Central, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mutant: it shows another's rows on SQLite, and only the row-level security keeps PostgreSQL from it."""
    mine, yours = central.tenant(), central.tenant()
    anna, bo = central.laptop(mine), central.laptop(yours)
    anna.push(operation({"text": "vår"}))
    transactions = SqliteTransaction if central.database.name == "sqlite" else PostgresTransaction
    asked = transactions.rows

    def forgetful(tx: Any, sql: str, **values: object) -> list[Row]:
        return asked(tx, sql.replace("tenant = :tenant AND rev", ":tenant = :tenant AND rev"), **values)

    monkeypatch.setattr(transactions, "rows", forgetful)
    _, count, _ = records.pull(central.database, bo.enrolled.token, None, 1000)
    assert (count > 0) == (central.database.name == "sqlite")
