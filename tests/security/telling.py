"""What the tests of this room share: a fault must carry its code, and be said in both languages without a secret."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from trygg_desktop.errors import LANGUAGES, Fault, said


@contextmanager
def tells(code: str, *, never: str = "\0") -> Iterator[pytest.ExceptionInfo[Fault]]:
    """The block raises the fault `code`, which can be said, and nowhere shows `never`."""
    with pytest.raises(Fault) as caught:
        yield caught
    assert caught.value.code == code
    for language in LANGUAGES:
        words = said(caught.value, language)
        assert words.what
        assert words.do
        assert never not in f"{words}{caught.value!r}"
    assert caught.value.__cause__ is None or never not in repr(caught.value.__cause__)
