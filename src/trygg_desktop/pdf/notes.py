"""Gives the remarks on words their numbers, and gathers them to stand after the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import cast

from trygg_desktop.documents import tree


@dataclass(frozen=True, slots=True)
class NoteMark(tree.Text):
    """The small number that leads to a note."""

    number: int = 0


def anchor(number: int) -> str:
    """Where a note stands."""
    return f"note-{number}"


class Notes:
    """The notes of a paper, numbered through."""

    def __init__(self) -> None:
        self.waiting: list[tuple[int, str]] = []
        """Numbered, and not yet printed."""
        self._last = 0

    def marked(self, block: tree.Block) -> tree.Block:
        """`block` with a mark after each run of words that has a note."""
        return cast("tree.Block", self._marked(block)) if _has_note(block) else block

    def _marked(self, value: object) -> object:
        if isinstance(value, tuple):
            return tuple(
                part
                for item in value
                for part in (self._run(item) if isinstance(item, tree.Text) else (self._marked(item),))
            )
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{field.name: self._marked(getattr(value, field.name)) for field in fields(value)})
        return value

    def _run(self, run: tree.Text) -> Iterator[tree.Text]:
        yield replace(run, note="") if run.note else run
        if run.note:
            self._last += 1
            self.waiting.append((self._last, run.note))
            yield NoteMark(str(self._last), number=self._last)

    def due(self) -> Sequence[tuple[int, str]]:
        """The notes to print now."""
        due, self.waiting = self.waiting, []
        return due


def begins_part(blocks: Sequence[tree.Block]) -> bool:
    """Whether a new part of the paper begins with the first of `blocks`: a heading of level 1, on a new page or not."""
    first, *rest = blocks
    heading = rest[0] if rest and isinstance(first, tree.PageBreak) else first
    return isinstance(heading, tree.Heading) and heading.level == 1


def _has_note(value: object) -> bool:
    if isinstance(value, tuple):
        return any(map(_has_note, value))
    if isinstance(value, tree.Text):
        return bool(value.note)
    return is_dataclass(value) and any(_has_note(getattr(value, field.name)) for field in fields(value))
