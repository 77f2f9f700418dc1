"""Personnummer, samordningsnummer, and numbers that look like one.

The rule is Skatteverket's (SKV 704 and SKV 707): date of birth, three digits, and a check digit by Luhn's sum over the
ten last digits. A samordningsnummer has 60 added to the day.
"""

import re
from collections.abc import Iterator
from datetime import date

from trygg_desktop.text.personal_data.span import Kind, Reason, Span
from trygg_desktop.text.personal_data.words import Vocabulary, Words, any_of

_NUMBER = re.compile(
    r"(?P<century>19|20)?(?P<year>\d\d)(?P<gap>[- ]?)(?P<month>\d\d)(?P=gap)(?P<day>\d\d)"
    r"(?P<sign>\s?[-–+]\s?| )?"
    r"(?P<last>\d{4}|(?P<hidden>[xX*]{4})\b|(?P<letters>[A-Za-z]{1,2}\d{2,3})\b)(?!\d|[-–]\d)"
)
_GOES_ON = re.compile(r"\+$|\d[-–]$")
_SAID = Vocabulary(
    """
    pnr personnr personnummer personnumret persnr födelsenummer samordningsnummer samordningsnumret
    samordningsnr reservnummer reservnumret number id
    """
)
_COORDINATION = 60
_LEAP = 2000
"""Any leap year: a year of two digits may be of two centuries."""


def find(words: Words) -> Iterator[Span]:
    """The numbers of a text."""
    for start in words.numbers:
        found = _NUMBER.match(words.text, start)
        if found is None or _GOES_ON.search(words.text[max(0, start - 2) : start]):
            continue
        month, day = int(found["month"]), int(found["day"])
        if _is_day(month, day % _COORDINATION) and (found["century"] or found["gap"] != " "):
            yield from _judged(words, found, coordination=day > _COORDINATION)


def _judged(words: Words, found: re.Match[str], *, coordination: bool) -> Iterator[Span]:
    def span(kind: Kind, certainty: float, reason: Reason) -> Span:
        return Span(found.start(), found.end(), kind, certainty, reason)

    if found["letters"] or found["hidden"]:
        yield span(Kind.PNR_LIKE, 0.8, Reason.RESERVE_NUMBER if found["letters"] else Reason.BIRTH_NUMBER_HIDDEN)
        return
    digits = "".join(found.group("year", "month", "day", "last"))
    said = any_of(_SAID, words.before(found.start()))
    # Ten digits in a row that begin as a mobile's are a phone, unless somebody says otherwise.
    if digits.startswith("07") and not found["century"] and not found["sign"] and not said:
        return
    if _luhn(digits) and coordination:
        yield span(Kind.SAMORDNINGSNUMMER, 0.95, Reason.COORDINATION_DAY)
    elif _luhn(digits):
        yield span(Kind.PNR, 0.95, Reason.CHECK_DIGIT)
    elif said or (found["sign"] or "").strip() or (found["century"] and not found["sign"]):
        yield span(Kind.PNR_LIKE, 0.8 if said else 0.6, Reason.LIKE_PNR)


def _is_day(month: int, day: int) -> bool:
    try:
        date(_LEAP, month, day)
    except ValueError:
        return False
    return True


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * (2 - at % 2) for at, digit in enumerate(digits))
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0  # noqa: PLR2004  # the sum of two digits
