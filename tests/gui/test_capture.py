"""The capture room, at work: what is typed is kept, saved, found, changed and taken back."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session, capture
from trygg_desktop.store.database import Store
from trygg_desktop.ui.capture.room import CaptureRoom
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.language import LanguageCode

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
WORDS = "Det är mörkt vid hållplatsen, ingen ser en där."


@pytest.fixture
def room(qtbot: QtBot, occasion: Occasion, desk: Desk) -> Iterator[CaptureRoom]:
    room = opened(qtbot, desk)
    assert desk.occasion is not None
    assert desk.occasion.id == occasion.id
    yield room
    room.close()


def opened(qtbot: QtBot, desk: Desk) -> CaptureRoom:
    room = CaptureRoom(desk)
    qtbot.addWidget(room)
    room.resize(1366, 728)
    room.show()
    room.enter()
    qtbot.waitExposed(room)
    room.activateWindow()
    qtbot.waitUntil(room.form.words.hasFocus)
    return room


def write(room: CaptureRoom, words: str) -> None:
    """Type, å ä ö too: as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(room.form.words, event)


def press(qtbot: QtBot, room: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
    qtbot.keyClick(QApplication.focusWidget() or room, key, modifier)


def saved(store: Store, occasion: Occasion) -> list[Comment]:
    return store.read(partial(capture.comments, occasion_id=occasion.id)).result()


def save(qtbot: QtBot, room: CaptureRoom, words: str) -> None:
    write(room, words)
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Return)


def test_ctrl_enter_saves_clears_and_begins_again(
    qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion
) -> None:
    write(room, WORDS)
    press(qtbot, room, Qt.Key.Key_2, ALT)
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Return)
    (comment,) = saved(store, occasion)
    assert (comment.text, comment.safety, comment.author) == (WORDS, 2, "Karin Ek")
    assert room.form.words.toPlainText() == ""
    assert room.form.faces.value is None
    assert room.form.words.hasFocus()
    assert "A-001" in room.footer.words.text()
    qtbot.waitUntil(lambda: [each.id for each in room.today.list.comments] == [comment.id])


def test_nothing_is_not_saved_but_explained(qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion) -> None:
    press(qtbot, room, Qt.Key.Key_Return)
    assert room.footer.words.text()
    assert room.footer.words.property("role") == "danger"
    assert room.footer.save_button.isEnabled()
    assert saved(store, occasion) == []


def test_a_face_alone_is_enough(qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion) -> None:
    press(qtbot, room, Qt.Key.Key_5, ALT)
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Return)
    assert [comment.safety for comment in saved(store, occasion)] == [5]


def test_the_draft_is_on_the_disk_soon_after_the_last_key(qtbot: QtBot, room: CaptureRoom, store: Store) -> None:
    with qtbot.waitSignal(room.scribe.drafts.kept):
        write(room, WORDS)
    (draft,) = store.read(capture.drafts).result()
    assert draft.content["text"] == WORDS


def test_a_later_run_brings_the_drafts_back(qtbot: QtBot, room: CaptureRoom, desk: Desk, store: Store) -> None:
    with qtbot.waitSignal(room.scribe.drafts.kept):
        write(room, WORDS)
    press(qtbot, room, Qt.Key.Key_N)
    write(room, "Ett till")
    qtbot.waitUntil(lambda: len(store.read(capture.drafts).result()) == 2)
    again = opened(qtbot, desk)
    qtbot.waitUntil(lambda: again.scribe.restored == 2)
    assert again.form.words.toPlainText() == "Ett till"
    assert "Det är mörkt" in again.notice.words.text()
    assert again.tabs.bar.count() == 2
    press(qtbot, again, Qt.Key.Key_Tab)
    assert again.form.words.toPlainText() == WORDS


