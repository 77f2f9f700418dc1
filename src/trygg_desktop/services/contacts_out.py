"""What takes contacts out of Trygg, or away: handover, register extract, erasure. It needs Right.CONTACTS_OUT."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import select

from trygg_desktop.documents import extract as paper
from trygg_desktop.documents.tree import Document
from trygg_desktop.errors import PersonCanMend
from trygg_desktop.files import write_whole
from trygg_desktop.model.audit import Act
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.contact import Contact, ContactStatus
from trygg_desktop.model.pack import ContactPurpose
from trygg_desktop.model.people import Actor, Right
from trygg_desktop.services import Session, audit, contacts, setup
from trygg_desktop.services.contacts import KIND, Known
from trygg_desktop.services.keys import NamedKeys
from trygg_desktop.services.roles import require
from trygg_desktop.services.spreadsheet import as_csv
from trygg_desktop.text import reach
from trygg_desktop.text.normalise import normalise

_COLUMNS = ("intresse", "namn", "telefon_eller_epost", "område", "svar", "samtycken", "information_version", "skrivet")


def waiting(session: Session, actor: Actor, keys: NamedKeys) -> dict[str, list[Known]]:
    """{recipient: contacts that wait to be handed over}, the oldest first; those of rehearsals go nowhere."""
    require(actor, Right.CONTACTS_OUT, KIND)
    found: dict[str, list[Known]] = {}
    purposes = setup.labels(session).purposes
    for known in contacts.listed(session, actor, keys):
        purpose = purposes[known.contact.purpose]
        if known.contact.status is ContactStatus.OPEN and not purpose.call and not known.contact.rehearsal:
            found.setdefault(purpose.recipient, []).append(known)
    return found


def hand_over(session: Session, actor: Actor, keys: NamedKeys, recipient: str, path: Path) -> list[str]:
    """Write what waits for `recipient` to a CSV at `path`, and mark it delivered; the ids, for `take_back`.

    Where the file cannot be written nothing is marked. The CSV is UTF-8 with a byte-order mark, as Excel reads it.
    Raises PersonCanMend("nothing_to_hand_over") and what files.write_whole raises.
    """
    known = waiting(session, actor, keys).get(recipient, [])
    if not known:
        raise PersonCanMend("nothing_to_hand_over", recipient=recipient)
    purposes = setup.labels(session).purposes
    write_whole(path, as_csv(_COLUMNS, [_row(each, purposes[each.contact.purpose]) for each in known]))
    for each in known:
        each.contact.status, each.contact.delivered_at = ContactStatus.DELIVERED, utc_now()
    session.flush()
    audit.note(session, actor, Act.CONTACTS_HANDED_OVER, KIND, recipient=recipient, contacts=len(known))
    return [each.contact.id for each in known]


def take_back(session: Session, actor: Actor, contact_ids: Sequence[str]) -> None:
    """Mark contacts as not delivered after all; the file that was written is the person's to remove."""
    require(actor, Right.CONTACTS_OUT, KIND)
    for contact in _with_ids(session, contact_ids):
        contact.status, contact.delivered_at = ContactStatus.OPEN, None
    session.flush()
    audit.note(session, actor, Act.CONTACT_CHANGED, KIND, taken_back=len(contact_ids))


def find(session: Session, actor: Actor, keys: NamedKeys, typed: str) -> list[Known]:
    """Contacts whose name, number or address holds what is typed: for somebody who asks what is written of them.

    Drafts are looked through too. Contacts are few, and lie under no index.
    """
    require(actor, Right.CONTACTS_OUT, KIND)
    wanted, number = normalise(typed).casefold(), reach.phone(typed)
    everything = [*contacts.listed(session, actor, keys), *contacts.drafts(session, actor, keys)]
    return [
        known
        for known in everything
        if wanted
        and (wanted in f"{known.person.name}\n{known.person.value}".casefold() or known.person.value == number)
    ]


def extract(session: Session, actor: Actor, keys: NamedKeys, contact_ids: Sequence[str]) -> Document:
    """The register extract: all that is kept of somebody, in words, with what they were told. It is logged."""
    require(actor, Right.CONTACTS_OUT, KIND)
    wanted = set(contact_ids)
    everything = [*contacts.listed(session, actor, keys), *contacts.drafts(session, actor, keys)]
    found = [known for known in everything if known.contact.id in wanted]
    for known in found:
        audit.note(session, actor, Act.CONTACT_EXTRACTED, KIND, known.contact.id)
    municipality = setup.current(session).municipality.name
    told = {
        (known.contact.purpose, known.contact.version): setup.purpose_told(
            session, known.contact.purpose, known.contact.version
        )
        for known in found
    }
    entries = [
        paper.Entry(known.contact, known.person, told[known.contact.purpose, known.contact.version]) for known in found
    ]
    return paper.document(municipality, entries, utc_now())


def erase(session: Session, actor: Actor, contact_ids: Iterable[str]) -> int:
    """Erase contacts on the person's wish, whatever their state; how many.

    A hold does not stop it: it is the person's right, and a hold is for what the municipality decides itself.
    """
    require(actor, Right.CONTACTS_OUT, KIND)
    found = _with_ids(session, contact_ids)
    for contact in found:
        session.delete(contact)
        session.flush()
        audit.note(session, actor, Act.CONTACT_ERASED, KIND, contact.id)
    return len(found)


def _with_ids(session: Session, contact_ids: Iterable[str]) -> list[Contact]:
    return list(session.scalars(select(Contact).where(Contact.id.in_(list(contact_ids))).order_by(Contact.n)))


def _row(known: Known, purpose: ContactPurpose) -> tuple[object, ...]:
    contact, person = known.contact, known.person
    answers = [
        field.name_sv if field.kind == "tick" else f"{field.name_sv.rstrip('?')}: {person.answers[field.id]}"
        for field in purpose.fields
        if field.id in person.answers
    ]
    consents = [consent.text_sv for consent in purpose.consents if consent.id in person.consents]
    day = contact.created_at.astimezone().date().isoformat()
    return (
        purpose.name_sv,
        person.name,
        reach.spoken(person.value),
        person.area,
        "; ".join(answers),
        "; ".join(consents),
        contact.version,
        day,
    )
