"""The minutes room: what is written is kept, is seen on the paper, and gets home."""

import tempfile
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from tests.faults.volume import as_nobody
from tests.pdf.paper import Paper

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.kinds import Edition, OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import minutes, occasions
from trygg_desktop.store.database import Store
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.minutes.room import MinutesRoom

SAVE_AS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SAID = ("Det är mörkt vid hållplatsen.", "Mopeder på torget.", "Fint att ni är här!")


@pytest.fixture
def other(store: Store, occasion: Occasion) -> Occasion:
    """A later occasion; the first is closed."""
    now = utc_now()
    store.write(partial(occasions.close, occasion_id=occasion.id, now=now)).result()
    start = partial(
        occasions.start, kind=OccasionKind.BOOTH, place="Torget", starts_at=now, ends_at=None, staff=(), partners=()
    )
    return store.write(start).result()


def test_what_is_written_is_kept_without_being_asked(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion
) -> None:
    text = room.editor.sections["background"].text
    with qtbot.waitSignal(room.editor.kept):
        text.setPlainText("Vi stod utanför affären.")
    found = store.read(partial(minutes.of_occasion, occasion_id=occasion.id)).result()
    assert found is not None
    assert found.sections[0]["text"] == "Vi stod utanför affären."


def test_leaving_at_once_loses_nothing(qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion) -> None:
    text = room.editor.sections["background"].text
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
    with qtbot.waitSignal(room.outgoing.exported):
        room.outgoing.export_to(path, Edition.PUBLIC)
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
        room.outgoing.export_to(place / "ut.pdf", Edition.INTERNAL)
    assert told.args is not None
    assert told.args[0].do
    assert not place.exists()


def test_the_suggested_name_tells_kind_day_and_place_and_nothing_said(room: MinutesRoom) -> None:
    name = room.file_name()
    assert name.startswith("motesanteckningar-2026-11-20-coop-extra-lysekil")
    assert name.endswith("-intern")


def test_without_an_occasion_the_room_says_what_to_do(qtbot: QtBot, desk: Desk) -> None:
    room = MinutesRoom(desk)
    qtbot.addWidget(room)
    room.show()
    room.enter()
    qtbot.waitUntil(room.empty.isVisible)
    with qtbot.waitSignal(desk.news.go) as gone:
        room.empty.step.click()
    assert gone.args == ["occasion"]


def test_the_paper_beside_shows_what_was_just_written(qtbot: QtBot, room: MinutesRoom) -> None:
    text = room.editor.sections["background"].text
    text.setPlainText("Regnet höll i sig hela kvällen.")
    qtbot.waitUntil(lambda: "Regnet höll i sig" in room.preview.paper.getAllText(0).text())


def test_the_pdf_holds_the_words_that_were_written_last(qtbot: QtBot, room: MinutesRoom, tmp_path: Path) -> None:
    text = room.editor.sections["background"].text
    path = tmp_path / "ut.pdf"
    for turn in range(5):
        text.setPlainText(f"Slutord nummer {turn}.")
        with qtbot.waitSignal(room.outgoing.exported):
            room.outgoing.export_to(path, Edition.PUBLIC)
        assert f"Slutord nummer {turn}." in Paper(path).text()


def test_an_action_that_is_written_on_stays_the_same_action(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion
) -> None:
    room.editor.agreed.add_button.click()
    field = QApplication.focusWidget()
    assert field is not None
    kept = []
    for words in ("Laga", " lampan"):
        with qtbot.waitSignal(room.editor.kept):
            qtbot.keyClicks(field, words)
        kept.append(store.read(partial(minutes.actions, occasion_id=occasion.id)).result())
    ((before,), (after,)) = kept
    assert after.what == "Laga lampan"
    assert after.id == before.id