def test_ctrl_z_takes_typing_back_first_and_then_the_save(
    qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion
) -> None:
    save(qtbot, room, WORDS)
    write(room, "x")
    press(qtbot, room, Qt.Key.Key_Z)
    assert room.form.words.toPlainText() == ""
    assert len(saved(store, occasion)) == 1
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Z)
    assert saved(store, occasion) == []
    assert room.form.words.toPlainText() == WORDS


def test_themes_are_suggested_never_set(qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion) -> None:
    write(room, WORDS)
    qtbot.waitUntil(lambda: "belysning" in room.form.themes.suggested)
    assert room.form.themes.chosen == []
    assert len(room.form.themes.suggested) <= 3
    room.form.themes.choose(["trafik_buskorning"])
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Return)
    (comment,) = saved(store, occasion)
    assert comment.themes == ["trafik_buskorning"]
    assert "belysning" in comment.suggested_themes
    assert room.form.themes.chosen == []


def test_the_place_spoken_about_is_not_the_booths(
    qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion
) -> None:
    write(room, WORDS)
    press(qtbot, room, Qt.Key.Key_L)
    qtbot.keyClicks(room.form.where.place, "Kungstorget, Lysekil")
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Return)
    (comment,) = saved(store, occasion)
    assert (comment.place, comment.place_id) == ("Kungstorget, Lysekil", "kungstorget")
    assert room.form.where.place.text() == ""
    assert "Coop Extra" in room.place.text()


def test_a_save_that_fails_gives_the_words_back(
    qtbot: QtBot, room: CaptureRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> Comment:
        raise EnvironmentFault("disk_full")

    monkeypatch.setattr(capture, "save_comment", full)
    write(room, WORDS)
    press(qtbot, room, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.form.words.toPlainText() == WORDS)
    assert room.footer.words.property("role") == "danger"
    assert WORDS not in room.footer.words.text()


def test_who_went_on_writing_is_not_disturbed_by_a_failed_save(
    qtbot: QtBot, room: CaptureRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> Comment:
        raise EnvironmentFault("disk_full")

    monkeypatch.setattr(capture, "save_comment", full)
    write(room, WORDS)
    press(qtbot, room, Qt.Key.Key_Return)
    write(room, "Nästa")
    qtbot.waitUntil(lambda: room.tabs.bar.count() == 2)
    assert room.form.words.toPlainText() == "Nästa"
    press(qtbot, room, Qt.Key.Key_Tab)
    assert room.form.words.toPlainText() == WORDS


def test_a_saved_comment_is_changed_and_changed_back(
    qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion
) -> None:
    save(qtbot, room, WORDS)
    qtbot.waitUntil(lambda: bool(room.today.list.comments))
    room.today.show_one(room.today.list.comments[0])
    room.today.one.edit_button.click()
    assert room.form.words.toPlainText() == WORDS
    write(room, "Och kallt. ")
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Return)
    (comment,) = saved(store, occasion)
    assert "Och kallt." in comment.text
    assert comment.label == "A-001"
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Z)
    assert saved(store, occasion)[0].text == WORDS


def test_withdrawing_empties_it_and_can_be_undone(
    qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion
) -> None:
    save(qtbot, room, WORDS)
    qtbot.waitUntil(lambda: bool(room.today.list.comments))
    room.today.show_one(room.today.list.comments[0])
    with qtbot.waitSignal(room.desk.news.counted):
        room.today.one.withdraw_button.click()
    assert saved(store, occasion)[0].text == ""
    with qtbot.waitSignal(room.desk.news.counted):
        room.footer.undo_button.click()
    assert saved(store, occasion)[0].text == WORDS


def test_one_more_agrees_by_one_key(qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion) -> None:
    save(qtbot, room, WORDS)
    qtbot.waitUntil(lambda: bool(room.today.list.comments))
    room.today.list.setFocus()
    room.today.list.setCurrentIndex(room.today.list.model().index(0, 0))
    press(qtbot, room, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(room.today.one.agree_button.hasFocus)
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier)
    assert saved(store, occasion)[0].agrees == 1


