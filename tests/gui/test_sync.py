"""The sync room: joining, choosing between what met, trying again, handing over; and the line that always tells."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from tests.central import machines
from tests.sync.booth import Central, Laptop

from trygg_desktop import app
from trygg_desktop.model.base import new_id
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.conflict import Conflict
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.outbox import Operation
from trygg_desktop.services import Session, capture, sync_records, syncing
from trygg_desktop.services.courier import Delivery
from trygg_desktop.store.database import Store
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.language import LanguageCode
from trygg_desktop.ui.settings.room import SettingsRoom
from trygg_desktop.ui.shell.window import Window
from trygg_desktop.ui.sync.meeting import MeetingView
from trygg_desktop.ui.sync.names import SyncNames
from trygg_desktop.ui.sync.room import SyncRoom


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[machines.Central]:
    started = machines.Central(None, tmp_path_factory.mktemp("served"))
    yield started
    started.stop()


@pytest.fixture
def central(machine: machines.Central) -> Central:
    """A municipality of its own, at a served server."""
    return Central(machine.database, machine.tenant(), machine.url)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[Window]:
    desk.language.use(LanguageCode.ENGLISH)
    shown = app.window(desk)
    desk.courier.start()
    shown.resize(1366, 768)
    shown.show()
    qtbot.waitExposed(shown)
    shown.show_room(SyncRoom.NAME)
    yield shown
    desk.courier.close()
    shown.close()
    shiboken6.delete(shown)


def status(window: Window) -> str:
    return window._status._unsent.words.text()


def all_is_sent(window: Window) -> None:
    assert status(window).startswith("All is sent")


def join(qtbot: QtBot, window: Window, central: Central) -> SyncRoom:
    room = window.room(SyncRoom)
    qtbot.waitUntil(room.enrol.isVisible)
    room.enrol.code.setText(f"{central.url}/enrol#{central.code()}")
    assert not room.enrol.server.isVisible()
    room.enrol.join_button.click()
    qtbot.waitUntil(room.server.isVisible)
    qtbot.waitUntil(partial(all_is_sent, window))
    return room


def sync_now(qtbot: QtBot, room: SyncRoom) -> None:
    """Press the button as a person can: not while a sync runs."""
    qtbot.waitUntil(room.server.now_button.isEnabled)
    room.server.now_button.click()


def meet(occasion: Occasion, text: str, other: str, **more: tuple[str, str]) -> Callable[[Session], str]:
    """A comment with `text`, and the `other` text that lost against it, as with `more` fields. The conflict's id."""

    def write(session: Session) -> str:
        met = {"text": (text, other), **more}
        content = {name: kept for name, (kept, _) in met.items()}
        comment = capture.save_comment(session, new_id(), occasion.id, content)
        fields = {name: {"kept": kept, "other": other} for name, (kept, other) in met.items()}
        conflict = Conflict(kind="comment", record_id=comment.id, reason="same_field", fields=fields)
        session.add(conflict)
        session.flush()
        return conflict.id

    return write


def writing(qtbot: QtBot, window: Window, text: str) -> tuple[SyncRoom, MeetingView]:
    """The room, and in it the one choice there is, in which somebody is writing `text`."""
    room = window.room(SyncRoom)
    room.look_up()
    qtbot.waitUntil(lambda: len(room.conflicts.shown) == 1)
    (shown,) = room.conflicts.shown
    shown.edit_button.click()
    shown.editor.setPlainText(text)
    return room, shown


def texts(session: Session) -> set[str]:
    return set(session.scalars(select(Comment.text)))


def test_from_the_first_word_to_all_is_sent(
    qtbot: QtBot, window: Window, central: Central, store: Store, occasion: Occasion
) -> None:
    window._status.look_up()
    qtbot.waitUntil(lambda: status(window) == "1 waiting to sync")
    room = join(qtbot, window, central)
    assert "Lysekils kommun" in room.server.heading.text()
    assert ("occasion", occasion.id) in central.records()
    assert not [op for op in store.read(_outbox).result() if op.acked_at is None]


def test_a_wrong_code_is_told_where_it_was_typed_and_nothing_is_changed(
    qtbot: QtBot, window: Window, central: Central, store: Store
) -> None:
    room = window.room(SyncRoom)
    qtbot.waitUntil(room.enrol.isVisible)
    room.enrol.code.setText("AAAA-BBBB-CCCC")
    room.enrol.server.setText(central.url)
    room.enrol.join_button.click()
    qtbot.waitUntil(lambda: "coordinator" in room.enrol.notice.words.text())
    assert not store.read(syncing.overview).result().enrolled


