"""People and roles, the audit log that is only ever added to, contacts, and holds on retention."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_NEVER_CHANGED = """
CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit_line
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END
"""
_NEVER_BETWEEN = """
CREATE TRIGGER audit_never_between BEFORE INSERT ON audit_line
WHEN new.n <= (SELECT max(n) FROM audit_line)
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END
"""
# The log's own retention first adds the line that vouches for those it takes away.
_NEVER_REMOVED = """
CREATE TRIGGER audit_never_removed BEFORE DELETE ON audit_line
WHEN NOT EXISTS (
    SELECT 1 FROM audit_line WHERE act = 'log_trimmed' AND n > old.n AND json_extract(facts, '$.through') >= old.n
)
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END
"""


def upgrade() -> None:
    op.create_table(
        "person",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("pin", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "audit_line",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("act", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.String(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_table(
        "contact",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("occasion_id", sa.String(), nullable=False),
        sa.Column("due", sa.String(), nullable=False),
        sa.Column("keep_until", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("marks", sa.JSON(), nullable=False),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(), nullable=False),
        sa.Column("delivered_at", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "hold",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("occasion_id", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("set_by", sa.String(), nullable=False),
        sa.Column("set_at", sa.String(), nullable=False),
        sa.Column("lifted_by", sa.String(), nullable=False),
        sa.Column("lifted_at", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id"),
    )
    for statement in (_NEVER_CHANGED, _NEVER_BETWEEN, _NEVER_REMOVED):
        op.execute(statement)


def downgrade() -> None:
    for trigger in ("audit_never_changed", "audit_never_between", "audit_never_removed"):
        op.execute(f"DROP TRIGGER {trigger}")
    op.drop_table("hold")
    op.drop_table("contact")
    op.drop_table("audit_line")
    op.drop_table("person")
