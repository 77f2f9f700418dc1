"""Writing down what citizens say: drafts, comments, and second thoughts about them."""

from typing import Any

from sqlalchemy import bindparam, delete, func, select

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.draft import Draft
from trygg_desktop.model.kinds import Channel, CommentKind, Gender, Relation, TimeOfDay
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session, originals, settings
from trygg_desktop.store.changes import forget_past, insert_all
from trygg_desktop.store.search import Filters, search
from trygg_desktop.text.normalise import normalise

__all__ = [
    "EDITABLE",
    "Filters",
    "agree",
    "comments",
    "discard_draft",
    "drafts",
    "edit_comment",
    "fields_of",
    "get",
    "keep_draft",
    "save_comment",
    "search",
    "to_complete",
    "undo_save",
    "undo_withdraw",
    "withdraw",
]

_ENUMS = {
    "time_of_day": TimeOfDay,
    "kind": CommentKind,
    "channel": Channel,
    "gender": Gender,
    "relation": Relation,
}


def _blank() -> dict[str, Any]:
    return {
        **dict.fromkeys(_ENUMS),
        "text": "",
        "verbatim": False,
        "read_back": False,
        "safety": None,
        "themes": [],
        "suggested_themes": [],
        "place": "",
        "place_id": None,
        "age_band": None,
        "language": "sv",
        "author": "",
        "to_complete": False,
    }


EDITABLE = frozenset(_blank())
"""The fields of a comment that a draft's content may hold."""
_DISCARD = delete(Draft).where(Draft.id == bindparam("draft"))
_STANDING = select(
    Occasion.closed_at,
    Occasion.rehearsal,
    settings.LETTER.label("device"),
    select(func.coalesce(func.max(Comment.number), 0) + 1)
    .where(Comment.occasion_id == bindparam("occasion"), Comment.device == settings.LETTER)
    .scalar_subquery()
    .label("number"),
    select(Comment.n).where(Comment.id == bindparam("draft")).exists().label("known"),
).where(Occasion.id == bindparam("occasion"))
"""All that a save must know, in one question: somebody is waiting for its answer."""


def keep_draft(session: Session, draft_id: str, occasion_id: str, content: dict[str, Any]) -> None:
    """Keep what has been written so far; `draft_id` is the id the comment will have."""
    kept = session.get(Draft, draft_id)
    if kept is None:
        session.add(Draft(id=draft_id, occasion_id=occasion_id, content=content))
    else:
        kept.content = content


def drafts(session: Session, occasion_id: str | None = None) -> list[Draft]:
    """Drafts that were neither saved nor discarded, oldest first."""
    wanted = select(Draft).order_by(Draft.id)
    return list(session.scalars(wanted if occasion_id is None else wanted.where(Draft.occasion_id == occasion_id)))


def discard_draft(session: Session, draft_id: str) -> None:
    """Throw a draft away; one that is gone already is no error."""
    session.connection().execute(_DISCARD, {"draft": draft_id})


def save_comment(session: Session, draft_id: str, occasion_id: str, content: dict[str, Any]) -> Comment:
    """Make the draft a comment with the next number of this laptop.

    Saving the same `draft_id` again never makes two: a save that was written but not acknowledged is tried again, and
    perhaps with more words, so the comment takes the content. A withdrawn one stays as it is. Raises
    PersonCanMend("comment_empty") without text and face, PersonCanMend("occasion_closed") where it is closed.
    """
    standing = session.connection().execute(_STANDING, {"occasion": occasion_id, "draft": draft_id}).first()
    if standing is None:
        raise PersonCanMend("occasion_unknown")
    if standing.known:
        discard_draft(session, draft_id)
        known = get(session, draft_id)
        return known if known.withdrawn_at else edit_comment(session, draft_id, {**_blank(), **content})
    if standing.closed_at is not None:
        raise PersonCanMend("occasion_closed")
    row = {
        "id": draft_id,
        "occasion_id": occasion_id,
        "device": standing.device,
        "number": standing.number,
        "rehearsal": standing.rehearsal,
        "agrees": 0,
        **fields_of(content),
    }
    (comment,) = insert_all(session, Comment, [row])
    discard_draft(session, draft_id)
    return comment


