"""The rows of rows.txt: a text, and what is to be found in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trygg_desktop.text.personal_data.span import Kind

_ROWS = Path(__file__).with_name("rows.txt")
_MARK = re.compile(r"\{(?P<kinds>[a-z_+]+): (?P<words>[^}]*)\}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch that a person marked."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """One comment."""

    text: str
    marked: tuple[Marked, ...]


def rows() -> Iterator[Row]:
    """Every comment of the file, in order."""
    for line in _ROWS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield _row(line)


def _row(line: str) -> Row:
    text, at = "", 0
    marked: list[Marked] = []
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        end = len(text) + len(mark["words"])
        marked += [Marked(Kind(kind), len(text), end) for kind in mark["kinds"].split("+")]
        text += mark["words"]
        at = mark.end()
    return Row(text + line[at:], tuple(marked))
