"""A mutant of the server, whose cursor is not safe: it takes revisions, as from a sequence, before the transaction that
uses them, and does not hold the tenant's lock. Run as `python -m tests.central.lockless`."""

from dataclasses import replace
from typing import Any

from trygg_central import operations
from trygg_central.cli import main
from trygg_central.database.interface import Transaction
from trygg_central.database.postgresql import PostgresDatabase, PostgresTransaction
from trygg_central.devices import Caller
from trygg_protocol.messages import MOST_OPERATIONS

_do = PostgresTransaction.do
_open = PostgresDatabase.__init__
_opened: list[PostgresDatabase] = []


class Lockless(operations.Batch):
    """A batch whose revisions are taken in a transaction of their own."""

    def __init__(self, tx: Transaction, caller: Caller, held: operations.Held) -> None:
        most = 2 * MOST_OPERATIONS
        with _opened[0].transaction(caller.tenant) as other:
            taken = other.rows(
                "UPDATE tenant SET head = head + :most WHERE id = :id RETURNING head", most=most, id=caller.tenant
            )
        super().__init__(tx, replace(caller, head=taken[0][0] - most), held)


def open_and_keep(database: PostgresDatabase, url: str) -> None:
    _open(database, url)
    _opened.append(database)


def do_but_keep_head(tx: PostgresTransaction, sql: str, **values: Any) -> None:
    if not sql.startswith("UPDATE tenant"):
        _do(tx, sql, **values)


if __name__ == "__main__":
    operations.Batch = Lockless  # type: ignore[misc]
    PostgresTransaction.lock_tenant = ""
    PostgresTransaction.do = do_but_keep_head  # type: ignore[assignment,method-assign]
    PostgresDatabase.__init__ = open_and_keep  # type: ignore[assignment,method-assign]
    main()
