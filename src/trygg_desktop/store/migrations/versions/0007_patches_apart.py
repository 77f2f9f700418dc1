"""What an operation changes lies apart from it: to note an answer need not write all that it says anew."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.execute(
        "CREATE TABLE outbox_patch (n INTEGER NOT NULL, patch JSON NOT NULL, PRIMARY KEY (n), "
        "FOREIGN KEY(n) REFERENCES outbox (n) ON DELETE CASCADE)"
    )
    op.execute("INSERT INTO outbox_patch (n, patch) SELECT n, patch FROM outbox WHERE patch IS NOT NULL ORDER BY n")
    op.execute("ALTER TABLE outbox DROP COLUMN patch")


def downgrade() -> None:
    op.execute("ALTER TABLE outbox ADD COLUMN patch JSON")
    op.execute("UPDATE outbox SET patch = (SELECT patch FROM outbox_patch WHERE outbox_patch.n = outbox.n)")
    op.execute("DROP TABLE outbox_patch")
