"""The screen goes first: garbage is looked for at its time, and threads in the background leave it a processor."""

import gc
import os
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from trygg_desktop.services.processors import leave_one_to_the_screen
from trygg_desktop.ui.application import application
from trygg_desktop.ui.sweeper import Sweeper


class Knot:
    """Holds itself, so that only a look for garbage ends it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def sweeper(qtbot: QtBot) -> Iterator[Sweeper]:  # noqa: ARG001  # its application
    made = Sweeper(application())
    yield made
    made.close()


def dropped() -> "weakref.ref[Knot]":
    return weakref.ref(Knot())


def test_garbage_waits_for_the_screens_time_however_much_is_made(sweeper: Sweeper) -> None:
    knot = dropped()
    many = [[] for _ in range(2 * gc.get_threshold()[0])]  # type: ignore[var-annotated]
    assert knot() is not None
    assert many
    sweeper.sweep()
    assert knot() is None


def test_it_is_pythons_again_afterwards(sweeper: Sweeper) -> None:
    assert not gc.isenabled()
    sweeper.close()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_a_thread_in_the_background_leaves_one_processor() -> None:
    def left() -> set[int]:
        leave_one_to_the_screen()
        return os.sched_getaffinity(0)

    allowed = os.sched_getaffinity(0)
    with ThreadPoolExecutor(1) as background:
        there = background.submit(left).result()
    assert len(there) == max(1, len(allowed) - 1)
    assert there <= allowed
    assert os.sched_getaffinity(0) == allowed
