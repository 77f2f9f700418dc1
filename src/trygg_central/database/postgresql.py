"""PostgreSQL, for production. Each transaction names its tenant, and row-level security shows it no other's rows.

Plain SQL, row locks and `set_config` only: no advisory lock, LISTEN/NOTIFY or transaction id, so that Citus,
CockroachDB and YugabyteDB stay possible.
"""

import os
import re
import subprocess
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import psycopg
from psycopg import sql as composing
from psycopg.adapt import Loader
from psycopg.types.string import TextLoader
from psycopg_pool import ConnectionPool, PoolTimeout

from trygg_central.database.interface import EVERYONE, NotMigrated, Row, Unavailable, UnsafeRole
from trygg_central.database.schema import COLUMNS, replacing

_WAIT_SECONDS = 20.0
_CONNECTIONS = 8
_PARTITIONS = 16
_BLANK = re.compile(r"(?<![:\w]):([a-z_]\w*)")
_LONGEST_STATEMENT_MS = 60_000
_BETWEEN, _NULL = "\x1f", "\x1e"
"""Control characters, which neither JSON nor a checked name holds."""
_BEGIN = {True: "BEGIN ISOLATION LEVEL READ COMMITTED", False: "BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY"}
_TENANT = "current_setting('trygg.tenant', true)"
_PROTECTION = (
    "ALTER TABLE {0} ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE {0} FORCE ROW LEVEL SECURITY",
    f"CREATE POLICY own_tenant ON {{0}} USING (tenant = {_TENANT}) WITH CHECK (tenant = {_TENANT})",
    f"CREATE POLICY operator ON {{0}} FOR SELECT USING ({_TENANT} = '{EVERYONE}')",
)


@cache
def _in_psycopgs_form(sql: str) -> str:
    return _BLANK.sub(r"%(\1)s", sql)


@cache
def _insertion(table: str, over: tuple[str, ...], same: tuple[str, ...]) -> str:
    columns = COLUMNS[table]
    names = ", ".join(columns)
    values = ", ".join([*(f"new.{name}::{kind}" for name, kind in columns.items()), *("%s" for _ in same)])
    arrays = ", ".join(f"string_to_array(%s, '{_BETWEEN}', '{_NULL}')" for _ in columns)
    into = f"INSERT INTO {table} ({', '.join([*columns, *same])})"
    return f"{into} SELECT {values} FROM unnest({arrays}) AS new({names})" + replacing(table, over)  # noqa: S608


@cache
def _one_by_one(table: str, columns: str, key: str) -> str:
    # OFFSET 0 keeps the planner from joining: without statistics it would read all of a tenant for a thousand rows.
    return (
        f"SELECT {columns} FROM unnest(string_to_array(:texts, '{_BETWEEN}')) AS wanted(text), "  # noqa: S608
        f"LATERAL (SELECT * FROM {table} WHERE tenant = :tenant AND {key} = wanted.text OFFSET 0) AS held"
    )


def _joined(column: Collection[object]) -> str:
    """A column as one text that PostgreSQL takes apart: five times as fast as psycopg's arrays."""
    try:
        return _BETWEEN.join(column)  # type: ignore[arg-type]  # most hold texts alone
    except TypeError:
        return _BETWEEN.join([_NULL if value is None else str(value) for value in column])


class PostgresTransaction:
    """A transaction on PostgreSQL, in a pipeline: statements are sent without waiting for the one before."""

    lock_tenant = "FOR UPDATE OF t"

    def __init__(self, connection: "psycopg.Connection[Row]", pipeline: psycopg.Pipeline) -> None:
        self._connection = connection
        self._pipeline = pipeline

    def rows(self, sql: str, **values: object) -> list[Row]:
        """See `Transaction`."""
        return self.ask(sql, **values)()

    def ask(self, sql: str, **values: object) -> Callable[[], list[Row]]:
        """See `Transaction`."""
        # A plan made for an empty table would go on being used when there are a million rows.
        return self._connection.execute(_in_psycopgs_form(sql), values or None, prepare=False).fetchall

    def do(self, sql: str, **values: object) -> None:
        """See `Transaction`."""
        self._connection.execute(_in_psycopgs_form(sql), values or None)

    def run(self, sql: str, **values: object) -> int:
        """See `Transaction`."""
        cursor = self._connection.execute(_in_psycopgs_form(sql), values or None)
        self._pipeline.sync()
        return cursor.rowcount

    def look_up(
        self, table: str, columns: str, key: str, texts: Collection[str], tenant: str
    ) -> Callable[[], list[Row]]:
        """See `Transaction`."""
        return self.ask(_one_by_one(table, columns, key), texts=_joined(texts), tenant=tenant)

    def put(self, table: str, rows: Sequence[Row], *, over: Sequence[str] = (), **same: str) -> None:
        """See `Transaction`."""
        if rows:
            columns = [_joined(column) for column in zip(*rows, strict=True)]
            self._connection.execute(_insertion(table, tuple(over), tuple(same)), [*same.values(), *columns])


