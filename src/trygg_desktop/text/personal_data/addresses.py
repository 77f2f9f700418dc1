"""Street addresses: a street with its number, or a known place with one where somebody is said to live."""

import re
from collections.abc import Container, Iterator

from trygg_desktop.text.personal_data.span import Kind, Reason, Span
from trygg_desktop.text.personal_data.words import Vocabulary, Words, any_of

_NUMBER = re.compile(r"\d{1,3}(?!\d)(?: ?[A-Ha-h](?!\w))?")
_GOES_ON = frozenset(".,:/+-–_")
_NAME_BEFORE = re.compile(
    r"(?P<adjective>(?:[NSÖV]\.|Norra|Södra|Östra|Västra|Lilla|Stora|Gamla|Nya|Övre|Nedre|S:t|S:ta|Sankt|Sankta) )?"
    r"(?P<street>[^\W\d_][\w’-]*),? (?:(?:nr|no)\.? ?|nummer |number )?$"
)
_NR_BEFORE = re.compile(r"(?:nr\.?|nummer|number|no\.) ?$")
_TURNED = re.compile(r"\d{1,3} ?[A-Ha-h]? (?:på|i|at|on|in) (?P<street>[^\W\d_][\w’-]*)")
_ENGLISH = re.compile(
    r"\d{1,3}[A-H]? (?:[A-ZÅÄÖ][\w’-]+ ){1,3}(?:Street|Road|Lane|Avenue|Drive|Square|Hill|Close|St|Rd)\b"
)
_MORE = re.compile(
    r"(?:,? (?:lgh|lägenhet|vån|våning|uppgång|port|"
    r"apt)\.? ?\d{0,4}(?: ?[A-H]\b)?)?(?:,? [1-9]\d\d ?\d\d [A-ZÅÄÖ]\w+)?"
)
_ENDS = (
    "gata",
    "gatan",
    "väg",
    "vägen",
    "gränd",
    "gränden",
    "stig",
    "stigen",
    "torg",
    "torget",
    "backe",
    "backen",
    "allé",
    "allén",
    "liden",
    "kajen",
    "slingan",
    "kroken",
    "svängen",
    "esplanaden",
    "ringen",
    "leden",
    "plan",
)
_SHORTEST_NAME = 2
_COMMON = re.compile(
    r"(?:huvud|skol|cykel|gång|bil|motor|villa|gå|tvär|sido|lands|riks|grus|skogs|stor|strand|hem|ut|in|av|på|"
    r"fram|om|till|"
    r"parallell|genomfarts?|infarts?|utfarts?|återvänds|fotbolls|dans|park|lek|fel|bygg|skid|slalom|jul|färje|tåg|"
    r"buss|e)"
    r"(?:gata|gatan|väg|vägen|stig|stigen|torg|torget|backe|backen|leden|plan|ringen|kajen)"
)
_COUNTED = re.compile(
    r" ?(?:%|:-|kr|kronor|sek|st|stycken?|gång|gånger|ggr|år|års|åring\w*|åriga|minut\w*|min|timm\w*|dag|dagar|"
    r"dygn|veck\w*|"
    r"mån\w*|meter|m|km|mil|kilomet\w*|bil|bilar\w*|person\w*|barn|ungar|ungdom\w*|mopp?\w*|pers|procent|skylt\w*|"
    r"lampor|"
    r"stolpar|kvällar|nätter|jan\w*|feb\w*|mars|april|maj|juni|juli|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*|times|cars|"
    r"people|"
    r"years?|days?|weeks?|hours?|minutes?|kids|km/h|av|till|eller|to|of|or|000)\b|[.:,]\d|"
    r"(?: ?[–-] ?\d+)?[.:]\d\d|[-–][^\W\d]",
    re.IGNORECASE,
)
_LIVES = Vocabulary(
    """
    bor bodde bo boende adress adressen hemma hos fastighet fastigheten huset lives living address
    """
)
_LOOK_BACK = 45


def find(words: Words, places: Container[str]) -> Iterator[Span]:
    """Addresses. `places` are known names in small letters: with a number, where somebody lives, they are one too."""
    for start in words.numbers:
        number = _NUMBER.match(words.text, start)
        if number is not None and (start == 0 or words.text[start - 1] not in _GOES_ON):
            yield from _beside(words, number, places)


def _beside(words: Words, number: re.Match[str], places: Container[str]) -> Iterator[Span]:
    """The address that a number belongs to: "Påhittsgatan 7", "nr 7 på Påhittsgatan", "7 Madeup Street"."""
    text, at = words.text, number.start()
    english = _ENGLISH.match(text, at)
    if english:
        yield Span(at, english.end(), Kind.ADDRESS, 0.9, Reason.STREET_AND_NUMBER)
        return
    before = text[max(0, at - _LOOK_BACK) : at]
    turned, nr = _TURNED.match(text, at), _NR_BEFORE.search(before)
    if turned and nr and _is_street(turned["street"], "x", adjective=False):
        yield Span(at - len(nr[0]), turned.end(), Kind.ADDRESS, 0.9, Reason.STREET_AND_NUMBER)
        return
    name = _NAME_BEFORE.search(before)
    if name is None or _COUNTED.match(text, number.end()):
        return
    start = at - len(name[0])
    if _is_street(name["street"], text[max(0, start - 3) : start], adjective=bool(name["adjective"])):
        more = _MORE.match(text, number.end())
        yield Span(start, more.end() if more else number.end(), Kind.ADDRESS, 0.9, Reason.STREET_AND_NUMBER)
    elif name["street"].lower() in places and any_of(_LIVES, words.before(start, 25)):
        yield Span(start, number.end(), Kind.ADDRESS, 0.7, Reason.PLACE_AND_NUMBER)


def _is_street(street: str, before: str, *, adjective: bool) -> bool:
    """Whether a word names a street: "Påhittsgatan", and not "cykelvägen" or "gatan"."""
    lower = street.lower()
    end = next((end for end in _ENDS if lower.endswith(end)), None)
    if end is None:
        return False
    if adjective:
        return True
    if len(lower) < len(end) + _SHORTEST_NAME:
        return False
    begins = not before.strip() or before.rstrip()[-1] in ".!?\n"
    return not _COMMON.fullmatch(lower) or (street[0].isupper() and not begins)
