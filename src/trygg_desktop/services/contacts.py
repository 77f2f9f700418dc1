"""Taking contacts down, and calling them. Every function that touches one needs Right.CONTACTS.

`keys` opens the boxes; without it a row tells that somebody wants to be called, and not who.
"""

import hashlib
import hmac
import secrets
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec
from sqlalchemy import select

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.audit import Act
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.contact import Contact, ContactStatus, Person, Reach
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.pack import ContactPurpose
from trygg_desktop.model.people import Actor, Right
from trygg_desktop.services import Session, audit, settings, setup
from trygg_desktop.services.keys import NamedKeys, Purpose
from trygg_desktop.services.roles import require
from trygg_desktop.text import reach
from trygg_desktop.text.normalise import normalise

KIND = "contact"
_SECRET = "contact_marks"  # noqa: S105  # names a setting
_AGAIN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Known:
    """A contact, and the person in its box."""

    contact: Contact
    person: Person


def keep_draft(
    session: Session, actor: Actor, keys: NamedKeys, contact_id: str, purpose_id: str, person: Person, occasion_id: str
) -> None:
    """Keep what has been written so far, encrypted; `contact_id` is the id the contact will have."""
    require(actor, Right.CONTACTS, KIND, contact_id)
    known = session.scalar(select(Contact).where(Contact.id == contact_id))
    if known is None:
        session.add(_new(session, contact_id, purpose_of(session, purpose_id), person, keys, occasion_id, actor))
    elif known.status is ContactStatus.DRAFT:
        known.purpose, known.box = purpose_id, _boxed(keys, contact_id, person)


def drafts(session: Session, actor: Actor, keys: NamedKeys) -> list[Known]:
    """Contacts that were begun and neither saved nor thrown away, oldest first."""
    require(actor, Right.CONTACTS, KIND)
    return _opened(keys, _with(session, ContactStatus.DRAFT))


def save(
    session: Session, actor: Actor, keys: NamedKeys, contact_id: str, purpose_id: str, person: Person, occasion_id: str
) -> Known:
    """Write the contact down for good. The same `contact_id` again changes it, and never makes two.

    Raises PersonCanMend: `contact_nameless`, `contact_phone`, `contact_email`, `contact_unread` (not read back),
    `contact_consent` (something was not agreed to), `contact_guard` (not asked about age and protected identity).
    """
    require(actor, Right.CONTACTS, KIND, contact_id)
    purpose = purpose_of(session, purpose_id)
    whole = checked(purpose, person, actor.name)
    known = session.scalar(select(Contact).where(Contact.id == contact_id))
    act = Act.CONTACT_SAVED
    if known is None:
        known = _new(session, contact_id, purpose, whole, keys, occasion_id, actor)
        session.add(known)
    elif known.status is not ContactStatus.DRAFT:
        act = Act.CONTACT_CHANGED
    known.purpose, known.version = purpose.id, purpose.version
    known.status = ContactStatus.OPEN
    known.box, known.marks = _boxed(keys, contact_id, whole), [_mark(session, keys, whole.value)]
    session.flush()
    audit.note(session, actor, act, KIND, contact_id, purpose=purpose.id, version=purpose.version)
    return Known(known, whole)


def discard(session: Session, actor: Actor, contact_id: str) -> None:
    """Throw a draft away, such as when the person turns out to be under 16; one that is gone already is no error."""
    require(actor, Right.CONTACTS, KIND, contact_id)
    known = session.scalar(select(Contact).where(Contact.id == contact_id, Contact.status == ContactStatus.DRAFT))
    if known is not None:
        session.delete(known)


def alike(session: Session, actor: Actor, keys: NamedKeys, person: Person, but: str = "") -> list[Known]:
    """Contacts with the same number or address, oldest first; `but` is the id of the one being written."""
    require(actor, Right.CONTACTS, KIND)
    value = normalised(person)
    secret = _secret(session, keys)
    if value is None or secret is None:
        return []
    mark = _marked(secret, value)
    waiting = [each for each in _with(session, ContactStatus.OPEN, ContactStatus.DELIVERED) if each.id != but]
    return _opened(keys, (each for each in waiting if mark in each.marks))


def listed(session: Session, actor: Actor, keys: NamedKeys) -> list[Known]:
    """All contacts that are written down, the first to be done first: *Att ringa*, and what waits for handover."""
    require(actor, Right.CONTACTS, KIND)
    found = _with(session, ContactStatus.OPEN, ContactStatus.DELIVERED)
    return _opened(keys, sorted(found, key=lambda each: (each.status, each.due, each.n)))


def no_answer(session: Session, actor: Actor, contact_id: str, today: date) -> Contact:
    """Nobody answered: call again another day."""
    require(actor, Right.CONTACTS, KIND, contact_id)
    contact = _get(session, contact_id)
    contact.tries += 1
    contact.due = max(contact.due, (today + _AGAIN).isoformat())
    session.flush()
    audit.note(session, actor, Act.CONTACT_CHANGED, KIND, contact_id, tries=contact.tries)
    return contact


