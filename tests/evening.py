"""A booth evening made up for tests: records as the store would hand them out, without a store."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from trygg_desktop.documents.material import Approval, MinutesMaterial
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import ActionStatus, Channel, MinutesKind, MinutesStatus, OccasionKind
from trygg_desktop.model.minutes import Action, Minutes
from trygg_desktop.model.occasion import Occasion

OPENING = datetime(2026, 11, 23, 15, 30, tzinfo=UTC)
"""Half past four in Sweden."""
THEMES = {"belysning": "Belysning", "trafik": "Trafik och buskörning", "oro": "Gåfotboende och ödsliga ställen"}
AGES = {"young": "Under 18 år", "old": "65 år och äldre"}
TALLIES = {"talk": "Samtal utan anteckning", "referred": "Hänvisade"}


def comment(number: int = 1, text: str = "Det är mörkt vid bussen.", **fields: Any) -> Comment:
    """One comment of laptop A, written `number` minutes after the opening."""
    shown: dict[str, Any] = {
        "id": f"comment-{number}",
        "occasion_id": "occasion",
        "device": "A",
        "number": number,
        "text": text,
        "themes": [],
        "place": "Kungstorget",
        "channel": Channel.TALK,
        "language": "sv",
        "agrees": 0,
        "to_complete": False,
        "verbatim": False,
        "author": "Skrivarnamn",
        "created_at": OPENING + timedelta(minutes=number),
    }
    return Comment(**(shown | fields))


def occasion(**fields: Any) -> Occasion:
    """The evening at the shop."""
    shown: dict[str, Any] = {
        "id": "occasion",
        "kind": OccasionKind.BOOTH,
        "place": "Coop Extra, Lysekil",
        "starts_at": OPENING,
        "ends_at": OPENING + timedelta(hours=2, minutes=30),
        "staff": ["Sara Lindqvist", "Ahmed Osman"],
        "partners": ["Lokalpolisområde Fyrbodal"],
        "weather": "",
        "rehearsal": False,
    }
    return Occasion(**(shown | fields))


def minutes(**fields: Any) -> Minutes:
    """The secretary's draft."""
    shown: dict[str, Any] = {
        "id": "minutes",
        "occasion_id": "occasion",
        "kind": MinutesKind.NOTES,
        "status": MinutesStatus.DRAFT,
        "version": 1,
        **dict.fromkeys(
            ("organ", "adjuster", "adjusted_where", "adjusted_when", "posted_on", "removed_on", "kept_at"), ""
        ),
        "redactions": {},
        "appendices": [],
        "recipients": [],
        "title": "Mötesanteckningar från Coop Extra",
        "dnr": "LKS 2026-0417",
        "chair": "Anna Wallin",
        "secretary": "Sara Lindqvist",
        "sections": [],
        "agenda": [],
        "quotations": [],
    }
    return Minutes(**(shown | fields))


def action(position: int, what: str, **fields: Any) -> Action:
    """An action agreed on."""
    shown: dict[str, Any] = {
        "id": f"action-{position}",
        "responsible": "Tekniska enheten",
        "due": "2026-12-18",
        "status": ActionStatus.OPEN,
    }
    return Action(position=position, what=what, **(shown | fields))


def material(
    comments: Sequence[Comment] = (),
    *,
    at: Occasion | None = None,
    written: Minutes | None = None,
    actions: Sequence[Action] = (),
    tallies: dict[str, int] | None = None,
    carried: dict[str, date] | None = None,
    approval: Approval | None = None,
) -> MinutesMaterial:
    """What the minutes of the evening are made of."""
    return MinutesMaterial(
        municipality="Lysekils kommun",
        occasion=at or occasion(),
        comments=comments,
        minutes=written or minutes(),
        actions=actions,
        made_at=OPENING + timedelta(hours=4),
        talks=len(comments) + 3,
        theme_names=THEMES,
        age_names=AGES,
        tally_names=TALLIES,
        tallies=tallies or {},
        carried=carried or {},
        approval=approval,
    )
