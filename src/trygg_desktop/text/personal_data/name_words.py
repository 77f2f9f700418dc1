"""What stands near a name and tells: words before it, endings of surnames, and signs that it is no person's."""

import re

from trygg_desktop.text.personal_data.words import Vocabulary

SURE_SURNAME = re.compile(r"[^\W\d_]{2,}(?:sson|sdotter)s?")
SURNAME = re.compile(
    r"[^\W\d_]{2,}(?:sson|sdotter|zon|ström|berg|lund|[kq]vist|gren|holm|dahl|stedt|hult|feldt|blad|mark|ell|ius|"
    r"lind|man|"
    r"[eé]n|ovic|ović|ski|enko|sen|son|ing)s?"
)
SMALL_SURNAME = re.compile(
    r"[^\W\d_]{2,}(?:sson|sdotter|ström|berg|lund|[kq]vist|gren|holm|dahl|stedt|hult|feldt|man|mark|[^\W\d_]én|"
    r"lind)s?"
)
"""Endings that make a word after a first name its surname, in small letters too."""
ONLY_SURNAME = re.compile(r"[^\W\d_]{2,}(?:sson|sdotter|[kq]vist|gren|ström|stedt|feldt|[^\W\d_]én)s?")
"""Endings that neither places nor other words with a capital often have."""
FIRM = re.compile(
    r"(?:s|’s|'s)? ?(?:&|(?:och söner|ab|hb|kb|bygg\w*|bil|bilar|livs|fisk\w*|varv|båtvarv|båtar|konditori|kiosk|"
    r"grill|pizz\w*|"
    r"restaurang|krog|café|måleri|el|rör|åkeri|frisör\w*|salong|taxi|trädgård|hotell|handel|plats|väg|gata|torg|"
    r"minne|park)\b)",
    re.IGNORECASE,
)
PAIR_CUE = re.compile(
    r"(?:\b(?:det|han|hon|this|it|he|she) (?:är|var|is|was)|\bägs av|\breg\.? på|\bregistrerad på|\btillhör|\bav|"
    r"\bby) $",
    re.IGNORECASE,
)
_CUES = Vocabulary(
    """
    granne grannen grannens grannfrun heter heta hette kallas kallad herr fru fröken familjen bröderna systrarna
    kompis kompisen polare polaren sambo sambon maken man mannen frun dotter dottern sonen exet farbror moster
    faster morbror tant rektorn läraren ordföranden ägaren hyresvärden handläggaren chefen vaktmästaren tränaren
    killen tjejen snubben son bror syster neighbour neighbor named called mr mrs ms miss husband wife daughter
    friend boyfriend girlfriend landlord brother sister
    """
)
_CUE_PHRASE = re.compile(
    r"\b(?:namn(?:et)? (?:är|var)|name (?:is|was)|hälsningar|mvh|regards|hej,? jag är|kontakta|fråga efter)[,:]? $",
    re.IGNORECASE,
)
_THINGS = Vocabulary(
    """
    båt båten båtens segelbåten motorbåten eka ekan skutan snipan färja färjan fartyget skeppet m/s m/y s/y
    katten hunden kiosken restaurang restaurangen krogen butiken affären firma firman företaget pizzerian café
    caféet boat ferry ship yacht dog cat sankt s:t sankta stormen orkanen hotell hotellet sjöräddningsbåten
    lotsbåten bogserbåten
    """
)
_NO_NAMES = Vocabulary(
    """
    coop ica extra maxi willys lidl hemköp circle preem systembolaget västtrafik polisen kommunen facebook
    instagram snapchat google bankid swish arlanda sverige stockholm göteborg uddevalla bohuslän januari
    februari mars april maj juni juli augusti september oktober november december måndag tisdag onsdag torsdag
    fredag lördag söndag jag du han hon den det vi ni de som och men så då när om på i till från med inte bara
    här där english swedish monday tuesday wednesday thursday friday saturday sunday the this they we you he she
    and but hej tack ja nej är var hade har vill kan ska folk alla någon något ingen mycket norra södra östra
    västra stora lilla gamla nya bor en ett min mitt mina din sin alltså också väldigt jättebra volvo saab audi
    bmw ford kia tesla tiktok youtube it is at in on of please when why what who where my your his her our
    """
)
_PLACE = re.compile(
    r".+(?:gatan|gata|gatorna|vägen|väg|torget|torg|skolan|skola|skolans|hamnen|hamn|parken|kyrkan|kyrka|viken|"
    r"stranden|holmen|"
    r"huset|gården|gård|borg|badet|stigen|backen|gränd|bron|rondellen|macken|stan|staden|sund|fjorden|vallen|"
    r"hallen|udden|"
    r"föreningen|bostäder|kommun|kommuns|street|road|harbour|school|church|beach|square|bridge)"
)
_WORD_BEFORE = re.compile(r"([\w:/]+)[,:]? [\"”»]?$")
_START = re.compile(r"(?:^|[.!?…:]|\n|[-–•*])[\s\"”»'(]*$")


def is_cue(before: str) -> bool:
    """Whether a person's name is to be expected after `before`: "min granne "."""
    word = _WORD_BEFORE.search(before)
    return (word is not None and word[1].lower() in _CUES) or _CUE_PHRASE.search(before) is not None


def is_thing(before: str) -> bool:
    """Whether a boat's, a shop's or an animal's name is to be expected after `before`: "båten "."""
    word = _WORD_BEFORE.search(before)
    return word is not None and word[1].lower() in _THINGS


def begins_sentence(before: str) -> bool:
    """Whether what follows has its capital from beginning a sentence."""
    return _START.search(before) is not None


def is_no_name(lower: str) -> bool:
    """Whether the word is none of a person: a shop, a month, a street, a function word."""
    return lower in _NO_NAMES or lower.removesuffix("s") in _NO_NAMES or _PLACE.fullmatch(lower) is not None