def test_a_pause_is_told_wherever_sync_is_told_of(qtbot: QtBot, window: Window, central: Central) -> None:
    room = join(qtbot, window, central)
    room.server.pause_button.click()
    qtbot.waitUntil(lambda: status(window).startswith("Sync is paused"))
    qtbot.waitUntil(lambda: room.server.about.text().startswith("Paused"))
    room.server.pause_button.click()
    qtbot.waitUntil(partial(all_is_sent, window))
    qtbot.waitUntil(lambda: room.server.about.text().startswith("Last synced"))


def test_the_longest_that_is_told_of_sync_is_whole_at_200_percent(
    qtbot: QtBot, window: Window, desk: Desk, central: Central, store: Store, occasion: Occasion
) -> None:
    room = join(qtbot, window, central)
    room.server.pause_button.click()
    qtbot.waitUntil(lambda: status(window).startswith("Sync is paused"))
    store.write(meet(occasion, "mopeder", "tack")).result()
    desk.language.use(LanguageCode.SWEDISH)
    window.resize(1366, 768)
    desk.theme.use(scale=2.0)
    window._status.look_up()
    qtbot.waitUntil(lambda: "att titta på" in status(window) and "senast synkat" in status(window))
    words = window._status._unsent.words
    qtbot.waitUntil(lambda: words.width() >= words.sizeHint().width())


def test_what_met_is_shown_side_by_side_and_chosen(
    qtbot: QtBot, window: Window, central: Central, store: Store, occasion: Occasion, tmp_path: Path
) -> None:
    save = partial(capture.save_comment, draft_id=new_id(), occasion_id=occasion.id, content={"text": "mörkt"})
    words = store.write(save).result().id
    room = join(qtbot, window, central)
    with Laptop(tmp_path / "bo", central.transport()) as bo:
        bo.enrol(central)
        bo.sync()
        bo.edit(words, text="mopeder")
        # Before the other is at the server: a sync by itself must not bring that here first.
        edit = partial(capture.edit_comment, comment_id=words, content={"text": "tack"})
        store.write(edit).result()
        bo.sync()
    sync_now(qtbot, room)
    qtbot.waitUntil(lambda: len(room.conflicts.shown) == 1)
    qtbot.waitUntil(lambda: "look at" in status(window))
    (shown,) = room.conflicts.shown
    assert set(shown.meeting.fields["text"]) == {"mopeder", "tack"}
    shown.edit_button.click()
    assert shown.editor.toPlainText().split("\n") == list(shown.meeting.fields["text"])
    shown.editor.setPlainText("mopeder, och tack")
    shown.edit_button.click()
    qtbot.waitUntil(lambda: not room.conflicts.shown)
    sync_now(qtbot, room)
    qtbot.waitUntil(partial(all_is_sent, window))
    assert central.records()["comment", words]["text"] == "mopeder, och tack"
    assert not [key for key in central.records() if key[0] == "conflict"]


def test_words_written_anew_leave_the_place_as_it_was_mended_meanwhile(
    qtbot: QtBot, window: Window, store: Store, occasion: Occasion
) -> None:
    store.write(meet(occasion, "mopeder", "tack", place=("Torget", "Hamnen"))).result()
    room, shown = writing(qtbot, window, "mopeder, och tack")
    comment = store.read(lambda session: session.scalars(select(Comment)).one()).result()
    mended = {"text": "mopeder", "place": "Torget, vid trappan"}
    store.write(partial(capture.edit_comment, comment_id=comment.id, content=mended)).result()
    shown.edit_button.click()
    qtbot.waitUntil(lambda: not room.conflicts.shown)
    now = store.read(lambda session: session.scalars(select(Comment)).one()).result()
    assert (now.text, now.place) == ("mopeder, och tack", "Torget, vid trappan")


def test_what_is_being_written_stays_while_the_list_is_read_anew(
    qtbot: QtBot, window: Window, store: Store, desk: Desk, occasion: Occasion
) -> None:
    store.write(meet(occasion, "mopeder", "tack")).result()
    room, first = writing(qtbot, window, "mopeder, och tack")
    store.write(meet(occasion, "mörkt", "lampan är trasig")).result()
    # As at the end of every sync.
    desk.courier.went.emit(Delivery(running=False))
    qtbot.waitUntil(lambda: len(room.conflicts.shown) == 2)
    desk.language.use(LanguageCode.SWEDISH)
    window.show_room(SettingsRoom.NAME)
    window.show_room(SyncRoom.NAME)
    store.write(meet(occasion, "halt", "is på bron")).result()
    room.look_up()
    qtbot.waitUntil(lambda: len(room.conflicts.shown) == 3)
    assert room.conflicts.shown[0] is first
    assert first.editor.toPlainText() == "mopeder, och tack"
    assert first.edit_button.text() == "Använd det jag skrev"
    first.edit_button.click()
    qtbot.waitUntil(lambda: len(room.conflicts.shown) == 2)
    assert store.read(texts).result() == {"mopeder, och tack", "mörkt", "halt"}


