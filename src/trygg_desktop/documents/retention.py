"""The certificate of retention (gallringsbevis): what was deleted, by which decision, by whom, and how."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from trygg_desktop.documents import words
from trygg_desktop.documents.tree import (
    Block,
    Bullets,
    Column,
    Document,
    Facts,
    Heading,
    Paragraph,
    Signature,
    Table,
)
from trygg_desktop.model.audit import AuditLine

_KINDS = {
    "comments": "Synpunkter",
    "originals": "Förseglade original",
    "contacts": "Kontakter",
    "drafts": "Påbörjade anteckningar",
    "audit_log": "Rader i loggen",
}
_BY_PURPOSE = "Tiden i ändamålets information"
_COLUMNS = (
    Column("Handlingar", 2, is_row_head=True),
    Column("Gallrade", 1, "right"),
    Column("Skrivna", 2.2),
    Column("Beslut", 3.4),
    Column("Undantagna", 1.2, "right"),
)
_HOW = (
    "Texterna är raderade ur databasen, ur sökregistret, ur utkasten och ur det som väntar på att skickas.",
    "Databasen är skriven på nytt utan sitt lediga utrymme, så att det raderade inte ligger kvar i filen.",
    "Säkerhetskopiorna på datorn från tiden före gallringen är borttagna, och en ny är gjord och kontrollerad.",
    "Har en server fått handlingarna raderas de där av samma ändring nästa gång datorn får kontakt.",
    "Säkerhetskopior på andra diskar innehåller handlingarna tills de skrivs över eller tas bort.",
)


def document(municipality: str, line: AuditLine, made_at: datetime) -> Document:
    """The certificate of the run that `line` of the audit log tells of."""
    day = words.short_date(words.day_in_sweden(line.at))
    return Document(
        title="Gallringsbevis",
        subject=f"Gallring {day}",
        organisation=municipality,
        running_head=f"Gallringsbevis · {day}",
        created=made_at,
        body=tuple(_body(line)),
    )


def _body(line: AuditLine) -> Iterator[Block]:
    moment = words.day_in_sweden(line.at)
    yield Facts(
        (
            ("Gallrat", f"{words.long_date(moment)} kl. {words.clock(line.at)}"),
            ("Gallrat av", line.actor),
        )
    )
    yield Heading(2, "Vad som gallrats")
    taken = [kind for kind in _KINDS if line.facts.get(kind) or line.facts.get(f"{kind}_held")]
    yield Table("Gallrade handlingar", _COLUMNS, tuple(_row(kind, _KINDS[kind], line.facts) for kind in taken))
    yield Paragraph(
        "Undantagna är handlingar som var gamla nog men skyddades av ett gallringsstopp. Löpnummer finns kvar i "
        "anteckningarna och visar att något gallrats, inte vad."
    )
    yield Heading(2, "Så är det gallrat")
    yield Bullets(_HOW)
    yield Heading(2, "Spår i loggen")
    yield Paragraph(
        f"Gallringen är rad {words.number(line.n)} i loggen. Radens kontrollsumma, som också intygar alla rader före "
        "den, är:"
    )
    yield Paragraph(line.hash[:32] + "\n" + line.hash[32:])
    yield Signature("Gallrat av", line.actor)


def _row(kind: str, name: str, facts: Mapping[str, Any]) -> tuple[str, ...]:
    first, last = facts.get(f"{kind}_from"), facts.get(f"{kind}_to")
    span = " – ".join(dict.fromkeys(map(str, filter(None, (first, last))))) or "–"
    keep = facts.get(f"{kind}_keep_days")
    authority = str(facts.get(f"{kind}_authority", _BY_PURPOSE))
    return (
        name,
        words.number(int(facts[kind])),
        span,
        f"{authority}, {words.number(int(keep))} dagar" if keep else authority,
        words.number(int(facts.get(f"{kind}_held", 0))),
    )
