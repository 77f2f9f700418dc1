"""The minutes: a draft built from the occasion, the secretary's editing, and the paper itself."""

from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select

from trygg_desktop.documents import minutes as paper
from trygg_desktop.documents import words
from trygg_desktop.documents.tree import Document
from trygg_desktop.errors import PersonCanMend
from trygg_desktop.files import write_whole
from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import ActionStatus
from trygg_desktop.model.minutes import Action, Minutes
from trygg_desktop.services import Session, occasions, personal_data, review, setup, tallies

_EDITABLE = {"title", "dnr", "chair", "secretary", "sections", "agenda", "quotations"}
_SECTIONS = (("background", "Bakgrund"), ("observations", "Iakttagelser"), ("promises", "Löften på plats"))
TALKS = "talks"
"""The tally kind of talks that left no comment."""


def begin(session: Session, occasion_id: str) -> Minutes:
    """The occasion's minutes; where there are none yet, a draft with empty sections.

    The id follows from the occasion's, so that two laptops that both close it make one record.
    """
    known = of_occasion(session, occasion_id)
    if known is not None:
        return known
    occasion = occasions.get(session, occasion_id)
    kind = words.OCCASION_KIND[occasion.kind]
    made = Minutes(
        id=str(uuid5(UUID(occasion_id), "minutes")),
        occasion_id=occasion_id,
        title=f"Mötesanteckningar – {kind.lower()}, {occasion.place}",
        secretary=occasion.staff[0] if occasion.staff else "",
        sections=[{"id": one, "heading": heading, "text": ""} for one, heading in _SECTIONS],
        rehearsal=occasion.rehearsal,
    )
    session.add(made)
    session.flush()
    return made


def of_occasion(session: Session, occasion_id: str) -> Minutes | None:
    """The occasion's minutes, if they were begun."""
    return session.scalar(select(Minutes).where(Minutes.occasion_id == occasion_id))


def edit(session: Session, minutes_id: str, **fields: Any) -> Minutes:
    """Change title, dnr, chair, secretary, sections, agenda or quotations; the rest stays."""
    unknown = fields.keys() - _EDITABLE
    if unknown:
        raise TypeError(f"not editable: {', '.join(sorted(unknown))}")
    minutes = session.scalar(select(Minutes).where(Minutes.id == minutes_id))
    if minutes is None:
        raise PersonCanMend("minutes_unknown")
    for name, value in fields.items():
        setattr(minutes, name, value)
    session.flush()
    return minutes


def actions(session: Session, occasion_id: str) -> list[Action]:
    """The actions agreed on, in order."""
    return list(session.scalars(select(Action).where(Action.occasion_id == occasion_id).order_by(Action.position)))


def set_actions(session: Session, occasion_id: str, rows: list[dict[str, Any]]) -> list[Action]:
    """Make the occasion's actions those of `rows`, in their order.

    A row holds `what`, and may hold `id`, `responsible`, `due` and `status`. The action that has the id is changed;
    where there is none, one is made with it. Actions that are in no row are deleted; rows without `what` are left out.
    """
    occasion = occasions.get(session, occasion_id)
    before = {action.id: action for action in actions(session, occasion_id)}
    for position, row in enumerate((row for row in rows if row["what"].strip()), 1):
        action = before.pop(row.get("id") or "", None)
        if action is None:
            action = Action(id=row.get("id") or new_id(), occasion_id=occasion_id, rehearsal=occasion.rehearsal)
            session.add(action)
        action.position = position
        action.what = row["what"].strip()
        action.responsible = row.get("responsible", "").strip()
        action.due = row.get("due", "").strip()
        action.status = ActionStatus(row.get("status", ActionStatus.OPEN))
    for gone in before.values():
        session.delete(gone)
    session.flush()
    return actions(session, occasion_id)


def document(session: Session, occasion_id: str, *, internal: bool) -> Document:
    """The minutes as a Document. With `internal` an appendix holds every comment of the occasion."""
    minutes = of_occasion(session, occasion_id)
    if minutes is None:
        raise PersonCanMend("minutes_unknown")
    names, pack = setup.labels(session), setup.current(session)
    finder = personal_data.finder(pack)
    everything = list(session.scalars(select(Comment).where(Comment.occasion_id == occasion_id).order_by(Comment.n)))
    counted = tallies.tallies(session, occasion_id)
    without_note = counted.pop(TALKS, 0)
    material = paper.MinutesMaterial(
        municipality=pack.municipality.name,
        occasion=occasions.get(session, occasion_id),
        comments=everything,
        minutes=minutes,
        actions=actions(session, occasion_id),
        made_at=utc_now(),
        talks=without_note + sum(comment.withdrawn_at is None for comment in everything),
        theme_names=setup.swedish(names.themes),
        age_names=setup.swedish(names.age_bands),
        tally_names=setup.swedish(names.tally_kinds),
        tallies=counted,
        masked={} if internal else review.masked_words(session, finder, occasion_id),
    )
    return paper.document(material, internal=internal)


def pdf(paper_of: Document) -> bytes:
    """The Document as a PDF file's bytes."""
    from trygg_desktop.pdf import render  # noqa: PLC0415  # reportlab takes a sixth of a second: only for a paper

    return render(paper_of)


def export(paper_of: Document, path: Path) -> None:
    """Write the Document as a PDF to `path`, whole or not at all; see files.write_whole for what it raises."""
    write_whole(path, pdf(paper_of))
