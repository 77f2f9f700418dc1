"""What is public: masked by hand, seen side by side, gone through by keyboard, heard by a screen reader."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import minutes
from trygg_desktop.store.database import Store
from trygg_desktop.ui.minutes.quotations import QuoteRow
from trygg_desktop.ui.minutes.redaction import Redaction
from trygg_desktop.ui.minutes.room import MinutesRoom

NAME = "Anna Svensson"


def kept(store: Store, occasion: Occasion) -> Any:
    found = store.read(partial(minutes.of_occasion, occasion_id=occasion.id)).result()
    assert found is not None
    return found


def redactions(room: MinutesRoom) -> list[Redaction]:
    return [line.row.redaction for line in room.editor.quotations.rows.lines if isinstance(line.row, QuoteRow)]


def mask_a_name(qtbot: QtBot, room: MinutesRoom) -> None:
    """Write a name into a section, and mask it with the keys."""
    section = room.editor.sections["background"]
    section.text.setPlainText(f"{NAME} ropade.")
    section.redaction.how.setFocus()
    qtbot.keyClick(section.redaction.how, Qt.Key.Key_Down)
    words = section.redaction.words
    assert words.toPlainText() == f"{NAME} ropade."
    words.setFocus()
    for _ in NAME:
        qtbot.keyClick(words, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    section.redaction.mask_button.setFocus()
    with qtbot.waitSignal(room.editor.kept):
        qtbot.keyClick(section.redaction.mask_button, Qt.Key.Key_Space)


def test_a_name_is_masked_by_keyboard_and_stays_in_the_internal_version(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion
) -> None:
    mask_a_name(qtbot, room)
    found = kept(store, occasion)
    assert found.redactions == {"background": "[maskat] ropade."}
    assert found.sections[0]["text"] == f"{NAME} ropade."
    for version, words in (("public", "[maskat] ropade."), ("internal", f"{NAME} ropade.")):
        room.preview.version.choose(version)
        qtbot.waitUntil(partial(shows, room, words))


def test_side_by_side_marks_what_was_masked_and_the_keys_go_there(qtbot: QtBot, room: MinutesRoom) -> None:
    mask_a_name(qtbot, room)
    both = room.preview.both
    with qtbot.waitSignal(both.filled):
        room.preview.version.choose("both")
    qtbot.waitUntil(both.isVisible)
    told = []
    for _ in both.pairs:
        qtbot.keyClick(QApplication.focusWidget() or room, Qt.Key.Key_F8)
        told.append(str(both.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)))
        assert both.pairs[both.list.currentIndex().row()].differs
    assert any(NAME in words and "[maskat]" in words for words in told)
    differing = sum(pair.differs for pair in both.pairs)
    assert len(set(told)) == differing
    assert told[0] == told[differing]
    qtbot.keyClick(QApplication.focusWidget() or room, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    accessible = QAccessible.queryAccessibleInterface(both.list)
    assert accessible is not None
    assert accessible.childCount() == len(both.pairs)
    row = accessible.child(both.list.currentIndex().row())
    assert row.text(QAccessible.Text.Name) == both.list.currentIndex().data()


def test_side_by_side_follows_what_is_written(qtbot: QtBot, room: MinutesRoom) -> None:
    with qtbot.waitSignal(room.preview.both.filled):
        room.preview.version.choose("both")
    with qtbot.waitSignal(room.preview.both.filled):
        room.editor.sections["background"].text.setPlainText("Nytt ord.")
    told = ["".join(piece.text for piece in pair.public) for pair in room.preview.both.pairs]
    assert "Nytt ord." in told


def test_a_voice_that_is_left_out_or_moved_is_kept_so(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion
) -> None:
    for index in (0, 1):
        room.editor.quotations.list.item(index).setCheckState(Qt.CheckState.Checked)
    first, second = room.editor.quotations.chosen
    row = redactions(room)[1]
    qtbot.waitUntil(row.how.isVisible)
    row.how.setFocus()
    qtbot.keyClick(row.how, Qt.Key.Key_End)
    qtbot.keyClick(row.how, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: kept(store, occasion).quotations == [second, first])
    assert kept(store, occasion).redactions == {second: ""}


def test_a_voice_that_is_put_back_has_its_mask_again(qtbot: QtBot, room: MinutesRoom) -> None:
    room.editor.quotations.list.item(0).setCheckState(Qt.CheckState.Checked)
    redactions(room)[0].how.setCurrentIndex(2)
    room.editor.quotations.rows.remove(room.editor.quotations.rows.lines[0])
    assert room.editor.quotations.list.item(0).checkState() is Qt.CheckState.Unchecked
    qtbot.waitUntil(room.notice.step.isVisible)
    room.notice.step.click()
    assert [each.value for each in redactions(room)] == [""]
    assert room.editor.quotations.list.item(0).checkState() is Qt.CheckState.Checked


def test_a_voice_that_is_chosen_again_has_its_mask_again(room: MinutesRoom) -> None:
    item = room.editor.quotations.list.item(0)
    item.setCheckState(Qt.CheckState.Checked)
    redactions(room)[0].how.setCurrentIndex(2)
    for state in (Qt.CheckState.Unchecked, Qt.CheckState.Checked):
        item.setCheckState(state)
    assert [each.value for each in redactions(room)] == [""]


def test_a_mask_that_is_not_on_the_screen_is_not_lost(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion
) -> None:
    found = kept(store, occasion)
    store.write(partial(minutes.edit, minutes_id=found.id, redactions={"elsewhere": "[maskat]"})).result()
    room.editor.reload()
    with qtbot.waitSignal(room.editor.shown):
        pass
    with qtbot.waitSignal(room.editor.kept):
        room.editor.sections["background"].text.setPlainText("Mer.")
    assert kept(store, occasion).redactions == {"elsewhere": "[maskat]"}


def shows(room: MinutesRoom, words: str) -> bool:
    return words in paper_of(room)


def paper_of(room: MinutesRoom) -> str:
    return " ".join(room.preview.paper.getAllText(page).text() for page in range(room.preview.pages))
