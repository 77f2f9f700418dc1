"""Names of persons: by a list of first names, by surnames' endings, and by what stands before them.

Not every capital is a person: known places and organisations, firms, boats and streets are left alone.
"""

import re
from collections.abc import Iterable, Iterator

from trygg_desktop.text.personal_data import name_words as near
from trygg_desktop.text.personal_data.span import Kind, Reason, Span
from trygg_desktop.text.personal_data.words import Words

_CAPITAL = re.compile(r"[A-ZÅÄÖÉÜŠŽ][^\W\d_]+(?:[-’'][^\W\d_]+)*")
_NEXT = re.compile(r" (?:(?:von|af|de|van|el|al|bin) |[A-ZÅÄÖ]\.? )?(?P<word>[^\W\d_]{2,}(?:[-’'][^\W\d_]+)*)")
_INITIAL = re.compile(r" [A-ZÅÄÖ]\b\.?(?![\w:])")
_HYPHEN = re.compile("[-’']")
_LOOK_BACK = 30
_MOST_NAMES = 4


class NameLists:
    """The lists of the resource first_names.toml, in small letters, and what is known to be no person."""

    def __init__(
        self, names: Iterable[str], also_words: Iterable[str], also_capitals: Iterable[str], known: Iterable[str]
    ) -> None:
        """However they are written; `known` are whole names of places and organisations."""
        self.first = _with_genitives(names)
        """First names that are nothing else."""
        self._also_capitals = _with_genitives(also_capitals)
        self._also_words = _with_genitives(also_words) | self._also_capitals
        self._known: dict[str, list[str]] = {}
        for phrase in filter(None, map(str.strip, known)):
            self._known.setdefault(phrase.split()[0].lower(), []).append(phrase.lower())

    def is_first(self, lower: str) -> bool:
        """Whether it is a first name and nothing else; a double name counts by its parts."""
        return lower in self.first or any(part in self.first for part in _HYPHEN.split(lower))

    def is_also_word(self, lower: str) -> bool:
        """Whether it is a first name, but a word or a place too."""
        return lower in self._also_words

    def is_also_capital(self, lower: str) -> bool:
        """Whether a capital says nothing."""
        return lower in self._also_capitals

    def is_known(self, text: str, at: int, word: str) -> bool:
        """Whether a place or an organisation is named at `at`, where `word` begins."""
        lower = word.lower()
        return any(
            text[at : at + len(phrase)].lower() == phrase
            and not text[at + len(phrase) : at + len(phrase) + 1].isdigit()
            for first in {lower, lower.removesuffix("s")}
            for phrase in self._known.get(first, ())
        )


def find(words: Words, lists: NameLists) -> Iterator[Span]:
    """The names of a text; all names of one person are one span."""
    done, text = 0, words.text
    telling: dict[str, bool] = {}
    for found in _CAPITAL.finditer(text):
        start, end = found.span()
        if start < done:
            continue
        word = found[0]
        if word not in telling:
            telling[word] = _tells(word.lower(), lists)
        more = text[end + 1 : end + 2].isupper()
        if not (telling[word] or more or near.is_cue(text[max(0, start - _LOOK_BACK) : start])):
            continue
        candidate = _Candidate(text, found, lists)
        if candidate.is_no_person:
            done = candidate.whole
        elif (span := candidate.span()) is not None:
            done = span.end
            yield span
    double = [lower for lower in words.different if "-" in lower and lists.is_first(lower)] if "-" in text else []
    for lower in {*lists.first.intersection(words.different), *double}:
        if not all(map(str.istitle, words.different[lower])):
            yield from _small(words, lower, lists)


def _tells(lower: str, lists: NameLists) -> bool:
    """Whether a word with a capital may be a name by itself."""
    return lists.is_first(lower) or lists.is_also_word(lower) or near.ONLY_SURNAME.fullmatch(lower) is not None


