"""The composition root: the only place that builds the parts of the window and joins them."""

import json
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import shiboken6
from PySide6.QtWidgets import QApplication

from trygg_desktop.errors import Fault, said
from trygg_desktop.files import write_whole
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.people import Actor
from trygg_desktop.opening import Doors, Store, given_passphrase, throw_away
from trygg_desktop.resources import resource
from trygg_desktop.services import Session, app_lock, audit, backups, importing, occasions, people, settings, setup
from trygg_desktop.services.app_lock import LockState
from trygg_desktop.services.courier import Delivery
from trygg_desktop.services.keys import KeyCare
from trygg_desktop.services.press import Press
from trygg_desktop.services.processors import leave_one_to_the_screen
from trygg_desktop.ui import bugs
from trygg_desktop.ui.application import EndSignals, application
from trygg_desktop.ui.courier import Courier
from trygg_desktop.ui.desk import Aside, Desk, News, Setup
from trygg_desktop.ui.entrances import Entrances
from trygg_desktop.ui.language import Language, LanguageCode
from trygg_desktop.ui.review.closing import Closing
from trygg_desktop.ui.settings.reminder import RecoveryReminder
from trygg_desktop.ui.shell.window import SCREEN, Window
from trygg_desktop.ui.start.window import StartWindow
from trygg_desktop.ui.sweeper import Sweeper
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.tokens import PaletteName
from trygg_desktop.ui.work import Errands, Work

if TYPE_CHECKING:
    from trygg_desktop.ui.evening import Summary

DEMO = ("demo", "comments.csv")
"""The comments of the demonstration, in resources."""
LOGS = "logs"


def show(folder: Path) -> int:
    """Open the window on `folder`'s store, and stay until it is closed. The exit code."""
    qt = application()
    EndSignals(qt)
    bugs.keep_log(folder / LOGS)
    sitting = Sitting(qt, folder, Doors(folder))
    sitting.begin()
    qt.exec()
    fault = sitting.end()
    if fault is None:
        return 0
    sitting.start.stop_at(fault, for_good=True)
    qt.exec()
    return 1


class Sitting:
    """From the first window to the last: the start window, then, when the store is open, the rooms."""

    def __init__(self, qt: QApplication, folder: Path, doors: Doors) -> None:
        self._qt, self._folder, self._doors = qt, folder, doors
        self._theme, self._language = Theme(qt), Language(qt, LanguageCode.of_this_computer())
        self._errands = Errands(qt)
        self._store: Store | None = None
        self._afterwards = ""
        self._to_log: Callable[[Session], object] | None = None
        self._sweeper: Sweeper | None = None
        self.desk: Desk | None = None
        self.window: Window | None = None
        self.start = StartWindow(self._theme, self._language, self._errands, doors, given_passphrase() or "")
        self.start.opened.connect(self._go_on)

    def begin(self) -> None:
        """Look for the key, and go on by itself as far as nobody has to be asked."""
        bugs.watch(self.start.tell_bug)
        self.start.begin()

    def end(self) -> Fault | None:
        """Put everything down, once the windows are closed; what went wrong then, if anything."""
        self._errands.close()
        if self.desk is not None:
            self.desk.close()
        if self._sweeper is not None:
            self._sweeper.close()
        try:
            if self._store is not None:
                self._store.close()
        except Fault as fault:
            return fault
        return None

    def _go_on(self, store: Store) -> None:
        self._store = store
        shown = {"language": self._language.code.value, "palette": self._theme.palette.name.value}
        store.write(partial(_keep_screen, shown=shown, chosen=self.start.head.switched)).result()
        if self._to_log is not None:
            store.write(self._to_log).result()
            self._to_log = None
        self.desk = lay_desk(self._qt, store, self._doors.care(), self._folder, self._theme, self._language)
        self.desk.news.aside.connect(self._go_aside)
        self.window = _show_window(self.desk, locked=_begins_locked(self.desk.lock, typed=self._doors.typed))
        self.start.close()
        self._sweeper = self._sweeper or Sweeper(self._qt)
        if self._afterwards:
            self.window.notice.tell(self._afterwards, "ok")
            self._afterwards = ""
            self.desk.work.back_up(self.window, self.desk.care)
        elif self.desk.occasion is None:
            remind_of_recovery(self.desk, self.window)

    def _go_aside(self, aside: Aside) -> None:
        """Close the window and the store, do the job, and open them again."""
        window, desk, store = self.window, self.desk, self._store
        if window is None or desk is None or store is None:
            return
        self.window = self.desk = self._store = None
        meanwhile = aside.meanwhile()
        self.start.busy.tell_what(lambda: meanwhile)
        self.start.show_busy()
        window.close()
        desk.close()

        def put_down() -> None:
            # Here and now: left to Python, it would happen whenever, on whichever thread.
            for part in (window, desk.courier, desk.work, desk.news):
                shiboken6.delete(part)

        def job() -> Any:
            store.close()
            return aside.job()

        def done(answer: Any) -> None:
            self._afterwards = aside.afterwards(answer)
            self._to_log = partial(audit.note, actor=desk.actor, act=aside.act)
            put_down()
            self.start.open_store()

        def failed(error: BaseException) -> None:
            put_down()
            self.start.stop_at(error)

        self._errands.run(self.start, job, done, failed)


