"""Swedish words of a paper: names of the fixed vocabularies, dates, times and numbers.

The same on every computer: no locale is asked. Times are told as clocks in Sweden show them.
"""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from trygg_desktop.model.kinds import (
    ActionStatus,
    Channel,
    CommentKind,
    Edition,
    MinutesKind,
    MinutesStatus,
    OccasionKind,
    TimeOfDay,
)

SWEDEN = ZoneInfo("Europe/Stockholm")

OCCASION_KIND = {
    OccasionKind.BOOTH: "Trygghetsdialog i monter",
    OccasionKind.CITIZEN_DIALOGUE: "Medborgardialog",
    OccasionKind.INVITED_DIALOGUE: "Inbjuden dialog",
    OccasionKind.WALK: "Trygghetsvandring",
    OccasionKind.ROUND: "Trygghetsrond",
}
COMMENT_KIND = {
    CommentKind.PROBLEM: "problem",
    CommentKind.PROPOSAL: "förslag",
    CommentKind.PRAISE: "beröm",
    CommentKind.QUESTION: "fråga",
}
COMMENT_KINDS = COMMENT_KIND | {CommentKind.QUESTION: "frågor"}
"""The same in the plural."""
CHANNEL = {
    Channel.TALK: "i samtal",
    Channel.SLIP: "på lapp",
    Channel.KIOSK: "i kiosk",
    Channel.PHONE: "på telefon",
}
TIME_OF_DAY = {TimeOfDay.DAY: "dag", TimeOfDay.EVENING: "kväll", TimeOfDay.NIGHT: "natt"}
SAFETY = {1: "Mycket otrygg", 2: "Ganska otrygg", 3: "Varken eller", 4: "Ganska trygg", 5: "Mycket trygg"}
MINUTES_KIND = {MinutesKind.NOTES: "Mötesanteckningar", MinutesKind.PROTOCOL: "Protokoll"}
MINUTES_STATUS = {
    MinutesStatus.DRAFT: "utkast",
    MinutesStatus.APPROVED: "godkänd",
    MinutesStatus.ADJUSTED: "justerad",
}
CLASSIFICATION = {Edition.INTERNAL: "Internt arbetsmaterial", Edition.PUBLIC: "Offentlig version"}
ACTION_STATUS = {
    ActionStatus.OPEN: "Pågår",
    ActionStatus.DONE: "Klar",
    ActionStatus.DECLINED: "Genomförs inte",
}

_WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)


def day_in_sweden(moment: datetime) -> date:
    """The date in Sweden at an aware `moment`."""
    return moment.astimezone(SWEDEN).date()


def short_date(day: date) -> str:
    """23 november 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def long_date(day: date) -> str:
    """Måndag 23 november 2026, with a small m."""
    return f"{_WEEKDAYS[day.weekday()]} {short_date(day)}"


def clock(moment: datetime) -> str:
    """16:42, the time in Sweden at an aware `moment`."""
    return moment.astimezone(SWEDEN).strftime("%H:%M")


def hours(start: datetime, end: datetime | None) -> str:
    """16.30–19.00, or "från 16.30" while the end is unknown."""
    first = clock(start).replace(":", ".")
    return f"från {first}" if end is None else f"{first}–{clock(end).replace(':', '.')}"


def due(text: str) -> str:
    """When an action is to be done: an ISO date in words, other words as they are."""
    try:
        return short_date(date.fromisoformat(text.strip()))
    except ValueError:
        return text.strip()


def number(value: int) -> str:
    """1 250, thousands parted by a no-break space."""
    return f"{value:,}".replace(",", "\N{NO-BREAK SPACE}")


def decimal(value: float) -> str:
    """3,2: one decimal, with the Swedish comma."""
    return f"{value:.1f}".replace(".", ",")


def counted(count: int, one: str, many: str) -> str:
    """1 synpunkt, 2 synpunkter, inga synpunkter for `one` and `many`."""
    if count == 0:
        return f"inga {many}"
    return f"{number(count)} {one if count == 1 else many}"


def listed(parts: Sequence[str]) -> str:
    """Several parts as one enumeration: a, b och c."""
    return " och ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def short(text: str, most: int) -> str:
    """`text` on one line, at most `most` characters long; what is cut off shows as an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def sentence(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]
