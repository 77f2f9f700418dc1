"""Retention (gallring): what is kept no longer than the municipality has decided. Preview, then delete for good.

The rules are the setup pack's. All of it needs Right.RETENTION.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute

from trygg_desktop.documents import retention as paper
from trygg_desktop.documents.tree import Document
from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.audit import Act, AuditLine
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.contact import Contact
from trygg_desktop.model.draft import Draft
from trygg_desktop.model.masking import Original
from trygg_desktop.model.minutes import Minutes
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.people import Actor, Right
from trygg_desktop.model.retention import Hold
from trygg_desktop.services import Session, audit, setup
from trygg_desktop.services.roles import require
from trygg_desktop.store.changes import delete_all, forget_past

_KIND = "retention"


class Kind(StrEnum):
    """What retention takes away."""

    COMMENTS = "comments"
    ORIGINALS = "originals"
    """What was sealed when a masking was approved; a comment that goes takes its own along."""
    CONTACTS = "contacts"
    DRAFTS = "drafts"
    AUDIT_LOG = "audit_log"


@dataclass(frozen=True, slots=True)
class Due:
    """What one rule would take away: `ids` are the records, `held` how many more a hold keeps back."""

    kind: Kind
    authority: str
    """The decision; "" for contacts, whose purposes say it."""
    keep_days: int
    """0 for contacts."""
    ids: tuple[str, ...]
    held: int
    oldest: datetime | None
    newest: datetime | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be taken away at `at`, rule by rule."""

    at: datetime
    due: tuple[Due, ...]

    @property
    def records(self) -> int:
        """How many records in all."""
        return sum(len(each.ids) for each in self.due)

    def mark(self) -> str:
        """Equal for two plans that would take away the same."""
        told = "\n".join(f"{each.kind} {' '.join(each.ids)}" for each in self.due)
        return hashlib.sha256(told.encode()).hexdigest()


def preview(session: Session, actor: Actor, at: datetime | None = None) -> Plan:
    """What the rules in force would take away now; nothing is changed."""
    require(actor, Right.RETENTION, _KIND)
    return _plan(session, at or utc_now())


def run(session: Session, actor: Actor, plan: Plan) -> AuditLine:
    """Take away what `plan` showed, and nothing else; the line of the log that tells of it.

    Store.purge is to be called after it: until then the words lie in free pages and backups. Raises
    PersonCanMend("retention_changed") where by now it would be something else, and ("retention_empty").
    """
    require(actor, Right.RETENTION, _KIND)
    if not plan.records:
        raise PersonCanMend("retention_empty")
    if _plan(session, plan.at).mark() != plan.mark():
        raise PersonCanMend("retention_changed")
    facts: dict[str, str | int] = {}
    for due in plan.due:
        if due.kind is Kind.AUDIT_LOG:
            continue
        _take_away(session, due)
        facts |= _told(due)
    log = next((due for due in plan.due if due.kind is Kind.AUDIT_LOG and due.ids), None)
    if log is not None:
        audit.trim(session, actor, plan.at - timedelta(days=log.keep_days))
        facts |= _told(log)
    return audit.note(session, actor, Act.RETENTION_RUN, _KIND, "", **facts)


def runs(session: Session, actor: Actor) -> list[AuditLine]:
    """Every time retention was run, newest first."""
    require(actor, Right.RETENTION, _KIND)
    wanted = select(AuditLine).where(AuditLine.act == str(Act.RETENTION_RUN)).order_by(AuditLine.n.desc())
    return list(session.scalars(wanted))


def certificate(session: Session, actor: Actor, line: int) -> Document:
    """The certificate (gallringsbevis) of the run that this line of the log tells of."""
    require(actor, Right.RETENTION, _KIND)
    found = next((each for each in runs(session, actor) if each.n == line), None)
    if found is None:
        raise PersonCanMend("retention_unknown")
    return paper.document(setup.current(session).municipality.name, found, utc_now())


def hold(session: Session, actor: Actor, reason: str, occasion_id: str = "") -> Hold:
    """Hold back an occasion, or everything. Raises PersonCanMend("hold_reason") where no reason is told."""
    require(actor, Right.RETENTION, "hold", occasion_id)
    reason = " ".join(reason.split())
    if not reason:
        raise PersonCanMend("hold_reason")
    made = Hold(occasion_id=occasion_id, reason=reason, set_by=actor.name, set_at=utc_now())
    session.add(made)
    session.flush()
    audit.note(session, actor, Act.HELD, "hold", made.id, occasion=occasion_id)
    return made


def lift(session: Session, actor: Actor, hold_id: str) -> Hold:
    """Lift a hold; one that is lifted already stays so."""
    require(actor, Right.RETENTION, "hold", hold_id)
    found = session.scalar(select(Hold).where(Hold.id == hold_id))
    if found is None:
        raise PersonCanMend("hold_unknown")
    if found.lifted_at is None:
        found.lifted_by, found.lifted_at = actor.name, utc_now()
        session.flush()
        audit.note(session, actor, Act.HOLD_LIFTED, "hold", hold_id)
    return found


