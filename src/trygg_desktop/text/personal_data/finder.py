"""The finder: all kinds together, and the promise that what is masked is not found again."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import replace

from trygg_desktop.text.personal_data import addresses, allegations, circumstances, names, numbers, reachable
from trygg_desktop.text.personal_data.masking import MARKS, Masked, masks
from trygg_desktop.text.personal_data.span import Kind, Reason, Span
from trygg_desktop.text.personal_data.words import Words

_MOST_ROUNDS = 8
_LETTER = re.compile(r"[\s\S][\u0300-\u036f\u1100-\u11ff]*")
_IN_EMAIL = re.compile(r"[^\W\d_]{2,}(?:[._-][^\W\d_]{2,})+|[^\W\d_]{3,}")


class Finder:
    """Made once for a municipality's known names; then `find` is a pure function of the text."""

    def __init__(
        self,
        *,
        names_of_persons: Iterable[str],
        also_words: Iterable[str] = (),
        also_capitals: Iterable[str] = (),
        known_names: Iterable[str] = (),
        public_phones: Iterable[str] = (),
    ) -> None:
        """`known_names` are places and organisations, never persons; `public_phones` belong to no person."""
        known = list(known_names)
        self._lists = names.NameLists(names_of_persons, also_words, also_capitals, known)
        self._places = frozenset(name.lower() for name in known if " " not in name)
        self._public = frozenset(re.sub(r"\D", "", phone) for phone in public_phones)

    def find(self, text: str) -> list[Span]:
        """All personal data in `text`, in order. Spans of different kinds may lie over each other.

        Masking all of them leaves nothing that `find` would find: what only shows when its neighbour is masked is
        found at once.
        """
        composed, positions = _composed(text)
        found: list[Span] = []
        hidden = Masked(composed, ())
        for _ in range(_MOST_ROUNDS):
            more = self._once(hidden.text)
            if not more:
                break
            found += [
                replace(span, start=hidden.before(span.start), end=hidden.before(span.end - 1) + 1) for span in more
            ]
            hidden = Masked(composed, masks(found))
        if positions is not None:
            found = [replace(span, start=positions[span.start], end=positions[span.end]) for span in found]
        return sorted(set(found))

    def _once(self, text: str) -> list[Span]:
        words = Words(text)
        told = [*numbers.find(words), *reachable.find(words, self._public)]
        told = _without(told, {Kind.PNR, Kind.PNR_LIKE, Kind.SAMORDNINGSNUMMER, Kind.EMAIL}, {Kind.PHONE, Kind.PLATE})
        told = [span for span in told if not any(_lies_in(span, other) for other in told)]
        told += addresses.find(words, self._places)
        persons = list(names.find(words, self._lists))
        told = _without([*told, *persons], {Kind.ADDRESS, Kind.EMAIL}, {Kind.NAME})
        told += [name for span in told if span.kind is Kind.EMAIL for name in self._in_email(text, span)]
        told += circumstances.find(words)
        told += allegations.find(words, told)
        marks = [mark.span() for mark in MARKS.finditer(text)]
        return [span for span in told if not any(span.start < end and begin < span.end for begin, end in marks)]

    def _in_email(self, text: str, email: Span) -> Iterable[Span]:
        """The person's name in front of the @."""
        found = _IN_EMAIL.match(text, email.start, email.end)
        parts = re.split(r"[._-]", found[0].lower()) if found else []
        if found and any(self._lists.is_first(part) or self._lists.is_also_word(part) for part in parts):
            yield Span(found.start(), found.end(), Kind.NAME, 0.8, Reason.NAME_IN_EMAIL)


def _without(spans: list[Span], holders: Collection[Kind], held: Collection[Kind]) -> list[Span]:
    """The spans without those of `held` that touch one of `holders`: a street's name is not a person's."""
    strong = [span for span in spans if span.kind in holders]
    return [
        span
        for span in spans
        if span.kind not in held or not any(span.start < other.end and other.start < span.end for other in strong)
    ]


def _lies_in(span: Span, other: Span) -> bool:
    return span is not other and span.kind is other.kind and other.start <= span.start and span.end <= other.end


def _composed(text: str) -> tuple[str, list[int] | None]:
    """`text` in NFC, and where each of its characters, and its end, stand in `text`; None where nothing moved."""
    if unicodedata.is_normalized("NFC", text):
        return text, None
    parts, positions = [], []
    for found in _LETTER.finditer(text):
        part = unicodedata.normalize("NFC", found[0])
        parts.append(part)
        positions += [found.start()] * len(part)
    return "".join(parts), [*positions, len(text)]
