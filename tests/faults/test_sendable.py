"""Errors that are told of in another process: faults pass whole, and of a bug nothing that may hold words."""

import json
import pickle
from collections.abc import Callable

import pytest
from sqlalchemy.exc import IntegrityError

from trygg_desktop.errors import EnvironmentFault, Fault, PersonCanMend, kind, place, said, sendable

WORDS = "ingen lampa lyser"


class PrivateError(Exception):
    """Of a kind that cannot be made again from what it says."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one + other)


def collides() -> None:
    raise IntegrityError("INSERT", {"text": WORDS}, ValueError(WORDS))


def misread() -> None:
    json.loads(WORDS)


def is_private() -> None:
    raise PrivateError(WORDS, "")


@pytest.mark.parametrize(
    ("fails", "raised"),
    [(collides, IntegrityError), (misread, json.JSONDecodeError), (is_private, PrivateError)],
)
def test_of_a_bug_its_kind_and_place_pass_and_no_words(fails: Callable[[], None], raised: type[Exception]) -> None:
    with pytest.raises(raised) as caught:
        fails()
    sent = pickle.dumps(sendable(sendable(caught.value)))
    passed = pickle.loads(sent)  # noqa: S301  # our own
    assert (kind(passed), place(passed)) == (kind(caught.value), place(caught.value))
    assert WORDS.encode() not in sent
    assert raised.__name__ in said(passed, "sv").what


@pytest.mark.parametrize("made", [PersonCanMend, EnvironmentFault])
def test_a_fault_passes_whole(made: type[Fault]) -> None:
    fault = pickle.loads(pickle.dumps(sendable(made("pdf_refused", reason="x"))))  # noqa: S301  # our own
    assert (type(fault), fault.code, fault.facts) == (made, "pdf_refused", {"reason": "x"})
