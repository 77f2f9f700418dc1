"""From what people type to what the index is asked."""

import re

from trygg_desktop.text.normalise import normalise

_WORD = re.compile(r"\w+")


def fts_query(text: str) -> str | None:
    """A safe FTS5 expression that wants every typed word, as a prefix; None where there is no word."""
    return " ".join(f'"{word}"*' for word in _WORD.findall(normalise(text))) or None
