"""The disclosure (utlämnande): chosen comments, masked, as a paper for whoever asked for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from trygg_desktop.documents import words
from trygg_desktop.documents.tree import Block, Cell, Column, Document, Facts, Paragraph, Table, Text

_COLUMNS = (
    Column("Nr och datum", 1.25, is_row_head=True),
    Column("Plats", 1.8),
    Column("Synpunkt", 5),
    Column("Trygghet", 0.95, "right"),
)


@dataclass(frozen=True, slots=True)
class Given:
    """One comment as it is given out: `text` and `place` are masked."""

    id: str
    label: str
    day: date
    booth: str
    place: str
    text: str
    themes: tuple[str, ...]
    safety: int | None
    masked: bool
    """Whether something in it was masked now."""


def document(municipality: str, given: Sequence[Given], recipient: str, reference: str, made_at: datetime) -> Document:
    """The paper, comments in the order they were written."""
    day = words.short_date(words.day_in_sweden(made_at))
    return Document(
        title="Utlämnande av synpunkter",
        subject=f"Synpunkter från trygghetsdialog, utlämnade {day}",
        organisation=municipality,
        running_head=f"Utlämnande av synpunkter · {day}",
        created=made_at,
        body=tuple(_body(given, recipient, day)),
        reference=reference,
    )


def _body(given: Sequence[Given], recipient: str, day: str) -> Iterator[Block]:
    count = words.counted(len(given), "synpunkt", "synpunkter")
    yield Facts((("Utlämnat till", recipient), ("Datum", day), ("Omfattar", count)))
    yield Paragraph(
        "Synpunkterna är antecknade vid trygghetsdialoger. Uppgifter som pekar ut enskilda är maskade: det som står "
        "inom hakparentes, till exempel [namn], ersätter det som sades. Trygghet anges från 1 (mycket otrygg) till 5 "
        "(mycket trygg)."
    )
    yield Table("Utlämnade synpunkter", _COLUMNS, tuple(_row(one) for one in given))


def _row(one: Given) -> tuple[Cell, ...]:
    head = (Text(one.label), Text(f"\n{one.day.isoformat()}", small=True))
    text = [Text(one.text) if one.text else Text("Trygghet utan ord", emphasis=True)]
    if one.themes:
        text.append(Text(f"\nTeman: {' · '.join(one.themes)}", small=True))
    return head, (Text(one.place or one.booth),), tuple(text), str(one.safety or "")
