"""Makes what is typed or pasted the same text on every computer, and never another word.

One form for å ä ö, one line end, no control characters, no outer white space: nothing else is touched.
"""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def normalise(text: str) -> str:
    """`text` in NFC with `\\n` line ends, without control characters (tabs stay) and outer white space. Idempotent."""
    with_one_end = _LINE_ENDS.sub("\n", text)
    return unicodedata.normalize("NFC", _CONTROLS.sub("", with_one_end)).strip()
