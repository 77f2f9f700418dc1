"""The settings room: what is chosen is in force at once and after a restart; files come in and go out."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from trygg_desktop import app
from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import capture, settings, setup
from trygg_desktop.store.backup import is_whole
from trygg_desktop.store.database import Store
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.language import LanguageCode
from trygg_desktop.ui.settings.room import SettingsRoom
from trygg_desktop.ui.tokens import PaletteName

SLIPS = """text,place,themes,safety
Mörkt vid hållplatsen,Brastad,belysning,2
,,,
Bra att polisen är här,"Coop Extra, Lysekil",narvaro_polis_vuxna,5
För fort på Kungsgatan,Lysekil,okänt,1
"""


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> Iterator[SettingsRoom]:
    room = SettingsRoom(desk)
    qtbot.addWidget(room)
    room.resize(1366, 728)
    room.show()
    room.enter()
    qtbot.waitExposed(room)
    yield room
    room.close()


def choose(qtbot: QtBot, room: SettingsRoom, words: str) -> None:
    (segment,) = [one for one in room.screen_section.findChildren(QRadioButton) if one.text() == words]
    segment.setFocus()
    qtbot.keyClick(segment, Qt.Key.Key_Space)


def slips(tmp_path: Path, words: str = SLIPS) -> Path:
    path = tmp_path / "slips.csv"
    path.write_text(words)
    return path


def test_look_language_and_size_are_in_force_at_once(qtbot: QtBot, room: SettingsRoom, desk: Desk) -> None:
    choose(qtbot, room, "English")
    qtbot.waitUntil(lambda: room.head.title.text() == "Settings")
    choose(qtbot, room, "High contrast")
    choose(qtbot, room, "150 %")
    assert (desk.theme.palette.name, desk.theme.scale) == (PaletteName.CONTRAST, 1.5)


def test_what_was_chosen_is_so_after_a_restart(qtbot: QtBot, qapp: QApplication, desk: Desk, store: Store) -> None:
    window = app.window(desk)
    room = window.room(SettingsRoom)
    for words in ("English", "Dark", "125 %"):
        with qtbot.waitSignal(desk.work.written):
            choose(qtbot, room, words)
    window.close()
    shiboken6.delete(window)
    again = app.lay_desk(qapp, store, desk.care, desk.folder)
    assert again.language.code is LanguageCode.ENGLISH
    assert (again.theme.palette.name, again.theme.scale) == (PaletteName.DARK, 1.25)
    again.work.close()
    for part in (again.work, again.language, again.theme, again.news):
        shiboken6.delete(part)


def test_the_choices_follow_a_change_that_is_made_elsewhere(room: SettingsRoom, desk: Desk) -> None:
    desk.theme.use(PaletteName.DARK, 2.0)
    desk.language.use(LanguageCode.ENGLISH)
    section = room.screen_section
    assert (section.look.value, section.text_size.value, section.language.value) == ("dark", "2.0", "en")


def test_another_letter_opens_the_next_number(
    qtbot: QtBot, room: SettingsRoom, store: Store, occasion: Occasion
) -> None:
    (chip,) = [one for one in room.computer.letter.findChildren(QPushButton) if one.text() == "C"]
    with qtbot.waitSignal(room.desk.work.written):
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert store.read(settings.device).result() == "C"
    assert "börjar med C" in room.computer.notice.words.text()
    save = partial(capture.save_comment, draft_id="d", occasion_id=occasion.id, content={"safety": 3})
    assert store.write(save).result().label == "C-001"


def test_a_pack_goes_out_and_in_again_and_the_rooms_hear_of_it(
    qtbot: QtBot, room: SettingsRoom, desk: Desk, tmp_path: Path
) -> None:
    out = tmp_path / "pack.yaml"
    room.pack.export_to(out)
    qtbot.waitUntil(lambda: "pack.yaml" in room.pack.notice.words.text())
    out.write_text(out.read_text().replace("Lysekils kommun", "Sotenäs kommun").replace("version: 1", "version: 7", 1))
    with qtbot.waitSignal(desk.news.pack):
        room.pack.import_from(out)
    assert desk.setup.pack.municipality.name == "Sotenäs kommun"
    assert room.pack.edition.text() == "Sotenäs kommun, version 7"


def test_a_bad_pack_is_refused_by_line_and_field_and_nothing_changes(
    qtbot: QtBot, room: SettingsRoom, desk: Desk, store: Store, tmp_path: Path
) -> None:
    before = store.read(setup.export_pack).result()
    bad = tmp_path / "bad.yaml"
    lines = before.replace("version: 1", "version: ett", 1)
    bad.write_text(lines)
    room.pack.import_from(bad)
    qtbot.waitUntil(room.pack.notice.isVisible)
    line = 1 + lines[: lines.index("version: ett")].count("\n")
    words = room.pack.notice.words.text()
    assert f"rad {line}" in words
    assert "version" in words
    assert store.read(setup.export_pack).result() == before
    assert desk.setup.pack.municipality.name == "Lysekils kommun"


def test_good_rows_go_in_and_every_bad_one_is_told_of_by_number(
    qtbot: QtBot, occasion: Occasion, room: SettingsRoom, desk: Desk, store: Store, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.news.counted):
        room.comments.import_from(slips(tmp_path))
    texts = {one.text for one in store.read(partial(capture.comments, occasion_id=occasion.id)).result()}
    assert texts == {"Mörkt vid hållplatsen", "Bra att polisen är här"}
    told = room.comments.lines()
    assert len(told) == 2
    assert told[0].startswith("Rad 3")
    assert told[1].startswith("Rad 5")
    assert "themes" in told[1]


def test_without_an_open_occasion_the_way_to_one_is_shown(
    qtbot: QtBot, room: SettingsRoom, desk: Desk, tmp_path: Path
) -> None:
    room.comments.import_from(slips(tmp_path))
    assert room.comments.notice.isVisible()
    with qtbot.waitSignal(desk.news.go) as gone:
        room.comments.notice.step.click()
    assert gone.args == ["occasion"]


@pytest.mark.usefixtures("occasion")
def test_a_file_that_is_no_csv_is_told_of(qtbot: QtBot, room: SettingsRoom, tmp_path: Path) -> None:
    room.comments.import_from(slips(tmp_path, "ord\nhej\n"))
    qtbot.waitUntil(lambda: "text" in room.comments.notice.words.text())
    assert room.comments.lines() == []


@pytest.mark.usefixtures("occasion")
@pytest.mark.parametrize("ending", [".csv", ".json"])
def test_comments_go_out(ending: str, qtbot: QtBot, room: SettingsRoom, desk: Desk, tmp_path: Path) -> None:
    with qtbot.waitSignal(desk.news.counted):
        room.comments.import_from(slips(tmp_path))
    out = tmp_path / f"out{ending}"
    room.comments.export_to(out)
    qtbot.waitUntil(lambda: out.name in room.comments.notice.words.text())
    assert "inte krypterad" in room.comments.notice.words.text()
    if ending == ".json":
        assert len(json.loads(out.read_text())) == 2
    else:
        assert out.read_text("utf-8-sig").count("\n") == 3


def test_a_backup_is_made_now_and_is_whole(qtbot: QtBot, room: SettingsRoom, store: Store, key: str) -> None:
    assert "gjord än" in room.backup.newest.text()
    room.backup.make_button.setFocus()
    qtbot.keyClick(room.backup.make_button, Qt.Key.Key_Space)
    assert not room.backup.make_button.isEnabled()
    qtbot.waitUntil(lambda: "senaste" in room.backup.newest.text())
    (made,) = (store.path.parent / "backups").glob("*.db")
    assert is_whole(made, key)
    assert room.backup.make_button.isEnabled()
    assert made.name in room.backup.notice.words.text()


def test_a_backup_that_fails_is_told_of_and_can_be_tried_again(
    qtbot: QtBot, room: SettingsRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise EnvironmentFault("disk_full")

    monkeypatch.setattr("trygg_desktop.store.backup.copy_whole", full)
    room.backup.back_up()
    qtbot.waitUntil(lambda: "full" in room.backup.notice.words.text())
    assert room.backup.make_button.isEnabled()


def test_the_licences_are_shown_on_demand(qtbot: QtBot, room: SettingsRoom) -> None:
    assert not room.about.licences.isVisible()
    qtbot.mouseClick(room.about.licences_button, Qt.MouseButton.LeftButton)
    assert room.about.licences.isVisible()
    text = room.about.licences.toPlainText()
    assert "SIL Open Font License" in text or "SIL OPEN FONT LICENSE" in text
    assert "Lucide" in text


def test_at_double_size_nothing_is_wider_than_the_window(room: SettingsRoom, desk: Desk) -> None:
    desk.theme.use(scale=2.0)
    room.resize(1246, 680)
    page = room.about.parentWidget()
    assert page is not None
    assert page.minimumSizeHint().width() <= room.width()
