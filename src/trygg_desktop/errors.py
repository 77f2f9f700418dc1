"""The three kinds of errors, and how each is said to a person.

A fault carries a code and facts, never a sentence and never a citizen's words. The sentences lie in
`resources/errors/{sv,en}.toml`, two for each code: what happened, and what to do. A fact that is one of a few may have
words there too, as `"fact.value"`; one that is itself a fault is told by what happened. Every other exception is a bug.
"""

import tomllib
from dataclasses import dataclass
from functools import cache, partial
from types import TracebackType
from typing import Any

from trygg_desktop.resources import resource

LANGUAGES = ("sv", "en")


class Fault(Exception):
    """An error that is not a bug: `code` names its two sentences, `facts` fill their blanks."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __reduce__(self) -> tuple[Any, ...]:
        """How it passes from one process to another."""
        return partial(type(self), self.code, **self.facts), ()

    def __str__(self) -> str:
        """The code and the facts, for logs: facts never hold citizens' words."""
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code}({told})"


class PersonCanMend(Fault):
    """The person at the computer can mend it: a wrong passphrase, a bad row, a missing choice."""


class EnvironmentFault(Fault):
    """The machine stands in the way: disk full, locked, damaged. Everything is kept; it can be tried again."""


class Elsewhere(Exception):
    """A bug in another process, told of by its `kind` and `place` alone."""

    def __init__(self, kind: str, place: str) -> None:
        super().__init__(kind, place)
        self.kind, self.place = kind, place


def kind(error: BaseException) -> str:
    """What kind of error it is, for logs. Its text is never asked for, which may hold a citizen's words."""
    return error.kind if isinstance(error, Elsewhere) else type(error).__name__


def place(error: BaseException) -> str:
    """Where it arose, for logs: function and line."""
    return error.place if isinstance(error, Elsewhere) else _innermost(error.__traceback__)


def sendable(error: BaseException) -> Exception:
    """What to raise of `error` in another process: a fault itself, of a bug its kind and place."""
    if isinstance(error, Exception) and type(error) in {Elsewhere, PersonCanMend, EnvironmentFault}:
        return error
    return Elsewhere(kind(error), place(error))


def _innermost(at: TracebackType | None) -> str:
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    return f"{at.tb_frame.f_code.co_qualname}:{at.tb_lineno}" if at is not None else "?"


@dataclass(frozen=True, slots=True)
class Said:
    """An error in a person's language: `what` happened and `do`, the next step."""

    what: str
    do: str


@cache
def catalogue(language: str) -> dict[str, dict[str, str]]:
    """All error texts of one language, {code: {"what": …, "do": …}}."""
    return tomllib.loads(resource("errors", f"{language}.toml").read_text(encoding="utf-8"))


def said(error: BaseException, language: str) -> Said:
    """What to tell a person about `error`; a bug is told of as such, without its text."""
    code, facts = (error.code, error.facts) if isinstance(error, Fault) else ("bug", {"kind": kind(error)})
    texts = catalogue(language if language in LANGUAGES else "en")[code]
    told = {
        name: said(value, language).what if isinstance(value, Fault) else texts.get(f"{name}.{value}", value)
        for name, value in facts.items()
    }
    return Said(texts["what"].format(**told), texts["do"].format(**told))
