"""The oversight room and who sits at the computer: by keyboard, from the first person to a certificate."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trygg_desktop import app
from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.people import ANYBODY, Actor, Person, Role
from trygg_desktop.services import audit, capture, occasions, people
from trygg_desktop.store.connection import connect
from trygg_desktop.store.database import Store
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.occasion.room import OccasionRoom
from trygg_desktop.ui.oversight.room import DISCLOSURE, LOG, PEOPLE, RETENTION, OversightRoom
from trygg_desktop.ui.shell.window import Window

PIN = "271828"
KARIN = Actor("Karin Ek", Role.COORDINATOR)
LATER = timedelta(days=6 * 365)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[Window]:
    made = app.window(desk)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.close()


@pytest.fixture
def room(qtbot: QtBot, window: Window) -> OversightRoom:
    window.show_room(OversightRoom.NAME)
    found = window.room(OversightRoom)
    qtbot.waitUntil(found.isVisible)
    return found


@pytest.fixture
def karin(store: Store) -> Person:
    add = partial(people.add, actor=ANYBODY, name="Karin Ek", role=Role.COORDINATOR, pin=PIN)
    return store.write(add).result()


@pytest.fixture
def evening(store: Store, occasion: Occasion) -> Occasion:
    """A closed occasion with two comments."""
    for text in ("Det är mörkt vid bussen", "Min granne Kevin Fiktén kör för fort"):
        save = partial(capture.save_comment, draft_id=new_id(), occasion_id=occasion.id, content={"text": text})
        store.write(save).result()
    return store.write(partial(occasions.close, occasion_id=occasion.id, now=utc_now())).result()


def sit(qtbot: QtBot, window: Window, pin: str = PIN) -> None:
    """Give the PIN that is asked for, by keyboard."""
    qtbot.waitUntil(window.pin.field.hasFocus)
    qtbot.keyClicks(window.pin.field, pin)
    qtbot.keyClick(window.pin.field, Qt.Key.Key_Return)


def as_karin(desk: Desk, room: OversightRoom, page: str) -> None:
    desk.actor = KARIN
    desk.news.actor.emit(KARIN)
    room.which.choose(page)


def test_the_first_person_is_added_by_whoever_is_there_and_sits_down_at_once(
    qtbot: QtBot, room: OversightRoom, desk: Desk
) -> None:
    assert room.retention.gate.isVisible()
    qtbot.waitUntil(lambda: "Personer" in room.retention.gate.empty.words.text())
    room.which.choose(PEOPLE)
    qtbot.waitUntil(lambda: room.people.add.role.offered == [Role.COORDINATOR, Role.ADMINISTRATOR])
    assert room.people.add.isVisible()
    qtbot.keyClicks(room.people.add.name, "Karin Ek")
    qtbot.keyClicks(room.people.add.pin, "123")
    qtbot.keyClick(room.people.add.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "för kort" in room.people.add.notice.words.text())
    qtbot.keyClicks(room.people.add.pin, PIN)
    qtbot.keyClick(room.people.add.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.actor == KARIN)
    assert desk.author == "Karin Ek"
    qtbot.waitUntil(lambda: room.people.add.role.offered == list(Role))
    assert "samordnare" in room.head.about.text()


@pytest.mark.usefixtures("karin")
def test_the_gate_leads_to_the_pin_and_the_pin_opens_it(
    qtbot: QtBot, window: Window, room: OversightRoom, desk: Desk
) -> None:
    qtbot.waitUntil(lambda: len(room.retention.gate.buttons) == 1)
    button = room.retention.gate.buttons[0]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    sit(qtbot, window, "000000")
    qtbot.waitUntil(lambda: "stämmer inte" in window.pin.words.text())
    assert desk.actor.role is Role.GUEST
    sit(qtbot, window)
    qtbot.waitUntil(lambda: desk.actor == KARIN)
    assert not window.pin.isVisible()
    qtbot.waitUntil(room.retention.due.isVisible)


@pytest.mark.usefixtures("karin")
def test_a_locked_screen_ends_what_the_pin_opened(window: Window, desk: Desk, room: OversightRoom) -> None:
    as_karin(desk, room, RETENTION)
    window.lock()
    assert desk.actor == Actor("Karin Ek", Role.GUEST)
    assert window.is_locked


@pytest.mark.usefixtures("karin", "occasion")
def test_who_writes_is_a_guest_until_the_pin_and_nobody_is_held_up(
    qtbot: QtBot, desk: Desk, window: Window, store: Store
) -> None:
    assert (desk.author, desk.actor.role) == ("Karin Ek", Role.GUEST)
    add = partial(people.add, actor=KARIN, name="Omar Said", role=Role.BOOTH_STAFF)
    store.write(add).result()
    window.show_room(OccasionRoom.NAME)
    running = window.room(OccasionRoom).running
    running.author.choose(["Omar Said"])
    running.author.changed.emit()
    qtbot.waitUntil(lambda: desk.actor == Actor("Omar Said", Role.BOOTH_STAFF))
    running.author.choose(["Karin Ek"])
    running.author.changed.emit()
    qtbot.waitUntil(window.pin.isVisible)
    assert (desk.author, desk.actor.role) == ("Karin Ek", Role.GUEST)
    qtbot.keyClick(window.pin.field, Qt.Key.Key_Escape)
    assert not window.pin.isVisible()
    assert desk.author == "Karin Ek"


@pytest.mark.usefixtures("karin")
def test_retention_is_seen_confirmed_and_proven(
    qtbot: QtBot,
    evening: Occasion,
    room: OversightRoom,
    desk: Desk,
    store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("trygg_desktop.services.retention.utc_now", lambda: datetime.now(UTC) + LATER)
    as_karin(desk, room, RETENTION)
    due = room.retention.due
    qtbot.waitUntil(lambda: [line.heading.text() for line in due.lines.lines] == ["Synpunkter: 2"])
    assert "Gallra 2 poster" in due.run_button.text()
    due.run_button.setFocus()
    qtbot.keyClick(due.run_button, Qt.Key.Key_Return)
    assert due.notice.step.hasFocus()
    assert len(store.read(partial(capture.comments, occasion_id=evening.id)).result()) == 2
    qtbot.keyClick(due.notice.step, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "2 poster är gallrade" in due.notice.words.text())
    assert store.read(partial(capture.comments, occasion_id=evening.id)).result() == []
    qtbot.waitUntil(lambda: len(room.retention.runs.lines.lines) == 1)
    run = room.retention.runs
    run.save_certificate(run._found[0].n, tmp_path / "bevis.pdf")
    qtbot.waitUntil(lambda: "bevis.pdf" in run.notice.words.text())
    assert (tmp_path / "bevis.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.usefixtures("karin")
def test_a_hold_needs_a_reason_and_is_lifted_by_a_key(
    qtbot: QtBot, evening: Occasion, room: OversightRoom, desk: Desk
) -> None:
    as_karin(desk, room, RETENTION)
    holds = room.retention.holds
    qtbot.waitUntil(lambda: "Coop Extra" in holds.what.name_of(evening.id))
    holds.hold()
    qtbot.waitUntil(lambda: "Skälet" in holds.notice.words.text())
    holds.what.picked.emit(evening.id)
    holds.reason.setFocus()
    qtbot.keyClicks(holds.reason, "dnr 117")
    qtbot.keyClick(holds.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(holds.lines.lines) == 1)
    assert "Coop Extra" in holds.lines.lines[0].heading.text()
    lift = holds.lines.lines[0].buttons[0]
    lift.setFocus()
    qtbot.keyClick(lift, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: holds.lines.lines == [])


@pytest.mark.usefixtures("karin", "evening")
def test_comments_are_chosen_seen_masked_and_saved(
    qtbot: QtBot, room: OversightRoom, desk: Desk, store: Store, tmp_path: Path
) -> None:
    as_karin(desk, room, DISCLOSURE)
    section = room.disclosure.section
    qtbot.waitUntil(lambda: section.list.count() == 2)
    shown = [section.list.item(index).text() for index in range(2)]
    assert not any("Kevin" in words for words in shown)
    section.list.setFocus()
    section.list.setCurrentRow(1)
    qtbot.keyClick(section.list, Qt.Key.Key_Space)
    assert len(section.chosen) == 1
    section.save_csv(tmp_path / "ut.csv")
    qtbot.waitUntil(lambda: "Mottagaren" in section.notice.words.text())
    section.recipient.setText("Tidningen")
    section.save_csv(tmp_path / "ut.csv")
    qtbot.waitUntil(lambda: "ut.csv" in section.notice.words.text())
    assert "Kevin" not in (tmp_path / "ut.csv").read_text("utf-8-sig")
    section.save_pdf(tmp_path / "ut.pdf")
    qtbot.waitUntil(lambda: "ut.pdf" in section.notice.words.text())
    acts = [line.act for line in store.read(partial(audit.lines, actor=KARIN)).result()]
    assert acts[:2] == ["disclosed", "disclosed"]


@pytest.mark.usefixtures("karin")
def test_the_log_is_read_and_a_changed_line_is_loud(
    qtbot: QtBot, room: OversightRoom, desk: Desk, store: Store, key: str
) -> None:
    as_karin(desk, room, LOG)
    section = room.log.section
    qtbot.waitUntil(lambda: section.list.count() == 1)
    assert "Karin Ek, Samordnare" in section.list.item(0).text()
    assert "Lade till en person" in section.list.item(0).text()
    qtbot.waitUntil(lambda: "orörd" in section.verdict.text())
    with closing(connect(store.path, key)) as raw:
        raw.execute("DROP TRIGGER audit_never_changed")
        raw.execute("UPDATE audit_line SET actor = 'Någon annan'")
    section.look_up()
    qtbot.waitUntil(lambda: "rad 1" in section.verdict.text())
    assert section.verdict.property("role") == "danger"


@pytest.mark.usefixtures("karin")
def test_people_are_listed_changed_and_taken_off(qtbot: QtBot, room: OversightRoom, desk: Desk) -> None:
    as_karin(desk, room, PEOPLE)
    add, section = room.people.add, room.people.section
    qtbot.waitUntil(lambda: len(section.lines.lines) == 1)
    qtbot.keyClicks(add.name, "Omar Said")
    add.role.choose([Role.BOOTH_STAFF])
    qtbot.keyClick(add.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(section.lines.lines) == 2)
    qtbot.keyClicks(add.name, "Omar Said")
    add.role.choose([Role.GUEST])
    qtbot.keyClick(add.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Gäst" in section.lines.lines[1].facts[0].text())
    section.lines.lines[0].buttons[0].click()
    qtbot.waitUntil(lambda: "sista" in section.notice.words.text())
    section.lines.lines[1].buttons[0].click()
    qtbot.waitUntil(lambda: len(section.lines.lines) == 1)
    assert QApplication.clipboard().text() == ""