class PostgresDatabase:
    """The database at `url` (`postgresql://…`)."""

    name = "postgresql"

    def __init__(self, url: str) -> None:
        self._url = url
        self._pool: ConnectionPool[psycopg.Connection[Row]] = ConnectionPool(
            url,
            min_size=1,
            max_size=_CONNECTIONS,
            timeout=_WAIT_SECONDS,
            configure=_configure,
            kwargs={"application_name": "trygg-central", "connect_timeout": 10, "autocommit": True},
            open=True,
        )

    @contextmanager
    def transaction(self, tenant: str, *, write: bool = True) -> Iterator[PostgresTransaction]:
        """See `Database`."""
        try:
            with self._pool.connection() as connection:
                with connection.pipeline() as pipeline:
                    connection.execute(_BEGIN[write])
                    connection.execute("SELECT set_config('trygg.tenant', %s, true)", (tenant,))
                    yield PostgresTransaction(connection, pipeline)
                    ended = connection.execute("COMMIT")
                if ended.statusmessage != "COMMIT":
                    raise Unavailable("the transaction could not be committed")
        except psycopg.errors.UndefinedTable as error:
            raise NotMigrated from error
        except (psycopg.OperationalError, PoolTimeout) as error:
            raise Unavailable(getattr(error, "sqlstate", None) or type(error).__name__) from error

    def schema(self, tables: Sequence[str]) -> Sequence[str]:
        """See `Database`. A partition is protected too: it could be asked by its own name."""
        statements = []
        for table in tables:
            parts = [f"{table}_{number}" for number in range(_PARTITIONS)]
            statements += [
                f"CREATE TABLE {part} PARTITION OF {table} FOR VALUES WITH (MODULUS {_PARTITIONS}, REMAINDER {number})"
                for number, part in enumerate(parts)
            ]
            for name in [table, *parts]:
                statements += [sql.format(name) for sql in _PROTECTION]
        return statements

    def types(self) -> dict[str, str]:
        """See `Database`."""
        return {"key": 'text COLLATE "C"', "json": "json", "by_tenant": "PARTITION BY HASH (tenant)"}

    def check_role(self) -> None:
        """See `Database`."""
        with self.transaction(EVERYONE, write=False) as tx:
            exempt = tx.rows("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        if exempt[0][0]:
            raise UnsafeRole("this role sees every tenant's rows; give the server a role of its own (docs/central.md)")

    def backup(self, to: Path) -> None:
        """See `Database`. Uses PostgreSQL's `pg_dump`."""
        self._tool("pg_dump", "--format=custom", "--enable-row-security", "--no-owner", f"--file={to}")

    def restore(self, file: Path) -> None:
        """See `Database`. Uses PostgreSQL's `pg_restore`."""
        self._tool("pg_restore", "--no-owner", "--single-transaction", str(file))

    def _tool(self, name: str, *arguments: str) -> None:
        try:
            subprocess.run(  # noqa: S603
                [name, f"--dbname={self._url}", *arguments],
                env={**os.environ, "PGOPTIONS": f"-c trygg.tenant={EVERYONE}"},
                check=True,
                capture_output=True,
                text=True,
            )
        except FileNotFoundError as error:
            raise Unavailable(f"{name} is not installed") from error
        except subprocess.CalledProcessError as error:
            raise Unavailable(f"{name}: {error.stderr.strip().splitlines()[-1:]}") from error

    def close(self) -> None:
        """See `Database`."""
        self._pool.close()


def _configure(connection: "psycopg.Connection[Row]") -> None:
    text: type[Loader] = TextLoader
    connection.adapters.register_loader("json", text)
    connection.execute(composing.SQL("SET statement_timeout = {}").format(_LONGEST_STATEMENT_MS))
    # All that is asked for lies in an index in its order. Without statistics of a tenant, as of every new one, the
    # planner took it for small, and for each page read and sorted all that came after it.
    connection.execute("SET enable_bitmapscan = off")
