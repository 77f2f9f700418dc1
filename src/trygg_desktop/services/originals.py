"""The originals behind approved maskings: sealed under a key of their own, or destroyed, as the pack says."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.audit import Act
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.masking import Masking, Original
from trygg_desktop.model.people import Actor, Right
from trygg_desktop.services import Session, audit, setup
from trygg_desktop.services.keys import NamedKeys, Purpose
from trygg_desktop.services.roles import require

KIND = "original"


@dataclass(frozen=True, slots=True)
class Words:
    """What a comment said before a masking was approved."""

    text: str
    place: str
    by: str
    """Who approved the masking."""
    at: datetime


def put_away(session: Session, actor: Actor, keys: NamedKeys, comment: Comment) -> None:
    """Seal the comment's words as they are now, or leave only that there were some; see the pack's `originals`.

    Whoever calls it masks the comment in the same transaction. Needs Right.REVIEW.
    """
    require(actor, Right.REVIEW, KIND)
    box = None
    if setup.current(session).originals == "seal":
        words = json.dumps({"text": comment.text, "place": comment.place}, ensure_ascii=False)
        box = keys.encrypt(Purpose.ORIGINALS, words.encode(), comment.id)
    else:
        audit.note(session, actor, Act.ORIGINAL_DESTROYED, KIND, comment.id)
    session.add(Original(comment_id=comment.id, box=box, by=actor.name))


def kept(session: Session, comment_id: str) -> list[Original]:
    """What is left of the comment's originals, oldest first: boxes, and traces of those destroyed. For everybody."""
    return list(session.scalars(select(Original).where(Original.comment_id == comment_id).order_by(Original.n)))


def guard(session: Session, actor: Actor, keys: NamedKeys, words: str, old: str) -> None:
    """Put the seals' key under a passphrase of the coordinator's own, in place of `old` where there is one.

    Sealing goes on without it; reading does not. Needs Right.SEALED. Raises what `NamedKeys.put_under` raises.
    """
    require(actor, Right.SEALED, KIND)
    keys.put_under(Purpose.ORIGINALS, words, old or None)
    audit.note(session, actor, Act.KEYS_CHANGED, KIND, purpose_of_key=str(Purpose.ORIGINALS))


def is_guarded(keys: NamedKeys) -> bool:
    """Whether reading an original takes the coordinator's passphrase."""
    return keys.has_passphrase(Purpose.ORIGINALS)


def read(
    session: Session, actor: Actor, keys: NamedKeys, comment_id: str, reason: str, passphrase: str = ""
) -> list[Words]:
    """The sealed originals of the comment, oldest first. Needs Right.SEALED, and is logged with the `reason`.

    Raises PersonCanMend `original_reason` without a reason, `original_none` where none is sealed, `purpose_locked` or
    `wrong_passphrase` where the passphrase is wanted, and what else the key raises.
    """
    require(actor, Right.SEALED, KIND, comment_id)
    reason = " ".join(reason.split())
    if not reason:
        raise PersonCanMend("original_reason")
    boxes = [(one, one.box) for one in kept(session, comment_id) if one.box is not None]
    if not boxes:
        raise PersonCanMend("original_none")
    opened = []
    if passphrase:
        keys.unlock(Purpose.ORIGINALS, passphrase)
    try:
        for one, box in boxes:
            told = json.loads(keys.decrypt(Purpose.ORIGINALS, box, comment_id))
            opened.append(Words(told["text"], told["place"], one.by, one.at))
    finally:
        keys.lock(Purpose.ORIGINALS)
    audit.note(session, actor, Act.ORIGINAL_READ, KIND, comment_id, reason=reason)
    return opened


def forget(session: Session, comment_id: str, *, decisions_only: bool = False) -> None:
    """Take away what was decided about the comment's words, and, unless `decisions_only`, the sealed words too."""
    for decision in session.scalars(select(Masking).where(Masking.comment_id == comment_id)):
        session.delete(decision)
    if not decisions_only:
        for original in kept(session, comment_id):
            session.delete(original)