def show_demonstration() -> int:
    """Open the window on a throw-away store with a booth evening in it. The exit code."""
    qt = application()
    EndSignals(qt)
    with tempfile.TemporaryDirectory() as place, throw_away(Path(place)) as (store, care):
        store.write(_furnish).result()
        desk = lay_desk(qt, store, care, Path(place))
        window = _show_window(desk)
        desk.news.aside.connect(lambda _: window.notice.tell(window.only_in_earnest()))
        code = qt.exec()
        window.close()
        desk.close()
    return code


def demonstrate(out: Path, comments: Path | None, tell: Callable[[Fault], object]) -> "Summary":
    """Play a booth evening with the comments of a CSV file through the real windows, in a throw-away store.

    Leaves `minutes.pdf`, pictures of every screen and `summary.json` in `out`. A row of the CSV that cannot go in is
    told of; the others go in.
    """
    from trygg_desktop.ui import evening  # noqa: PLC0415  # it knows every room, which a start can spare

    qt = application(offscreen=True)
    out.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as place,
        throw_away(Path(place)) as (store, care),
        closing(Press()) as press,
    ):
        read = importing.read_csv(comments or resource(*DEMO), store.read(setup.current).result())
        for problem in read.problems:
            tell(problem)

        def begin() -> tuple[Desk, Window]:
            desk = lay_desk(qt, store, care, Path(place), press=press)
            return desk, window(desk)

        summary = evening.play(begin, [content for content, _ in read.rows], out)
    write_whole(out / "summary.json", json.dumps(msgspec.to_builtins(summary), ensure_ascii=False, indent=1).encode())
    return summary


def lay_desk(
    qt: QApplication,
    store: Store,
    care: KeyCare,
    folder: Path,
    theme: Theme | None = None,
    language: Language | None = None,
    press: Press | None = None,
) -> Desk:
    """What the rooms work with: the look and language that were chosen last, the pack and the occasion in force.

    A theme and a language that are there already are used, and changed to what was chosen; so is a press.
    """

    def read(session: Session) -> tuple[dict[str, Any], Setup, Occasion | None, LockState, Actor]:
        chosen, state = settings.get(session, SCREEN, {}), app_lock.state(session)
        in_force, occasion = Setup(setup.current(session), setup.labels(session)), occasions.opened(session)
        author = occasion.staff[0] if occasion is not None and occasion.staff else ""
        return chosen, in_force, occasion, state, people.enter(session, author)

    chosen, in_force, occasion, lock, actor = store.read(read).result()
    theme, language = theme or Theme(qt), language or Language(qt)
    theme.use(PaletteName(chosen.get("palette", theme.palette.name)), chosen.get("scale", theme.scale))
    language.use(LanguageCode(chosen.get("language", language.code)))
    courier = Courier(store, folder, parent=qt)
    desk = Desk(Work(store, qt), care, theme, language, News(qt), folder, courier, in_force, press or Press())
    desk.occasion, desk.author, desk.actor, desk.lock = occasion, actor.name, actor, lock
    return desk


