"""The start window: the key, then the store. It knows neither: whoever opens them is handed in."""

from typing import Any, Literal, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from trygg_desktop.errors import Fault, said
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.language import Language
from trygg_desktop.ui.start.pages import (
    BusyPage,
    NewPassphrasePage,
    PassphrasePage,
    StartPage,
    TroublePage,
    WelcomePage,
)
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View
from trygg_desktop.ui.work import Errands

_ANOTHER_WAY = {"no_keyring", "keyring_locked", "keyring_timeout"}
"""A keyring that does not answer: a passphrase will do."""
_SIZE = (640, 620)


class Opening(Protocol):
    """The doors to the store. Every call may take long, and raises a `Fault` where something stands in the way."""

    def kept(self) -> Literal["absent", "keyring", "passphrase"]:
        """How the store's key is kept."""

    def create(self, passphrase: str | None) -> None:
        """Make a key, kept in the keyring or under a passphrase."""

    def unlock(self, passphrase: str | None) -> None:
        """Bring the key out."""

    def open(self) -> Any:
        """The store, under the key that was made or brought out."""


class StartWindow(View):
    """`opened` tells the store. `passphrase` is one that was given beforehand, "" where none was."""

    opened = Signal(object)

    def __init__(
        self, theme: Theme, language: Language, errands: Errands, opening: Opening, passphrase: str = ""
    ) -> None:
        super().__init__(theme)
        self._language, self._errands, self._opening, self._passphrase = language, errands, opening, passphrase
        self.setWindowIcon(icons.app_icon())
        self.busy, self.welcome, self.passphrase = BusyPage(theme), WelcomePage(theme), PassphrasePage(theme)
        self.new, self.trouble = NewPassphrasePage(theme), TroublePage(theme)
        self._pages = QStackedWidget()
        for page in (self.busy, self.welcome, self.passphrase, self.new, self.trouble):
            self._pages.addWidget(page)
        self._lay_out()
        self.welcome.go.clicked.connect(lambda: self._create(None))
        self.passphrase.given.connect(self._unlock)
        self.new.chosen.connect(self._create)
        self.new.again.connect(lambda: self._create(None))
        self.trouble.go.clicked.connect(self.begin)
        self.trouble.quit_button.clicked.connect(self.close)

    def begin(self) -> None:
        """See how the key is kept, and go on from there."""
        self._wait(self.tr("Looking for the key to the comments …"))
        self._errands.run(self, self._opening.kept, self._go_on, self._stand_still)

    def _go_on(self, kept: str) -> None:
        if kept == "absent":
            self._show(self.welcome)
        elif kept == "keyring":
            self._unlock(None)
        elif self._passphrase:
            self._unlock(self._passphrase)
        else:
            self._show(self.passphrase)

    def _create(self, passphrase: str | None) -> None:
        chosen = passphrase or self._passphrase or None
        self._wait(self.tr("Making a key …"))
        self._errands.run(self, lambda: self._opening.create(chosen), lambda _: self._open(), self._not_created)

    def _unlock(self, passphrase: str | None) -> None:
        self._wait(
            self.tr("Waiting for the computer's keyring …")
            if passphrase is None
            else self.tr("Trying the passphrase …")
        )
        self._errands.run(self, lambda: self._opening.unlock(passphrase), lambda _: self._open(), self._not_unlocked)

    def _open(self) -> None:
        self._wait(self.tr("Opening the comments …"))
        self._errands.run(self, self._opening.open, self.opened.emit, self._stand_still)

    def _not_created(self, error: BaseException) -> None:
        code = error.code if isinstance(error, Fault) else ""
        if code in _ANOTHER_WAY or code == "passphrase_short":
            self._show(self.new)
            told = said(error, self._language.code)
            self.new.tell(f"{told.what} {told.do}")
        else:
            self._stand_still(error)

    def _not_unlocked(self, error: BaseException) -> None:
        if isinstance(error, Fault) and error.code == "wrong_passphrase":
            self._passphrase = ""
            self._show(self.passphrase)
            told = said(error, self._language.code)
            self.passphrase.tell(f"{told.what} {told.do}")
        else:
            self._stand_still(error)

    def _stand_still(self, error: BaseException) -> None:
        self.trouble.show_said(said(error, self._language.code))
        self._show(self.trouble)

    def _wait(self, words: str) -> None:
        self.busy.words.setText(words)
        self._show(self.busy)

    def _show(self, page: StartPage) -> None:
        self._pages.setCurrentWidget(page)
        self.setWindowTitle(page.title.text())
        page.begin()

    def _lay_out(self) -> None:
        theme, language = self.theme, self._language
        card = Card(theme, padding=28)
        page = Page(theme)
        page.body.addWidget(self._pages)
        card.body.addWidget(page)
        tongue, look = Button(theme), Button(theme, icon="contrast")
        tongue.clicked.connect(lambda: language.use(language.other))
        look.clicked.connect(theme.next_palette)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(tongue)
        foot.addWidget(look)
        rows = QVBoxLayout(self)
        rows.addWidget(card, 1)
        rows.addLayout(foot)
        self.shape(lambda: rows.setContentsMargins(*[theme.px(16)] * 4))
        self.shape(lambda: self.resize(*(theme.px(side) for side in _SIZE)))
        self.say(tongue.setText, language.other_name)
        for put in (look.setToolTip, look.setAccessibleName):
            self.say(put, lambda: self.tr("Change look: light, dark, high contrast"))
