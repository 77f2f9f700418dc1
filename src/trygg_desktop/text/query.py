"""What people type in the search field, as a query that SQLite's FTS5 always understands.

Every word is quoted, so that AND, quotes and dashes are only text, and matched by the beginning of its stem.
"""

import unicodedata

from trygg_desktop.text.normalise import normalise
from trygg_desktop.text.stems import stem

MOST_WORDS = 32


def fts_query(text: str) -> str | None:
    """An FTS5 MATCH expression that asks for all words of `text` in any order; None where it holds no word.

    Of a longer text, the first 32 different words are asked for.
    """
    stems = list(dict.fromkeys(_beginning(word) for word in _words(text)))
    return " ".join(f'"{each}"*' for each in stems[:MOST_WORDS]) or None


def _words(text: str) -> list[str]:
    """Runs of letters, digits and their marks: the index parts them no further."""
    kept = (sign if unicodedata.category(sign)[0] in "LNM" else " " for sign in normalise(text))
    return [word for word in "".join(kept).split() if any(map(str.isalnum, word))]


def _beginning(word: str) -> str:
    """As much of the word as its stem is long, in its own case: the index folds case in its own way (İ)."""
    return word[: len(stem(word))]
