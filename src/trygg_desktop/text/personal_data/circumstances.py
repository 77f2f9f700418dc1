"""What says something sensitive about one person: a child, health, origin, faith, the wish not to be named.

A group is not a person: "barnen vid lekplatsen" and "ungdomar" are left alone, "min dotter" is not.
"""

import re
from collections.abc import Iterator

from trygg_desktop.text.personal_data.span import Kind, Reason, Span
from trygg_desktop.text.personal_data.words import Vocabulary, Words

_CHILDREN = Vocabulary(
    """
    dotter dottern dotters döttrar son sonen sons söner barn barnet unge pojke pojken flicka flickan barnbarn
    dotterson dotterdotter sonson sondotter tonåring tonåringen lillebror lillasyster dagisbarn daughter kid
    child boy girl grandson granddaughter grandchild fosterbarn
    """
)
_OWNER = re.compile(
    r"\b(?:min|mitt|vår|vårt|hans|hennes|grannens|deras|mina|my|our|his|her|their|your)"
    r"(?: (?:lilla|lille|äldsta|yngsta|stora|egen|eget|eldest|youngest|little|\d{1,2}[- ]?åriga?))? $",
    re.IGNORECASE,
)
_OURS = re.compile(r" (?:till|åt) (?:oss|mig|grannen|en granne|honom|henne)\b", re.IGNORECASE)
_AGED = re.compile(r" på \d{1,2}\b(?: år)?", re.IGNORECASE)
_YEARS = "ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton"
_AGE = re.compile(
    r"(?<![\d–-])(?:1[0-7]|\d)[- ]?(?:åring(?:en)?s?\b|årig \w+|åriga (?:son|dotter|pojk|flick|kille|tjej|grabb)\w*|"
    r"year[- ]old\b(?! (?:car|boat|house|bil)))|"
    rf"\b(?:{_YEARS.replace(' ', '|')})åring(?:en)?s?\b",
    re.IGNORECASE,
)
_MAYBE_AGE = re.compile("årin|årig|year")
_CLASS = re.compile(
    r"\b(?:går i|i klass|klass|in class|in grade) (?:klass )?[1-9] ?[A-Ea-e]?\b(?! (?:minut|tim|gång|veck|dag))",
    re.IGNORECASE,
)
_CLASS_WORDS = Vocabulary("klass class grade går")

_DIAGNOSES = Vocabulary(
    """
    adhd adhd-* autism autist* asperger* demens* dement dementa alzheimer* cancer* epilepsi* diabetes
    diabetiker* depression* deprimerad ptsd schizofren* psykos* bipolär* anorexi* parkinson* stroke reumatism*
    utmattningssyndrom* utbränd förståndshandikapp* utvecklingsstörd* panikångest* självmordsbenäg* dementia
    autistic epilepsy schizophreni* depressed hiv ms-sjuk cp-skada* downs lungcancer* bröstcancer*
    """
)
_STATE_WORDS = Vocabulary(
    """
    sjuk sjuka psyksjuk* rullstol rullstolen rullstolsburen rullstolsbunden blind synskadad döv hörselskadad
    gravid pregnant alkoholist* narkoman missbrukare* drogberoende alkoholiserad handikappad
    funktionsnedsättning* funktionshindrad sjukskriven wheelchair disabled blind deaf alcoholic addict opererad
    inlagd självskade* ätstörning* sjukdom medicin hjärtsjuk hjärtfel ångest njursjuk astma
    """
)
_ONE_PERSON = re.compile(
    r"\b(?:jag|han|hon|hen|min \w+|mitt \w+|vår \w+|hans \w+|hennes \w+|grannen|[A-ZÅÄÖ]\w+|I|he|she|"
    r"my \w+)\b[^.!?\n]{0,30}?"
    r"\b(?:är|var|har|hade|blev|fick|sitter i|äter|lider av|am|i’m|is|was|has|have|had|uses? a)"
    r"(?: (?:psykiskt|svårt|mycket|väldigt|kroniskt|helt|nästan|nyligen|en|ett|a|an|mentally|totally|very|i))* $"
)
_FAITHS = Vocabulary(
    """
    muslim* islam* jude judar judarna judisk* judinna kristen kristna hindu* buddhist* sikh* ateist* ortodox*
    katolik* hijab* niqab* burka* slöja slöjan turban turbanen kippa jew jewish christian catholic frikyrklig*
    jehovas moskén moskén
    """
)
_ORIGINS = Vocabulary(
    """
    rom romer romerna romsk romska zigenar* samen samer samisk* somalier* somalisk* syrier* syrisk* afghan*
    irakier* irakisk* iranier* iransk* eritrean* kurd kurder* kurdisk* arab araber* arabisk* turkar*
    palestinier* etiopier* nigerian* albaner* bosnier* invandrar* mörkhyad* färgad svartskall* neger* flykting
    flyktingen flyktingar flyktingarna nyanländ* asylsökande* ukrainar* ukrainsk* polack* rumän* bulgar*
    immigrant* refugee* gypsy gypsies arabs somali somalis syrian* afghans blatte* utlandsfödd*
    """
)
_SCARF = Vocabulary("scarf headscarf sjal sjalen huvudduk huvudduken skin hudfärg hudfärgen accent brytning")
_HERS = re.compile(r"\b(?:hennes|min|sin|her|my|his|hans|deras|their) $", re.IGNORECASE)
_WISHES = re.compile(
    r"(?:vill (?:\w+ )?(?:vara|förbli) anonym\w*|(?:är|var) (?:helst |hellre )?anonym\b|inte (?:nämna|skriva|säga|"
    r"använda)(?: \w+)? (?:mitt namn|vem jag|"
    r"att det (?:är|var) jag|mig|vem som)|(?:skriv|säg|nämn|använd) (?:inte|ej|inget)(?: \w+)? (?:mitt namn|vem|"
    r"att (?:det|jag)|mig|om mig)|"
    r"mitt namn (?:får|ska|skall) (?:inte|ej)|inte (?:ha med|ange|uppge|lämna) (?:mitt )?namn|utan (?:mitt namn|"
    r"att nämna mig)|"
    r"vill inte (?:synas|bli nämnd|stå med|ha med mitt namn|säga vad jag heter|uppge)|ingen får veta att (?:det|"
    r"jag)|stannar mellan oss|"
    r"want to (?:be|stay|remain) anonymous|(?:stay|remain|keep me|keep it|keep this) anonymous|(?:don[’']?t|"
    r"do not|please don[’']?t) "
    r"(?:tell|write|mention|use|say)(?: \w+){0,3}? (?:my name|it was me|who i am|i said)|without my name|"
    r"not use my name)",
    re.IGNORECASE,
)
_WISH_WORDS = Vocabulary(
    """
    anonym* anonymous namn name nämna nämnd nämn säg skriv mig synas veta mellan uppge vem me
    """
)
_PROTECTED = re.compile(
    r"(?:skydda(?:d|t|de) (?:identitet|personuppgift\w*|adress|folkbokföring)|sekretessmark\w+|protected identity)",
    re.IGNORECASE,
)
_PROTECTED_WORDS = Vocabulary("skyddad skyddat skyddade sekretess* protected")
_TELLING = (_CHILDREN, _CLASS_WORDS, _DIAGNOSES, _STATE_WORDS, _FAITHS, _ORIGINS, _SCARF, _WISH_WORDS, _PROTECTED_WORDS)
_ANY = Vocabulary(" ".join(each.patterns for each in _TELLING))
_LOOK_BACK = 60


