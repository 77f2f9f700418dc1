"""Sync: what was sent and refused, where the server is, conflicts, laptops, shared packs, and a log."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("outbox", sa.Column("author", sa.String(), server_default="", nullable=False))
    op.add_column("outbox", sa.Column("after", sa.JSON(), nullable=True))
    op.add_column("outbox", sa.Column("erase", sa.Boolean(), server_default="0", nullable=False))
    op.add_column("outbox", sa.Column("acked_at", sa.String(), nullable=True))
    op.add_column("outbox", sa.Column("rev", sa.Integer(), nullable=True))
    op.add_column("outbox", sa.Column("refused", sa.String(), nullable=True))
    op.create_index("outbox_op", "outbox", ["op_id"], unique=True)
    waits = sa.text("acked_at IS NULL")
    op.create_index("outbox_waiting", "outbox", ["record_id", "refused", "acked_at"], sqlite_where=waits)
    op.create_index("outbox_refused", "outbox", ["record_id"], sqlite_where=sa.text("refused IS NOT NULL"))
    op.create_index("outbox_foreign", "outbox", ["record_id"], sqlite_where=sa.text("author <> ''"))
    op.add_column("occasion", sa.Column("joined", sa.Boolean(), server_default="1", nullable=False))
    _renumbered(unique=False)
    op.create_table(
        "sync_state",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("server", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("tenant_name", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=True),
        sa.Column("epoch", sa.String(), nullable=False),
        sa.Column("cursor", sa.String(), nullable=True),
        sa.Column("anew", sa.Boolean(), nullable=False),
        sa.Column("scope", sa.String(32), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("synced_at", sa.String(), nullable=True),
        sa.Column("fault", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_table(
        "remote_copy",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.String(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=True),
        sa.Column("schema", sa.Integer(), nullable=False),
        sa.Column("state", sa.JSON(), nullable=True),
        sa.Column("parent", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("kind", "record_id"),
    )
    op.create_index("remote_copy_waiting", "remote_copy", ["parent"], sqlite_where=sa.text("parent IS NOT NULL"))
    op.create_table(
        "removed_occasion",
        sa.Column("occasion_id", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("starts_at", sa.String(), nullable=False),
        sa.Column("comments", sa.Integer(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("occasion_id"),
    )
    op.create_table(
        "sync_log",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("began_at", sa.String(), nullable=False),
        sa.Column("ended_at", sa.String(), nullable=False),
        sa.Column("pushed", sa.Integer(), nullable=False),
        sa.Column("pulled", sa.Integer(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.Column("quarantined", sa.Integer(), nullable=False),
        sa.Column("fault", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("n"),
    )
    _record(
        "conflict",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
    )
    _record("laptop", sa.Column("name", sa.String(), nullable=False), sa.Column("letter", sa.String(), nullable=False))
    _record(
        "pack_edition",
        sa.Column("municipality", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
    )


def downgrade() -> None:
    for table in ("pack_edition", "laptop", "conflict", "sync_log", "removed_occasion", "remote_copy", "sync_state"):
        op.drop_table(table)
    _renumbered(unique=True)
    op.drop_column("occasion", "joined")
    for index in ("outbox_foreign", "outbox_refused", "outbox_waiting", "outbox_op"):
        op.drop_index(index, "outbox")
    for column in ("refused", "rev", "acked_at", "erase", "after", "author"):
        op.drop_column("outbox", column)


def _renumbered(*, unique: bool) -> None:
    op.drop_index("comment_number", "comment")
    op.create_index("comment_number", "comment", ["occasion_id", "device", "number"], unique=unique)
    op.drop_index("tally_of", "tally")
    op.create_index("tally_of", "tally", ["occasion_id", "device", "kind"], unique=unique)


def _record(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        *columns,
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id"),
    )
