"""The binding itself: PySide6 6.12 drops references on Python 3.11, and aborts after some thousand calls."""

import pytest
from PySide6.QtCore import QObject, Signal


class Told(QObject):
    told = Signal(bool, object)


@pytest.mark.usefixtures("qapp")
def test_many_calls_that_return_nothing_do_not_wear_none_out() -> None:
    told = Told()
    heard: list[bool] = []
    told.told.connect(lambda yes, _: heard.append(yes))
    for turn in range(20_000):
        told.setObjectName("a")
        told.told.emit(turn % 2 == 0, None)
    assert len(heard) == 20_000
