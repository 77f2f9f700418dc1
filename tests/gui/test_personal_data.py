"""Personal data while writing: underlined in a pause, explained in one line, masked by a key, not kept by chance."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trygg_desktop.model.comment import Comment
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session, capture, tallies
from trygg_desktop.store.database import Store
from trygg_desktop.text.personal_data.span import Kind
from trygg_desktop.ui.capture.room import CaptureRoom
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.language import LanguageCode

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ACCUSED = "Det är Kevin Fiktén på Påhittsgatan 7 som langar, det vet alla."


@pytest.fixture
def room(qtbot: QtBot, occasion: Occasion, desk: Desk) -> Iterator[CaptureRoom]:
    assert occasion.is_open
    desk.language.use(LanguageCode.SWEDISH)
    room = CaptureRoom(desk)
    qtbot.addWidget(room)
    room.resize(1366, 728)
    room.show()
    room.enter()
    qtbot.waitExposed(room)
    room.activateWindow()
    qtbot.waitUntil(room.form.words.hasFocus)
    yield room
    room.close()


def write(room: CaptureRoom, words: str) -> None:
    """Type, å ä ö too: as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(room.form.words, event)


def press(qtbot: QtBot, room: CaptureRoom, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
    qtbot.keyClick(QApplication.focusWidget() or room, key, modifier)


def looked(qtbot: QtBot, room: CaptureRoom, count: int) -> None:
    """The typing has paused, and `count` stretches are underlined."""
    qtbot.waitUntil(lambda: len(room.form.words.extraSelections()) == count)


def underlined(room: CaptureRoom) -> list[str]:
    return [selection.cursor.selectedText() for selection in room.form.words.extraSelections()]


def saved(store: Store, occasion: Occasion) -> list[Comment]:
    return store.read(partial(capture.comments, occasion_id=occasion.id)).result()


def referred(store: Store, occasion: Occasion) -> int:
    return store.read(partial(tallies.tallies, occasion_id=occasion.id)).result().get("referred", 0)


def test_what_is_found_is_underlined_and_explained_where_the_caret_stands(qtbot: QtBot, room: CaptureRoom) -> None:
    write(room, "🙂 Ring Ulla-Britt på 070-174 06 05 om lampan")
    looked(qtbot, room, 2)
    assert underlined(room) == ["Ulla-Britt", "070-174 06 05"]
    caret = room.form.words.textCursor()
    caret.setPosition(10)
    room.form.words.setTextCursor(caret)
    assert room.form.personal.words.text().startswith("Namn: Ett förnamn.")
    caret.setPosition(25)
    room.form.words.setTextCursor(caret)
    assert room.form.personal.words.text().startswith("Telefonnummer: ")
    room.desk.language.use(LanguageCode.ENGLISH)
    qtbot.waitUntil(lambda: room.form.personal.words.text().startswith("Phone number: "))


def test_the_key_masks_one_after_the_other_and_undo_brings_each_back(qtbot: QtBot, room: CaptureRoom) -> None:
    text = "Ring Ulla-Britt på 070-174 06 05"
    write(room, text)
    looked(qtbot, room, 2)
    caret = room.form.words.textCursor()
    caret.setPosition(7)
    room.form.words.setTextCursor(caret)
    press(qtbot, room, Qt.Key.Key_M)
    assert room.form.words.toPlainText() == "Ring [namn] på 070-174 06 05"
    press(qtbot, room, Qt.Key.Key_M)
    assert room.form.words.toPlainText() == "Ring [namn] på [telefon]"
    assert room.form.words.hasFocus()
    press(qtbot, room, Qt.Key.Key_Z)
    press(qtbot, room, Qt.Key.Key_Z)
    assert room.form.words.toPlainText() == text
    looked(qtbot, room, 2)


def test_what_the_finder_missed_is_selected_and_masked_by_the_same_key(qtbot: QtBot, room: CaptureRoom) -> None:
    write(room, "Fråga Zxy om nyckeln")
    caret = room.form.words.textCursor()
    caret.setPosition(6)
    caret.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    room.form.words.setTextCursor(caret)
    press(qtbot, room, Qt.Key.Key_M)
    assert room.form.words.toPlainText() == "Fråga [maskat] om nyckeln"


def test_a_word_that_is_changed_loses_its_underline_at_once(qtbot: QtBot, room: CaptureRoom) -> None:
    write(room, "Hälsa Kevin")
    looked(qtbot, room, 1)
    qtbot.keyClick(room.form.words, Qt.Key.Key_Backspace)
    assert underlined(room) == []
    looked(qtbot, room, 0)


def test_an_answer_about_older_words_is_never_shown(qtbot: QtBot, room: CaptureRoom) -> None:
    marks, shown = room.form.marks, list[list[str]]()
    marks.changed.connect(lambda: shown.append(underlined(room)))
    write(room, "Hälsa Kevin")
    marks._look()
    room.form.words.selectAll()
    write(room, "Mörkt vid bussen, hälsa Kevin")
    looked(qtbot, room, 1)
    assert [words for words in shown if words not in ([], ["Kevin"])] == []


def test_a_harmless_comment_shows_no_line_and_no_bar(qtbot: QtBot, room: CaptureRoom) -> None:
    write(room, "Det är mörkt vid Coop Extra")
    with qtbot.waitSignal(room.form.marks.changed):
        pass
    assert room.form.personal.isHidden()
    assert room.form.accused.isHidden()


def test_a_person_pointed_out_brings_the_cards_of_the_pack(qtbot: QtBot, room: CaptureRoom) -> None:
    write(room, ACCUSED)
    qtbot.waitUntil(room.form.accused.isVisible)
    shown = " ".join(f"{card.title.text()} {card.words.text()}" for card in room.form.accused.cards)
    assert "112" in shown
    assert "114 14" in shown
    assert "socialtjänst" in shown
    assert room.form.words.hasFocus()
    for card in room.form.accused.cards:
        assert card.words.height() >= card.words.heightForWidth(card.words.width())


def test_saving_without_names_keeps_what_happens_and_counts_one_referred(
    qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion
) -> None:
    write(room, ACCUSED)
    qtbot.waitUntil(room.form.accused.isVisible)
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Return, CTRL | SHIFT)
    (comment,) = saved(store, occasion)
    assert comment.text == "Det är [namn] på [adress] som langar, det vet alla."
    assert referred(store, occasion) == 1
    assert room.form.words.toPlainText() == ""
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Z)
    assert saved(store, occasion) == []
    assert referred(store, occasion) == 0
    assert room.form.words.toPlainText() == comment.text


