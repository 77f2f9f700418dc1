"""One form for every text that is kept or searched."""

import unicodedata


def normalise(text: str) -> str:
    """`text` in NFC, without outer white space."""
    return unicodedata.normalize("NFC", text).strip()