def test_words_that_could_not_be_saved_are_told_of_and_tried_again(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken, qtbot.waitSignal(room.editor.unkept):
        broken.setattr(minutes, "edit", refuse)
        room.editor.sections["background"].text.setPlainText("Fick inte rum.")
    qtbot.waitUntil(room.notice.step.isVisible)
    unsaved = room.state.text()
    with qtbot.waitSignal(room.editor.kept):
        room.notice.step.click()
    assert room.state.text() != unsaved
    found = store.read(partial(minutes.of_occasion, occasion_id=occasion.id)).result()
    assert found is not None
    assert found.sections[0]["text"] == "Fick inte rum."


def test_other_minutes_are_not_shown_while_these_cannot_be_saved(
    qtbot: QtBot, room: MinutesRoom, other: Occasion, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = room.editor.sections["background"].text
    with monkeypatch.context() as broken, qtbot.waitSignal(room.editor.unkept):
        broken.setattr(minutes, "edit", refuse)
        text.setPlainText("Fick inte rum.")
        room.which.picked.emit(other.id)
    assert room.editor.sections["background"].text.toPlainText() == "Fick inte rum."
    with qtbot.waitSignal(room.editor.shown):
        room.which.picked.emit(other.id)
    assert room.editor.sections["background"].text.toPlainText() == ""


def test_words_written_while_the_minutes_are_looked_up_stay(
    qtbot: QtBot, room: MinutesRoom, occasion: Occasion
) -> None:
    with qtbot.waitSignal(room.editor.shown):
        room.editor.open_minutes(occasion.id)
        room.editor.sections["background"].text.setPlainText("Skrivet under tiden.")
    assert room.editor.sections["background"].text.toPlainText() == "Skrivet under tiden."


def test_what_is_written_while_other_minutes_are_looked_up_goes_where_it_was_written(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion, other: Occasion
) -> None:
    room.editor.open_minutes(other.id)
    room.editor.agreed.fill([{"what": "Laga lampan"}])
    with qtbot.waitSignals([room.editor.kept, room.editor.shown]):
        room.editor.agreed.changed.emit()
    assert store.read(partial(minutes.actions, occasion_id=other.id)).result() == []
    (action,) = store.read(partial(minutes.actions, occasion_id=occasion.id)).result()
    assert action.what == "Laga lampan"


def test_a_paper_that_cannot_be_built_is_told_of_and_waited_for_no_longer(
    qtbot: QtBot, room: MinutesRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room.desk.press, "pdf", refuse)
    with qtbot.waitSignal(room.desk.work.failed):
        room.preview.refresh()
    assert room.preview.is_up_to_date


def test_a_folder_that_may_not_be_written_is_told_of_and_keeps_the_earlier_paper(
    qtbot: QtBot, room: MinutesRoom
) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder, earlier = Path(made), Path(made) / "ut.pdf"
        earlier.write_bytes(b"tidigare")
        folder.chmod(0o500)
        with as_nobody(folder), qtbot.waitSignal(room.desk.work.failed) as told:
            room.outgoing.export_to(earlier, Edition.INTERNAL)
        folder.chmod(0o700)
        assert told.args is not None
        assert "ut.pdf" in told.args[0].what
        assert [path.read_bytes() for path in folder.iterdir()] == [b"tidigare"]


def test_a_name_with_a_dot_becomes_a_pdf_and_replaces_none_unasked(
    qtbot: QtBot, room: MinutesRoom, tmp_path: Path
) -> None:
    wanted = tmp_path / "Torget 20.11.pdf"
    with qtbot.waitSignal(room.outgoing.exported):
        answer(asked(qtbot, room), tmp_path / "Torget 20.11")
    assert wanted.exists()
    wanted.write_bytes(b"en annan")
    first = asked(qtbot, room)
    answer(first, tmp_path / "Torget 20.11")
    qtbot.waitUntil(lambda: dialogs(room) not in ([], [first]))
    assert wanted.read_bytes() == b"en annan"
    dialogs(room)[-1].reject()


def test_without_minutes_the_keys_of_the_export_do_nothing(qtbot: QtBot, desk: Desk) -> None:
    room = MinutesRoom(desk)
    qtbot.addWidget(room)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    room.enter()
    qtbot.waitUntil(room.empty.isVisible)
    with qtbot.assertNotEmitted(desk.work.failed, wait=200):
        qtbot.keyClick(room, Qt.Key.Key_S, SAVE_AS)
    assert dialogs(room) == []


@pytest.mark.usefixtures("occasion")
def test_an_export_asked_for_before_the_minutes_are_there_comes_when_they_are(qtbot: QtBot, desk: Desk) -> None:
    room = MinutesRoom(desk)
    qtbot.addWidget(room)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    room.enter()
    assert not room.editor.occasion_id
    qtbot.keyClick(room, Qt.Key.Key_S, SAVE_AS)
    qtbot.waitUntil(lambda: bool(dialogs(room)))
    dialogs(room)[0].reject()


def refuse(*_: object, **__: object) -> None:
    raise EnvironmentFault("disk_full")


def dialogs(room: MinutesRoom) -> list[QFileDialog]:
    return [each for each in room.findChildren(QFileDialog) if each.isVisible()]


def asked(qtbot: QtBot, room: MinutesRoom) -> QFileDialog:
    room.export_button.click()
    qtbot.waitUntil(lambda: bool(dialogs(room)))
    return dialogs(room)[0]


def answer(dialog: QFileDialog, path: Path) -> None:
    dialog.setDirectory(str(path.parent))
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(path.name)
    dialog.accept()
