"""Review (granskning) after an occasion: every stretch of personal data that was found, masked or left, then approved.

What was found is masked unless a person decides otherwise. Decisions can be changed until they are approved; then the
comment's words are the masked ones, everywhere, and the original is put away. It needs Right.REVIEW.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.audit import Act
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.draft import Draft
from trygg_desktop.model.masking import Masking, Original
from trygg_desktop.model.people import Actor, Right
from trygg_desktop.services import Session, audit, capture, originals
from trygg_desktop.services.keys import NamedKeys
from trygg_desktop.services.roles import require
from trygg_desktop.store.changes import forget_past
from trygg_desktop.text.personal_data.masking import Mask, Masked, mask, masks
from trygg_desktop.text.personal_data.span import Kind, Span

if TYPE_CHECKING:
    from trygg_desktop.text.personal_data.finder import Finder

KIND = "comment"


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of a comment's text, and what is decided about it."""

    start: int
    end: int
    kind: Kind | None
    """None where a person chose the words."""
    span: Span | None
    """The finding behind it, which says why."""
    masked: bool = True
    by: str = ""
    """Who decided; "" while it is only proposed."""
    at: datetime | None = None
    approved: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A comment under review."""

    comment: Comment
    stretches: tuple[Stretch, ...]
    """In order, none over another."""
    text: str
    """The comment's text as it would be."""
    place: str
    """The place as it would be: personal data in it is always masked."""

    @property
    def waits(self) -> bool:
        """Whether there is something to approve."""
        return self.place != self.comment.place or any(not stretch.approved for stretch in self.stretches)


def queue(session: Session, actor: Actor, finder: "Finder", occasion_id: str) -> list[Item]:
    """What is to be approved in the occasion, in the order it was written."""
    require(actor, Right.REVIEW, "occasion", occasion_id)
    return [item for item in _items(session, finder, occasion_id) if item.waits]


def approved(session: Session, actor: Actor, occasion_id: str) -> list[tuple[Comment, list[Masking], list[Original]]]:
    """The occasion's comments with approved decisions: who, when, why; and what is left of their originals."""
    require(actor, Right.REVIEW, "occasion", occasion_id)
    found = []
    for comment in _comments(session, occasion_id):
        decisions = [one for one in _decisions(session, comment.id) if one.approved_at is not None]
        if decisions or originals.kept(session, comment.id):
            found.append((comment, decisions, originals.kept(session, comment.id)))
    return found


def masked_words(session: Session, finder: "Finder", occasion_id: str) -> dict[str, tuple[str, str]]:
    """{comment id: (text, place)} as they would be masked, where they wait for approval."""
    return {item.comment.id: (item.text, item.place) for item in _items(session, finder, occasion_id) if item.waits}


def decide(
    session: Session, actor: Actor, finder: "Finder", comment_id: str, stretch: Stretch, *, masked: bool
) -> Item:
    """Mask a stretch, or leave it; the item as it is then.

    A stretch of a person's own choice that is left is forgotten. Raises PersonCanMend("masking_changed") where the
    comment's words are no longer those that were shown.
    """
    require(actor, Right.REVIEW, KIND, comment_id)
    comment = capture.get(session, comment_id)
    if not 0 <= stretch.start < stretch.end <= len(comment.text):
        raise PersonCanMend("masking_changed")
    at = (stretch.start, stretch.end)
    for old in _decisions(session, comment_id):
        if old.approved_at is None and (old.start, old.end) == at:
            session.delete(old)
    if stretch.kind is not None or masked:
        session.add(_decision(comment_id, stretch, actor.name, masked=masked))
    if stretch.kind is not None and not masked:
        audit.note(session, actor, Act.MASKING_UNDONE, KIND, comment_id, kind_of=str(stretch.kind))
    session.flush()
    return _item(session, finder, comment)


