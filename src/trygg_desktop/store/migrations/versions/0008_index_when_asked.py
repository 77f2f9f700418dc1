"""New words are indexed when somebody searches or nobody writes, and no longer while somebody waits for "saved"."""

from alembic import op

revision = "0008"
down_revision = "0007"

_PUT = "INSERT INTO comment_fts(rowid, text, place) VALUES (new.n, new.text, new.place);"
_FORGET = "INSERT INTO comment_fts(comment_fts, rowid, text, place)"
_TAKE = f"{_FORGET} VALUES ('delete', old.n, old.text, old.place);"
_CHANGED = "WHEN (new.text <> old.text OR new.place <> old.place)"
_LAST = "(SELECT n FROM comment_fts_last)"
# A number that was the highest is given anew: it must not pass for one that is indexed.
_NEWEST = "(SELECT coalesce(max(n), 0) FROM comment)"


def upgrade() -> None:
    op.execute("CREATE TABLE comment_fts_last (n INTEGER NOT NULL)")
    op.execute(f"INSERT INTO comment_fts_last (n) VALUES ({_NEWEST})")  # noqa: S608  # our own text
    for trigger in ("comment_indexed", "comment_reindexed", "comment_unindexed"):
        op.execute(f"DROP TRIGGER {trigger}")
    op.execute(
        f"CREATE TRIGGER comment_reindexed AFTER UPDATE OF text, place ON comment "
        f"{_CHANGED} AND old.n <= {_LAST} BEGIN {_TAKE} {_PUT} END"
    )
    forget = f"{_FORGET} SELECT 'delete', old.n, old.text, old.place WHERE old.n <= {_LAST};"
    step_back = f"UPDATE comment_fts_last SET n = {_NEWEST} WHERE n > {_NEWEST};"  # noqa: S608  # our own text
    op.execute(f"CREATE TRIGGER comment_unindexed AFTER DELETE ON comment BEGIN {forget} {step_back} END")


def downgrade() -> None:
    op.execute(
        "INSERT INTO comment_fts(rowid, text, place) "  # noqa: S608  # our own text
        f"SELECT n, text, place FROM comment WHERE n > {_LAST}"
    )
    for trigger in ("comment_reindexed", "comment_unindexed"):
        op.execute(f"DROP TRIGGER {trigger}")
    op.execute("DROP TABLE comment_fts_last")
    op.execute(f"CREATE TRIGGER comment_indexed AFTER INSERT ON comment BEGIN {_PUT} END")
    op.execute(
        f"CREATE TRIGGER comment_reindexed AFTER UPDATE OF text, place ON comment {_CHANGED} BEGIN {_TAKE} {_PUT} END"
    )
    op.execute(f"CREATE TRIGGER comment_unindexed AFTER DELETE ON comment BEGIN {_TAKE} END")
