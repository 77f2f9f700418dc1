"""The register extract (registerutdrag): all that is kept of somebody who left a name, for that person to read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from trygg_desktop.documents import words
from trygg_desktop.documents.tree import Block, Document, Facts, Heading, Paragraph
from trygg_desktop.model.contact import Contact, ContactStatus, Person
from trygg_desktop.model.pack import ContactPurpose
from trygg_desktop.text import reach

_STATUS = {
    ContactStatus.DRAFT: "Påbörjad, inte sparad",
    ContactStatus.OPEN: "Väntar",
    ContactStatus.DELIVERED: "Överlämnad",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One contact, what is in its box, and its purpose as it was told then."""

    contact: Contact
    person: Person
    purpose: ContactPurpose


def document(municipality: str, entries: Sequence[Entry], made_at: datetime) -> Document:
    """The extract. With no entries it says that nothing is kept."""
    day = words.short_date(words.day_in_sweden(made_at))
    return Document(
        title="Registerutdrag",
        subject="Personuppgifter i Trygg",
        organisation=municipality,
        running_head=f"Registerutdrag · {day}",
        created=made_at,
        body=tuple(_body(municipality, entries, day)),
    )


def _body(municipality: str, entries: Sequence[Entry], day: str) -> Iterator[Block]:
    yield Paragraph(
        f"Det här är alla kontaktuppgifter om dig som {municipality} hade sparade i Trygg den {day}. Du kan få dem "
        "rättade eller borttagna: säg till den som gav dig utdraget. Vad du sagt om platser och trygghet sparas utan "
        "namn och kan därför inte kopplas till dig."
    )
    if not entries:
        yield Paragraph("Inga uppgifter är sparade.")
    for entry in entries:
        yield Heading(2, entry.purpose.name_sv)
        yield Facts(tuple((term, value) for term, value in _facts(entry) if value))
        yield Heading(3, f"Så här informerades du (version {entry.contact.version})")
        yield Paragraph(entry.purpose.information_en if entry.person.language == "en" else entry.purpose.information_sv)


def _facts(entry: Entry) -> Iterator[tuple[str, str]]:
    contact, person, purpose = entry.contact, entry.person, entry.purpose
    yield "Namn", person.name
    yield "Telefon eller e-post", reach.spoken(person.value)
    yield "Område", person.area
    for field in purpose.fields:
        if field.id in person.answers:
            yield field.name_sv, "Ja" if field.kind == "tick" else person.answers[field.id]
    for consent in purpose.consents:
        if consent.id in person.consents:
            yield "Samtycke", consent.text_sv
    yield "Skrivet", words.short_date(words.day_in_sweden(contact.created_at))
    yield "Skrivet av", person.author
    yield "Mottagare", purpose.recipient
    delivered = contact.delivered_at
    yield (
        "Läge",
        _STATUS[contact.status]
        + (f" {words.short_date(words.day_in_sweden(delivered))}" if delivered is not None else ""),
    )
    yield "Tas bort senast", words.short_date(date.fromisoformat(contact.keep_until))