def window(desk: Desk) -> Window:
    """The window with the way to every room that works, in the room where work goes on."""
    made = Window(desk, Entrances(desk.news).all(), "occasion" if desk.occasion is None else "capture")
    Closing(desk, made)
    desk.news.minutes.connect(partial(_show_minutes, made))
    return made


def remind_of_recovery(desk: Desk, window: Window) -> None:
    """Tell in the window, with the way to it, that there is no recovery code, where there is none."""

    def make() -> None:
        from trygg_desktop.ui.settings.room import SettingsRoom  # noqa: PLC0415  # loaded by who goes in

        window.room(SettingsRoom).keys.make_recovery_code()

    RecoveryReminder(desk, window.notice, make).look()


def _show_minutes(window: Window, occasion_id: str) -> None:
    from trygg_desktop.ui.minutes.room import MinutesRoom  # noqa: PLC0415  # as above

    window.room(MinutesRoom).show_minutes(occasion_id)


def _keep_screen(session: Session, shown: dict[str, Any], *, chosen: bool) -> None:
    """Remember what the start window showed, where it was `chosen` there or nothing else ever was."""
    if chosen or not settings.get(session, SCREEN, {}):
        settings.put(session, SCREEN, shown)


def _begins_locked(state: LockState, *, typed: bool) -> bool:
    """Whether the window begins locked: who typed the passphrase has shown already that they may."""
    return (state.has_pin or state.locked) and not typed


def _show_window(desk: Desk, *, locked: bool = False) -> Window:
    made = window(desk)
    if locked:
        made.lock()
    bugs.watch(desk.work.failed.emit)
    made.showMaximized()
    desk.work.written.connect(desk.courier.nudge)
    desk.courier.went.connect(partial(_look_what_came, desk))
    desk.courier.start()
    desk.work.write(made, lambda _: leave_one_to_the_screen())

    def backed_up(result: backups.Made) -> None:
        if result.fault is not None:
            told = said(result.fault, desk.language.code)
            made.notice.tell(f"{told.what} {told.do}", "waiting")

    def back_up_if(wanted: bool) -> None:
        if wanted:
            desk.work.back_up(made, desk.care, backed_up)

    desk.news.occasion.connect(lambda occasion: back_up_if(occasion is None))
    desk.work.read(made, partial(backups.due, data=desk.folder, now=utc_now()), back_up_if)
    return made


def _look_what_came(desk: Desk, delivery: Delivery) -> None:
    """Show what a sync brought: in every room at once, when it is done."""
    if delivery.running or not delivery.kinds:
        return

    def read(session: Session) -> tuple[Setup, Occasion | None]:
        return Setup(setup.current(session), setup.labels(session)), occasions.opened(session)

    def show(found: tuple[Setup, Occasion | None]) -> None:
        in_force, occasion = found
        if in_force.pack != desk.setup.pack:
            desk.setup = in_force
            desk.news.pack.emit()
        if (occasion and occasion.updated_at) != (desk.occasion and desk.occasion.updated_at):
            desk.occasion = occasion
            desk.news.occasion.emit(occasion)
        desk.news.counted.emit()
        desk.news.came.emit()

    desk.work.read(desk.courier, read, show)


def _furnish(session: Session) -> None:
    """An evening that was closed, and one that is open with comments in it."""
    now = utc_now()
    place = setup.current(session).booth_places[0].name
    start = partial(occasions.start, session, kind=OccasionKind.BOOTH, place=place, partners=["Polisen"])
    staff = ["Trygghetssamordnare", "Fältsekreterare"]
    read = importing.read_csv(resource(*DEMO), setup.current(session))
    week = timedelta(days=7)
    first = start(starts_at=now - week, ends_at=now - week + timedelta(hours=2), staff=staff)
    importing.import_comments(session, first.id, read)
    occasions.close(session, first.id, now - week + timedelta(hours=2))
    second = start(starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=2), staff=staff)
    importing.import_comments(session, second.id, read)
