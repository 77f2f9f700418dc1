"""Mötesanteckningar of an occasion: a pure function from records to a Document.

The public version carries a citizen's words only where a person chose them as a quotation. The internal one adds every
comment in an appendix. No version names who wrote a comment down.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from trygg_desktop.documents import words
from trygg_desktop.documents.appendix import appendix, told
from trygg_desktop.documents.figures import background, safety, summary, themes
from trygg_desktop.documents.tree import (
    Block,
    Bullets,
    Column,
    Document,
    Facts,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Quote,
    Signature,
    Table,
    Text,
)
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import CommentKind
from trygg_desktop.model.minutes import Action, Minutes
from trygg_desktop.model.occasion import Occasion

REHEARSAL = "ÖVNING"
_BULLET = "- "
_TOP = 3


@dataclass(frozen=True, slots=True)
class MinutesMaterial:
    """All that the minutes are made of. The mappings go from the setup packs' ids to Swedish names."""

    municipality: str
    occasion: Occasion
    comments: Sequence[Comment]
    """In the order they were written; withdrawn ones too."""
    minutes: Minutes
    actions: Sequence[Action]
    made_at: datetime
    """Aware."""
    talks: int
    """Talks held, those without a note too."""
    theme_names: Mapping[str, str]
    age_names: Mapping[str, str]
    tally_names: Mapping[str, str]
    tallies: Mapping[str, int]
    """Counts without a note by tally kind, all laptops together: referrals are told of here and nowhere else."""
    masked: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """{comment id: (text, place)} that a public version says instead of the comment's own, not yet approved ones."""

    @property
    def counted(self) -> list[Comment]:
        """The comments that are not withdrawn."""
        return [comment for comment in self.comments if comment.withdrawn_at is None]


def document(material: MinutesMaterial, *, internal: bool) -> Document:
    """The minutes; with `internal`, every comment follows in an appendix."""
    occasion, minutes = material.occasion, material.minutes
    kind = words.OCCASION_KIND[occasion.kind]
    day = words.day_in_sweden(occasion.starts_at)
    return Document(
        title=minutes.title,
        subject=f"{kind}, {occasion.place}, {words.long_date(day)}",
        organisation=material.municipality,
        running_head=f"Mötesanteckningar · {kind}, {occasion.place} · {words.short_date(day)}",
        created=material.made_at,
        body=tuple(_body(material, internal=internal)),
        reference=minutes.dnr,
        status=REHEARSAL if occasion.rehearsal else words.MINUTES_STATUS[minutes.status],
    )


def _body(material: MinutesMaterial, *, internal: bool) -> Iterator[Block]:
    counted, minutes = material.counted, material.minutes
    yield _head(material)
    if material.occasion.rehearsal:
        yield Note(
            "ÖVNING – räknas inte",
            "Det här är anteckningar från en övning. Inget i dem har sagts av medborgare, och inget räknas.",
        )
    yield from _agenda(minutes)
    yield from summary(counted, material.talks)
    yield from safety(counted)
    yield from themes(counted, material.theme_names)
    yield from background(counted, material.age_names)
    yield from _sections(minutes)
    yield from _proposals(counted, material.theme_names, internal=internal)
    yield from _quotations(material, internal=internal)
    yield from _tallies(material.tallies, material.tally_names)
    yield from _actions(material.actions)
    if minutes.chair:
        yield Signature("Ordförande", minutes.chair)
    if minutes.secretary:
        yield Signature("Sekreterare", minutes.secretary)
    if internal:
        yield from appendix(material.comments, material.theme_names)


def _head(material: MinutesMaterial) -> Facts:
    """Who met, where and when. Those present are staff and partners; a citizen is never named."""
    occasion, minutes = material.occasion, material.minutes
    rows = (
        ("Tillfälle", words.OCCASION_KIND[occasion.kind]),
        ("Plats", occasion.place),
        ("Datum", words.sentence(words.long_date(words.day_in_sweden(occasion.starts_at)))),
        ("Tid", words.sentence(words.hours(occasion.starts_at, occasion.closed_at or occasion.ends_at))),
        ("Ordförande", minutes.chair),
        ("Sekreterare", minutes.secretary),
        ("Diarienummer", minutes.dnr),
        ("Väder", occasion.weather),
        ("Personal", ", ".join(occasion.staff)),
        ("Samverkan", ", ".join(occasion.partners)),
    )
    return Facts(tuple((term, value) for term, value in rows if value))


