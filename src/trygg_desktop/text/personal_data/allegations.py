"""The person pointed out (utpekad person): somebody who can be known, near a word for a crime.

The dialogue looks at places and situations; an accused person is not written down. A victim is not accused: "blev
rånad" is left alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from trygg_desktop.text.personal_data.masking import MARKS
from trygg_desktop.text.personal_data.span import Kind, Reason, Span
from trygg_desktop.text.personal_data.words import Vocabulary, Words

_CRIMES = Vocabulary(
    """
    langa* langar* knark* knarklangar* narkotik* drog droger drogerna droghand* hasch* cannabis* kokain*
    amfetamin* heroin* tramadol* gräs spice dealar* dealer* pundar* stjäl* stal stals stulen stulet stulna
    stulit snor snodde snatta* snattar* tjuv tjuven tjuvar* tjuvlar* stöld* häleri* hälare* rån rånar* rånade
    rånat inbrott* misshandla* misshandel* slår slog slagit sparka* hota hotar hotade hotat hotfull* våldta*
    våldtäkt* tafsa* ofreda* antasta* trakasser* bråkar brand anlagd anlade eldar eldade tänder vandaliser*
    skadegör* klottra* klottrar* rattfull* rattfyll* full burnout* buskör* fortkör* streetrac* bedrägeri* bedrar
    lurar lurade lura bluffa* förskingr* pedofil* smuggl* sexköp* hustrumissh* kniv kniven knivhot* vapen
    pistol* hotbrev mobba* mobbar* kvinnomiss* snattade hembränt langning* drug drugs dealing sells selling
    steals stole stealing stolen thief robbed robs beats beating threatens threatened burglar* burglary rapist
    vandal* arson drunk weed cocaine säljer slåss
    """
)
_WEAK = Vocabulary("säljer sells selling full drunk kniv kniven tänder gräs drug drugs brand lura")
_STRONG_WITH = Vocabulary(
    """
    knark* narkotik* drog* hasch* cannabis* kokain* tramadol* hembränt drugs drug weed cocaine gräs kör driving
    drives kniv kniven hotade hotar hot
    """
)
_VICTIM = re.compile(
    r"\b(?:blev|bli|blivit|blir|blevs|utsatt för|utsattes för|anmält|mot|efter|was|were|got|been)(?: \w+)? $",
    re.IGNORECASE,
)
_RELATION = re.compile(
    r"\b(?:min|vår|mina|en av mina|my|our) (?:\w+ )?(?:granne|grannes|ex|exman|exfru|chef|lärare|kollega|svåger|"
    r"hyresgäst|hyresvärd|neighbou?r|ex-husband|boss|"
    r"landlord|teacher)\b|\b(?:grannen|grannens? \w+|rektorn|läraren|tränaren|ägaren|kioskägaren|krögaren|prästen|"
    r"hyresvärden|vaktmästaren|"
    r"the owner|the neighbou?r|the teacher)(?: (?:på|i|till|of|at|in|på andra|ovanför|under|bredvid|"
    r"mittemot)(?: \w+)?)?",
    re.IGNORECASE,
)
_RELATION_WORDS = Vocabulary(
    """
    granne grannen grannens grannes ex exman exfru chef lärare läraren kollega svåger hyresgäst hyresvärd
    hyresvärden rektorn tränaren ägaren kioskägaren krögaren prästen vaktmästaren neighbour neighbor boss
    landlord teacher owner ex-husband
    """
)
_MINORS = Vocabulary(
    """
    högstadieelev* mellanstadieelev* lågstadieelev* skolbarn* skolelev* barn barnen ungdomar minderårig* elever
    eleverna kids children
    """
)
_NEAR = 160
_POINTING = (Kind.NAME, Kind.PLATE)


def find(words: Words, found: Sequence[Span]) -> Iterator[Span]:
    """The persons pointed out among what was `found`, those told of by who they are, and the minors near them."""
    crimes = list(_crimes(words))
    if not crimes:
        return
    accused = list(_accused(words, found, crimes))
    accused += [
        Span(relation.start(), relation.end(), Kind.CRIME_ALLEGATION, 0.6, Reason.RELATION_NEAR_CRIME_WORD)
        for sentence in words.sentences_with(_RELATION_WORDS)
        for relation in _RELATION.finditer(words.text, *sentence)
        if _near(words, relation.start(), crimes) and not _is_told_by_name(words, relation.start(), accused)
    ]
    yield from accused
    for lower in _MINORS.hits(words) if accused else ():
        for start, end in words.places_of(lower):
            if _shares_sentence(words, start, accused):
                yield Span(start, end, Kind.CHILD, 0.5, Reason.NEAR_CRIME_WORD)


def _accused(words: Words, found: Sequence[Span], crimes: Sequence[int]) -> Iterator[Span]:
    """Names and plates near a crime; an address where its sentence has neither."""
    pointing = [span for span in found if span.kind in _POINTING]
    for span in found:
        alone = span.kind is Kind.ADDRESS and not _shares_sentence(words, span.start, pointing)
        if (span in pointing or alone) and _near(words, span.start, crimes):
            yield Span(span.start, span.end, Kind.CRIME_ALLEGATION, 0.6 if alone else 0.8, Reason.NEAR_CRIME_WORD)


def _is_told_by_name(words: Words, at: int, accused: Iterable[Span]) -> bool:
    """Whether the sentence names somebody, or did before it was masked."""
    return _shares_sentence(words, at, accused) or MARKS.search(words.text, *words.sentence(at)) is not None


def _crimes(words: Words) -> Iterator[int]:
    for lower in _CRIMES.hits(words):
        for start, _ in words.places_of(lower):
            if lower in _WEAK:
                begin, end = words.sentence(start)
                others = words.before(end, end - begin)
                if not any(word in _STRONG_WITH and word != lower for word in others):
                    continue
            if not _VICTIM.search(words.text[max(0, start - 30) : start]):
                yield start


def _near(words: Words, at: int, crimes: Iterable[int]) -> bool:
    begin, end = words.sentence(at)
    return any(begin <= crime < end and abs(crime - at) <= _NEAR for crime in crimes)


def _shares_sentence(words: Words, at: int, others: Iterable[Span]) -> bool:
    begin, end = words.sentence(at)
    return any(begin <= other.start < end for other in others)
