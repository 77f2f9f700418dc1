"""A text made ready once for all rules: its different words, its numbers, its sentences.

Most rules first ask whether a word or a digit is there at all, so that a long text costs little.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_DIGITS = re.compile(r"[0-9]+")
_SENTENCE_END = re.compile(r"[.!?…][\"”»')]*\s+(?=[\"”»'(]*(?:\[|[^\Wa-zåäöéü\d_]))|\n")
_KEY = 3


class Words:
    """A text and what stands in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.different: dict[str, list[str]] = {}
        """{word in small letters: its spellings in the text}."""
        self.by_beginning: dict[str, list[str]] = {}
        """{first letters: words in small letters}."""
        for word in set(_WORD.findall(text)):
            self.different.setdefault(word.lower(), []).append(word)
        for lower in self.different:
            self.by_beginning.setdefault(lower[:_KEY], []).append(lower)

    @cached_property
    def numbers(self) -> list[int]:
        """Where each run of digits begins."""
        return [found.start() for found in _DIGITS.finditer(self.text)]

    def places_of(self, lower: str) -> Iterator[tuple[int, int]]:
        """Where a word stands, whole, in any of its spellings."""
        for word in self.different.get(lower, ()):
            at = self.text.find(word)
            while at >= 0:
                end = at + len(word)
                if not (at and _joins(self.text[at - 1])) and not (end < len(self.text) and _joins(self.text[end])):
                    yield at, end
                at = self.text.find(word, end)

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that holds the character at `at`. A point before a small letter ends none: "reg. på"."""
        later = bisect_right(self._sentences, at)
        return self._sentences[later - 1], self._sentences[later] if later < len(self._sentences) else len(self.text)

    def sentences_with(self, vocabulary: "Vocabulary") -> list[tuple[int, int]]:
        """The sentences that hold a word of the vocabulary, each once, in order."""
        return sorted({self.sentence(at) for lower in vocabulary.hits(self) for at, _ in self.places_of(lower)})

    def before(self, at: int, most: int = 40) -> list[str]:
        """The words before `at`, nearest last, in small letters."""
        return [word.lower() for word in _WORD.findall(self.text, max(0, at - most), at)]

    @cached_property
    def _sentences(self) -> list[int]:
        return [0, *(end.end() for end in _SENTENCE_END.finditer(self.text))]


class Vocabulary:
    """Words and beginnings of words: `word` is the whole word, `word*` its beginning."""

    def __init__(self, patterns: str) -> None:
        self.patterns = patterns
        self._whole: set[str] = set()
        self._beginnings: dict[str, tuple[str, ...]] = {}
        for pattern in patterns.split():
            if pattern.endswith("*"):
                known = self._beginnings.get(pattern[:_KEY], ())
                self._beginnings[pattern[:_KEY]] = (*known, pattern[:-1])
            else:
                self._whole.add(pattern)
        self._keys = frozenset(self._beginnings)

    def __contains__(self, lower: str) -> bool:
        return lower in self._whole or lower.startswith(self._beginnings.get(lower[:_KEY], ("*",)))

    def hits(self, words: Words) -> set[str]:
        """The different words of the text that are in the vocabulary."""
        found = self._whole.intersection(words.different)
        for key in self._keys.intersection(words.by_beginning):
            found.update(lower for lower in words.by_beginning[key] if lower.startswith(self._beginnings[key]))
        return found


def any_of(vocabulary: Vocabulary, words: Iterable[str]) -> bool:
    """Whether one of the words is in the vocabulary."""
    return any(word in vocabulary for word in words)


def _joins(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
