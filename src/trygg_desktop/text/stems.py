"""The stem of a Swedish word, for searching by prefix: what is left begins the word and its other forms.

Snowball's Swedish rules, and one of our own for the definite -an that they leave: gatan, as gator, is "gat".
"""

from functools import cache, lru_cache
from typing import Any

_NOT_DEFINITE = frozenset({"innan", "medan", "nästan", "redan", "samman", "sedan", "utan"})
_SHORTEST = 3


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The stem of one word, in lower case: always a prefix of the word in lower case, never empty for a word."""
    lower = word.lower()
    shorter = str(_swedish().stemWord(lower)) if lower.isalpha() else lower
    if not lower.startswith(shorter):
        return lower
    for ending in ("ans", "an"):
        bare = lower.removesuffix(ending)
        if shorter in {lower, f"{bare}an"} and bare != lower and len(bare) >= _SHORTEST and lower not in _NOT_DEFINITE:
            return bare
    return shorter


@cache
def _swedish() -> Any:
    import snowballstemmer  # noqa: PLC0415  # it brings thirty languages along: only for who searches

    return snowballstemmer.stemmer("swedish")
