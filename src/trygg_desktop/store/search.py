"""Full-text search over comments: one function, newest first.

The index is SQLite's FTS5 over the comment table itself. It folds no diacritics, since hal and hål are two words.
Newest first is the order staff want, and the fast one: ranking a common word took 343 ms at a million comments.

New comments are indexed when somebody searches, or when nobody writes (docs/decisions/025-index-when-asked.md). What is
changed or removed later, triggers change and remove in the index (see the migrations).
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, SQLColumnExpression, column, func, select, table, text
from sqlalchemy.orm import Session

from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import CommentKind
from trygg_desktop.text.query import fts_query

INDEX = table("comment_fts", column("rowid"), column("comment_fts"))
CAUGHT_UP = "caught_up"
"""In a session's `info`: the index was brought up to date just before."""
_AT_ONCE = 10_000
"""Comments that are indexed in one go, in some 20 ms: somebody may want to save meanwhile."""
_LAST = table("comment_fts_last", column("n"))
"""One row: the last comment that is indexed."""
_REACHED = select(func.coalesce(func.max(Comment.n), 0), select(_LAST.c.n).scalar_subquery())
_NEXT = select(Comment.n).where(Comment.n > select(_LAST.c.n).scalar_subquery()).order_by(Comment.n).limit(_AT_ONCE)
_PUT = """
    INSERT INTO comment_fts (rowid, text, place)
    SELECT n, text, place FROM comment WHERE n > (SELECT n FROM comment_fts_last) AND n <= ? ORDER BY n
"""


class BehindError(Exception):
    """There are comments that are not indexed yet, up to the `newest`: see `catch_up`."""

    def __init__(self, newest: int) -> None:
        super().__init__(newest)
        self.newest = newest


@dataclass(frozen=True, slots=True)
class Filters:
    """What else a comment must be; None asks for nothing."""

    occasion_id: str | None = None
    theme: str | None = None
    place: str | None = None
    safety: int | None = None
    kind: CommentKind | None = None
    to_complete: bool | None = None
    since: datetime | None = None
    until: datetime | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        """The filters as conditions on Comment."""
        found: list[ColumnElement[bool]] = []
        for name in ("occasion_id", "place", "safety", "kind", "to_complete"):
            wanted = getattr(self, name)
            if wanted is not None:
                found.append(getattr(Comment, name) == wanted)
        if self.theme is not None:
            chosen = func.json_each(Comment.themes).table_valued("value")
            found.append(select(chosen.c.value).where(chosen.c.value == self.theme).exists())
        if self.since is not None:
            found.append(Comment.created_at >= self.since)
        if self.until is not None:
            found.append(Comment.created_at < self.until)
        return found


def search(
    session: Session, typed: str, filters: Filters | None = None, limit: int = 20, before: int | None = None
) -> list[Comment]:
    """Comments that hold every typed word, in any inflection, and pass the filters; newest first, at most `limit`.

    Whatever people type is safe; nothing but white space or signs asks for all. `before` is the `n` of the last
    comment of the page before. Withdrawn comments are never found. Raises BehindError, which `Store.read` answers.
    """
    found = select(Comment).where(Comment.withdrawn_at.is_(None), *(filters or Filters()).conditions())
    wanted = fts_query(typed)
    if wanted is None:
        order: SQLColumnExpression[int] = Comment.n
    else:
        newest, last = session.execute(_REACHED).one()
        if newest > last and CAUGHT_UP not in session.info:
            raise BehindError(newest)
        order = INDEX.c.rowid
        found = found.join(INDEX, INDEX.c.rowid == Comment.n).where(text("comment_fts MATCH :wanted"))
        found = found.params(wanted=wanted)
    if before is not None:
        found = found.where(order < before)
    return list(session.scalars(found.order_by(order.desc()).limit(limit)))


def catch_up(connection: Connection) -> int | None:
    """Index some of the comments that are not; the last of them, None where all were."""
    last: int | None = connection.scalar(select(func.max(_NEXT.subquery().c.n)))
    if last is not None:
        connection.exec_driver_sql(_PUT, (last,))
        connection.exec_driver_sql("UPDATE comment_fts_last SET n = ?", (last,))
    return last
