"""Every screen, walked by keyboard alone, and as a screen reader hears it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from trygg_desktop import app
from trygg_desktop.model.base import new_id
from trygg_desktop.model.conflict import Conflict
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.people import Actor, Role
from trygg_desktop.model.sync import SyncState
from trygg_desktop.services import Session, capture, occasions
from trygg_desktop.store.database import Store
from trygg_desktop.ui.capture.room import CaptureRoom
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.minutes.room import MinutesRoom
from trygg_desktop.ui.oversight.room import OversightRoom
from trygg_desktop.ui.review.room import ReviewRoom
from trygg_desktop.ui.settings.form import Form
from trygg_desktop.ui.settings.room import SettingsRoom
from trygg_desktop.ui.shell.window import Window

PAGES = ["oversight", "oversight/disclosure"]
ACCUSED = "capture/accused"
"""The capture room while somebody is pointed out."""
ROOMS = ["occasion", "capture", ACCUSED, "review", "minutes", "contacts", "sync", *PAGES, "settings"]
ENOUGH = 400
Show = Callable[[str], Window]
SPOKEN = {
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.SpinBox,
    QAccessible.Role.List,
    QAccessible.Role.PageTabList,
}


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk) -> Iterator[Show]:
    """Opens the window with the room of a name."""
    made: list[Window] = []

    def show(name: str) -> Window:
        if name in PAGES:
            desk.actor = Actor("Karin Ek", Role.COORDINATOR)
        name, _, page = name.partition("/")
        window = app.window(desk)
        made.append(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        window.show_room(name)
        if name == OversightRoom.NAME and page:
            window.room(OversightRoom).which.choose(page)
        if name == CaptureRoom.NAME and page and desk.occasion is not None:
            form = window.room(CaptureRoom).form
            form.words.setPlainText("Det är Kevin Fiktén på Påhittsgatan 7 som langar.")
            qtbot.waitUntil(form.accused.isVisible)
        if name == ReviewRoom.NAME and desk.occasion is not None:
            qtbot.waitUntil(window.room(ReviewRoom).card.isVisible)
        minutes = window.room(MinutesRoom)
        if name == minutes.NAME and desk.occasion is not None:
            qtbot.waitUntil(lambda: minutes.preview.pages > 0 and minutes.preview.is_up_to_date)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        return window

    yield show
    for window in made:
        window.close()
        shiboken6.delete(window)


def controls(window: Window) -> list[QWidget]:
    """What is on the screen that the keys can be given to. A scroll area that only scrolls is none."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget.focusProxy() is None
    ]


def named(widget: QWidget) -> str:
    accessible = QAccessible.queryAccessibleInterface(widget)
    assert accessible is not None
    return accessible.text(QAccessible.Text.Name)


