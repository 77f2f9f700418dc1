"""Suggests themes for a comment from the keyword patterns of the setup pack. Staff choose; nothing is set by itself.

The score of a theme is the number of its different patterns that hit. Patterns: `word` is the whole word, `word*` its
beginning, `*word` its end (compounds), `two words` a phrase.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from trygg_desktop.text.normalise import normalise

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


class ThemeSuggester:
    """The keywords of all themes, sorted once so that a comment is read in well under a millisecond."""

    def __init__(self, themes: Iterable[tuple[str, Sequence[str]]]) -> None:
        """`themes` are (id, patterns) in the pack's order."""
        self._order: list[str] = []
        self._whole: dict[str, set[str]] = defaultdict(set)
        self._beginnings: dict[str, set[str]] = defaultdict(set)
        self._ends: dict[str, set[str]] = defaultdict(set)
        self._phrases: dict[str, set[str]] = defaultdict(set)
        for theme, patterns in themes:
            self._order.append(theme)
            for pattern in patterns:
                self._add(theme, normalise(pattern).lower())
        self._beginning_lengths = sorted({len(part) for part in self._beginnings})
        self._end_lengths = sorted({len(part) for part in self._ends})

    def suggest(self, text: str, at_most: int = 3) -> list[str]:
        """Ids of the themes that `text` seems to be about, best first, ties in the pack's order; [] where none hits."""
        words = _WORD.findall(normalise(text).lower())
        hits: set[tuple[str, str]] = set()
        for word in set(words):
            hits.update((theme, word) for theme in self._whole.get(word, ()))
            for length in self._beginning_lengths:
                beginning = word[:length]
                hits.update((theme, f"{beginning}*") for theme in self._beginnings.get(beginning, ()))
            for length in self._end_lengths:
                end = word[-length:]
                hits.update((theme, f"*{end}") for theme in self._ends.get(end, ()))
        spoken = f" {' '.join(words)} "
        for phrase, themes in self._phrases.items():
            if f" {phrase} " in spoken:
                hits.update((theme, phrase) for theme in themes)
        score = Counter(theme for theme, _ in hits)
        hit = (theme for theme in self._order if score[theme])
        return sorted(hit, key=lambda theme: -score[theme])[:at_most]

    def _add(self, theme: str, pattern: str) -> None:
        if " " in pattern:
            self._phrases[pattern].add(theme)
        elif pattern.endswith("*"):
            self._beginnings[pattern[:-1]].add(theme)
        elif pattern.startswith("*"):
            self._ends[pattern[1:]].add(theme)
        else:
            self._whole[pattern].add(theme)
