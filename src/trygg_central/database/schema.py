"""The tables, by numbered migrations that only ever add. Tenant first in every key, no sequence, no foreign key across
tenants: so the rows of a tenant can lie in one partition, and on one node of a distributed PostgreSQL.

Times are ISO 8601 text in UTC, as on the laptops.
"""

from collections.abc import Sequence

from trygg_central.database.interface import EVERYONE, Database, NotMigrated

COLUMNS: dict[str, dict[str, str]] = {
    "operation": {
        "op_id": "text",
        "rev": "bigint",
        "kind": "text",
        "record_id": "text",
        "base_rev": "bigint",
        "fields": "json",
        "schema": "bigint",
        "created_at": "text",
        "author": "text",
        "behind": "boolean",
        "reason": "text",
    },
    "record": {
        "id": "text",
        "kind": "text",
        "rev": "bigint",
        "schema": "bigint",
        "state": "json",
        "origin_rev": "bigint",
        "origin_author": "text",
        "stamps": "json",
        "deleted_rev": "bigint",
        "deleted_author": "text",
    },
}
"""The tables written many rows at a time, with the columns that differ from row to row, in order."""


def replacing(table: str, over: Sequence[str]) -> str:
    """The end of an INSERT that replaces the rows which have the key `over` already; "" where there is no key."""
    if not over:
        return ""
    kept = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS[table] if name not in over)
    return f" ON CONFLICT ({', '.join(over)}) DO UPDATE SET {kept}"


_FIRST = """
CREATE TABLE tenant (
    id {key} PRIMARY KEY, name text NOT NULL, epoch text NOT NULL, head bigint NOT NULL, created_at text NOT NULL
);
CREATE TABLE setting (name {key} PRIMARY KEY, value text NOT NULL);
CREATE TABLE attempt (subject {key} NOT NULL, at text NOT NULL);
CREATE INDEX attempt_of ON attempt (subject, at);
CREATE TABLE enrolment_code (
    id {key} PRIMARY KEY, tenant {key} NOT NULL, secret_sha256 text NOT NULL, made_at text NOT NULL,
    expires_at text NOT NULL, tries_left bigint NOT NULL, used_by text
);
CREATE TABLE device (
    tenant {key} NOT NULL, id {key} NOT NULL, name text NOT NULL, token_sha256 {key} NOT NULL,
    enrolled_at text NOT NULL, expires_at text NOT NULL, revoked_at text, seen_at text,
    unsent bigint, quarantined bigint, oldest_unsent_at text, app_version text, reported_at text,
    PRIMARY KEY (tenant, id)
) {by_tenant};
CREATE INDEX device_token ON device (tenant, token_sha256);
CREATE TABLE operation (
    tenant {key} NOT NULL, op_id {key} NOT NULL, rev bigint NOT NULL, kind text NOT NULL, record_id text NOT NULL,
    base_rev bigint, fields {json}, schema bigint NOT NULL, created_at text NOT NULL, author text NOT NULL,
    device text NOT NULL, received_at text NOT NULL, behind boolean NOT NULL, reason text,
    PRIMARY KEY (tenant, op_id)
) {by_tenant};
CREATE TABLE record (
    tenant {key} NOT NULL, id {key} NOT NULL, kind {key} NOT NULL, rev bigint NOT NULL, schema bigint NOT NULL,
    state {json} NOT NULL, origin_rev bigint NOT NULL, origin_author text NOT NULL, stamps {json},
    deleted_rev bigint, deleted_author text,
    PRIMARY KEY (tenant, id, kind)
) {by_tenant};
CREATE UNIQUE INDEX record_log ON record (tenant, rev)
"""

MIGRATIONS: tuple[tuple[str, tuple[str, ...]], ...] = ((_FIRST, ("device", "operation", "record")),)
"""Each with the tables it makes whose rows belong to tenants."""

_VERSION = "SELECT value FROM setting WHERE name = 'schema'"


def version(database: Database) -> int:
    """How many migrations the database has had; 0 for an empty one."""
    try:
        with database.transaction(EVERYONE, write=False) as tx:
            return int(tx.rows(_VERSION)[0][0])
    except NotMigrated:
        return 0


def migrate(database: Database) -> int:
    """Bring the schema up to this program's; how many migrations that took. Each is one transaction."""
    done = version(database)
    for number, (sql, tables) in enumerate(MIGRATIONS[done:], done + 1):
        with database.transaction(EVERYONE) as tx:
            for statement in (*sql.format(**database.types()).split(";\n"), *database.schema(tables)):
                tx.run(statement)
            tx.run("DELETE FROM setting WHERE name = 'schema'")
            tx.run("INSERT INTO setting (name, value) VALUES ('schema', :number)", number=str(number))
    return len(MIGRATIONS) - done


def check(database: Database) -> None:
    """Raise NotMigrated where this program needs a newer schema than the database has."""
    if version(database) < len(MIGRATIONS):
        raise NotMigrated
