"""Writing the minutes: phrases by short code, rows dragged and moved, the forms, the distribution list."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import minutes
from trygg_desktop.store.database import Store
from trygg_desktop.ui.minutes.room import MinutesRoom

THANKS = "Vi tackar alla som stannade och berättade."


def test_a_short_code_becomes_its_phrase_and_undo_brings_it_back(qtbot: QtBot, room: MinutesRoom) -> None:
    text = room.editor.sections["background"].text
    text.setFocus()
    qtbot.keyClicks(text, "Hej. /tack ")
    assert text.toPlainText() == f"Hej. {THANKS} "
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "/tack" in text.toPlainText()


def test_what_only_looks_like_a_code_stays(qtbot: QtBot, room: MinutesRoom) -> None:
    text = room.editor.sections["background"].text
    text.setFocus()
    qtbot.keyClicks(text, "och/tack /finnsinte 1/2 ")
    assert text.toPlainText() == "och/tack /finnsinte 1/2 "


def test_the_menu_has_every_phrase(room: MinutesRoom) -> None:
    section = room.editor.sections["background"]
    section.text.setPlainText("Hej.")
    section.text.moveCursor(section.text.textCursor().MoveOperation.End)
    actions = section.phrases.menu.actions()
    assert len(actions) == len(room.desk.setup.pack.phrases)
    actions[0].trigger()
    assert section.text.toPlainText() == f"Hej. {THANKS}"


def test_a_section_is_added_written_and_moved_by_keyboard(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion
) -> None:
    written = room.editor.written
    qtbot.keyClick(written.add_button, Qt.Key.Key_Space)
    row = written.lines[-1].row
    heading = room.editor.sections[row.one_id].heading  # type: ignore[attr-defined]
    assert heading.hasFocus()
    qtbot.waitUntil(heading.isVisible)
    qtbot.keyClicks(heading, "Framme")
    for _ in range(3):
        qtbot.keyClick(heading, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    def first_two() -> list[str]:
        found = store.read(partial(minutes.of_occasion, occasion_id=occasion.id)).result()
        assert found is not None
        return [section["heading"] for section in found.sections][:2]

    qtbot.waitUntil(lambda: first_two() == ["Framme", "Bakgrund"])


def test_a_row_is_dragged_by_its_grip(qtbot: QtBot, room: MinutesRoom) -> None:
    rows = room.editor.agenda
    rows.fill(["Första", "Andra", "Tredje"])
    room.editor._page.ensureWidgetVisible(rows)
    qtbot.waitUntil(lambda: all(line.isVisible() and line.height() > 0 and line.y() > 0 for line in rows.lines[1:]))
    line = rows.lines[0]
    grip = line.layout().itemAt(0).widget()  # type: ignore[union-attr]
    assert grip is not None
    below = rows.lines[2].geometry().center()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    for _ in range(4):
        at = grip.mapFrom(rows, below + QPoint(0, 4))
        QTest.mouseMove(grip, at)
        qtbot.wait(1)
        if rows.contents() == ["Andra", "Tredje", "Första"]:
            break
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton)
    assert rows.contents() == ["Andra", "Tredje", "Första"]


def test_a_protocol_asks_for_what_only_a_protocol_has(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion
) -> None:
    fields = room.editor.fields
    assert not fields["adjuster"].isVisible()
    with qtbot.waitSignal(room.editor.kept):
        room.editor.about.kind.choose("protocol")
    assert fields["adjuster"].isVisible()
    assert fields["title"].text().startswith("Protokoll – ")
    with qtbot.waitSignal(room.editor.kept):
        qtbot.keyClicks(fields["adjuster"], "Eva Berg")
    found = store.read(partial(minutes.of_occasion, occasion_id=occasion.id)).result()
    assert found is not None
    assert (found.kind, found.adjuster) == ("protocol", "Eva Berg")


def test_recipients_are_chosen_from_the_pack_and_written_in(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion
) -> None:
    choices = room.editor.recipients.choices
    qtbot.keyClicks(choices.field, "Kim Berg <kim@ankeborg.example>")
    with qtbot.waitSignal(room.editor.kept):
        qtbot.keyClick(choices.field, Qt.Key.Key_Return)
    found = store.read(partial(minutes.of_occasion, occasion_id=occasion.id)).result()
    assert found is not None
    assert found.recipients == ["Kim Berg <kim@ankeborg.example>"]
    assert "Kommunpolis" in choices.offered
