"""Sammanfattning: one page to hand to the coordinator the same evening. It carries no citizen's words.

One page by construction: so many rows of each sort, and no text longer than its room.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from trygg_desktop.documents import parts, words
from trygg_desktop.documents.figures import key_figures
from trygg_desktop.documents.material import MinutesMaterial
from trygg_desktop.documents.tree import (
    Action,
    Actions,
    Block,
    Column,
    Document,
    Facts,
    Heading,
    Meter,
    Paragraph,
    Table,
)
from trygg_desktop.model.kinds import ActionStatus, CommentKind, Edition

_FORM = "Sammanfattning"
_NARROW = frozenset("abcdefghijklnopqrstuvxyzåäöéü 0123456789-–.,:;·/()’'")
_THEMES, _ACTIONS = 4, 4
_LONG, _MIDDLE, _SHORT = 52, 36, 22
"""Characters: of an action or a fact; of a place, a theme or a name; of a number, an answerable or a day."""


def document(material: MinutesMaterial, edition: Edition) -> Document:
    """The summary. The public edition masks what the secretary masked."""
    made = parts.paper(material, edition, _FORM, _FORM, _body(material, edition))
    kind = words.OCCASION_KIND[material.occasion.kind]
    day = words.long_date(words.day_in_sweden(material.occasion.starts_at))
    return replace(
        made,
        subject=f"Övning, räknas inte · {day}" if material.occasion.rehearsal else f"{kind}, {day}",
        organisation=_fit(made.organisation, _MIDDLE),
        reference=_fit(made.reference, _SHORT),
    )


def _body(material: MinutesMaterial, edition: Edition) -> Iterator[Block]:
    yield _head(material)
    yield key_figures(material.counted, material.talks)
    yield from _safety(material)
    yield from _themes(material)
    yield from _to_follow_up(material)
    yield from _actions(material, edition)


def _head(material: MinutesMaterial) -> Facts:
    occasion = material.occasion
    hours = words.hours(occasion.starts_at, occasion.closed_at or occasion.ends_at)
    rows = (
        ("Plats och tid", f"{_fit(occasion.place, _MIDDLE)}, {hours}"),
        ("Närvarande", ", ".join((*occasion.staff, *occasion.partners))),
    )
    return Facts(tuple((term, _fit(value, _LONG)) for term, value in rows if value))


def _safety(material: MinutesMaterial) -> Iterator[Block]:
    answers = Counter(comment.safety for comment in material.counted if comment.safety is not None)
    if answers:
        columns = tuple(Column(f"{step} {words.SAFETY[step]}", 1, "right") for step in words.SAFETY)
        head = Column("Skala", 0.7, is_row_head=True)
        counts = (words.number(answers[step]) for step in words.SAFETY)
        yield Table("Hur trygg känner du dig här?", (head, *columns), (("Svar", *counts),))


def _themes(material: MinutesMaterial) -> Iterator[Block]:
    counts = Counter(theme for comment in material.counted for theme in comment.themes)
    if not counts:
        return
    names = material.theme_names
    ranked = sorted(counts, key=lambda theme: (-counts[theme], names.get(theme, theme)))[:_THEMES]
    yield Table(
        "Vanligaste teman",
        (Column("Tema", 3, is_row_head=True), Column("Synpunkter", 3)),
        tuple((_fit(names.get(theme, theme), _MIDDLE), Meter(counts[theme], counts[ranked[0]])) for theme in ranked),
    )


def _to_follow_up(material: MinutesMaterial) -> Iterator[Block]:
    kinds = Counter(comment.kind for comment in material.counted)
    sorts = [
        words.counted(kinds[kind], words.COMMENT_KIND[kind], words.COMMENT_KINDS[kind])
        for kind in (CommentKind.PROPOSAL, CommentKind.QUESTION, CommentKind.PRAISE)
        if kinds[kind]
    ]
    waiting = sum(comment.to_complete for comment in material.counted)
    told = [f"Bland synpunkterna fanns {words.listed(sorts)}."] if sorts else []
    if waiting:
        told.append(f"{words.sentence(words.counted(waiting, 'synpunkt', 'synpunkter'))} ska kompletteras.")
    if told:
        yield Paragraph(" ".join(told))


def _actions(material: MinutesMaterial, edition: Edition) -> Iterator[Block]:
    waiting = [action for action in material.actions if action.status is ActionStatus.OPEN]
    if not waiting:
        return
    yield Heading(2, "Åtgärder att följa upp")
    yield Actions(
        tuple(
            Action(
                _fit(material.words(action.id, action.what, edition) or "Utelämnad", _LONG),
                _fit(" · ".join(filter(None, (action.responsible, words.due(action.due)))), _SHORT),
            )
            for action in sorted(waiting, key=lambda action: action.position)[:_ACTIONS]
        )
    )
    if len(waiting) > _ACTIONS:
        yield Paragraph(f"Och {len(waiting) - _ACTIONS} till: se anteckningarna.")


def _fit(text: str, room: int) -> str:
    """`text` on one line of `room` small letters; wide letters take the room of two, pictures of three."""
    used = 0
    for place, sign in enumerate(line := " ".join(text.split())):
        used += 1 if sign in _NARROW else 2 if sign < "\N{LINEAR B SYLLABLE B008 A}" else 3
        if used > room:
            return line[: max(place - 1, 0)].rstrip() + "…"
    return line