def _agenda(minutes: Minutes) -> Iterator[Block]:
    items = tuple(item.strip() for item in minutes.agenda if item.strip())
    if items:
        yield Heading(2, "Dagordning")
        yield Numbered(items)


def _sections(minutes: Minutes) -> Iterator[Block]:
    """The written sections that have text. An empty line parts paragraphs; lines that begin with "- " make a list."""
    for section in minutes.sections:
        text = str(section["text"]).strip()
        if not text:
            continue
        yield Heading(2, str(section["heading"]))
        for part in text.replace("\r\n", "\n").split("\n\n"):
            lines = [line.strip() for line in part.splitlines() if line.strip()]
            if lines and all(line.startswith(_BULLET) for line in lines):
                yield Bullets(tuple(line.removeprefix(_BULLET) for line in lines))
            elif lines:
                yield Paragraph("\n".join(lines))


def _proposals(counted: Sequence[Comment], theme_names: Mapping[str, str], *, internal: bool) -> Iterator[Block]:
    """How many proposals there were, and on what; their words only in the internal version."""
    proposals = [comment for comment in counted if comment.kind is CommentKind.PROPOSAL]
    if not proposals:
        return
    yield Heading(2, "Förslag")
    counts = Counter(theme for comment in proposals for theme in comment.themes)
    parts = [f"{theme_names.get(theme, theme)} ({words.number(count)})" for theme, count in counts.most_common(_TOP)]
    about = f" Vanligast: {'; '.join(parts)}." if parts else ""
    yield Paragraph(f"{words.counted(len(proposals), 'förslag', 'förslag')} lämnades.{about}")
    if internal:
        yield Bullets(
            tuple((*told(comment), Text(f"  {comment.label}", small=True)) for comment in proposals if comment.text)
        )


def _quotations(material: MinutesMaterial, *, internal: bool) -> Iterator[Block]:
    by_id = {comment.id: comment for comment in material.counted}
    chosen = [by_id[one] for one in material.minutes.quotations if one in by_id and by_id[one].text]
    if not chosen:
        return
    yield Heading(2, "Röster från tillfället")
    for comment in chosen:
        own = (comment.text, comment.place)
        text, place = own if internal else material.masked.get(comment.id, own)
        parts = (
            comment.label if internal else "",
            f"Om {place}" if place else "",
            words.TIME_OF_DAY[comment.time_of_day] if comment.time_of_day else "",
            "" if comment.verbatim else "sammanfattat",
        )
        yield Quote(told(comment, text), words.sentence(" · ".join(filter(None, parts))))


def _tallies(tallies: Mapping[str, int], names: Mapping[str, str]) -> Iterator[Block]:
    order = [kind for kind in (*names, *sorted(set(tallies) - set(names))) if tallies.get(kind)]
    if order:
        yield Heading(2, "Räknat utan anteckning")
        yield Paragraph("Hänvisningar och annat som bara räknas. Vad de handlade om antecknas inte.")
        columns = (Column("Vad", 5, is_row_head=True), Column("Antal", 1, "right"))
        rows = tuple((names.get(kind, kind), words.number(tallies[kind])) for kind in order)
        yield Table("", columns, rows, width=0.7)


def _actions(actions: Sequence[Action]) -> Iterator[Block]:
    if not actions:
        return
    yield Heading(2, "Åtgärder")
    yield Table(
        "",
        (
            Column("Nr", 0.5, is_row_head=True),
            Column("Åtgärd", 4.2),
            Column("Ansvarig", 2),
            Column("Klart", 2),
            Column("Status", 1.1),
        ),
        tuple(
            (str(nr), action.what, action.responsible, words.due(action.due), words.ACTION_STATUS[action.status])
            for nr, action in enumerate(sorted(actions, key=lambda action: action.position), 1)
        ),
    )
