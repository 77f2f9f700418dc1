"""The contacts room, by keyboard: write somebody down, call, hand over, and what a guest sees of it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from trygg_desktop import app
from trygg_desktop.model.base import new_id
from trygg_desktop.model.contact import Person
from trygg_desktop.model.people import ANYBODY, Actor, Role
from trygg_desktop.services import contacts, occasions
from trygg_desktop.services.contacts import Known
from trygg_desktop.services.keys import NamedKeys
from trygg_desktop.store.database import Store
from trygg_desktop.ui.capture.room import CaptureRoom
from trygg_desktop.ui.contacts.room import ContactsRoom
from trygg_desktop.ui.contacts.waiting import DELIVERED, HAND_OVER
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.language import LanguageCode

COORDINATOR = Actor("Karin Ek", Role.COORDINATOR)
GUEST = Actor("Polis Persson", Role.GUEST)


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> Iterator[ContactsRoom]:
    made = ContactsRoom(desk)
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.enter()
    yield made
    made.close()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def type_words(widget: QWidget, words: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


def press(qtbot: QtBot, room: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(QApplication.focusWidget() or room, key, modifier or Qt.KeyboardModifier.NoModifier)


def go_to(qtbot: QtBot, room: QWidget, widget: QWidget) -> None:
    for _ in range(60):
        if focused() is widget:
            return
        press(qtbot, room, Qt.Key.Key_Tab)
    raise AssertionError("never reached by Tab")


def kept(store: Store, keys: NamedKeys) -> list[Known]:
    return store.read(partial(contacts.listed, actor=ANYBODY, keys=keys)).result()


def waits(store: Store, keys: NamedKeys, name: str, purpose: str = "ring_mig", value: str = "070-174 06 05") -> None:
    person = Person(name=name, value=value, consents=("handed_over",), read_back=True, of_age=True, not_protected=True)
    save = partial(contacts.save, actor=ANYBODY, keys=keys, contact_id=new_id(), purpose_id=purpose, occasion_id="")
    store.write(partial(save, person=person)).result()


def write_down(qtbot: QtBot, room: ContactsRoom, name: str = "Kevin Fiktén", number: str = "070-174 06 05") -> None:
    form = room.form
    for tick in (form.of_age, form.not_protected):
        go_to(qtbot, room, tick)
        press(qtbot, room, Qt.Key.Key_Space)
    go_to(qtbot, room, form.name)
    type_words(form.name, name)
    go_to(qtbot, room, form.value)
    qtbot.keyClicks(form.value, number)


def save(qtbot: QtBot, room: ContactsRoom) -> None:
    press(qtbot, room, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_somebody_is_written_down_by_keyboard_alone(
    qtbot: QtBot, room: ContactsRoom, store: Store, keys: NamedKeys
) -> None:
    assert focused() is room.form.of_age
    write_down(qtbot, room)
    go_to(qtbot, room, room.form.read_back)
    assert "070-174 06 05" in room.form.read_back.text()
    press(qtbot, room, Qt.Key.Key_Space)
    save(qtbot, room)
    qtbot.waitUntil(lambda: len(room.waiting.lines) == 1)
    (known,) = kept(store, keys)
    assert (known.person.name, known.person.value) == ("Kevin Fiktén", "+46701740605")
    assert known.contact.purpose == "ring_mig"
    assert room.form.is_blank
    assert not room.form.of_age.isChecked()
    assert focused() is room.form.of_age
    assert room.waiting.lines[0].value.text() == "070-174 06 05"


def test_what_is_missing_is_said_and_nothing_typed_is_lost(qtbot: QtBot, room: ContactsRoom) -> None:
    save(qtbot, room)
    qtbot.waitUntil(lambda: "16" in room.footer.words.text())
    write_down(qtbot, room, number="070")
    save(qtbot, room)
    qtbot.waitUntil(lambda: "nummer" in room.footer.words.text().lower())
    qtbot.keyClicks(room.form.value, "-174 06 05")
    save(qtbot, room)
    qtbot.waitUntil(lambda: "uppläst" in room.footer.words.text())
    assert room.form.name.text() == "Kevin Fiktén"


def test_another_number_must_be_read_back_again(qtbot: QtBot, room: ContactsRoom) -> None:
    write_down(qtbot, room)
    room.form.read_back.click()
    go_to(qtbot, room, room.form.value)
    qtbot.keyClick(room.form.value, Qt.Key.Key_Backspace)
    qtbot.keyClicks(room.form.value, "6")
    assert not room.form.read_back.isChecked()


def test_each_purpose_asks_its_own_and_one_form_does_it(
    qtbot: QtBot, room: ContactsRoom, store: Store, keys: NamedKeys
) -> None:
    room.form.purpose.choose(["grannsamverkan"])
    room.form.purpose.changed.emit()
    assert "polisens" in room.form.told.words.text()
    assert set(room.form.answers.fields) == {"households", "contact_person"}
    write_down(qtbot, room)
    room.form.read_back.click()
    save(qtbot, room)
    qtbot.waitUntil(lambda: "ja till allt" in room.footer.words.text())
    go_to(qtbot, room, room.form.consents.ticks["handed_over"])
    press(qtbot, room, Qt.Key.Key_Space)
    room.form.answers.fields["contact_person"].click()  # type: ignore[union-attr]  # a tick
    save(qtbot, room)
    qtbot.waitUntil(lambda: "sparad" in room.footer.words.text())
    (known,) = kept(store, keys)
    assert known.person.answers == {"contact_person": "yes"}
    assert known.person.consents == ("handed_over",)


def test_every_purpose_of_the_pack_is_offered_in_either_language(qtbot: QtBot, room: ContactsRoom, desk: Desk) -> None:
    assert room.form.purpose.offered == [
        "ring_mig", "grannsamverkan", "batsamverkan", "trygghetsvandrare", "aterkoppling",
    ]  # fmt: skip
    type_words(room.form.name, "Kevin")
    desk.language.use(LanguageCode.ENGLISH)
    qtbot.waitUntil(lambda: room.form.told.words.text().startswith("The municipality writes down"))
    assert room.form.name.text() == "Kevin"


def test_nothing_is_kept_of_anybody_before_age_and_protection_are_asked(
    qtbot: QtBot, room: ContactsRoom, store: Store, keys: NamedKeys
) -> None:
    drafts = partial(contacts.drafts, actor=ANYBODY, keys=keys)
    type_words(room.form.name, "Barnet")
    room.form.name.textEdited.emit("Barnet")
    room.leave()
    assert store.read(drafts).result() == []
    room.form.of_age.click()
    room.form.not_protected.click()
    room.leave()
    qtbot.waitUntil(lambda: len(store.read(drafts).result()) == 1)
    room.footer.clear_button.click()
    qtbot.waitUntil(lambda: store.read(drafts).result() == [])
    assert room.form.is_blank


def test_what_a_crash_interrupted_is_there_again(qtbot: QtBot, desk: Desk, store: Store, keys: NamedKeys) -> None:
    keep = partial(contacts.keep_draft, actor=ANYBODY, keys=keys, contact_id=new_id(), occasion_id="")
    half = Person(name="Kev", value="070-1", of_age=True, not_protected=True)
    store.write(partial(keep, purpose_id="batsamverkan", person=half)).result()
    room = ContactsRoom(desk)
    qtbot.addWidget(room)
    room.enter()
    qtbot.waitUntil(lambda: room.form.name.text() == "Kev")
    assert room.form.purpose.chosen == ["batsamverkan"]


def test_the_same_number_is_told_of_while_writing(
    qtbot: QtBot, room: ContactsRoom, store: Store, keys: NamedKeys
) -> None:
    waits(store, keys, "Birgitta")
    write_down(qtbot, room, number="+46 70 174 06 05")
    press(qtbot, room, Qt.Key.Key_Tab)
    qtbot.waitUntil(room.notice.isVisible)
    assert "Birgitta (Ring mig)" in room.notice.words.text()


def test_a_call_is_done_by_one_key_and_undone_by_another(
    qtbot: QtBot, room: ContactsRoom, store: Store, keys: NamedKeys
) -> None:
    waits(store, keys, "Birgitta")
    room.waiting.look_up()
    qtbot.waitUntil(lambda: len(room.waiting.lines) == 1)
    button = room.waiting.lines[0].findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    done = next(each for each in button if each.accessibleName() == "Klar: Birgitta")
    done.setFocus()
    qtbot.keyClick(done, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.waiting.lines == [] and room.notice.isVisible())
    assert kept(store, keys) == []
    room.notice.step.click()
    qtbot.waitUntil(lambda: len(room.waiting.lines) == 1)
    assert [known.person.name for known in kept(store, keys)] == ["Birgitta"]


def test_f8_hides_every_name(qtbot: QtBot, room: ContactsRoom, store: Store, keys: NamedKeys) -> None:
    waits(store, keys, "Birgitta")
    room.waiting.look_up()
    qtbot.waitUntil(lambda: len(room.waiting.lines) == 1)
    press(qtbot, room, Qt.Key.Key_F8)
    assert room.waiting.lines == []
    press(qtbot, room, Qt.Key.Key_F8)
    assert [line.name.text() for line in room.waiting.lines] == ["Birgitta"]


def test_the_coordinator_hands_a_list_over_and_can_take_it_back(
    qtbot: QtBot, room: ContactsRoom, desk: Desk, store: Store, keys: NamedKeys, tmp_path: Path
) -> None:
    waits(store, keys, "Samira", "grannsamverkan")
    room.waiting.which.choose(HAND_OVER)
    room.waiting.look_up()
    qtbot.waitUntil(lambda: len(room.waiting.lines) == 1)
    assert room.waiting.hand_over_buttons == []
    desk.actor = COORDINATOR
    desk.news.actor.emit(COORDINATOR)
    qtbot.waitUntil(lambda: len(room.waiting.hand_over_buttons) == 1)
    assert room.waiting.hand_over_buttons[0].text() == "Lista till Grannsamverkan …"
    room.out.hand_over("Grannsamverkan", tmp_path / "lista.csv")
    qtbot.waitUntil(lambda: "lista.csv" in room.notice.words.text())
    assert "inte krypterad" in room.notice.words.text()
    assert "Samira" in (tmp_path / "lista.csv").read_text("utf-8-sig")
    room.waiting.which.choose(DELIVERED)
    qtbot.waitUntil(lambda: len(room.waiting.lines) == 1)
    room.notice.step.click()
    room.waiting.which.choose(HAND_OVER)
    qtbot.waitUntil(lambda: len(room.waiting.lines) == 1)


def test_who_asks_is_found_told_and_erased_everywhere(
    qtbot: QtBot, room: ContactsRoom, desk: Desk, store: Store, keys: NamedKeys, tmp_path: Path
) -> None:
    waits(store, keys, "Birgitta")
    waits(store, keys, "Samira", "grannsamverkan", "070-174 06 06")
    desk.actor = COORDINATOR
    desk.news.actor.emit(COORDINATOR)
    room.waiting.search.setText("samira")
    qtbot.waitUntil(lambda: [line.name.text() for line in room.waiting.lines] == ["Samira"])
    known = room.waiting.lines[0].known
    room.out.extract(known, tmp_path / "utdrag.pdf")
    qtbot.waitUntil((tmp_path / "utdrag.pdf").exists)
    room.out.ask_erase(known)
    assert len(kept(store, keys)) == 2
    room.notice.step.click()
    qtbot.waitUntil(lambda: "raderad" in room.notice.words.text())
    assert [each.person.name for each in kept(store, keys)] == ["Birgitta"]


def test_a_guest_sees_no_name_and_leaves_no_attempt(
    qtbot: QtBot, room: ContactsRoom, desk: Desk, store: Store, keys: NamedKeys
) -> None:
    waits(store, keys, "Birgitta")
    room.waiting.look_up()
    qtbot.waitUntil(lambda: len(room.waiting.lines) == 1)
    write_down(qtbot, room)
    press(qtbot, room, Qt.Key.Key_Tab)
    qtbot.waitUntil(room.notice.isVisible)
    room.waiting.look_up()
    desk.actor = GUEST
    desk.news.actor.emit(GUEST)
    assert not room.notice.isVisible()
    assert room.waiting.lines == []
    answered: list[object] = []
    desk.work.read(room, occasions.opened, answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert room.waiting.lines == []
    assert room.gate.isVisible()
    assert not room.form.isVisible()
    room.save()
    room.leave()
    assert len(kept(store, keys)) == 1


@pytest.mark.usefixtures("occasion")
def test_f6_leads_from_a_comment_to_a_contact_and_back(qtbot: QtBot, desk: Desk) -> None:
    window = app.window(desk)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.show_room(CaptureRoom.NAME)
    qtbot.waitUntil(window.room(CaptureRoom).form.words.hasFocus)
    press(qtbot, window, Qt.Key.Key_F6)
    assert window.room(ContactsRoom).isVisible()
    press(qtbot, window, Qt.Key.Key_F6)
    assert window.room(CaptureRoom).isVisible()