def find(words: Words) -> Iterator[Span]:
    """The circumstances of a text."""
    if not _ANY.hits(words) and not _MAYBE_AGE.search(words.text):
        return
    yield from _children(words)
    yield from _health(words)
    yield from _origins(words)
    yield from _wishes(words)


def _children(words: Words) -> Iterator[Span]:
    text = words.text
    for lower in _CHILDREN.hits(words):
        for start, end in words.places_of(lower):
            owner = _OWNER.search(text[max(0, start - _LOOK_BACK) : start])
            after = _OURS.match(text, end) or (_AGED.match(text, end) if lower != "barn" else None)
            if owner or after:
                begin = start - len(owner[0].lstrip()) if owner else start
                yield Span(begin, after.end() if after else end, Kind.CHILD, 0.8, Reason.SOMEBODYS_CHILD)
    for sentence in {words.sentence(found.start()) for found in _MAYBE_AGE.finditer(text)}:
        for found in _AGE.finditer(text, *sentence):
            yield Span(found.start(), found.end(), Kind.CHILD, 0.7, Reason.CHILDS_AGE)
    for sentence in words.sentences_with(_CLASS_WORDS):
        for found in _CLASS.finditer(text, *sentence):
            yield Span(found.start(), found.end(), Kind.CHILD, 0.6, Reason.SCHOOL_CLASS)


def _health(words: Words) -> Iterator[Span]:
    for lower in _DIAGNOSES.hits(words):
        for start, end in words.places_of(lower):
            yield Span(start, end, Kind.HEALTH, 0.8, Reason.DIAGNOSIS)
    for lower in _STATE_WORDS.hits(words):
        for start, end in words.places_of(lower):
            if _ONE_PERSON.search(words.text[max(0, start - _LOOK_BACK) : start]):
                yield Span(start, end, Kind.HEALTH, 0.6, Reason.STATE_OF_HEALTH)


def _origins(words: Words) -> Iterator[Span]:
    for vocabulary, reason in ((_FAITHS, Reason.FAITH), (_ORIGINS, Reason.ORIGIN)):
        for lower in vocabulary.hits(words):
            for start, end in words.places_of(lower):
                yield Span(start, end, Kind.ETHNICITY_RELIGION, 0.7, reason)
    for lower in _SCARF.hits(words):
        for start, end in words.places_of(lower):
            if _HERS.search(words.text[max(0, start - _LOOK_BACK) : start]):
                yield Span(start, end, Kind.ETHNICITY_RELIGION, 0.6, Reason.FAITH)


def _wishes(words: Words) -> Iterator[Span]:
    for sentence in words.sentences_with(_WISH_WORDS):
        for found in _WISHES.finditer(words.text, *sentence):
            yield Span(found.start(), found.end(), Kind.ANONYMITY_REQUEST, 0.8, Reason.WISH)
    for sentence in words.sentences_with(_PROTECTED_WORDS):
        for found in _PROTECTED.finditer(words.text, *sentence):
            yield Span(found.start(), found.end(), Kind.ANONYMITY_REQUEST, 0.9, Reason.PROTECTED)