def undo_save(session: Session, comment_id: str) -> Draft:
    """Take a save back: the comment becomes a draft again, and its number is free where it was the last."""
    comment = get(session, comment_id)
    draft = Draft(id=comment.id, occasion_id=comment.occasion_id, content=content_of(comment))
    session.delete(comment)
    session.add(draft)
    session.flush()
    return draft


def edit_comment(session: Session, comment_id: str, content: dict[str, Any]) -> Comment:
    """Change fields of a saved comment; those not in `content` stay as they are."""
    comment = get(session, comment_id)
    if "text" in content and normalise(content["text"]) != comment.text:
        originals.forget(session, comment_id, decisions_only=True)
    for name, value in fields_of({**content_of(comment), **content}).items():
        if getattr(comment, name) != value:
            setattr(comment, name, value)
    session.flush()
    return comment


def withdraw(session: Session, comment_id: str) -> dict[str, Any]:
    """Empty a comment on the citizen's wish, in what waits to be sent too; it keeps its number.

    Returns its content, for undoing at once.
    """
    comment = get(session, comment_id)
    content = content_of(comment)
    comment.withdrawn_at = utc_now()
    comment.text = ""
    comment.themes, comment.suggested_themes = [], []
    comment.place = ""
    for name in ("place_id", "age_band", "gender", "relation", "time_of_day", "safety", "kind"):
        setattr(comment, name, None)
    comment.to_complete = False
    originals.forget(session, comment_id)
    forget_past(session, comment)
    return content


def undo_withdraw(session: Session, comment_id: str, content: dict[str, Any]) -> Comment:
    """Bring a withdrawn comment back with the content that `withdraw` returned."""
    get(session, comment_id).withdrawn_at = None
    return edit_comment(session, comment_id, content)


def agree(session: Session, comment_id: str, by: int = 1) -> int:
    """Count one more who says the same; the new count. Never below nought."""
    comment = get(session, comment_id)
    comment.agrees = max(0, comment.agrees + by)
    return comment.agrees


def get(session: Session, comment_id: str) -> Comment:
    """The comment; raises PersonCanMend("comment_unknown") where there is none by that id."""
    found = session.scalar(select(Comment).where(Comment.id == comment_id))
    if found is None:
        raise PersonCanMend("comment_unknown")
    return found


def comments(session: Session, occasion_id: str, limit: int = 100, before: int | None = None) -> list[Comment]:
    """The occasion's comments, newest first, withdrawn ones too; `before` is the last page's last `n`."""
    wanted = select(Comment).where(Comment.occasion_id == occasion_id)
    if before is not None:
        wanted = wanted.where(Comment.n < before)
    return list(session.scalars(wanted.order_by(Comment.n.desc()).limit(limit)))


def to_complete(session: Session, occasion_id: str) -> list[Comment]:
    """The *Komplettera* queue, oldest first: saved in the rush, to be filled in."""
    wanted = select(Comment).where(
        Comment.occasion_id == occasion_id, Comment.to_complete, Comment.withdrawn_at.is_(None)
    )
    return list(session.scalars(wanted.order_by(Comment.n)))


def content_of(comment: Comment) -> dict[str, Any]:
    """The comment's editable fields as a draft holds them: enums by their values."""
    return {
        name: str(value) if (value := getattr(comment, name)) is not None and name in _ENUMS else value
        for name in EDITABLE
    }


def fields_of(content: dict[str, Any]) -> dict[str, Any]:
    """A draft's content as the columns of a comment: defaults filled in, texts normalised, enums made.

    Raises PersonCanMend("comment_empty") where there is neither text nor face.
    """
    unknown = content.keys() - EDITABLE
    if unknown:
        raise TypeError(f"not a field of a comment: {', '.join(sorted(unknown))}")
    fields = _blank()
    for name, value in content.items():
        fields[name] = _ENUMS[name](value) if value is not None and name in _ENUMS else value
    fields["text"] = normalise(fields["text"])
    fields["place"] = normalise(fields["place"])
    fields["channel"] = fields["channel"] or Channel.TALK
    if not fields["text"] and fields["safety"] is None:
        raise PersonCanMend("comment_empty")
    return fields
