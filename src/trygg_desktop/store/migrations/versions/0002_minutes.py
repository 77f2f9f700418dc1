"""Minutes as protocols, with redactions, a distribution list and approved versions; actions carried over."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_TEXTS = ("organ", "adjuster", "adjusted_where", "adjusted_when", "posted_on", "removed_on", "kept_at")
_JSON = {"redactions": "{}", "appendices": "[]", "recipients": "[]"}


def upgrade() -> None:
    added: list[sa.Column[Any]] = [
        sa.Column("kind", sa.String(32), nullable=False, server_default="notes"),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        *(sa.Column(name, sa.String(), nullable=False, server_default="") for name in _TEXTS),
        *(sa.Column(name, sa.JSON(), nullable=False, server_default=empty) for name, empty in _JSON.items()),
    ]
    for column in added:
        op.add_column("minutes", column)
    op.add_column("action", sa.Column("carried_from", sa.String(), nullable=True))
    op.create_table(
        "minutes_version",
        sa.Column("minutes_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("approved_by", sa.String(), nullable=False),
        sa.Column("approved_at", sa.String(), nullable=False),
        sa.Column("digests", sa.JSON(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["minutes_id"], ["minutes.id"]),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("minutes_version_of", "minutes_version", ["minutes_id", "number"], unique=True)
    op.create_table(
        "frozen_paper",
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("edition", sa.String(32), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["version_id"], ["minutes_version.id"]),
        sa.PrimaryKeyConstraint("version_id", "edition"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("frozen_paper")
    op.drop_index("minutes_version_of", table_name="minutes_version")
    op.drop_table("minutes_version")
    op.drop_column("action", "carried_from")
    for name in ("kind", "version", *_TEXTS, *_JSON):
        op.drop_column("minutes", name)
