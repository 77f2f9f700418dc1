"""The first schema: occasions, comments and their index, drafts, tallies, minutes, settings, packs, the outbox."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_INDEX = """
CREATE VIRTUAL TABLE comment_fts USING fts5(
    text, place, content='comment', content_rowid='n', columnsize=0, tokenize='unicode61 remove_diacritics 0'
)
"""
# Removed words leave the index at once, not at its next merge.
_FORGET = "INSERT INTO comment_fts(comment_fts, rank) VALUES ('secure-delete', 1)"
_PUT = "INSERT INTO comment_fts(rowid, text, place) VALUES (new.n, new.text, new.place);"
_TAKE = "INSERT INTO comment_fts(comment_fts, rowid, text, place) VALUES ('delete', old.n, old.text, old.place);"
_TRIGGERS = (
    f"CREATE TRIGGER comment_indexed AFTER INSERT ON comment BEGIN {_PUT} END",
    f"CREATE TRIGGER comment_reindexed AFTER UPDATE OF text, place ON comment BEGIN {_TAKE} {_PUT} END",
    f"CREATE TRIGGER comment_unindexed AFTER DELETE ON comment BEGIN {_TAKE} END",
)


def upgrade() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("occasion_id", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("updated_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "occasion",
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("starts_at", sa.String(), nullable=False),
        sa.Column("ends_at", sa.String(), nullable=True),
        sa.Column("staff", sa.JSON(), nullable=False),
        sa.Column("partners", sa.JSON(), nullable=False),
        sa.Column("weather", sa.String(), nullable=False),
        sa.Column("closed_at", sa.String(), nullable=True),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "outbox",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("op_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.String(), nullable=False),
        sa.Column("base_rev", sa.Integer(), nullable=True),
        sa.Column("patch", sa.JSON(), nullable=True),
        sa.Column("schema", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "setup_pack",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("imported_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_table(
        "action",
        sa.Column("occasion_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("responsible", sa.String(), nullable=False),
        sa.Column("due", sa.String(), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occasion_id"],
            ["occasion.id"],
        ),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "comment",
        sa.Column("occasion_id", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("verbatim", sa.Boolean(), nullable=False),
        sa.Column("read_back", sa.Boolean(), nullable=False),
        sa.Column("safety", sa.Integer(), nullable=True),
        sa.Column("themes", sa.JSON(), nullable=False),
        sa.Column("suggested_themes", sa.JSON(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("place_id", sa.String(), nullable=True),
        sa.Column("time_of_day", sa.String(32), nullable=True),
        sa.Column("kind", sa.String(32), nullable=True),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("age_band", sa.String(), nullable=True),
        sa.Column("gender", sa.String(32), nullable=True),
        sa.Column("relation", sa.String(32), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("agrees", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("to_complete", sa.Boolean(), nullable=False),
        sa.Column("withdrawn_at", sa.String(), nullable=True),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occasion_id"],
            ["occasion.id"],
        ),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("comment_number", "comment", ["occasion_id", "device", "number"], unique=True)
    op.create_index("comment_of", "comment", ["occasion_id"], unique=False)
    op.create_table(
        "minutes",
        sa.Column("occasion_id", sa.String(), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("dnr", sa.String(), nullable=False),
        sa.Column("chair", sa.String(), nullable=False),
        sa.Column("secretary", sa.String(), nullable=False),
        sa.Column("sections", sa.JSON(), nullable=False),
        sa.Column("agenda", sa.JSON(), nullable=False),
        sa.Column("quotations", sa.JSON(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occasion_id"],
            ["occasion.id"],
        ),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id"),
        sa.UniqueConstraint("occasion_id"),
    )
    op.create_table(
        "tally",
        sa.Column("occasion_id", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occasion_id"],
            ["occasion.id"],
        ),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("tally_of", "tally", ["occasion_id", "device", "kind"], unique=True)
    for statement in (_INDEX, _FORGET, *_TRIGGERS):
        op.execute(statement)


def downgrade() -> None:
    op.execute("DROP TABLE comment_fts")
    op.drop_index("tally_of", table_name="tally")
    op.drop_table("tally")
    op.drop_table("minutes")
    op.drop_index("comment_of", table_name="comment")
    op.drop_index("comment_number", table_name="comment")
    op.drop_table("comment")
    op.drop_table("action")
    op.drop_table("setup_pack")
    op.drop_table("setting")
    op.drop_table("outbox")
    op.drop_table("occasion")
    op.drop_table("draft")
