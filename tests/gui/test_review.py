"""The review room: side by side, decided, approved, and the sealed original read with a reason."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trygg_desktop import app
from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.people import Actor, Role
from trygg_desktop.services import capture, occasions
from trygg_desktop.store.database import BACKUPS, Store
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.language import LanguageCode
from trygg_desktop.ui.occasion.room import OccasionRoom
from trygg_desktop.ui.review.room import APPROVED, ReviewRoom

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
WORDS = ["🙂 Ring Ulla-Britt på 070-174 06 05", "Mörkt vid Coop Extra", "Hälsa Kevin i hamnen"]


@pytest.fixture
def comments(store: Store, occasion: Occasion) -> list[Comment]:
    made = []
    for words in WORDS:
        save = partial(capture.save_comment, draft_id=new_id(), occasion_id=occasion.id, content={"text": words})
        made.append(store.write(save).result())
    store.write(partial(occasions.close, occasion_id=occasion.id, now=utc_now())).result()
    return made


@pytest.fixture
def room(qtbot: QtBot, comments: list[Comment], desk: Desk) -> Iterator[ReviewRoom]:
    assert comments
    desk.language.use(LanguageCode.SWEDISH)
    desk.actor = Actor("Karin Ek", Role.BOOTH_STAFF)
    room = ReviewRoom(desk)
    qtbot.addWidget(room)
    room.resize(1366, 728)
    room.show()
    qtbot.waitExposed(room)
    room.activateWindow()
    room.enter()
    qtbot.waitUntil(lambda: len(room._items) == 2)
    yield room
    room.close()


def press(qtbot: QtBot, room: ReviewRoom, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
    qtbot.keyClick(QApplication.focusWidget() or room, key, modifier)


def now(store: Store, comment: Comment) -> str:
    return store.read(partial(capture.get, comment_id=comment.id)).result().text


def test_what_was_found_stands_side_by_side_with_its_reasons(qtbot: QtBot, room: ReviewRoom) -> None:
    card = room.card
    assert card.sides.original.toPlainText() == WORDS[0]
    assert card.sides.masked.toPlainText() == "🙂 Ring [namn] på [telefon]"
    assert [selection.cursor.selectedText() for selection in card.sides.original.extraSelections()] == [
        "Ulla-Britt",
        "070-174 06 05",
    ]
    assert [row.toggle.text() for row in card.rows] == ["Ulla-Britt → [namn]", "070-174 06 05 → [telefon]"]
    assert card.rows[0].why.text() == "Namn: Ett förnamn. · Föreslås av Trygg"
    assert room.show_which.value == "waiting"
    qtbot.waitUntil(card.rows[0].toggle.hasFocus)


def test_one_key_leaves_a_stretch_and_masks_it_again(qtbot: QtBot, room: ReviewRoom) -> None:
    card = room.card
    press(qtbot, room, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: card.sides.masked.toPlainText() == "🙂 Ring Ulla-Britt på [telefon]")
    assert card.rows[0].why.text().startswith("Namn: Ett förnamn. · Lämnat av Karin Ek, ")
    qtbot.waitUntil(card.rows[0].toggle.hasFocus)
    press(qtbot, room, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: card.sides.masked.toPlainText() == "🙂 Ring [namn] på [telefon]")


def test_what_was_not_found_is_selected_and_masked(qtbot: QtBot, room: ReviewRoom) -> None:
    words = room.card.sides.original
    caret = words.textCursor()
    caret.setPosition(3)
    caret.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    words.setTextCursor(caret)
    press(qtbot, room, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: room.card.sides.masked.toPlainText() == "🙂 [maskat] [namn] på [telefon]")
    assert room.card.rows[0].why.text().startswith("Valt för hand · Maskerat av Karin Ek, ")


def test_approving_goes_on_to_the_next_until_nothing_waits_and_no_file_has_the_words(
    qtbot: QtBot, room: ReviewRoom, store: Store, comments: list[Comment]
) -> None:
    press(qtbot, room, Qt.Key.Key_Right, ALT)
    assert room.card.sides.original.toPlainText() == WORDS[2]
    press(qtbot, room, Qt.Key.Key_Left, ALT)
    before = set((store.path.parent / BACKUPS).glob("*.db"))
    press(qtbot, room, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.card.sides.original.toPlainText() == WORDS[2])
    assert now(store, comments[0]) == "🙂 Ring [namn] på [telefon]"
    press(qtbot, room, Qt.Key.Key_Return)
    qtbot.waitUntil(room.empty.isVisible)
    assert now(store, comments[2]) == "Hälsa [namn] i hamnen"
    assert now(store, comments[1]) == WORDS[1]
    room.hide()
    qtbot.waitUntil(lambda: bool(set((store.path.parent / BACKUPS).glob("*.db")) - before))


def test_all_are_approved_by_one_press(qtbot: QtBot, room: ReviewRoom, store: Store, comments: list[Comment]) -> None:
    room.card.all_button.click()
    qtbot.waitUntil(room.empty.isVisible)
    assert now(store, comments[0]) == "🙂 Ring [namn] på [telefon]"
    assert now(store, comments[2]) == "Hälsa [namn] i hamnen"


def test_the_coordinator_reads_the_original_with_a_reason_and_staff_do_not(qtbot: QtBot, room: ReviewRoom) -> None:
    room.card.all_button.click()
    qtbot.waitUntil(room.empty.isVisible)
    room.show_which.choose(APPROVED)
    room._turn_page()
    assert len(room.sealed) == 2
    assert room.sealed[0].asked.isHidden()
    assert "samordnaren" in room.sealed[0].decisions.text().lower()
    room.desk.actor = Actor("Siv Ros", Role.COORDINATOR)
    room._turn_page()
    card = room.sealed[0]
    assert card.asked.isVisibleTo(card)
    card.read_button.click()
    qtbot.waitUntil(room.notice.isVisible)
    assert card.original.isHidden()
    card.reason.setText("Begäran om rättelse")
    card.read_button.click()
    qtbot.waitUntil(card.original.isVisible)
    assert card.original.text() == WORDS[0]
    room.hide()
    assert room.sealed == []


def test_the_coordinator_puts_the_seal_under_a_passphrase_and_reads_with_it(qtbot: QtBot, room: ReviewRoom) -> None:
    room.card.all_button.click()
    qtbot.waitUntil(room.empty.isVisible)
    room.show_which.choose(APPROVED)
    assert room.seal.isHidden()
    room.desk.actor = Actor("Siv Ros", Role.COORDINATOR)
    room._turn_page()
    room.seal.choose_button.click()
    room.seal.form.new.first.setText("kalla fingrar i regnet")
    room.seal.form.new.second.setText("kalla fingrar i regnet")
    room.seal.form.done.click()
    qtbot.waitUntil(room.seal.notice.isVisible)
    room._turn_page()
    card = room.sealed[0]
    card.reason.setText("Begäran om rättelse")
    card.passphrase.setText("fel fras som inte passar")
    card.read_button.click()
    qtbot.waitUntil(room.notice.isVisible)
    card.passphrase.setText("kalla fingrar i regnet")
    card.read_button.click()
    qtbot.waitUntil(card.original.isVisible)
    assert card.original.text() == WORDS[0]
    assert card.passphrase.text() == ""


def test_a_guest_sees_no_words(qtbot: QtBot, room: ReviewRoom) -> None:
    room.desk.actor = Actor("Polis", Role.GUEST)
    room.enter()
    qtbot.waitUntil(room.gate.isVisible)
    assert not room.card.isVisible()
    assert not room.which.isVisible()


def test_closing_an_occasion_tells_what_waits_and_leads_there(
    qtbot: QtBot, store: Store, occasion: Occasion, desk: Desk
) -> None:
    save = partial(capture.save_comment, draft_id=new_id(), occasion_id=occasion.id, content={"text": WORDS[0]})
    store.write(save).result()
    window = app.window(desk)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.room(OccasionRoom).running.close_occasion()
    qtbot.waitUntil(window.notice.isVisible)
    window.notice.step.click()
    room = window.room(ReviewRoom)
    qtbot.waitUntil(lambda: room.isVisible() and room.card.sides.original.toPlainText() == WORDS[0])
    window.close()