def test_one_key_hides_other_peoples_words(qtbot: QtBot, room: CaptureRoom) -> None:
    save(qtbot, room, WORDS)
    qtbot.waitUntil(room.today.list.isVisible)
    press(qtbot, room, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    assert not room.today.list.isVisible()
    assert not room.today.search.isVisible()
    save(qtbot, room, "Mer")
    qtbot.wait(1)
    assert not room.today.list.isVisible()
    press(qtbot, room, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    assert room.today.list.isVisible()


def test_the_list_is_searched(qtbot: QtBot, room: CaptureRoom) -> None:
    for words in (WORDS, "Mopeder på torget", "Mer belysning"):
        save(qtbot, room, words)
    press(qtbot, room, Qt.Key.Key_F)
    qtbot.keyClicks(room.today.search, "moped")
    qtbot.waitUntil(lambda: [each.text for each in room.today.list.comments] == ["Mopeder på torget"])


def test_what_was_saved_in_the_rush_waits_to_be_completed(qtbot: QtBot, room: CaptureRoom) -> None:
    write(room, WORDS)
    room.form.more.to_complete.setChecked(True)
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Return)
    save(qtbot, room, "Klar")
    qtbot.waitUntil(lambda: len(room.today.list.comments) == 2)
    room.today.which.choose("to_complete")
    qtbot.waitUntil(lambda: [each.text for each in room.today.list.comments] == [WORDS])


def test_words_read_back_and_agreed_to_are_marked(
    qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion
) -> None:
    write(room, WORDS)
    press(qtbot, room, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    assert room.read_back.isVisible()
    press(qtbot, room, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
    assert room.form.isVisible()
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Return)
    (comment,) = saved(store, occasion)
    assert (comment.read_back, comment.verbatim) == (True, True)


def test_words_changed_after_the_read_back_are_no_longer_agreed_to(room: CaptureRoom) -> None:
    write(room, WORDS)
    room.form.agree_read_back()
    write(room, "!")
    assert room.form.content()["read_back"] is False


def test_a_cleared_draft_can_be_brought_back(qtbot: QtBot, room: CaptureRoom) -> None:
    with qtbot.waitSignal(room.scribe.drafts.kept):
        write(room, WORDS)
    room.footer.clear_button.click()
    assert room.form.words.toPlainText() == ""
    with qtbot.waitSignal(room.desk.news.counted):
        press(qtbot, room, Qt.Key.Key_Z)
    assert room.form.words.toPlainText() == WORDS


def test_the_language_changes_while_somebody_writes(qtbot: QtBot, room: CaptureRoom) -> None:
    write(room, WORDS)
    room.desk.language.use(LanguageCode.ENGLISH)
    qtbot.waitUntil(lambda: room.footer.save_button.text() == "Save comment")
    assert room.form.words.toPlainText() == WORDS
    room.desk.language.use(LanguageCode.SWEDISH)
    qtbot.waitUntil(lambda: room.footer.save_button.text() == "Spara kommentar")


def test_without_an_occasion_the_room_says_what_to_do(qtbot: QtBot, desk: Desk) -> None:
    room = CaptureRoom(desk)
    qtbot.addWidget(room)
    room.show()
    room.enter()
    assert room.empty.isVisible()
    assert not room.form.isVisible()
    with qtbot.waitSignal(desk.news.go) as gone:
        room.empty.step.click()
    assert gone.args == ["occasion"]


def test_the_booths_place_is_changed_where_it_stands(
    qtbot: QtBot, room: CaptureRoom, store: Store, occasion: Occasion
) -> None:
    with qtbot.waitSignal(room.desk.news.occasion):
        room.place.picked.emit("Kungstorget, Lysekil")
    assert "Kungstorget" in room.place.text()

    def place(session: Session) -> str:
        found = session.get(Occasion, occasion.n)
        assert found is not None
        return found.place

    assert store.read(place).result() == "Kungstorget, Lysekil"
