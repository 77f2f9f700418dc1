"""What opens the comments, the PIN, the second folder and restoring, as they are chosen in the settings."""

from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from tests.conftest import PASSPHRASE
from tests.gui.test_settings import room as room  # noqa: PLC0414  # the fixture
from tests.security.rings import Remembering, only

from trygg_desktop.model.audit import Act, AuditLine
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.people import Actor, Role
from trygg_desktop.services import app_lock, backups, capture, people
from trygg_desktop.services.keys import KeyCare, Ways
from trygg_desktop.services.salvaging import Salvaged
from trygg_desktop.store.database import Store
from trygg_desktop.ui.desk import Aside, Desk
from trygg_desktop.ui.settings.reminder import RecoveryReminder
from trygg_desktop.ui.settings.room import SettingsRoom

OTHER = "segel tall kaffe imma"


@pytest.fixture(autouse=True)
def keyring(care: KeyCare) -> Remembering:
    backend = Remembering()
    care.ring = only(backend)
    return backend


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.waitUntil(button.isEnabled)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def fill(qtbot: QtBot, *fields: tuple[QLineEdit, str]) -> None:
    """Type in each field, and press Enter in the last."""
    for field, words in fields:
        qtbot.waitUntil(field.isVisible)
        field.clear()
        qtbot.keyClicks(field, words)
    qtbot.keyClick(fields[-1][0], Qt.Key.Key_Return)


def test_the_passphrase_is_changed_by_who_knows_it(qtbot: QtBot, room: SettingsRoom, care: KeyCare) -> None:
    form = room.keys.passphrase
    qtbot.waitUntil(lambda: "lösenfras öppnar" in room.keys.lines[1].text())
    press(qtbot, room.keys.passphrase_button)
    qtbot.waitUntil(form.old.hasFocus)
    fill(qtbot, (form.old, "helt fel fras"), (form.new.first, OTHER), (form.new.second, OTHER))
    qtbot.waitUntil(lambda: "inte rätt lösenfras" in form.trouble.text())
    fill(qtbot, (form.old, PASSPHRASE), (form.new.second, "en annan fras"))
    assert "inte lika" in form.trouble.text()
    fill(qtbot, (form.new.second, OTHER))
    qtbot.waitUntil(form.isHidden)
    assert care.is_passphrase(OTHER)
    assert form.old.text() == form.new.first.text() == ""


def test_escape_leaves_a_form_and_forgets_what_was_typed(qtbot: QtBot, room: SettingsRoom) -> None:
    form = room.keys.passphrase
    press(qtbot, room.keys.passphrase_button)
    qtbot.waitUntil(form.old.hasFocus)
    qtbot.keyClicks(form.old, PASSPHRASE)
    qtbot.keyClick(form.old, Qt.Key.Key_Escape)
    assert form.isHidden()
    assert form.old.text() == ""
    assert room.keys.passphrase_button.hasFocus()


def test_a_recovery_code_is_in_force_once_it_is_typed_back(qtbot: QtBot, room: SettingsRoom, care: KeyCare) -> None:
    form = room.keys.recovery
    qtbot.waitUntil(lambda: "Ingen återställningskod" in room.keys.lines[2].text())
    press(qtbot, room.keys.recovery_button)
    code = form.code.text().split()
    assert [len(group) for group in code] == [5] * 6
    fill(qtbot, (form.field, " ".join([*code[:2], code[3], code[2], *code[4:]])))
    qtbot.waitUntil(lambda: "Grupp 3" in form.trouble.text())
    assert not care.ways().recovery
    fill(qtbot, (form.field, "".join(code).lower()))
    qtbot.waitUntil(form.isHidden)
    assert care.ways().recovery
    qtbot.waitUntil(lambda: "förhoppningsvis" in room.keys.lines[2].text())
    press(qtbot, room.keys.recovery_button)
    assert form.code.text().split() != code


def test_keyring_and_passphrase_take_each_others_place(
    qtbot: QtBot, room: SettingsRoom, care: KeyCare, keyring: Remembering
) -> None:
    qtbot.waitUntil(lambda: not room.keys.remove_button.isVisible())
    press(qtbot, room.keys.keyring_button)
    qtbot.waitUntil(room.keys.remove_button.isVisible)
    assert care.ways() == Ways(keyring=True, passphrase=True, recovery=False)
    press(qtbot, room.keys.remove_button)
    form = room.keys.remove
    assert not form.new.isVisible()
    fill(qtbot, (form.old, PASSPHRASE))
    qtbot.waitUntil(form.isHidden)
    assert care.ways() == Ways(keyring=True, passphrase=False, recovery=False)
    assert keyring.entries
    qtbot.waitUntil(lambda: not room.keys.keyring_button.isVisible())


def test_a_new_key_is_asked_for_aside(qtbot: QtBot, room: SettingsRoom, desk: Desk) -> None:
    form = room.keys.renew
    press(qtbot, room.keys.renew_button)
    with qtbot.waitSignal(desk.news.aside) as asked:
        fill(qtbot, (form.new.first, OTHER), (form.new.second, OTHER))
    aside = asked.args[0]
    assert isinstance(aside, Aside)
    assert "Krypterar om" in aside.meanwhile()


def test_the_reminder_leads_to_the_code(qtbot: QtBot, room: SettingsRoom, desk: Desk) -> None:
    notice = room.pack.notice
    RecoveryReminder(desk, notice, room.keys.make_recovery_code).look()
    qtbot.waitUntil(notice.isVisible)
    assert "återställningskod" in notice.words.text()
    with qtbot.waitSignal(desk.news.go):
        press(qtbot, notice.step)
    qtbot.waitUntil(room.keys.recovery.field.hasFocus)


