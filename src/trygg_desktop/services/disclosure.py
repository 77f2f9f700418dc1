"""Disclosure (utlämnande): chosen comments, masked, for whoever has asked for them. It needs Right.DISCLOSURE.

Only what is masked ever leaves by here: the finder goes over every text and place once more, whatever was masked
before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from trygg_desktop.documents import disclosure as paper
from trygg_desktop.documents import words
from trygg_desktop.documents.disclosure import Given
from trygg_desktop.documents.tree import Document
from trygg_desktop.errors import PersonCanMend
from trygg_desktop.files import write_whole
from trygg_desktop.model.audit import Act
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.people import Actor, Right
from trygg_desktop.services import Session, audit, personal_data, setup
from trygg_desktop.services.roles import require
from trygg_desktop.services.spreadsheet import as_csv
from trygg_desktop.store.search import Filters, search
from trygg_desktop.text.personal_data.masking import mask

_COLUMNS = ("nummer", "datum", "plats_för_samtalet", "plats", "synpunkt", "teman", "trygghet")
_MOST = 5_000


@dataclass(frozen=True, slots=True)
class Disclosed:
    """What goes out: the paper, and the same as a table."""

    document: Document
    table: bytes
    """CSV in UTF-8 with a byte-order mark."""
    records: int
    masked: int
    """How many of them hold something that was masked now."""
    reference: str


def choose(session: Session, actor: Actor, typed: str = "", filters: Filters | None = None) -> list[Given]:
    """Comments that hold the typed words and pass the filters, masked, newest first. Rehearsals are left out.

    At most 5,000; more are asked for in parts.
    """
    require(actor, Right.DISCLOSURE, "comment")
    found = [one for one in search(session, typed, filters, limit=_MOST) if not one.rehearsal]
    return _given(session, found)


def prepare(session: Session, actor: Actor, comment_ids: Sequence[str], recipient: str, reference: str) -> Disclosed:
    """The chosen comments as paper and table, for `recipient` under the reference (dnr); nothing is given out yet.

    Raises PersonCanMend("disclosure_empty") and ("disclosure_recipient").
    """
    require(actor, Right.DISCLOSURE, "comment")
    recipient, reference = " ".join(recipient.split()), " ".join(reference.split())
    if not recipient:
        raise PersonCanMend("disclosure_recipient")
    wanted = set(comment_ids)
    found = [
        one
        for one in session.scalars(select(Comment).where(Comment.withdrawn_at.is_(None)).order_by(Comment.n))
        if one.id in wanted and not one.rehearsal
    ]
    if not found:
        raise PersonCanMend("disclosure_empty")
    given = _given(session, found)
    document = paper.document(setup.current(session).municipality.name, given, recipient, reference, utc_now())
    return Disclosed(document, _as_csv(given), len(given), sum(one.masked for one in given), reference)


def give_out(session: Session, actor: Actor, disclosed: Disclosed, data: bytes, path: Path) -> int:
    """Write `data`, the paper's or the table's, to `path`, and log it; how many comments went out.

    What cannot be written is not logged as given out; see files.write_whole for what it raises.
    """
    require(actor, Right.DISCLOSURE, "comment")
    audit.note(
        session,
        actor,
        Act.DISCLOSED,
        "comment",
        "",
        records=disclosed.records,
        masked=disclosed.masked,
        reference=disclosed.reference,
    )
    write_whole(path, data)
    return disclosed.records


def _given(session: Session, found: Sequence[Comment]) -> list[Given]:
    finder = personal_data.finder(setup.current(session))
    themes = setup.swedish(setup.labels(session).themes)
    rows = session.execute(select(Occasion.id, Occasion.place, Occasion.starts_at))
    places = {one: (place, starts) for one, place, starts in rows}
    given = []
    for comment in found:
        in_text, in_place = finder.find(comment.text), finder.find(comment.place)
        where, starts = places[comment.occasion_id]
        given.append(
            Given(
                id=comment.id,
                label=comment.label,
                day=words.day_in_sweden(starts),
                booth=where,
                place=mask(comment.place, in_place),
                text=mask(comment.text, in_text),
                themes=tuple(themes.get(theme, theme) for theme in comment.themes),
                safety=comment.safety,
                masked=bool(in_text or in_place),
            )
        )
    return given


def _as_csv(given: Sequence[Given]) -> bytes:
    return as_csv(
        _COLUMNS,
        [
            (one.label, one.day, one.booth, one.place, one.text, "; ".join(one.themes), one.safety or "")
            for one in given
        ],
    )