def walked(qtbot: QtBot, window: Window) -> list[QWidget]:
    """Everything that gets the focus, going round once by Tab."""
    found: list[QWidget] = []
    for _ in range(ENOUGH):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now in found[:-1]:
            return found
        # A date has several parts, and the keys go through them before they go on.
        if now not in found:
            found.append(now)
    raise AssertionError("the walk has no end")


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("is_open", [True, False], ids=["open", "closed"])
def test_everything_is_reached_by_keyboard_and_says_what_it_is(
    qtbot: QtBot, shown: Show, store: Store, desk: Desk, name: str, is_open: bool
) -> None:
    if is_open:
        desk.occasion = furnished(store)
    window = shown(name)
    reached = walked(qtbot, window)
    missed = [widget for widget in controls(window) if widget not in reached]
    assert [f"{type(widget).__name__} {named(widget)}" for widget in missed] == []
    assert [type(widget).__name__ for widget in reached if not named(widget).strip()] == []
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
    only_by_mouse = [named(each) for each in buttons if not each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    # A field's own clear button: Ctrl+A and Delete do the same.
    assert [words for words in only_by_mouse if words] == []


@pytest.mark.parametrize("name", ROOMS)
def test_a_screen_reader_finds_roles_it_knows(shown: Show, store: Store, desk: Desk, name: str) -> None:
    desk.occasion = furnished(store)
    window = shown(name)
    strange = []
    for widget in controls(window):
        accessible = QAccessible.queryAccessibleInterface(widget)
        assert accessible is not None
        if accessible.role() not in SPOKEN and not isinstance(widget, QAbstractScrollArea):
            strange.append((type(widget).__name__, accessible.role()))
    assert strange == []


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("is_open", [True, False], ids=["open", "closed"])
def test_nothing_is_cut_off_to_the_side(
    shown: Show, store: Store, desk: Desk, name: str, scale: float, is_open: bool
) -> None:
    if is_open:
        desk.occasion = furnished(store)
    desk.theme.use(scale=scale)
    window = shown(name)
    assert window.width() == 1366
    for page in window.findChildren(Page):
        if page.isVisible():
            column = page.widget()
            assert column is not None
            assert column.minimumSizeHint().width() <= page.viewport().width(), named(page)
    for widget in controls(window):
        left = widget.mapTo(window, widget.rect().topLeft()).x()
        assert left >= 0, named(widget)
        assert left + widget.width() <= window.width(), named(widget)
        assert widget.width() >= widget.minimumSizeHint().width(), named(widget)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("state", ["compared", "protocol", "masked", "frozen"])
def test_the_minutes_are_reached_and_whole_in_every_state(
    qtbot: QtBot, shown: Show, store: Store, desk: Desk, state: str, scale: float
) -> None:
    desk.occasion = furnished(store)
    desk.theme.use(scale=scale)
    window = shown(MinutesRoom.NAME)
    room = window.room(MinutesRoom)
    into(state, qtbot, room, store)
    for wanted in (False, True):
        if room.preview_button.isVisible() and room._preview_wanted is not wanted:
            room.preview_button.click()
        QApplication.processEvents()
        seen = controls(window)
        reached = walked(qtbot, window)
        assert [f"{type(one).__name__} {named(one)}" for one in seen if one not in reached] == []
        assert [type(one).__name__ for one in reached if not named(one).strip()] == []
        for widget in seen:
            left = widget.mapTo(window, widget.rect().topLeft()).x()
            assert 0 <= left <= left + widget.width() <= window.width(), named(widget)
            assert widget.width() >= widget.minimumSizeHint().width(), named(widget)


def into(state: str, qtbot: QtBot, room: MinutesRoom, store: Store) -> None:
    """Bring the minutes into a state that people see them in."""
    if state == "compared":
        with qtbot.waitSignal(room.preview.both.filled):
            room.preview.version.choose("both")
    elif state == "protocol":
        room.editor.about.kind.choose("protocol")
    elif state == "masked":
        room.editor.quotations.list.item(0).setCheckState(Qt.CheckState.Checked)
        room.editor.agreed.add_button.click()
        for rows in (room.editor.written, room.editor.quotations.rows, room.editor.agreed):
            rows.lines[0].row.redaction.how.setCurrentIndex(1)  # type: ignore[attr-defined]
    else:
        close = partial(occasions.close, occasion_id=room.editor.occasion_id, now=datetime.now(UTC))
        store.write(close).result()
        with qtbot.waitSignal(room.editor.versions.changed):
            room.editor.versions.approve_button.click()
        qtbot.waitUntil(lambda: room.editor.versions.is_frozen and room.preview.is_up_to_date)


@pytest.mark.parametrize("name", ROOMS)
def test_what_is_pressed_is_large_enough(shown: Show, store: Store, desk: Desk, name: str) -> None:
    desk.occasion = furnished(store)
    window = shown(name)
    small = [
        (named(each), each.width(), each.height())
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and min(each.width(), each.height()) < 48
    ]
    assert small == []


FORMS: dict[str, Callable[[SettingsRoom], QAbstractButton]] = {
    "passphrase": lambda room: room.keys.passphrase_button,
    "recovery": lambda room: room.keys.recovery_button,
    "new key": lambda room: room.keys.renew_button,
    "pin": lambda room: room.lock.pin_button,
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_opens_in_the_settings_is_reached_named_and_whole(
    qtbot: QtBot, shown: Show, desk: Desk, form: str, scale: float
) -> None:
    desk.theme.use(scale=scale)
    window = shown(SettingsRoom.NAME)
    FORMS[form](window.room(SettingsRoom)).click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Form)))
    reached = walked(qtbot, window)
    assert [f"{type(each).__name__} {named(each)}" for each in controls(window) if each not in reached] == []
    assert [type(each).__name__ for each in reached if not named(each).strip()] == []
    for each in controls(window):
        assert each.mapTo(window, each.rect().bottomRight()).x() <= window.width(), named(each)


def furnished(store: Store) -> Occasion:
    begun = datetime.now(UTC)
    start = partial(
        occasions.start,
        kind=OccasionKind.BOOTH,
        place="Coop Extra, Lysekil",
        starts_at=begun,
        ends_at=begun + timedelta(hours=2),
        staff=["Karin Ek", "Omar Said"],
        partners=["Polisen"],
    )
    opened = store.write(start).result()
    for number, words in enumerate(("Det är mörkt vid bussen.", "Hälsa Kevin Fiktén på Påhittsgatan 7.")):
        content = {"text": words, "safety": 2 + number, "themes": ["belysning"]}
        save = partial(capture.save_comment, draft_id=new_id(), occasion_id=opened.id, content=content)
        store.write(save).result()
    store.write(partial(met, about=opened.id)).result()
    return opened


def met(session: Session, about: str) -> None:
    """The laptop is enrolled, another's change was met, and something was refused."""
    session.add(
        SyncState(server="https://trygg.example.se", tenant="lysekil", tenant_name="Lysekil", device="x", epoch="1")
    )
    fields = {"place": {"kept": "Torget", "other": "Coop Extra, Lysekil, vid den södra ingången"}}
    session.add(Conflict(kind="occasion", record_id=about, reason="same_field", fields=fields))
    session.flush()
    session.scalars(select(Operation)).first().refused = "too_large"  # type: ignore[union-attr]  # there are some
