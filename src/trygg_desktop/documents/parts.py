"""The parts that the minutes' forms share: head, written sections, voices, actions, and the lists at the end."""

from collections import Counter
from collections.abc import Iterator, Mapping

from trygg_desktop.documents import words
from trygg_desktop.documents.appendix import told
from trygg_desktop.documents.figures import background, safety, summary, themes
from trygg_desktop.documents.material import MinutesMaterial
from trygg_desktop.documents.tree import (
    Block,
    Bullets,
    Column,
    Document,
    Facts,
    Heading,
    Inline,
    Note,
    Numbered,
    Paragraph,
    Quote,
    Table,
    Text,
)
from trygg_desktop.model.kinds import CommentKind, Edition
from trygg_desktop.model.minutes import Action, name_and_address

REHEARSAL = "ÖVNING"
DRAFT = "UTKAST"
_LEFT_OUT = "Utelämnat i den offentliga versionen."
_BULLET = "- "
_TOP = 3


def paper(material: MinutesMaterial, edition: Edition, form: str, title: str, body: Iterator[Block]) -> Document:
    """A Document of the occasion, `form` being the sort of paper it is: "Protokoll"."""
    occasion = material.occasion
    kind = words.OCCASION_KIND[occasion.kind]
    day = words.day_in_sweden(occasion.starts_at)
    unfinished = DRAFT if material.approval is None else None
    return Document(
        title=title,
        subject=f"{kind}, {occasion.place}, {words.long_date(day)}",
        organisation=material.municipality,
        running_head=f"{form} · {kind}, {occasion.place} · {words.short_date(day)}",
        created=material.made_at,
        body=tuple(body),
        reference=material.minutes.dnr,
        status=REHEARSAL if occasion.rehearsal else unfinished,
        classification=words.CLASSIFICATION[edition],
        logo=material.logo,
    )


def head(material: MinutesMaterial) -> Facts:
    """Who met, where and when. Those present are staff and partners; a citizen is never named."""
    occasion, minutes = material.occasion, material.minutes
    rows = (
        ("Organ", minutes.organ),
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
        ("Version", _version(material)),
    )
    return Facts(tuple((term, value) for term, value in rows if value))


def rehearsal(material: MinutesMaterial) -> Iterator[Note]:
    """What a paper of a rehearsal says before all else."""
    if material.occasion.rehearsal:
        yield Note(
            "ÖVNING – räknas inte",
            "Det här är anteckningar från en övning. Inget i dem har sagts av medborgare, och inget räknas.",
        )


def agenda(material: MinutesMaterial) -> Iterator[Block]:
    """The agenda as a numbered list."""
    items = tuple(item.strip() for item in material.minutes.agenda if item.strip())
    if items:
        yield Heading(2, "Dagordning")
        yield Numbered(items)


def heard(material: MinutesMaterial, edition: Edition) -> Iterator[Block]:
    """What was heard and counted, and what was written of it."""
    counted = material.counted
    yield from summary(counted, material.talks)
    yield from safety(counted)
    yield from themes(counted, material.theme_names)
    yield from background(counted, material.age_names)
    yield from _sections(material, edition)
    yield from _proposals(material, edition)
    yield from _quotations(material, edition)
    yield from _tallies(material.tallies, material.tally_names)
    yield from _actions(material, edition)


def enclosed(material: MinutesMaterial, edition: Edition) -> Iterator[Block]:
    """The appendices and the distribution list, where there are any."""
    follows = edition is Edition.INTERNAL and material.comments
    own = ("Alla synpunkter (sist i detta dokument)",) if follows else ()
    listed = (*(name.strip() for name in material.minutes.appendices if name.strip()), *own)
    if listed:
        yield Heading(2, "Bilagor")
        yield Numbered(listed)
    names = [name_and_address(recipient)[0] for recipient in material.minutes.recipients]
    if names:
        yield Heading(2, "Sändlista")
        yield Bullets(tuple(names))


def _version(material: MinutesMaterial) -> str:
    number, approval = material.minutes.version, material.approval
    if approval is None:
        return f"{number}, utkast"
    day = words.short_date(words.day_in_sweden(approval.at))
    return f"{number}, {words.MINUTES_STATUS[approval.status]} {day} av {approval.by}"


def _sections(material: MinutesMaterial, edition: Edition) -> Iterator[Block]:
    """The written sections that have text. An empty line parts paragraphs; lines that begin with "- " make a list.

    One that is left out keeps its heading and says so: nobody is to believe that nothing was written.
    """
    for section in material.minutes.sections:
        written = str(section["text"]).strip()
        if not written:
            continue
        yield Heading(2, str(section["heading"]).strip() or "Utan rubrik")
        text = material.words(str(section["id"]), written, edition)
        if text is None:
            yield Paragraph((Text(_LEFT_OUT, emphasis=True),))
            continue
        for part in text.replace("\r\n", "\n").split("\n\n"):
            lines = [line.strip() for line in part.splitlines() if line.strip()]
            if lines and all(line.startswith(_BULLET) for line in lines):
                yield Bullets(tuple(line.removeprefix(_BULLET) for line in lines))
            elif lines:
                yield Paragraph("\n".join(lines))


def _proposals(material: MinutesMaterial, edition: Edition) -> Iterator[Block]:
    """How many proposals there were, and on what; their words only in the internal version."""
    proposals = [comment for comment in material.counted if comment.kind is CommentKind.PROPOSAL]
    if not proposals:
        return
    yield Heading(2, "Förslag")
    counts = Counter(theme for comment in proposals for theme in comment.themes)
    names = material.theme_names
    parts = [f"{names.get(theme, theme)} ({words.number(count)})" for theme, count in counts.most_common(_TOP)]
    about = f" Vanligast: {'; '.join(parts)}." if parts else ""
    yield Paragraph(f"{words.counted(len(proposals), 'förslag', 'förslag')} lämnades.{about}")
    if edition is Edition.INTERNAL:
        yield Bullets(
            tuple((*told(comment), Text(f"  {comment.label}", small=True)) for comment in proposals if comment.text)
        )


def _quotations(material: MinutesMaterial, edition: Edition) -> Iterator[Block]:
    by_id = {comment.id: comment for comment in material.counted if comment.text}
    chosen = [by_id[one] for one in material.minutes.quotations if one in by_id]
    said = [(comment, material.words(comment.id, comment.text, edition)) for comment in chosen]
    if not any(text for _, text in said):
        return
    yield Heading(2, "Röster från tillfället")
    for comment, text in said:
        if text is None:
            continue
        place = material.place(comment, edition)
        parts = (
            comment.label if edition is Edition.INTERNAL else "",
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


def _actions(material: MinutesMaterial, edition: Edition) -> Iterator[Block]:
    if not material.actions:
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
            (
                str(nr),
                _what(action, material, edition),
                action.responsible,
                words.due(action.due),
                words.ACTION_STATUS[action.status],
            )
            for nr, action in enumerate(sorted(material.actions, key=lambda action: action.position), 1)
        ),
    )


def _what(action: Action, material: MinutesMaterial, edition: Edition) -> Inline:
    text = material.words(action.id, action.what, edition)
    if text is None:
        return (Text(_LEFT_OUT, emphasis=True),)
    since = material.carried.get(action.id)
    if since is None:
        return text
    return Text(text), Text(f"\nKvarstår från {words.short_date(since)}", small=True)