def _small(words: Words, lower: str, lists: NameLists) -> Iterator[Span]:
    """First names in small letters, or shouted; a surname only where its ending tells."""
    text = words.text
    for start, end in words.places_of(lower):
        if text[start:end].istitle() or near.is_thing(text[max(0, start - _LOOK_BACK) : start]):
            continue
        if lists.is_known(text, start, text[start:end]):
            continue
        following = _NEXT.match(text, end)
        surname = following is not None and near.SMALL_SURNAME.fullmatch(following["word"].lower())
        whole = following.end() if following is not None and surname else end
        if not near.FIRM.match(text, whole):
            yield Span(start, whole, Kind.NAME, 0.6, Reason.SMALL_LETTERS)


def _with_genitives(names: Iterable[str]) -> frozenset[str]:
    small = {name.lower() for name in names}
    return frozenset(small | {f"{name}s" for name in small})


class _Candidate:
    """A word with a capital, and what stands around it."""

    def __init__(self, text: str, found: re.Match[str], lists: NameLists) -> None:
        self._text, self._lists = text, lists
        self._start, self._word, self._lower = found.start(), found[0], found[0].lower()
        self._end = found.end()
        self._before = text[max(0, self._start - _LOOK_BACK) : self._start]

        self.whole = self._extended()
        """Where the name ends, if it is one."""
        self._more = text[self._end + 1 : self.whole].lower()
        self.is_no_person = (
            lists.is_known(text, self._start, self._word)
            or near.is_thing(self._before)
            or any(near.FIRM.match(text, end) for end in (self._end, self.whole))
        )
        """Whether it names a place, a boat, a firm."""

    def span(self) -> Span | None:
        """The whole name, if it is one."""
        if self._word.isupper():
            return None
        cue = near.is_cue(self._before)
        begins = near.begins_sentence(self._before)
        listed = self._by_list(cue=cue, begins=begins)
        if listed is not None or near.is_no_name(self._lower):
            return listed
        return self._by_what_follows(begins=begins)

    def _by_list(self, *, cue: bool, begins: bool) -> Span | None:
        """A first name of the list, or whatever has a capital after "min granne"."""
        lower = self._lower
        also_word = self._lists.is_also_word(lower)
        if self._lists.is_first(lower) and not also_word:
            if self._more:
                return self._as(0.95, Reason.FULL_NAME)
            return self._as(0.9, Reason.WORD_BEFORE) if cue else self._as(0.8, Reason.FIRST_NAME)
        if cue and not begins and not near.is_no_name(lower):
            return self._as(0.85, Reason.WORD_BEFORE)
        if also_word and (near.SURNAME.fullmatch(self._more) or (self._more and not begins)):
            return self._as(0.8, Reason.FULL_NAME)
        if also_word and not begins and not self._lists.is_also_capital(lower):
            return self._as(0.6, Reason.FIRST_NAME)
        return None

    def _by_what_follows(self, *, begins: bool) -> Span | None:
        """A surname, by its ending, alone or after a first name that no list has."""
        lower = self._lower
        if near.SURE_SURNAME.fullmatch(lower) or near.SURE_SURNAME.fullmatch(self._more):
            return self._as(0.85, Reason.SURNAME)
        if not begins and (near.ONLY_SURNAME.fullmatch(lower) or near.SURNAME.fullmatch(self._more)):
            return self._as(0.6, Reason.SURNAME)
        if self._more and near.PAIR_CUE.search(self._before):
            return self._as(0.6, Reason.WORD_BEFORE)
        return None

    def _extended(self) -> int:
        """Where the name ends that begins with this word: further words with a capital belong to it."""
        end = self._end
        for _ in range(_MOST_NAMES):
            if self._text[end - 2 : end] in {"’s", "'s"}:
                break
            following = _NEXT.match(self._text, end)
            if following is None or not following["word"][0].isupper():
                break
            word = following["word"]
            known = self._lists.is_known(self._text, following.start("word"), word)
            if known or near.is_no_name(word.lower()) or (word.isupper() and not self._word.isupper()):
                break
            end = following.end()
        initial = _INITIAL.match(self._text, end)
        return initial.end() if initial else end

    def _as(self, certainty: float, reason: Reason) -> Span:
        return Span(self._start, self.whole, Kind.NAME, certainty, reason)
