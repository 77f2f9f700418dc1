"""What the rest of the server may ask of a database. The same SQL runs on both; here are the few things that differ."""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

Row = tuple[Any, ...]

EVERYONE = "*"
"""In place of a tenant's id: the operator's view over all tenants, for the admin page, backups and migrations."""


class Unavailable(Exception):
    """The database is away, locked or full. Nothing was done; it can be tried again."""


class NotMigrated(Exception):
    """The tables this program needs are not there yet."""


class UnsafeRole(Exception):
    """The database role is exempt from row-level security, so tenants would not be kept apart."""


class Transaction(Protocol):
    """One transaction, in which only the rows of its tenant are seen. SQL names its values `:name`."""

    lock_tenant: str
    """SQL that ends a SELECT and locks the row of `tenant AS t` until the transaction's end."""

    def rows(self, sql: str, **values: object) -> list[Row]:
        """All rows of a query."""

    def ask(self, sql: str, **values: object) -> Callable[[], list[Row]]:
        """Send a query on its way; its rows are waited for when they are called for."""

    def do(self, sql: str, **values: object) -> None:
        """Run a statement without waiting for it; what goes wrong is told by the transaction's end at the latest."""

    def run(self, sql: str, **values: object) -> int:
        """Run a statement; how many rows it touched."""

    def look_up(
        self, table: str, columns: str, key: str, texts: Collection[str], tenant: str
    ) -> Callable[[], list[Row]]:
        """Send a query on its way, as `ask` does, for the tenant's rows whose `key` is one of the texts.

        It reads an index once for each text, however large the table. No text may hold a control character.
        """

    def put(self, table: str, rows: Sequence[Row], *, over: Sequence[str] = (), **same: str) -> None:
        """Insert many full rows by one statement, as `do` does. `same` are columns of one value, which rows leave out.

        `over` names a key: rows that have it already are replaced. No text may hold a control character.
        """


class Database(Protocol):
    """A pool of connections."""

    name: str
    """`postgresql` or `sqlite`."""

    def transaction(self, tenant: str, *, write: bool = True) -> AbstractContextManager[Transaction]:
        """A transaction on one tenant's rows: committed, on disk, when the block ends; rolled back where it raises.

        Raises:
            Unavailable: the database is away.
            NotMigrated: a table is not there.
        """

    def schema(self, tables: Sequence[str]) -> Sequence[str]:
        """Statements that, after a migration, part and protect the rows of new tables that belong to tenants."""

    def types(self) -> dict[str, str]:
        """What the placeholders of a migration stand for here."""

    def check_role(self) -> None:
        """Refuse to serve as a role that row-level security does not bind; raises UnsafeRole."""

    def backup(self, to: Path) -> None:
        """Write all tenants into an empty file, consistent while others write."""

    def restore(self, file: Path) -> None:
        """Bring a backup into this database, which is empty."""

    def close(self) -> None:
        """Give back all connections."""
