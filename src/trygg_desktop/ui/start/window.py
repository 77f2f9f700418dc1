"""The start window: the key, then the store. It knows neither: whoever opens them is handed in."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from trygg_desktop.errors import Fault, PersonCanMend, Said, said
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.label import Role
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.language import Language
from trygg_desktop.ui.start.head import StartHead
from trygg_desktop.ui.start.opening import Opening
from trygg_desktop.ui.start.pages import (
    BusyPage,
    NewPassphrasePage,
    PassphrasePage,
    RecoveryPage,
    StartPage,
    TroublePage,
    WelcomePage,
)
from trygg_desktop.ui.start.rescue import Rescue
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View
from trygg_desktop.ui.work import Errands

_ANOTHER_WAY = {"no_keyring", "keyring_locked", "keyring_timeout"}
"""A keyring that does not answer: a passphrase will do."""
_SIZE = (680, 700)
_UNSEEN_MS, _PATIENCE_MS = 400, 3_000


class StartWindow(View):
    """`opened` tells the store. `passphrase` is one that was given beforehand, "" where none was.

    It shows itself when there is something to say: a start that is quick ends before it is seen.
    """

    opened = Signal(object)

    def __init__(
        self, theme: Theme, language: Language, errands: Errands, opening: Opening, passphrase: str = ""
    ) -> None:
        super().__init__(theme)
        self._language, self._errands, self._opening, self._passphrase = language, errands, opening, passphrase
        self.setWindowIcon(icons.app_icon())
        self.head = StartHead(theme, language)
        self.busy, self.welcome, self.passphrase = BusyPage(theme), WelcomePage(theme), PassphrasePage(theme)
        self.new, self.trouble, self.recovery = NewPassphrasePage(theme), TroublePage(theme), RecoveryPage(theme)
        self._recovered = self._in_hand = False
        self.rescue = Rescue(self, errands, opening)
        pages = (self.busy, self.welcome, self.passphrase, self.recovery, self.new, self.trouble)
        self._all: list[StartPage] = list(pages)
        self._page = Page(theme)
        self._lay_out()
        self._unseen, self._patience = QTimer(self), QTimer(self)
        for timer, milliseconds, then in (
            (self._unseen, _UNSEEN_MS, self.show),
            (self._patience, _PATIENCE_MS, self.busy.tell_slow),
        ):
            timer.setSingleShot(True)
            timer.setInterval(milliseconds)
            timer.timeout.connect(then)
        self.welcome.go.clicked.connect(lambda: self._create(None))
        self.passphrase.given.connect(self._unlock)
        self.passphrase.forgotten.clicked.connect(lambda: self.show_page(self.recovery))
        self.recovery.given.connect(self._recover)
        self.recovery.back.connect(self.begin)
        self.new.chosen.connect(self._chosen)
        self.new.again.connect(lambda: self._create(None))
        self.trouble.go.clicked.connect(self._again)
        self.trouble.quit_button.clicked.connect(self.close)

    def begin(self) -> None:
        """See how the key is kept, and go on from there."""
        self.wait(lambda: self.tr("Looking for the key to the comments …"))
        self._errands.run(self, self._opening.kept, self._go_on, self.stop_at)

    def show_busy(self) -> None:
        """Show that something is being done; what, was told to `busy`."""
        self._in_hand = True
        self._patience.start()
        self.show()
        self.show_page(self.busy)

    def stop_at(self, error: BaseException, *, for_good: bool = False) -> None:
        """Say what stands in the way; where it is `for_good`, trying again is not offered."""
        self.trouble.go.setVisible(not for_good)
        self.trouble.tell_fault(lambda: said(error, self._language.code))
        self.trouble.offer([])
        self.show_page(self.trouble)
        if isinstance(error, Fault) and not for_good:
            self.rescue.offer_for(error.code)

    def tell_bug(self, told: Said) -> None:
        """Say that something went wrong that should not have."""
        self.trouble.go.hide()
        self.trouble.tell_fault(lambda: told)
        self.trouble.offer([])
        self.show_page(self.trouble)

    def _go_on(self, kept: str) -> None:
        if kept == "absent":
            self.show_page(self.welcome)
        elif kept == "keyring":
            self._unlock(None)
        elif self._passphrase:
            self._unlock(self._passphrase)
        else:
            self._errands.run(self, self._opening.ways, self._ask_passphrase, self.stop_at)

    def _ask_passphrase(self, ways: Any) -> None:
        self.passphrase.forgotten.setVisible(ways.recovery)
        self.show_page(self.passphrase)

    def _recover(self, code: str) -> None:
        self.wait(lambda: self.tr("Trying the code …"))
        self._errands.run(
            self, lambda: self._opening.recover(code), lambda _: self._after_recovery(), self._not_recovered
        )

    def _after_recovery(self) -> None:
        self._recovered = True
        self.recovery.field.clear()
        self.new.again_button.hide()
        self.show_page(self.new)

    def _not_recovered(self, error: BaseException) -> None:
        if isinstance(error, PersonCanMend):
            self.show_page(self.recovery)
            self.recovery.tell_fault(lambda: said(error, self._language.code))
        else:
            self.stop_at(error)

    def _again(self) -> None:
        """Try again; who has brought out the key once need not do so again."""
        if self._in_hand:
            self.open_store()
        else:
            self.begin()

    def _chosen(self, passphrase: str) -> None:
        if not self._recovered:
            self._create(passphrase)
            return
        self.wait(lambda: self.tr("Putting the new passphrase in force …"))
        reset = partial(self._opening.reset_passphrase, passphrase)
        self._errands.run(self, reset, lambda _: self.open_store(), self._not_created)

    def _create(self, passphrase: str | None) -> None:
        chosen = passphrase or self._passphrase or None
        self.wait(lambda: self.tr("Making a key …"))
        self._errands.run(self, lambda: self._opening.create(chosen), lambda _: self.open_store(), self._not_created)

    def _unlock(self, passphrase: str | None) -> None:
        if passphrase is None:
            self.wait(lambda: self.tr("Waiting for the computer's keyring …"))
        else:
            self.wait(lambda: self.tr("Trying the passphrase …"))
        self._errands.run(
            self, lambda: self._opening.unlock(passphrase), lambda _: self.open_store(), self._not_unlocked
        )

    def open_store(self) -> None:
        """Open the store: the key is in hand."""
        self.wait(lambda: self.tr("Opening the comments …"))
        self._errands.run(self, self._opening.open, self._opened, self.stop_at)

    def _opened(self, store: Any) -> None:
        self._unseen.stop()
        self._patience.stop()
        self.opened.emit(store)

    def _not_created(self, error: BaseException) -> None:
        code = error.code if isinstance(error, Fault) else ""
        if code in _ANOTHER_WAY or code == "passphrase_short":
            self._passphrase = ""
            self.show_page(self.new)
            # That a keyring is missing is no mistake of anybody's.
            role: Role = "heading" if code in _ANOTHER_WAY else "danger"
            self.new.tell_fault(lambda: said(error, self._language.code), role)
        else:
            self.stop_at(error)

    def _not_unlocked(self, error: BaseException) -> None:
        if isinstance(error, Fault) and error.code == "wrong_passphrase":
            self._passphrase = ""
            self.show_page(self.passphrase)
            self.passphrase.tell_fault(lambda: said(error, self._language.code))
        else:
            self.stop_at(error)

    def wait(self, words: Callable[[], str]) -> None:
        """Say that something is being done, once it takes a moment."""
        self.busy.tell_what(words)
        self._patience.start()
        if not self.isVisible() and not self._unseen.isActive():
            self._unseen.start()
        self.show_page(self.busy)

    def show_page(self, page: StartPage) -> None:
        """Show this page, and no other."""
        for each in self._all:
            each.setVisible(each is page)
        self._page.verticalScrollBar().setValue(0)
        self.setWindowTitle(page.title.text())
        if page is not self.busy:
            self._patience.stop()
            self._unseen.stop()
            self.show()
        page.begin()

    def _lay_out(self) -> None:
        px = self.theme.px
        card = Card(self.theme, padding=24)
        for page in self._all:
            page.hide()
            self._page.body.addWidget(page)
        self._page.body.addStretch(1)
        card.body.addWidget(self._page)
        rows = QVBoxLayout(self)
        rows.addWidget(self.head)
        rows.addWidget(card, 1)
        self.shape(lambda: rows.setContentsMargins(*[px(16)] * 4))
        self.shape(lambda: rows.setSpacing(px(8)))
        self.shape(lambda: self.resize(*(px(side) for side in _SIZE)))
        self.say(lambda _: self._retitle(), lambda: "")

    def _retitle(self) -> None:
        for page in self._all:
            if not page.isHidden():
                self.setWindowTitle(page.title.text())
