"""Reads YAML into plain lists, mappings and text, and knows the line of everything it read.

A narrower YAML than the standard's, for people: every value is text ("no" and 112 stay what they are), an empty value
is no value, and what only programs write (tags, anchors, several documents) is refused.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from trygg_desktop.errors import PersonCanMend

MOST_CHARACTERS = 1_000_000
DEEPEST = 8
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_UNSEEN = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")

Value: TypeAlias = "str | list[Value] | dict[str, Value]"


@dataclass(frozen=True, slots=True)
class Tree:
    """What a file says: `value`, and in `lines` the 1-based line of every path such as `$.themes[3].name_sv`."""

    source: str
    value: Value
    lines: dict[str, int]

    def refused(self, path: str, reason: str, missing: str = "") -> PersonCanMend:
        """The refusal of what stands at `path`, or of what is `missing` there, by its field's name."""
        field = f"{path}.{missing}" if missing else path
        return refused(self.source, self.lines[path], field.removeprefix("$").removeprefix("."), reason)


def refused(source: str, line: int, field: str, reason: str) -> PersonCanMend:
    """The refusal of a whole pack; `reason` is the name of a sentence beside `pack_invalid` in resources/errors."""
    return PersonCanMend("pack_invalid", source=source, line=line, field=field[:80], reason=reason)


def decoded(content: bytes, source: str) -> str:
    """The text of a file's bytes, which must be UTF-8; raises PersonCanMend("pack_invalid") otherwise."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise refused(source, content.count(b"\n", 0, error.start) + 1, "", "not_utf8") from None


def read_tree(text: str, source: str) -> Tree:
    """What `text` says; raises PersonCanMend("pack_invalid", source=, line=, field=, reason=) if it is no such YAML."""
    if len(text) > MOST_CHARACTERS:
        raise refused(source, 1, "", "too_big")
    text = text.removeprefix("\ufeff")
    if unseen := _UNSEEN.search(text):
        raise refused(source, text.count("\n", 0, unseen.start()) + 1, "", "unseen_character")
    try:
        return _Reader(text, source).tree()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        lines = text.splitlines()
        line = min(mark.line, len(lines) - 1) if mark else 0
        if "nesting depth" in str(error.problem):  # libyaml's own limit, since PyYAML 6.0.4
            reason = "too_deep"
        else:
            reason = "tab" if lines[line].lstrip(" ").startswith("\t") else "syntax"
        raise refused(source, line + 1, "", reason) from None


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _Reader:
    """Walks the events of one file, once."""

    def __init__(self, text: str, source: str) -> None:
        self._source = source
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        self._lines = {"$": 1}

    def tree(self) -> Tree:
        """The one document of the file."""
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            raise refused(self._source, 1, "", "empty")
        value = self._value(next(self._events), "$")
        next(self._events)
        following = next(self._events)
        if not isinstance(following, yaml.StreamEndEvent):
            raise refused(self._source, _line(following), "", "several_documents")
        if not value:
            raise refused(self._source, 1, "", "empty")
        return Tree(self._source, value, self._lines)

    def _value(self, event: yaml.Event, path: str) -> "Value | None":
        """The value that begins with `event`; None for an empty one."""
        self._lines.setdefault(path, _line(event))
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) or event.anchor or event.tag:
            raise self._refused(event, path, "machine_yaml")
        if path.count("[") + path.count(".") > DEEPEST:
            raise self._refused(event, path, "too_deep")
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event, path)
        return self._list(path) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(path)

    def _text(self, event: yaml.ScalarEvent, path: str) -> str | None:
        plain = event.implicit[0]
        if plain and event.value in {"", "~"}:
            return None
        if _UNSEEN.search(event.value):
            raise self._refused(event, path, "unseen_character")
        return unicodedata.normalize("NFC", event.value)

    def _list(self, path: str) -> list[Value]:
        values: list[Value] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            item = f"{path}[{len(values)}]"
            value = self._value(event, item)
            if value is None:
                raise self._refused(event, item, "empty_item")
            values.append(value)
        return values

    def _mapping(self, path: str) -> dict[str, Value]:
        values: dict[str, Value] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            name = self._value(event, f"{path}.")
            if not isinstance(name, str):
                raise self._refused(event, path, "bad_name")
            field = f"{path}.{name}"
            if field in self._lines:
                raise self._refused(event, field, "twice")
            self._lines[field] = _line(event)
            value = self._value(next(self._events), field)
            if value is not None:
                values[name] = value
        return values

    def _refused(self, event: yaml.Event, path: str, reason: str) -> PersonCanMend:
        return refused(self._source, _line(event), path.removeprefix("$").removeprefix("."), reason)
