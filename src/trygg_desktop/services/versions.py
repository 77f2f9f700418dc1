"""Versions of the minutes: a draft is approved, and from then on its papers stay as they are, byte for byte."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import select

from trygg_desktop.documents.material import Approval
from trygg_desktop.documents.tree import Document
from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.kinds import Edition, MinutesKind, MinutesStatus
from trygg_desktop.model.minutes import FrozenPaper, Minutes, MinutesVersion
from trygg_desktop.services import Session, minutes, occasions, papers


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to be approved: the papers as they then will be. Rendered outside the store, they go to `approve`."""

    occasion_id: str
    approval: Approval
    made_at: datetime
    documents: Mapping[Edition, Document]


def propose(session: Session, occasion_id: str, by: str, at: datetime | None = None) -> Proposal:
    """Make the minutes ready for approval by the person `by`, now or `at` (aware): a protocol is adjusted.

    Raises PersonCanMend("approver_missing") without a name, ("occasion_still_open") while comments may still come, and
    ("minutes_frozen") where they are approved already.
    """
    if not by.strip():
        raise PersonCanMend("approver_missing")
    written = _draft(session, occasion_id)
    if occasions.get(session, occasion_id).is_open:
        raise PersonCanMend("occasion_still_open")
    status = MinutesStatus.ADJUSTED if written.kind is MinutesKind.PROTOCOL else MinutesStatus.APPROVED
    now = at or utc_now()
    approval = Approval(status, by.strip(), now)
    return Proposal(occasion_id, approval, now, _documents(session, occasion_id, approval, now))


def approve(session: Session, proposal: Proposal, pdfs: Mapping[Edition, bytes]) -> MinutesVersion:
    """Freeze the version whose papers `pdfs` are, as rendered from the proposal's documents.

    Raises PersonCanMend("minutes_changed") where something was changed since they were proposed.
    """
    written = _draft(session, proposal.occasion_id)
    now = _documents(session, proposal.occasion_id, proposal.approval, proposal.made_at)
    if now != proposal.documents:
        raise PersonCanMend("minutes_changed")
    version = MinutesVersion(
        minutes_id=written.id,
        number=written.version,
        status=proposal.approval.status,
        approved_by=proposal.approval.by,
        approved_at=proposal.approval.at,
        digests={edition.value: sha256(pdf).hexdigest() for edition, pdf in pdfs.items()},
        rehearsal=written.rehearsal,
    )
    written.status = proposal.approval.status
    session.add(version)
    session.flush()
    session.add_all(FrozenPaper(version_id=version.id, edition=edition, pdf=pdf) for edition, pdf in pdfs.items())
    session.flush()
    return version


def begin_next(session: Session, occasion_id: str) -> Minutes:
    """Open approved minutes for change, as the draft of the next version; the approved one stays. A draft stays so."""
    written = minutes.of_occasion(session, occasion_id)
    if written is None:
        raise PersonCanMend("minutes_unknown")
    if written.status is not MinutesStatus.DRAFT:
        written.status = MinutesStatus.DRAFT
        written.version += 1
        session.flush()
    return written


def of_occasion(session: Session, occasion_id: str) -> list[MinutesVersion]:
    """The approved versions, newest first."""
    return list(
        session.scalars(
            select(MinutesVersion)
            .join(Minutes, Minutes.id == MinutesVersion.minutes_id)
            .where(Minutes.occasion_id == occasion_id)
            .order_by(MinutesVersion.number.desc())
        )
    )


def current(session: Session, occasion_id: str) -> MinutesVersion | None:
    """The version that is in force, None while the minutes are a draft or were not begun."""
    written = minutes.of_occasion(session, occasion_id)
    if written is None or written.status is MinutesStatus.DRAFT:
        return None
    return next(iter(of_occasion(session, occasion_id)), None)


def frozen(session: Session, version_id: str, edition: Edition) -> bytes:
    """The very PDF that was approved.

    Raises PersonCanMend("paper_elsewhere") where it was approved on another computer, and
    EnvironmentFault("paper_damaged") where it no longer has its digest.
    """
    version = session.scalar(select(MinutesVersion).where(MinutesVersion.id == version_id))
    paper = session.get(FrozenPaper, (version_id, edition))
    if version is None or paper is None:
        raise PersonCanMend("paper_elsewhere")
    if sha256(paper.pdf).hexdigest() != version.digests[edition.value]:
        raise EnvironmentFault("paper_damaged")
    return paper.pdf


def numbered(session: Session, occasion_id: str, number: int, edition: Edition) -> bytes:
    """The PDF of the version with this number; raises PersonCanMend("version_unknown"), or as `frozen`."""
    found = next((version for version in of_occasion(session, occasion_id) if version.number == number), None)
    if found is None:
        raise PersonCanMend("version_unknown", number=number)
    return frozen(session, found.id, edition)


def _draft(session: Session, occasion_id: str) -> Minutes:
    written = minutes.of_occasion(session, occasion_id)
    if written is None:
        raise PersonCanMend("minutes_unknown")
    if written.status is not MinutesStatus.DRAFT:
        raise PersonCanMend("minutes_frozen")
    return written


def _documents(session: Session, occasion_id: str, approval: Approval, at: datetime) -> dict[Edition, Document]:
    return {
        edition: papers.document(session, occasion_id, edition=edition, approval=approval, made_at=at)
        for edition in Edition
    }