def test_the_reminder_takes_no_other_messages_place(qtbot: QtBot, room: SettingsRoom, desk: Desk) -> None:
    notice, looked = room.pack.notice, Event()
    notice.tell("Disken är full.", "waiting")
    RecoveryReminder(desk, notice, room.keys.make_recovery_code).look()
    desk.work.run(room, looked.set)
    qtbot.waitUntil(looked.is_set)
    qtbot.wait(0)
    assert notice.words.text() == "Disken är full."


def test_a_pin_is_chosen_and_removed(qtbot: QtBot, room: SettingsRoom, desk: Desk, store: Store) -> None:
    form = room.lock.form
    assert not room.lock.remove_button.isVisible()
    press(qtbot, room.lock.pin_button)
    fill(qtbot, (form.field, "12345"))
    qtbot.waitUntil(lambda: "minst 6" in room.lock.notice.words.text() or "6 tecken" in room.lock.notice.words.text())
    fill(qtbot, (form.field, "482913"))
    qtbot.waitUntil(room.lock.remove_button.isVisible)
    assert desk.lock.has_pin
    assert app_lock.fits("482913", store.write(app_lock.begin_try).result(), desk.care)
    press(qtbot, room.lock.remove_button)
    qtbot.waitUntil(lambda: not desk.lock.has_pin)


def test_when_it_locks_by_itself_is_chosen(qtbot: QtBot, room: SettingsRoom, desk: Desk, store: Store) -> None:
    (two,) = [one for one in room.lock.findChildren(QRadioButton) if one.text() == "2 min"]
    two.setFocus()
    qtbot.keyClick(two, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: desk.lock.minutes == 2)
    assert store.read(app_lock.state).result().minutes == 2


def test_a_second_folder_gets_a_backup_at_once(qtbot: QtBot, room: SettingsRoom, store: Store, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    room.backup.choose_second(usb)
    qtbot.waitUntil(lambda: "Två säkerhetskopior" in room.backup.notice.words.text())
    assert len(list(usb.rglob("trygg-*.db"))) == 1
    press(qtbot, room.backup.no_second_button)
    qtbot.waitUntil(lambda: not room.backup.no_second_button.isVisible())
    assert store.read(backups.second_folder).result() is None


def test_a_stick_that_is_away_is_told_of(qtbot: QtBot, room: SettingsRoom, tmp_path: Path) -> None:
    room.backup.choose_second(tmp_path / "away")
    qtbot.waitUntil(lambda: "USB-minnet" in room.backup.notice.words.text())


def test_what_restoring_would_lose_is_told_in_counts_before_it_is_asked(
    qtbot: QtBot, room: SettingsRoom, desk: Desk, store: Store, occasion: Occasion
) -> None:
    copy = store.back_up().result()
    save = partial(capture.save_comment, draft_id="d", occasion_id=occasion.id, content={"text": "nytt"})
    store.write(save).result()
    room.backup.restore_from(copy)
    form = room.backup.restore
    qtbot.waitUntil(form.isVisible)
    assert "1 kommentar som finns här nu finns inte i den" in form.words.text()
    qtbot.waitUntil(form.leave.hasFocus)
    with qtbot.waitSignal(desk.news.aside):
        press(qtbot, form.done)


def test_a_damaged_backup_is_refused(qtbot: QtBot, room: SettingsRoom, store: Store) -> None:
    copy = store.back_up().result()
    held = bytearray(copy.read_bytes())
    held[len(held) // 2] ^= 1
    copy.write_bytes(held)
    room.backup.restore_from(copy)
    qtbot.waitUntil(lambda: copy.name in room.backup.notice.words.text())
    assert room.backup.restore.isHidden()


def test_what_can_be_read_is_saved_aside_and_told_in_counts(qtbot: QtBot, room: SettingsRoom, desk: Desk) -> None:
    press(qtbot, room.backup.salvage_button)
    form = room.backup.salvage
    qtbot.waitUntil(form.leave.hasFocus)
    with qtbot.waitSignal(desk.news.aside) as asked:
        press(qtbot, form.done)
    aside = asked.args[0]
    assert isinstance(aside, Aside)
    counted = [Salvaged("comment", 389, 400), Salvaged("occasion", 1, 1)]
    assert "390 av 401" in aside.afterwards(counted)


def test_once_people_are_listed_only_who_may_changes_keys_or_restores(
    qtbot: QtBot, room: SettingsRoom, desk: Desk, store: Store, care: KeyCare
) -> None:
    add = partial(people.add, actor=desk.actor, name="Karin Ek", role=Role.ADMINISTRATOR, pin="482913")
    store.write(add).result()
    press(qtbot, room.keys.recovery_button)
    form = room.keys.recovery
    fill(qtbot, (form.field, "".join(form.code.text().split())))
    qtbot.waitUntil(lambda: bool(form.trouble.text()))
    assert not care.ways().recovery
    room.backup.restore_from(store.back_up().result())
    qtbot.waitUntil(room.backup.restore.isVisible)
    with qtbot.assertNotEmitted(desk.news.aside):
        press(qtbot, room.backup.restore.done)
        qtbot.waitUntil(lambda: bool(room.backup.restore.trouble.text()))
    lines = store.read(lambda session: list(session.scalars(select(AuditLine.act)))).result()
    assert lines.count(Act.DENIED) == 2
    desk.actor = Actor("Karin Ek", Role.ADMINISTRATOR)
    fill(qtbot, (form.field, "".join(form.code.text().split())))
    qtbot.waitUntil(lambda: care.ways().recovery)
    with qtbot.waitSignal(desk.news.aside):
        press(qtbot, room.backup.restore.done)