def test_saving_at_once_does_not_wait_for_the_pause(
    qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion
) -> None:
    write(room, ACCUSED)
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Return, CTRL | SHIFT)
    assert "Fiktén" not in saved(store, occasion)[0].text


def test_only_counting_keeps_no_word_and_can_be_undone(
    qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion
) -> None:
    write(room, ACCUSED)
    qtbot.waitUntil(room.form.accused.isVisible)
    with qtbot.waitSignal(room.desk.news.counted):
        room.form.accused.count_button.click()

    def left(session: Session) -> tuple[int, int]:
        return len(capture.comments(session, occasion.id)), len(capture.drafts(session))

    assert store.read(left).result() == (0, 0)
    assert referred(store, occasion) == 1
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Z)
    assert room.form.words.toPlainText() == ACCUSED
    assert referred(store, occasion) == 0


def test_a_text_of_5000_words_is_looked_through_and_typing_goes_on_meanwhile(qtbot: QtBot, room: CaptureRoom) -> None:
    words = ("Det är mörkt vid hållplatsen och Kevin såg det också. " * 500).strip()
    room.form.words.setPlainText(words)
    looked(qtbot, room, 500)
    room.form.words.moveCursor(QTextCursor.MoveOperation.Start)
    write(room, "Ja. ")
    assert len(underlined(room)) == 500
    assert set(underlined(room)) == {"Kevin"}
    assert {mark.kind for mark in room.form.marks.marks} == {Kind.NAME}
