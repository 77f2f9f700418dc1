"""The lock covers everything at once, keeps what is written, and gives it back where one was."""

from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import PASSPHRASE
from tests.gui.test_walk import controls, furnished, named, walked
from tests.services.keeping import CHEAP

from trygg_desktop import app
from trygg_desktop.services import app_lock, capture
from trygg_desktop.services.keys import Ways
from trygg_desktop.store.database import Store
from trygg_desktop.ui.capture.room import CaptureRoom
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.shell.window import Window
from trygg_desktop.ui.tokens import PaletteName

PIN, WORDS = "482913", "Ingen lampa lyser vid bryggan"


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, store: Store) -> Iterator[Window]:
    desk.occasion = furnished(store)
    desk.lock = store.write(lambda session: app_lock.choose_pin(session, PIN, CHEAP)).result()
    window = app.window(desk)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.show_room(CaptureRoom.NAME)
    yield window
    window.close()
    shiboken6.delete(window)


def press_lock(qtbot: QtBot, window: Window) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_L, modifiers)


def write(window: Window) -> QWidget:
    words = window.room(CaptureRoom).form.words
    words.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(WORDS)
    QApplication.sendEvent(words, event)
    return words


def unlock(qtbot: QtBot, window: Window, typed: str) -> None:
    qtbot.waitUntil(window.lock_page.go.isEnabled)
    qtbot.keyClicks(window.lock_page.field, typed)
    qtbot.keyClick(window.lock_page.field, Qt.Key.Key_Return)


def test_at_once_nothing_is_seen_and_it_comes_back_where_one_was(qtbot: QtBot, window: Window, store: Store) -> None:
    words = write(window)
    seen = window.grab().toImage()
    press_lock(qtbot, window)
    assert window.is_locked
    assert window.windowTitle() == "Trygg"
    assert not words.isVisible()
    locked = window.grab().toImage()
    assert locked != seen
    drafts = partial(capture.drafts, occasion_id=furnished_id(window))
    qtbot.waitUntil(lambda: [draft.content["text"] for draft in store.read(drafts).result()] == [WORDS])
    unlock(qtbot, window, PIN)
    qtbot.waitUntil(lambda: not window.is_locked)
    assert QApplication.focusWidget() is words
    assert window.room(CaptureRoom).form.words.toPlainText() == WORDS
    assert window.windowTitle() != "Trygg"


def furnished_id(window: Window) -> str:
    occasion = window.room(CaptureRoom).desk.occasion
    assert occasion is not None
    return occasion.id


def test_what_is_locked_looks_the_same_whatever_lies_under_it(qtbot: QtBot, window: Window) -> None:
    QApplication.setCursorFlashTime(0)  # or it would blink in one of the pictures
    press_lock(qtbot, window)
    empty = window.grab().toImage()
    unlock(qtbot, window, PIN)
    qtbot.waitUntil(lambda: not window.is_locked)
    write(window)
    press_lock(qtbot, window)
    assert window.grab().toImage() == empty


def test_a_screen_reader_hears_nothing_of_what_is_covered(qtbot: QtBot, window: Window) -> None:
    write(window)
    press_lock(qtbot, window)

    def heard(interface: object) -> list[str]:
        assert isinstance(interface, QWidget)
        accessible = QAccessible.queryAccessibleInterface(interface)
        found = [accessible.text(each) for each in (QAccessible.Text.Name, QAccessible.Text.Value)]
        for child in interface.children():
            if isinstance(child, QWidget) and child.isVisible():
                found += heard(child)
        return found

    assert WORDS not in " ".join(heard(window))


def test_dialogs_and_copied_words_go_too(window: Window) -> None:
    dialog = QDialog(window)
    dialog.open()
    QApplication.clipboard().setText(WORDS)
    window.lock()
    assert not dialog.isVisible()
    assert QApplication.clipboard().text() == ""


def wrong_tries(desk: Desk, number: int) -> bool:
    return desk.lock.wrong == number


def test_only_the_right_words_unlock_and_wrong_ones_slow_down(qtbot: QtBot, window: Window, desk: Desk) -> None:
    press_lock(qtbot, window)
    page = window.lock_page
    for number in range(1, 4):
        unlock(qtbot, window, f"{number}00000")
        qtbot.waitUntil(partial(wrong_tries, desk, number))
        assert "PIN-koden" in page.trouble.text()
    assert "5 sekunder" in page.trouble.text()
    assert not page.go.isEnabled()
    assert page.field.isReadOnly()
    page._left = 1  # the wait itself, without waiting
    page._count_down()
    assert page.go.isEnabled()
    unlock(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: not window.is_locked)
    assert desk.lock.wrong == 0


def test_what_is_typed_at_the_lock_reaches_no_room(qtbot: QtBot, window: Window, store: Store) -> None:
    write(window)
    press_lock(qtbot, window)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Z, Qt.Key.Key_N):
        qtbot.keyClick(window.lock_page.field, key, Qt.KeyboardModifier.ControlModifier)
    found = store.read(partial(capture.comments, occasion_id=furnished_id(window))).result()
    assert WORDS not in {comment.text for comment in found}
    qtbot.keyClick(window.lock_page.field, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.is_locked


def test_without_pin_and_passphrase_it_says_that_anybody_may_unlock(
    qtbot: QtBot, window: Window, desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.lock = store.write(lambda session: app_lock.choose_pin(session, "")).result()
    only_keyring = Ways(keyring=True, passphrase=False, recovery=False)
    monkeypatch.setattr("trygg_desktop.security.ways.ways", lambda _: only_keyring)
    press_lock(qtbot, window)
    assert "vem som helst" in window.lock_page.words.text()
    assert not window.lock_page.field.isVisible()
    qtbot.keyClick(window.lock_page.go, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not window.is_locked)


def test_it_locks_by_itself_when_nobody_touches_anything(
    qtbot: QtBot, window: Window, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.idle.timer.interval() == 10 * 60_000
    desk.lock = app_lock.LockState(has_pin=True, minutes=0)
    desk.news.lock_changed.emit()
    assert not window.idle.timer.isActive()
    desk.lock = app_lock.LockState(has_pin=True, minutes=5)
    desk.news.lock_changed.emit()
    assert window.idle.timer.isActive()
    begun = []
    with monkeypatch.context() as patch:
        patch.setattr(window.idle.timer, "start", lambda: begun.append(1))
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
        QTest.mouseMove(window.windowHandle(), QPoint(200, 200))
    assert len(begun) >= 2
    with qtbot.waitSignal(window.idle.long):
        window.idle.timer.start(1)
    assert window.is_locked


def test_the_lock_is_walked_by_keyboard_and_fits_large_type(qtbot: QtBot, window: Window, desk: Desk) -> None:
    desk.theme.use(PaletteName.CONTRAST, 2.0)
    press_lock(qtbot, window)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    reached = walked(qtbot, window)
    assert set(reached) == set(controls(window))
    for widget in reached:
        assert named(widget).strip()
        at = widget.mapTo(window, widget.rect().bottomRight())
        assert window.rect().contains(at)
        assert widget.height() >= 48


def test_the_head_of_every_room_locks(qtbot: QtBot, window: Window) -> None:
    for name in window.room_names:
        window.show_room(name)
        head = window.findChildren(QWidget)
        (button,) = [each for each in head if each.isVisible() and "Lås skärmen" in each.accessibleName()]
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert window.is_locked
        window._unlock()
