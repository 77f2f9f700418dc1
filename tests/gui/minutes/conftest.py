"""The minutes room on an open occasion with three comments, its first paper built."""

from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from trygg_desktop.model.base import new_id
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import capture
from trygg_desktop.store.database import Store
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.minutes.room import MinutesRoom

SAID = ("Det är mörkt vid hållplatsen.", "Mopeder på torget.", "Fint att ni är här!")


@pytest.fixture
def room(qtbot: QtBot, store: Store, occasion: Occasion, desk: Desk) -> Iterator[MinutesRoom]:
    for words in SAID:
        save = partial(capture.save_comment, draft_id=new_id(), occasion_id=occasion.id, content={"text": words})
        store.write(save).result()
    made = MinutesRoom(desk)
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    made.activateWindow()
    made.enter()
    qtbot.waitUntil(lambda: made.preview.pages > 0 and made.preview.is_up_to_date)
    yield made
    made.close()
