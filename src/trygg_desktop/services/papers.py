"""The papers of an occasion: minutes, protocol and summary, as Documents, as PDF files, and as a letter to send."""

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import localtime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from trygg_desktop.documents import minutes as notes
from trygg_desktop.documents import onepage, protocol, words
from trygg_desktop.documents.compare import Pair, compare
from trygg_desktop.documents.material import Approval, MinutesMaterial
from trygg_desktop.documents.tree import Document, Logo
from trygg_desktop.errors import PersonCanMend
from trygg_desktop.files import write_whole
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import Edition, MinutesKind, MinutesStatus
from trygg_desktop.model.minutes import Minutes, MinutesVersion, name_and_address
from trygg_desktop.services import Session, minutes, occasions, personal_data, review, setup, tallies

if TYPE_CHECKING:
    from trygg_desktop.pdf.check import Finding

TALKS = "talks"
"""The tally kind of talks that left no comment."""


class Paper(StrEnum):
    """What sort of paper is wanted."""

    MINUTES = "minutes"
    """In the form that the secretary chose."""
    SUMMARY = "summary"
    """One page for the coordinator."""


_FORMS = {MinutesKind.NOTES: notes.document, MinutesKind.PROTOCOL: protocol.document}


def document(
    session: Session,
    occasion_id: str,
    *,
    edition: Edition,
    paper: Paper = Paper.MINUTES,
    approval: Approval | None = None,
    made_at: datetime | None = None,
) -> Document:
    """A paper of the occasion, as its records now are. `approval` says who approves it, where nobody has yet.

    Raises PersonCanMend("minutes_unknown") where the minutes were not begun.
    """
    written = minutes.of_occasion(session, occasion_id)
    if written is None:
        raise PersonCanMend("minutes_unknown")
    material = _material(session, written, edition, approval or _approved(session, written), made_at or utc_now())
    form = onepage.document if paper is Paper.SUMMARY else _FORMS[written.kind]
    return form(material, edition)


def compared(session: Session, occasion_id: str) -> tuple[Pair, ...]:
    """The internal edition of the minutes and the public one, line beside line."""
    made = utc_now()
    internal, public = (
        document(session, occasion_id, edition=edition, made_at=made) for edition in (Edition.INTERNAL, Edition.PUBLIC)
    )
    return compare(internal, public)


def pdf(document: Document) -> bytes:
    """The Document as a PDF file's bytes; raises EnvironmentFault("pdf_refused") where it fails our own check."""
    from trygg_desktop.pdf import render  # noqa: PLC0415  # reportlab takes a sixth of a second: only for a paper

    return render(document)


def check_pdf(file: Path) -> "list[Finding]":
    """The rules of PDF/UA-1 and PDF/A-2a that `file` breaks; PersonCanMend where it cannot be read."""
    from trygg_desktop.pdf.check import check  # noqa: PLC0415  # as above

    try:
        return check(file.read_bytes())
    except OSError as error:
        raise PersonCanMend("pdf_no_file", file=file.name) from error


def export(content: bytes, path: Path) -> None:
    """Write a PDF or a letter to `path`, whole or not at all; see files.write_whole for what it raises."""
    write_whole(path, content)


def letter(session: Session, occasion_id: str, pdf: bytes, name: str) -> bytes:
    """A draft of an e-mail with the PDF under `name`, to those of the distribution list who have an address.

    Mail programs open it for writing on (X-Unsent). It names kind, place and day of the occasion, and no word more.
    """
    written = minutes.of_occasion(session, occasion_id)
    if written is None:
        raise PersonCanMend("minutes_unknown")
    occasion = occasions.get(session, occasion_id)
    day = words.short_date(words.day_in_sweden(occasion.starts_at))
    kind = words.OCCASION_KIND[occasion.kind]
    form = words.MINUTES_KIND[written.kind]
    draft = EmailMessage()
    draft["Subject"] = words.short(f"{form}: {kind.lower()}, {occasion.place}, {day}", 200)
    known = map(name_and_address, written.recipients)
    to = [Address(name, addr_spec=address) for name, address in known if address]
    if to:
        draft["To"] = to
    draft["Date"] = localtime()
    draft["X-Unsent"] = "1"
    greeting = f"Hej!\n\nHär kommer {form.lower()} från {kind.lower()}, {occasion.place}, {day}."
    draft.set_content(f"{greeting}\n\n{written.secretary}\n{setup.current(session).municipality.name}\n")
    draft.add_attachment(pdf, maintype="application", subtype="pdf", filename=name)
    return draft.as_bytes()


def _approved(session: Session, written: Minutes) -> Approval | None:
    if written.status is MinutesStatus.DRAFT:
        return None
    of_this = (MinutesVersion.minutes_id == written.id, MinutesVersion.number == written.version)
    version = session.scalar(select(MinutesVersion).where(*of_this))
    return None if version is None else Approval(version.status, version.approved_by, version.approved_at)


def _material(
    session: Session, written: Minutes, edition: Edition, approval: Approval | None, made_at: datetime
) -> MinutesMaterial:
    occasion_id = written.occasion_id
    names, pack = setup.labels(session), setup.current(session)
    municipality = pack.municipality
    masked = review.masked_words(session, personal_data.finder(pack), occasion_id) if edition is Edition.PUBLIC else {}
    everything = list(session.scalars(select(Comment).where(Comment.occasion_id == occasion_id).order_by(Comment.n)))
    counted = tallies.tallies(session, occasion_id)
    without_note = counted.pop(TALKS, 0)
    picture = municipality.picture()
    return MinutesMaterial(
        municipality=municipality.name,
        occasion=occasions.get(session, occasion_id),
        comments=everything,
        minutes=written,
        actions=minutes.actions(session, occasion_id),
        made_at=made_at,
        talks=without_note + sum(comment.withdrawn_at is None for comment in everything),
        theme_names=setup.swedish(names.themes),
        age_names=setup.swedish(names.age_bands),
        tally_names=setup.swedish(names.tally_kinds),
        tallies=counted,
        carried=minutes.carried(session, occasion_id),
        masked=masked,
        approval=approval,
        logo=Logo(picture, municipality.name) if picture else None,
    )
