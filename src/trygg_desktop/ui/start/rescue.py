"""The ways on when the key or the store does not open: another way in, a sound copy, a backup, or what can be read."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDateTime, QLocale, QObject

from trygg_desktop.errors import Said
from trygg_desktop.ui.start.opening import Opening
from trygg_desktop.ui.work import Errands

if TYPE_CHECKING:
    from trygg_desktop.ui.start.window import StartWindow

_NO_KEYRING = {
    "no_keyring",
    "keyring_locked",
    "keyring_timeout",
    "keyring_unreachable",
    "keyring_entry_missing",
    "keyring_entry_wrong",
}
_NO_KEYS, _NO_STORE = {"keys_damaged", "keys_missing"}, {"database_damaged", "database_missing"}


class Rescue(QObject):
    """Offers steps on the trouble page of the start window."""

    def __init__(self, window: "StartWindow", errands: Errands, opening: Opening) -> None:
        super().__init__(window)
        self._window, self._errands, self._opening = window, errands, opening

    def offer_for(self, code: str) -> None:
        """Offer what helps against the fault of this code, if anything does."""
        if code in _NO_KEYRING:
            self._errands.run(self._window, self._opening.ways, self._offer_ways)
        elif code in _NO_KEYS:
            self._offer([("rotate-ccw", self.tr("Use the copy of the file"), self._mend)])
        elif code in _NO_STORE:
            damaged = code == "database_damaged"
            newest = self._opening.newest_backup
            self._errands.run(self._window, newest, lambda made: self._offer_rescue(made, damaged))

    def _offer(self, steps: list[tuple[str, str, Callable[[], object]]]) -> None:
        self._window.trouble.offer(steps)
        self._window.trouble.begin()

    def _offer_ways(self, ways: Any) -> None:
        steps: list[tuple[str, str, Callable[[], object]]] = []
        if ways.passphrase:
            steps.append(
                ("key-round", self.tr("Use the passphrase"), lambda: self._window.show_page(self._window.passphrase))
            )
        if ways.recovery:
            steps.append(
                ("scroll-text", self.tr("Use the recovery code"), lambda: self._window.show_page(self._window.recovery))
            )
        self._offer(steps)

    def _offer_rescue(self, made: datetime | None, damaged: bool) -> None:
        steps: list[tuple[str, str, Callable[[], object]]] = []
        if made is not None:
            when = QLocale().toString(QDateTime.fromSecsSinceEpoch(round(made.timestamp())), "d MMMM HH:mm")
            words = self.tr("Restore the backup from {when}").format(when=when)
            steps.append(("archive-restore", words, self._restore))
        if damaged:
            steps.append(("search", self.tr("Save what can be read"), self._salvage))
        self._offer(steps)

    def _mend(self) -> None:
        self._window.wait(lambda: self.tr("Looking for a sound copy …"))
        self._errands.run(self._window, self._opening.mend, lambda _: self._window.begin(), self._window.stop_at)

    def _restore(self) -> None:
        self._window.wait(lambda: self.tr("Restoring the backup …"))
        self._errands.run(
            self._window, self._opening.restore_newest, lambda _: self._window.open_store(), self._window.stop_at
        )

    def _salvage(self) -> None:
        self._window.wait(lambda: self.tr("Reading what can be read …"))
        self._errands.run(self._window, self._opening.salvage, self._salvaged, self._window.stop_at)

    def _salvaged(self, counted: list[Any]) -> None:
        comments = next((each for each in counted if each.table == "comment"), None)
        saved = sum(each.saved for each in counted)
        known = sum(each.known for each in counted)

        def told() -> Said:
            what = self.tr("{saved} of {known} comments could be saved.")
            do = self.tr(
                "Of everything that was stored, {saved} of {known} records. The damaged file is kept. Look in "
                "Settings, under Backups, whether a backup holds more."
            )
            count = (comments.saved, comments.known) if comments is not None else (0, 0)
            return Said(what.format(saved=count[0], known=count[1]), do.format(saved=saved, known=known))

        self._window.trouble.go.hide()
        self._window.trouble.tell_fault(told)
        self._window.trouble.offer([("play", self.tr("Open what was saved"), self._window.open_store)])
        self._window.show_page(self._window.trouble)
