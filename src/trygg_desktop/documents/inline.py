"""Words within a block, plain or in runs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A run of words. A line feed in `text` breaks the line."""

    text: str
    strong: bool = False
    emphasis: bool = False
    small: bool = False
    """A side remark, as HTML's `small`."""
    lang: str = ""
    """BCP 47 tag, where it is another language than the document's."""
    href: str = ""
    note: str = ""
    """A remark on these words. It is numbered and stands after the text, before the next heading of level 1."""


Inline = str | tuple[Text, ...]
"""Words within a block: plain, or in runs."""


def runs(inline: Inline) -> tuple[Text, ...]:
    """`inline` as runs, whichever way it was written."""
    return (Text(inline),) if isinstance(inline, str) else inline


def plain(inline: Inline) -> str:
    """The bare words of `inline`."""
    return "".join(run.text for run in runs(inline))