def test_what_is_being_written_can_be_copied_when_a_colleague_was_quicker(
    qtbot: QtBot, window: Window, store: Store, occasion: Occasion
) -> None:
    mine = store.write(meet(occasion, "mopeder", "tack")).result()
    theirs = store.write(meet(occasion, "mörkt", "lampan är trasig")).result()
    room = window.room(SyncRoom)
    room.look_up()
    qtbot.waitUntil(lambda: len(room.conflicts.shown) == 2)
    shown = room.conflicts.shown[0]
    shown.edit_button.click()
    shown.editor.setPlainText("mopeder, och tack")
    for settled in (mine, theirs):
        store.write(partial(sync_records.keep, conflict_id=settled)).result()
    room.look_up()
    qtbot.waitUntil(lambda: room.conflicts.shown == [shown])
    assert "settled" in shown.reason.text()
    assert shown.editor.toPlainText() == "mopeder, och tack"
    assert shown.edit_button.isHidden()
    shown.keep_button.click()
    assert not room.conflicts.shown
    assert not room.conflicts.isVisible()


def test_what_was_written_is_sent_by_a_view_that_is_not_painted_yet(
    qtbot: QtBot, desk: Desk, store: Store, occasion: Occasion
) -> None:
    store.write(meet(occasion, "mopeder", "tack")).result()
    (meeting,) = store.read(sync_records.meetings).result()
    names = SyncNames()
    view = MeetingView(desk, meeting, names)
    qtbot.addWidget(view)
    view.edit_button.click()
    view.editor.setPlainText("mopeder, och tack")
    with qtbot.waitSignal(view.chosen) as chosen:
        view.edit_button.click()
    assert chosen.args is not None
    store.write(chosen.args[0]).result()
    assert store.read(texts).result() == {"mopeder, och tack"}


def test_what_was_refused_says_why_and_can_be_tried_again(
    qtbot: QtBot, window: Window, central: Central, store: Store, occasion: Occasion
) -> None:
    def refuse(session: Session) -> None:
        session.scalars(select(Operation)).one().refused = "too_large"

    store.write(refuse).result()
    room = window.room(SyncRoom)
    room.look_up()
    qtbot.waitUntil(lambda: len(room.records.again_buttons) == 1)
    assert "too long" in room.records.lines()[0]
    room.records.again_buttons[0].click()
    qtbot.waitUntil(lambda: not room.records.again_buttons)
    join(qtbot, window, central)
    assert ("occasion", occasion.id) in central.records()


def test_a_stick_goes_out_of_one_window_and_into_another(
    qtbot: QtBot, window: Window, occasion: Occasion, tmp_path: Path
) -> None:
    assert occasion.rev is None
    stick = window.room(SyncRoom).stick
    stick.passphrase.setText("kalla fingrar i regnet")
    stick.save_to(tmp_path / "stick.trygg")
    qtbot.waitUntil(lambda: "Saved as stick.trygg" in stick.notice.words.text())
    stick.take_in(tmp_path / "stick.trygg")
    qtbot.waitUntil(lambda: "0 change" in stick.notice.words.text())
    stick.passphrase.setText("en helt annan fras")
    stick.take_in(tmp_path / "stick.trygg")
    qtbot.waitUntil(lambda: "passphrase" in stick.notice.words.text())


def test_a_colleagues_open_occasion_is_joined_and_not_taken_for_ones_own(
    qtbot: QtBot, window: Window, central: Central, store: Store, desk: Desk, tmp_path: Path
) -> None:
    with Laptop(tmp_path / "bo", central.transport()) as bo:
        bo.enrol(central)
        evening = bo.occasion("Torget")
        bo.sync()
    join(qtbot, window, central)
    held = store.read(lambda session: list(session.scalars(select(Occasion)))).result()
    assert evening in {each.id for each in held}
    assert desk.occasion is None
    assert all(not each.joined and each.kind is OccasionKind.BOOTH for each in held)


def _outbox(session: Session) -> list[Operation]:
    return list(session.scalars(select(Operation)))
