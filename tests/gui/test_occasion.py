"""The occasion room, before, during and after an evening."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import occasions, tallies
from trygg_desktop.store.database import Store
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.occasion.room import OccasionRoom


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> Iterator[OccasionRoom]:
    made = OccasionRoom(desk)
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.enter()
    if desk.occasion is None:
        qtbot.waitUntil(lambda: bool(made.start.kind.chosen))
    yield made
    made.close()


def started(qtbot: QtBot, room: OccasionRoom) -> Occasion:
    with qtbot.waitSignal(room.desk.news.occasion):
        room.start.start_button.click()
    assert room.desk.occasion is not None
    return room.desk.occasion


def kept(store: Store) -> Occasion:
    found = store.read(occasions.opened).result()
    assert found is not None
    return found


def test_the_first_one_is_started_by_one_key_and_leads_to_the_form(
    qtbot: QtBot, room: OccasionRoom, store: Store
) -> None:
    with qtbot.waitSignal(room.desk.news.go) as gone:
        qtbot.keyClick(QApplication.focusWidget() or room, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert gone.args == ["capture"]
    occasion = kept(store)
    assert (occasion.kind, occasion.place) == (OccasionKind.BOOTH, "Coop Extra, Lysekil")
    assert not occasion.rehearsal


def test_the_last_choices_are_made_already(qtbot: QtBot, room: OccasionRoom) -> None:
    room.start.kind.choose([OccasionKind.WALK])
    room.start.terms.choose_place("Torget i Rixö")
    for name in ("Karin Ek", "Omar Said"):
        room.start.terms.staff.field.setText(name)
        room.start.terms.staff.add_button.click()
    room.start.terms.partners.choose(["Polisen"])
    started(qtbot, room)
    with qtbot.waitSignal(room.desk.news.minutes):
        room.running.close_button.click()
    qtbot.waitUntil(lambda: room.start.kind.chosen == [OccasionKind.WALK])
    assert room.start.terms.place == "Torget i Rixö"
    second = started(qtbot, room)
    assert second.staff == ["Karin Ek", "Omar Said"]
    assert second.partners == ["Polisen"]
    assert second.place == "Torget i Rixö"


def test_what_is_wrong_is_said_and_nothing_filled_in_is_lost(qtbot: QtBot, room: OccasionRoom) -> None:
    room.start.terms.weather.setText("regn")
    room.start.terms.ends.put(room.start.terms.starts.moment)
    room.start.start_button.click()
    qtbot.waitUntil(room.start.notice.isVisible)
    assert room.start.notice.words.text()
    assert room.start.terms.weather.text() == "regn"
    assert room.desk.occasion is None


def test_one_press_counts_one_more_and_one_less(qtbot: QtBot, room: OccasionRoom, store: Store) -> None:
    occasion = started(qtbot, room)
    counts = partial(tallies.tallies, occasion_id=occasion.id)
    for expected in (1, 2):
        with qtbot.waitSignal(room.desk.news.counted):
            qtbot.keyClick(QApplication.focusWidget() or room, Qt.Key.Key_F9)
        assert store.read(counts).result() == {"talks": expected}
    with qtbot.waitSignal(room.desk.news.counted):
        room.running.tallies.count("talks", -1)
    assert store.read(counts).result() == {"talks": 1}


def test_who_writes_now_is_changed_by_one_press(qtbot: QtBot, room: OccasionRoom) -> None:
    for name in ("Karin Ek", "Omar Said"):
        room.start.terms.staff.field.setText(name)
        room.start.terms.staff.add_button.click()
    started(qtbot, room)
    assert room.desk.author == "Karin Ek"
    room.running.author.choose(["Omar Said"])
    with qtbot.waitSignal(room.desk.news.occasion):
        room.running.author.changed.emit()
    assert room.desk.author == "Omar Said"


def test_what_was_said_at_the_start_is_changed_in_place(qtbot: QtBot, room: OccasionRoom, store: Store) -> None:
    started(qtbot, room)
    with qtbot.waitSignal(room.desk.news.occasion):
        room.running.terms.choose_place("Kungstorget, Lysekil")
    assert kept(store).place == "Kungstorget, Lysekil"


def test_closing_leads_to_the_minutes_and_can_be_undone(qtbot: QtBot, room: OccasionRoom, store: Store) -> None:
    occasion = started(qtbot, room)
    with qtbot.waitSignal(room.desk.news.minutes) as asked:
        room.running.close_button.click()
    assert asked.args == [occasion.id]
    assert room.desk.occasion is None
    assert store.read(occasions.opened).result() is None
    assert room.start.isVisible()
    qtbot.waitUntil(lambda: bool(room.earlier.again_buttons))
    with qtbot.waitSignal(room.desk.news.occasion):
        room.earlier.again_buttons[0].click()
    assert kept(store).id == occasion.id


def test_a_rehearsal_is_one_from_the_first_press(qtbot: QtBot, room: OccasionRoom, store: Store) -> None:
    room.start.rehearsal.setChecked(True)
    started(qtbot, room)
    assert kept(store).rehearsal


def test_a_forgotten_rehearsal_is_not_remembered(qtbot: QtBot, room: OccasionRoom) -> None:
    room.start.rehearsal.setChecked(True)
    started(qtbot, room)
    with qtbot.waitSignal(room.desk.news.minutes):
        room.running.close_button.click()
    assert not room.start.rehearsal.isChecked()


def test_the_computer_says_whether_it_is_ready(qtbot: QtBot, room: OccasionRoom) -> None:
    room.ready.look_up()
    before = room.ready.words.text()
    qtbot.waitUntil(lambda: room.ready.words.text() != before)
    room.ready.all_button.click()
    assert room.ready.details.isVisible()
