"""What a person can be reached or looked up by: phone, e-mail, number plate.

Phones are judged by Google's numbering plans (the library phonenumbers). A plate is AAA 999 or AAA 99A, without the
letters I, Q, V, Å, Ä, Ö, and O last (Transportstyrelsen).
"""

import re
from collections.abc import Container, Iterator

from trygg_desktop.text.personal_data.span import Kind, Reason, Span
from trygg_desktop.text.personal_data.words import Vocabulary, Words, any_of

_PHONE = re.compile(r"(?:\(?\+|\(?0)\d[\d ()/\u00a0.–-]{4,20}\d(?![\w:])")
_PHONE_GOES_ON = re.compile(r"[\w+,:]$|\d[-–.]$")
_BARE = re.compile(r"[1-9][\d \u00a0-]{3,8}\d(?![\w:,-])")
_BARE_GOES_ON = re.compile(r"[\w+,:-]$|\d $")
_NO_PHONE = re.compile(r"\d{1,2}[.:]\d\d ?[–-]|\d{1,2}[./ ]\d{1,2}[./ ](?:19|20)\d\d$|\d{4,}\.\d|\d{2,3} 000$")
_PHONE_WORDS = Vocabulary(
    """
    tel tel* mobil* ring ringa nås nummer numret mobilnummer* sms* swish* phone call mobile number
    """
)
_LEAST, _MOST = 7, 15
_SHORT = (5, 8)
_MOBILES = ("070", "072", "073", "076", "079", "+467", "00467")
_AT = re.compile(r"@| ?[(\[](?:at|snabel-?a)[)\]] ?| snabel-?a | at ", re.IGNORECASE)
_LOCAL = re.compile(r"[\w.+-]+$")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_SPOKEN_DOMAIN = re.compile(r"[\w-]+(?:\.[a-z]{2,3}\b| (?:punkt|dot) [a-z]{2,3}\b)", re.IGNORECASE)
_LONGEST_LOCAL = 64
_PLATE = re.compile(
    r"([A-HJ-PR-UW-Za-hj-pr-uw-z]{3})([ -]?)(\d\d(?:\d|[A-HJ-NPR-UW-Za-hj-npr-uw-z]))(?![\w%:]|[-.,]\d)"
)
_LETTERS = 3
_JOINED = re.compile(r"[\w-]")
_CAR_WORDS = Vocabulary(
    """
    bil bilen bilar* bils volvo* saab* bmw* audi* golf mercedes* merca* passat* toyota* skoda* ford* kia tesla*
    renault* peugeot* mazda* nissan* hyundai* moppe* moped* epa* a-traktor* traktor* skåpbil* lastbil* husbil*
    släp* mc motorcykel* reg reg* regnr* nummerplåt* plåt* skylt* car van plate registration truck
    """
)
_NO_PLATE = Vocabulary(
    """
    tel dnr rum bus lks ssf sfs iso din afs tum kap del max cat led usb pdf hus hsb sek eur usd tab lgh och att
    det som har kan men ska den hon han mer bor kom sen ett tre sex dom per mot hos the and for are but far par
    cm ca dag jul maj mars all alla runt ner upp from than them has her his our was can one two ten
    """
)


def find(words: Words, public_phones: Container[str]) -> Iterator[Span]:
    """Phones, e-mails and plates. `public_phones` are digits of numbers that belong to nobody: help lines."""
    yield from _emails(words.text)
    yield from _phones(words, public_phones)
    yield from _plates(words)


def _emails(text: str) -> Iterator[Span]:
    for sign in _AT.finditer(text):
        local = _LOCAL.search(text[max(0, sign.start() - _LONGEST_LOCAL) : sign.start()])
        spoken = sign[0].strip(" ").isalpha() or "snabel" in sign[0]
        domain = (_SPOKEN_DOMAIN if spoken else _DOMAIN).match(text, sign.end())
        if local and domain:
            yield Span(
                sign.start() - len(local[0]), domain.end(), Kind.EMAIL, 0.7 if spoken else 0.95, Reason.EMAIL_FORM
            )


def _phones(words: Words, public: Container[str]) -> Iterator[Span]:
    text = words.text
    for number in words.numbers:
        before = text[max(0, number - 2) : number]
        start = number - (len(before) - len(before.rstrip("(+")))
        found = _PHONE.match(text, start)
        if found and not _PHONE_GOES_ON.search(text[max(0, start - 2) : start]):
            yield from _judged(words, found, public)
        bare = _BARE.match(text, number)
        if bare and not _BARE_GOES_ON.search(text[max(0, number - 2) : number]):
            digits = re.sub(r"\D", "", bare[0])
            if (
                _SHORT[0] < len(digits) <= _SHORT[1]
                and digits not in public
                and not digits.startswith(("11", "20"))
                and any_of(_PHONE_WORDS, words.before(number, 14)[-1:])
            ):
                yield Span(number, bare.end(), Kind.PHONE, 0.6, Reason.PHONE_WORD)


def _judged(words: Words, found: re.Match[str], public: Container[str]) -> Iterator[Span]:
    written = found[0]
    digits = re.sub(r"\D", "", written)
    if digits in public or _NO_PHONE.search(written) or not _LEAST <= len(digits) <= _MOST:
        return
    personal = _personal(written)
    mobile = re.sub(r"[^\d+]", "", written).startswith(_MOBILES)
    if personal:
        yield Span(found.start(), found.end(), Kind.PHONE, 0.95, Reason.PHONE_PLAN)
    elif personal is None and (mobile or any_of(_PHONE_WORDS, words.before(found.start(), 25))):
        yield Span(found.start(), found.end(), Kind.PHONE, 0.6, Reason.PHONE_WORD)


def _personal(written: str) -> bool | None:
    """Whether somebody may answer it; None where no plan knows it. Free and shared-cost numbers are nobody's."""
    import phonenumbers as plans  # noqa: PLC0415  # as long to load as a start can spare; most texts hold no number

    try:
        number = plans.parse(written, "SE")
    except plans.NumberParseException:
        return None
    if not plans.is_valid_number(number):
        return None
    kinds = plans.PhoneNumberType
    return plans.number_type(number) not in {kinds.TOLL_FREE, kinds.PREMIUM_RATE, kinds.SHARED_COST, kinds.UAN}


def _plates(words: Words) -> Iterator[Span]:
    text = words.text
    for number in words.numbers:
        found = _PLATE.match(text, number - _LETTERS) or _PLATE.match(text, number - _LETTERS - 1)
        if found is None or found.end() <= number or _JOINED.search(text[: found.start()][-1:]):
            continue
        letters, gap, rest = found.groups()
        if letters.lower() in _NO_PLATE:
            continue
        if any_of(_CAR_WORDS, words.before(found.start()) + words.before(found.end() + 40, 40)):
            yield Span(found.start(), found.end(), Kind.PLATE, 0.95, Reason.PLATE_NEAR_CAR)
        elif _stands_out(text, found) if letters.isupper() else letters.islower() and not gap and rest[-1].isalpha():
            yield Span(found.start(), found.end(), Kind.PLATE, 0.8, Reason.PLATE_FORM)


def _stands_out(text: str, found: re.Match[str]) -> bool:
    """Whether the capitals are the plate's own: "OCH 150 BILAR" is shouting."""
    nearest = re.findall(r"[^\W\d_]{2,}", text[max(0, found.start() - 15) : found.start()])[-1:]
    nearest += re.findall(r"[^\W\d_]{2,}", text[found.end() : found.end() + 15])[:1]
    return not nearest or not all(word.isupper() for word in nearest)