def holds(session: Session, actor: Actor) -> list[Hold]:
    """The holds that stand, oldest first."""
    require(actor, Right.RETENTION, "hold")
    return _standing(session)


def _standing(session: Session) -> list[Hold]:
    return list(session.scalars(select(Hold).where(Hold.lifted_at.is_(None)).order_by(Hold.n)))


def _plan(session: Session, at: datetime) -> Plan:
    held = {hold.occasion_id for hold in _standing(session)}
    due = [_contacts(session, at, held)]
    for rule in setup.current(session).retention:
        until = at - timedelta(days=rule.keep_days)
        kind = Kind(rule.kind)
        due.append(_sorted_out(kind, rule.authority, rule.keep_days, _older(session, kind, until), held))
    order = list(Kind)
    return Plan(at, tuple(sorted(due, key=lambda each: order.index(each.kind))))


_Found = tuple[str, str, datetime]
"""Id, occasion, and the time it is counted from."""


def _older(session: Session, kind: Kind, until: datetime) -> list[_Found]:
    if kind is Kind.COMMENTS:
        open_now = select(Occasion.id).where(Occasion.closed_at.is_(None))
        rows = session.execute(
            select(Comment.id, Comment.occasion_id, Comment.created_at)
            .where(Comment.created_at < until, Comment.occasion_id.not_in(open_now))
            .order_by(Comment.n)
        )
    elif kind is Kind.ORIGINALS:
        sealed = select(Original.n, Comment.occasion_id, Original.at).join(Comment, Comment.id == Original.comment_id)
        rows = session.execute(sealed.where(Original.at < until).order_by(Original.n))
        return [(str(n), occasion_id, at) for n, occasion_id, at in rows]
    elif kind is Kind.DRAFTS:
        rows = session.execute(
            select(Draft.id, Draft.occasion_id, Draft.updated_at).where(Draft.updated_at < until).order_by(Draft.id)
        )
    else:
        lines = session.execute(select(AuditLine.n, AuditLine.at).where(AuditLine.at < until).order_by(AuditLine.n))
        return [(str(line.n), "", line.at) for line in lines]
    return [(row[0], row[1], row[2]) for row in rows]


def _contacts(session: Session, at: datetime, held: set[str]) -> Due:
    today = at.astimezone().date().isoformat()
    rows = session.execute(
        select(Contact.id, Contact.occasion_id, Contact.created_at)
        .where(Contact.keep_until <= today)
        .order_by(Contact.n)
    )
    return _sorted_out(Kind.CONTACTS, "", 0, [(row[0], row[1], row[2]) for row in rows], held)


def _sorted_out(kind: Kind, authority: str, keep_days: int, found: Iterable[_Found], held: set[str]) -> Due:
    found = list(found)
    free = [each for each in found if "" not in held and (not each[1] or each[1] not in held)]
    times = [each[2] for each in free]
    return Due(
        kind,
        authority,
        keep_days,
        tuple(each[0] for each in free),
        len(found) - len(free),
        min(times, default=None),
        max(times, default=None),
    )


def _take_away(session: Session, due: Due) -> None:
    if due.kind is Kind.COMMENTS:
        gone = set(due.ids)
        for minutes in session.scalars(select(Minutes)):
            if gone & {*minutes.quotations, *minutes.redactions}:
                minutes.quotations = [one for one in minutes.quotations if one not in gone]
                minutes.redactions = {one: text for one, text in minutes.redactions.items() if one not in gone}
                forget_past(session, minutes)
        _delete(session, Draft.id, due.ids)
        delete_all(session, Comment, due.ids)
    else:
        named = {Kind.CONTACTS: Contact.id, Kind.DRAFTS: Draft.id, Kind.ORIGINALS: Original.n}
        _delete(session, named[due.kind], due.ids)


def _delete(session: Session, named: InstrumentedAttribute[Any], ids: Iterable[str]) -> None:
    """Delete the records whose column `named` is one of `ids`; one that is gone already is no error."""
    for one in ids:
        for found in session.scalars(select(named.class_).where(named == one)):
            session.delete(found)
    session.flush()


def _told(due: Due) -> dict[str, str | int]:
    """What the log and the certificate tell of one rule: counts and dates."""
    told: dict[str, str | int] = {str(due.kind): len(due.ids), f"{due.kind}_held": due.held}
    if due.oldest is not None and due.newest is not None:
        told[f"{due.kind}_from"] = due.oldest.date().isoformat()
        told[f"{due.kind}_to"] = due.newest.date().isoformat()
    if due.authority:
        told[f"{due.kind}_authority"] = due.authority
        told[f"{due.kind}_keep_days"] = due.keep_days
    return told
