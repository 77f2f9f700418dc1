"""The minutes room: what is written is kept, is seen on the paper, and gets home."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.pdf.paper import Paper

from trygg_desktop.model.base import new_id
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import capture, minutes
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


def test_what_is_written_is_kept_without_being_asked(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion
) -> None:
    _, text = room.editor.texts["background"]
    with qtbot.waitSignal(room.editor.kept):
        text.setPlainText("Vi stod utanför affären.")
    found = store.read(partial(minutes.of_occasion, occasion_id=occasion.id)).result()
    assert found is not None
    assert found.sections[0]["text"] == "Vi stod utanför affären."


def test_leaving_at_once_loses_nothing(qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion) -> None:
    _, text = room.editor.texts["background"]
    text.setPlainText("Sista meningen.")
    with qtbot.waitSignal(room.editor.kept):
        room.leave()
    found = store.read(partial(minutes.of_occasion, occasion_id=occasion.id)).result()
    assert found is not None
    assert found.sections[0]["text"] == "Sista meningen."


def test_the_paper_follows_what_is_written(qtbot: QtBot, room: MinutesRoom, tmp_path: Path) -> None:
    for index in (2, 0):
        room.editor.quotations.list.item(index).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(room.editor.kept):
        room.editor.quotations.changed.emit()
    qtbot.waitUntil(lambda: room.preview.is_up_to_date)
    path = tmp_path / "ut.pdf"
    with qtbot.waitSignal(room.exported):
        room.export_to(path, internal=False)
    text = Paper(path).text()
    assert text.index(SAID[0]) < text.index(SAID[2])
    assert SAID[1] not in text


def test_the_public_version_has_fewer_pages(qtbot: QtBot, room: MinutesRoom) -> None:
    internal = room.preview.pages
    room.preview.version.choose("public")
    qtbot.waitUntil(lambda: room.preview.is_up_to_date and room.preview.pages != internal)
    assert room.preview.pages < internal


def test_rows_are_moved_by_keyboard_and_a_removed_one_comes_back(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion
) -> None:
    rows = room.editor.agenda
    rows.fill(["Första", "Andra"])
    rows.add_button.click()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.waitUntil(field.isVisible)
    qtbot.keyClicks(field, "Tredje")
    qtbot.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert rows.contents() == ["Första", "Tredje", "Andra"]
    assert field.hasFocus()
    rows.remove(rows.lines[0])
    assert rows.contents() == ["Tredje", "Andra"]
    room.notice.step.click()
    with qtbot.waitSignal(room.editor.kept):
        rows.changed.emit()
    found = store.read(partial(minutes.of_occasion, occasion_id=occasion.id)).result()
    assert found is not None
    assert found.agenda == ["Första", "Tredje", "Andra"]


def test_an_action_is_written_down_with_who_and_when(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion
) -> None:
    room.editor.agreed.add_button.click()
    with qtbot.waitSignal(room.editor.kept):
        room.editor.agreed.fill([{"what": "Laga lampan", "responsible": "LEVA", "due": "2026-12-01"}])
        room.editor.agreed.changed.emit()
    (action,) = store.read(partial(minutes.actions, occasion_id=occasion.id)).result()
    assert (action.what, action.responsible, action.due) == ("Laga lampan", "LEVA", "2026-12-01")


def test_an_export_that_cannot_be_says_so(qtbot: QtBot, room: MinutesRoom, tmp_path: Path) -> None:
    place = tmp_path / "nowhere"
    with qtbot.waitSignal(room.desk.work.failed) as told:
        room.export_to(place / "ut.pdf", internal=True)
    assert told.args is not None
    assert told.args[0].do
    assert not place.exists()


def test_the_suggested_name_tells_kind_day_and_place_and_nothing_said(room: MinutesRoom) -> None:
    name = room.file_name()
    assert name.startswith("motesanteckningar-2026-11-20-coop-extra-lysekil")
    assert name.endswith("-intern.pdf")


def test_without_an_occasion_the_room_says_what_to_do(qtbot: QtBot, desk: Desk) -> None:
    room = MinutesRoom(desk)
    qtbot.addWidget(room)
    room.show()
    room.enter()
    qtbot.waitUntil(room.empty.isVisible)
    with qtbot.waitSignal(desk.news.go) as gone:
        room.empty.step.click()
    assert gone.args == ["occasion"]
