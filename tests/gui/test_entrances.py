"""A start builds the room it opens with; every other is there, whole, the first time somebody goes in."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.gui.test_walk import furnished

from trygg_desktop import app
from trygg_desktop.model.base import utc_now
from trygg_desktop.services import occasions
from trygg_desktop.store.database import Store
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.entrances import Entrances
from trygg_desktop.ui.language import LanguageCode
from trygg_desktop.ui.minutes.room import MinutesRoom
from trygg_desktop.ui.occasion.room import OccasionRoom
from trygg_desktop.ui.room import Entrance, Room
from trygg_desktop.ui.settings.room import SettingsRoom
from trygg_desktop.ui.shell.window import Window

ENTRANCES = Entrances().all()
LATER = {"alembic", "httpx", "keyring", "phonenumbers", "pikepdf", "PIL", "reportlab", "snowballstemmer", "yaml"}
"""What only later work needs."""


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, store: Store) -> Iterator[Window]:
    """The window of an evening that goes on."""
    desk.occasion = furnished(store)
    window = app.window(desk)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    window.close()
    shiboken6.delete(window)


class Flashes(QObject):
    """Hears of every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's form
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


def built(window: Window) -> set[str]:
    return {room.NAME for room in window.findChildren(Room)}


def test_without_an_occasion_only_its_room_is_built(desk: Desk) -> None:
    window = app.window(desk)
    assert built(window) == {"occasion"}
    assert len(window.room_names) > 1
    shiboken6.delete(window)


def test_in_an_evening_only_the_capture_room_is_built(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert built(window) == {"capture"}


@pytest.mark.parametrize("entrance", ENTRANCES, ids=[entrance.name for entrance in ENTRANCES])
def test_each_entrance_leads_to_the_room_it_names(desk: Desk, entrance: Entrance) -> None:
    stack = QWidget()
    assert entrance.name == entrance.build(desk, stack).NAME
    shiboken6.delete(stack)


def test_a_shortcut_leads_to_a_room_nobody_has_been_in_and_it_is_built_once(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6)
    assert built(window) == {"capture", "contacts"}
    assert "Kontakter" in window.windowTitle()
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6)
    assert len(window.findChildren(Room)) == 2


def test_no_part_of_a_room_flashes_up_as_a_window_of_its_own(
    qtbot: QtBot, qapp: QApplication, desk: Desk, store: Store
) -> None:
    close = partial(occasions.close, occasion_id=furnished(store).id, now=utc_now())
    store.write(close).result()
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    window = app.window(desk)
    window.show()
    earlier = window.room(OccasionRoom).earlier
    qtbot.waitUntil(lambda: len(earlier.again_buttons) > 0)
    for name in window.room_names:
        window.show_room(name)
        QApplication.processEvents()
    qapp.removeEventFilter(flashes)
    assert set(flashes.seen) == {window}
    window.close()
    shiboken6.delete(window)


def test_a_room_that_comes_later_speaks_the_language_chosen_meanwhile(window: Window, desk: Desk) -> None:
    desk.language.use(LanguageCode.ENGLISH)
    window.show_room("settings")
    assert window.room(SettingsRoom).head.title.text() == "Settings"
    assert "Settings" in window.windowTitle()


def test_minutes_asked_for_are_shown_where_nobody_has_been(qtbot: QtBot, window: Window, desk: Desk) -> None:
    assert desk.occasion is not None
    desk.news.minutes.emit(desk.occasion.id)
    assert built(window) == {"capture", "minutes"}
    occasion, room = desk.occasion.id, window.room(MinutesRoom)
    qtbot.waitUntil(lambda: room.isVisible() and room.editor.occasion_id == occasion)


def test_the_reminder_builds_the_settings_only_for_who_follows_it(qtbot: QtBot, window: Window, desk: Desk) -> None:
    app.remind_of_recovery(desk, window)
    qtbot.waitUntil(window.notice.isVisible)
    assert built(window) == {"capture"}
    window.notice.step.click()
    qtbot.waitUntil(window.room(SettingsRoom).keys.recovery.field.hasFocus)


def test_a_start_loads_nothing_that_only_later_work_needs() -> None:
    start = "import sys, trygg_desktop.app, trygg_desktop.ui.capture.room, trygg_desktop.ui.occasion.room"
    told = subprocess.run([sys.executable, "-c", f"{start}; print(*sys.modules)"], capture_output=True, check=True)
    loaded = set(told.stdout.decode().split())
    assert "trygg_desktop.app" in loaded
    assert not LATER & loaded
    assert not {name for name in loaded if name.startswith(("trygg_desktop.documents", "trygg_desktop.pdf"))}
