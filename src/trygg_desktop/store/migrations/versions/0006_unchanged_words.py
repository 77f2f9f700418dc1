"""Words that stay as they were are not indexed anew: taking them out for good costs more than all the rest of a row."""

from alembic import op

revision = "0006"
down_revision = "0005"

_PUT = "INSERT INTO comment_fts(rowid, text, place) VALUES (new.n, new.text, new.place);"
_TAKE = "INSERT INTO comment_fts(comment_fts, rowid, text, place) VALUES ('delete', old.n, old.text, old.place);"
_CHANGED = "WHEN new.text <> old.text OR new.place <> old.place"


def upgrade() -> None:
    op.execute("DROP TRIGGER comment_reindexed")
    op.execute(
        f"CREATE TRIGGER comment_reindexed AFTER UPDATE OF text, place ON comment {_CHANGED} BEGIN {_TAKE} {_PUT} END"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER comment_reindexed")
    op.execute(f"CREATE TRIGGER comment_reindexed AFTER UPDATE OF text, place ON comment BEGIN {_TAKE} {_PUT} END")
