"""What a Document says, for tests: every string in it, its headings."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from trygg_desktop.documents.tree import Document, Heading


def strings(value: object) -> Iterator[str]:
    """Every string anywhere in a Document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def all_text(paper: Document) -> str:
    return "\n".join(strings(paper))


def headings(paper: Document) -> list[str]:
    return [block.text for block in paper.body if isinstance(block, Heading)]