def done(session: Session, actor: Actor, contact_id: str) -> Contact:
    """The person was called, and is taken away. Returns what it was, for undoing at once by `undo_done`."""
    require(actor, Right.CONTACTS, KIND, contact_id)
    contact = _get(session, contact_id)
    before = _copied(contact)
    session.delete(contact)
    session.flush()
    audit.note(session, actor, Act.CONTACT_DONE, KIND, contact_id, purpose=contact.purpose)
    return before


def undo_done(session: Session, actor: Actor, before: Contact) -> Contact:
    """Put back what `done` took away."""
    require(actor, Right.CONTACTS, KIND, before.id)
    again = _copied(before)
    session.add(again)
    session.flush()
    audit.note(session, actor, Act.CONTACT_CHANGED, KIND, before.id, undone=1)
    return again


def checked(purpose: ContactPurpose, person: Person, author: str) -> Person:
    """The person as it is to be kept; raises what `save` tells of where something is missing."""
    if not (person.of_age and person.not_protected):
        raise PersonCanMend("contact_guard")
    if not person.name.strip():
        raise PersonCanMend("contact_nameless")
    value = normalised(person)
    if value is None:
        raise PersonCanMend("contact_phone" if person.reach is Reach.PHONE else "contact_email")
    if not person.read_back:
        raise PersonCanMend("contact_unread")
    if {consent.id for consent in purpose.consents} - set(person.consents):
        raise PersonCanMend("contact_consent")
    asked = {field.id for field in purpose.fields}
    return msgspec.structs.replace(
        person,
        name=" ".join(normalise(person.name).split()),
        value=value,
        area=normalise(person.area),
        answers={name: normalise(answer) for name, answer in person.answers.items() if name in asked and answer},
        author=author,
    )


def normalised(person: Person) -> str | None:
    """The number or address in its one form; None where it cannot be one."""
    return reach.phone(person.value) if person.reach is Reach.PHONE else reach.email(person.value)


def purpose_of(session: Session, purpose_id: str) -> ContactPurpose:
    """The purpose by its id, as the newest pack that has it tells; raises PersonCanMend("purpose_unknown")."""
    found = setup.labels(session).purposes.get(purpose_id)
    if found is None:
        raise PersonCanMend("purpose_unknown", purpose=purpose_id)
    return found


def _get(session: Session, contact_id: str) -> Contact:
    """The contact, its box closed; raises PersonCanMend("contact_unknown") where there is none by that id."""
    found = session.scalar(select(Contact).where(Contact.id == contact_id))
    if found is None:
        raise PersonCanMend("contact_unknown")
    return found


def _with(session: Session, *statuses: ContactStatus) -> list[Contact]:
    return list(session.scalars(select(Contact).where(Contact.status.in_(statuses)).order_by(Contact.n)))


def _opened(keys: NamedKeys, found: Iterable[Contact]) -> list[Known]:
    return [
        Known(each, msgspec.json.decode(keys.decrypt(Purpose.CONTACTS, each.box, each.id), type=Person))
        for each in found
    ]


def _new(
    session: Session,
    contact_id: str,
    purpose: ContactPurpose,
    person: Person,
    keys: NamedKeys,
    occasion_id: str,
    actor: Actor,
) -> Contact:
    occasion = session.scalar(select(Occasion).where(Occasion.id == occasion_id))
    today = utc_now().astimezone().date()
    return Contact(
        id=contact_id,
        purpose=purpose.id,
        version=purpose.version,
        status=ContactStatus.DRAFT,
        occasion_id=occasion_id,
        due=(today + timedelta(days=purpose.days)).isoformat(),
        keep_until=(today + timedelta(days=purpose.keep_days)).isoformat(),
        marks=[],
        box=_boxed(keys, contact_id, msgspec.structs.replace(person, author=actor.name)),
        rehearsal=occasion is not None and occasion.rehearsal,
    )


def _boxed(keys: NamedKeys, contact_id: str, person: Person) -> bytes:
    return keys.encrypt(Purpose.CONTACTS, msgspec.json.encode(person), contact_id)


def _copied(contact: Contact) -> Contact:
    """The same contact, of no session."""
    return Contact(**{column.key: getattr(contact, column.key) for column in Contact.__table__.columns})


def _mark(session: Session, keys: NamedKeys, value: str) -> str:
    secret = _secret(session, keys)
    if secret is None:
        secret = secrets.token_bytes(32)
        settings.put(session, _SECRET, {"box": b64encode(keys.encrypt(Purpose.CONTACTS, secret, _SECRET)).decode()})
    return _marked(secret, value)


def _secret(session: Session, keys: NamedKeys) -> bytes | None:
    """What the marks are keyed with: under the contacts' key itself, so that it goes when that goes."""
    kept = settings.get(session, _SECRET, {}).get("box")
    return None if kept is None else keys.decrypt(Purpose.CONTACTS, b64decode(kept), _SECRET)


def _marked(secret: bytes, value: str) -> str:
    return hmac.digest(secret, value.encode(), hashlib.sha256).hex()