def approve(session: Session, actor: Actor, keys: NamedKeys, finder: "Finder", comment_ids: Sequence[str]) -> int:
    """Make the masked words the words of these comments, and put the originals away; how many were changed.

    Store.purge is to be called after it: until then the words lie in free pages and backups. What is withdrawn, or
    has nothing to approve, is passed over.
    """
    require(actor, Right.REVIEW, KIND)
    changed = 0
    for comment_id in comment_ids:
        item = _item(session, finder, capture.get(session, comment_id))
        if item.comment.withdrawn_at is None and item.waits:
            changed += _approve(session, actor, keys, item)
    return changed


def _approve(session: Session, actor: Actor, keys: NamedKeys, item: Item) -> bool:
    comment, now = item.comment, utc_now()
    changes = (item.text, item.place) != (comment.text, comment.place)
    if changes:
        originals.put_away(session, actor, keys, comment)
    new = [stretch for stretch in item.stretches if not stretch.approved]
    longer = {each.end: len(_mask(each).words) - (each.end - each.start) for each in new if each.masked}

    def moved(at: int) -> int:
        return at + sum(by for end, by in longer.items() if end <= at)

    for old in _decisions(session, comment.id):
        if old.approved_at is None:
            session.delete(old)
        else:
            old.start, old.end = moved(old.start), moved(old.end)
    for stretch in new:
        made = _decision(comment.id, stretch, stretch.by or actor.name, masked=stretch.masked)
        made.start, made.end = moved(stretch.start), moved(stretch.end)
        made.at, made.approved_at = stretch.at or now, now
        session.add(made)
    masked = sum(stretch.masked for stretch in new)
    audit.note(session, actor, Act.MASKING_APPROVED, KIND, comment.id, masked=masked, left=len(new) - masked)
    if changes:
        comment.text, comment.place = item.text, item.place
        for draft in session.scalars(select(Draft).where(Draft.id == comment.id)):
            session.delete(draft)
        forget_past(session, comment)
    session.flush()
    return changes


def _items(session: Session, finder: "Finder", occasion_id: str) -> list[Item]:
    return [_item(session, finder, comment) for comment in _comments(session, occasion_id)]


def _comments(session: Session, occasion_id: str) -> list[Comment]:
    wanted = select(Comment).where(Comment.occasion_id == occasion_id, Comment.withdrawn_at.is_(None))
    return list(session.scalars(wanted.order_by(Comment.n)))


def _decisions(session: Session, comment_id: str) -> list[Masking]:
    return list(session.scalars(select(Masking).where(Masking.comment_id == comment_id).order_by(Masking.n)))


def _decision(comment_id: str, stretch: Stretch, by: str, *, masked: bool) -> Masking:
    return Masking(
        comment_id=comment_id,
        start=stretch.start,
        end=stretch.end,
        kind=str(stretch.kind or ""),
        reason=str(stretch.span.reason) if stretch.span else "",
        masked=masked,
        by=by,
    )


def _item(session: Session, finder: "Finder", comment: Comment) -> Item:
    spans = finder.find(comment.text)
    decided = {(one.start, one.end): one for one in _decisions(session, comment.id)}
    stretches = []
    for found in masks(spans):
        telling = next(s for s in spans if s.kind is found.kind and found.start <= s.start and s.end <= found.end)
        stretches.append(_with(Stretch(found.start, found.end, found.kind, telling), decided))
    for (start, end), one in decided.items():
        if not one.kind:
            stretches = [each for each in stretches if each.end <= start or end <= each.start]
            stretches.append(_with(Stretch(start, end, None, None), decided))
    stretches.sort(key=lambda each: each.start)
    hidden = [_mask(each) for each in stretches if each.masked and not each.approved]
    place = comment.place if comment.place_id else mask(comment.place, finder.find(comment.place))
    return Item(comment, tuple(stretches), Masked(comment.text, hidden).text, place)


def _with(stretch: Stretch, decided: dict[tuple[int, int], Masking]) -> Stretch:
    one = decided.get((stretch.start, stretch.end))
    if one is None:
        return stretch
    return replace(stretch, masked=one.masked, by=one.by, at=one.at, approved=one.approved_at is not None)


def _mask(stretch: Stretch) -> Mask:
    return Mask(stretch.start, stretch.end, stretch.kind)
