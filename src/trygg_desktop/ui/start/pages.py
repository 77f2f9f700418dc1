"""The pages of the start window, one at a time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from trygg_desktop.errors import Said
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Field, Label, Role
from trygg_desktop.ui.components.new_passphrase import NewPassphrase
from trygg_desktop.ui.components.notice import announce
from trygg_desktop.ui.components.toggle import Toggle
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View


class StartPage(View):
    """A title, words, what is filled in, and buttons, of which `go` is the first."""

    def __init__(self, theme: Theme, go_icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wrong: Callable[[], str] | None = None
        self.title, self.words, self.trouble = (
            Label("title", wrap=True),
            Label("body", wrap=True),
            Label("danger", wrap=True),
        )
        self.go = Button(theme, Look.PRIMARY, icon=go_icon)
        self.middle, self.buttons = QVBoxLayout(), QHBoxLayout()
        self.buttons.addWidget(self.go)
        self.buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.words, self.trouble):
            rows.addWidget(part)
        rows.addLayout(self.middle)
        rows.addLayout(self.buttons)
        rows.addStretch(1)
        self.trouble.hide()
        self.say(lambda _: self._retell_wrong(), lambda: "")
        self.shape(lambda: rows.setSpacing(theme.px(16)))
        self.shape(lambda: self.middle.setSpacing(theme.px(12)))

    def tell(self, words: Callable[[], str] | None, role: Role = "danger") -> None:
        """Say what is wrong, in whatever language is in force; None where nothing is."""
        self._wrong = words
        self.trouble.set_role(role)
        self._retell_wrong()
        if words is not None:
            announce(self, words())

    def tell_fault(self, said: Callable[[], Said], role: Role = "danger") -> None:
        """Say what stood in the way and what to do."""
        self.tell(lambda: f"{said().what} {said().do}", role)

    def begin(self) -> None:
        """Put the focus where one goes on."""
        self.go.setFocus()

    def _retell_wrong(self) -> None:
        self.trouble.setText("" if self._wrong is None else self._wrong())
        self.trouble.setVisible(self._wrong is not None)


class BusyPage(StartPage):
    """Something takes a moment."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.go.hide()
        self._what: Callable[[], str] = lambda: ""
        self.progress, self.slow = QProgressBar(), Label("muted", wrap=True)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.middle.addWidget(self.progress)
        self.middle.addWidget(self.slow)
        self.slow.hide()
        self.say(self.title.setText, lambda: self.tr("One moment"))
        self.say(lambda _: self._retell(), lambda: "")
        self.say(
            self.slow.setText,
            lambda: self.tr("It may take a minute after an update, while a backup is made. Nothing is lost."),
        )

    def tell_what(self, words: Callable[[], str]) -> None:
        """Say what is being done."""
        self._what = words
        self.slow.hide()
        self._retell()

    def tell_slow(self) -> None:
        """Say that it takes longer than usual."""
        self.slow.show()
        announce(self, self.slow.text())

    def _retell(self) -> None:
        self.words.setText(self._what())
        self.progress.setAccessibleName(self._what())


class WelcomePage(StartPage):
    """The first start on this computer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "play", parent)
        self.say(self.title.setText, lambda: self.tr("Welcome to Trygg"))
        self.say(
            self.words.setText,
            lambda: self.tr(
                "Here you write down what people say about feeling safe. Everything is encrypted and stays on this "
                "computer until you send it on. No network is needed."
            ),
        )
        self.say(self.go.setText, lambda: self.tr("Get started"))


class PassphrasePage(StartPage):
    """Asks for the passphrase; `given` tells it."""

    given = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "lock-keyhole", parent)
        self.forgotten = Button(theme)
        self.buttons.insertWidget(1, self.forgotten, 0, Qt.AlignmentFlag.AlignLeft)
        self.field, self.shown = QLineEdit(), Toggle(theme)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        named = Field(theme, self.field)
        self.middle.addWidget(named)
        self.middle.addWidget(self.shown)
        self.shown.toggled.connect(self._show)
        self.field.returnPressed.connect(self._give)
        self.go.clicked.connect(self._give)
        self.say(self.title.setText, lambda: self.tr("Unlock the comments"))
        self.say(self.words.setText, lambda: self.tr("Type the passphrase that was chosen for this computer."))
        self.say(named.name, lambda: self.tr("Passphrase"))
        self.say(self.shown.setText, lambda: self.tr("Show what I type"))
        self.say(self.go.setText, lambda: self.tr("Unlock"))
        self.say(self.forgotten.setText, lambda: self.tr("Use the recovery code"))

    def begin(self) -> None:
        """Type, over what was typed before."""
        self.field.setFocus()
        self.field.selectAll()

    def _show(self, on: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    def _give(self) -> None:
        self.given.emit(self.field.text())


class RecoveryPage(StartPage):
    """Asks for the recovery code; `given` tells it, `back` that it is not at hand."""

    given = Signal(str)
    back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "lock-keyhole", parent)
        self.field, self.back_button = QLineEdit(), Button(theme)
        named = Field(theme, self.field)
        self.middle.addWidget(named)
        self.buttons.insertWidget(1, self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.back_button.clicked.connect(self.back)
        self.field.returnPressed.connect(self._give)
        self.go.clicked.connect(self._give)
        self.say(self.title.setText, lambda: self.tr("Unlock with the recovery code"))
        self.say(
            self.words.setText,
            lambda: self.tr(
                "It stands on the paper that was locked away when Trygg was set up: six groups of five signs. "
                "Afterwards you choose a new passphrase."
            ),
        )
        self.say(named.name, lambda: self.tr("Recovery code"))
        self.say(self.go.setText, lambda: self.tr("Unlock"))
        self.say(self.back_button.setText, lambda: self.tr("Back"))

    def begin(self) -> None:
        """Type, over what was typed before."""
        self.field.setFocus()
        self.field.selectAll()

    def _give(self) -> None:
        self.given.emit(self.field.text())


class NewPassphrasePage(StartPage):
    """Chooses a passphrase, twice; `chosen` tells it, `again` that the keyring is to be tried once more."""

    chosen = Signal(str)
    again = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "check", parent)
        self.fields = NewPassphrase(theme)
        self.first, self.second, self.shown = self.fields.first, self.fields.second, self.fields.shown
        self.middle.addWidget(self.fields)
        self.again_button = Button(theme, icon="rotate-ccw")
        self.buttons.insertWidget(1, self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.fields.entered.connect(self._choose)
        self.go.clicked.connect(self._choose)
        self.again_button.clicked.connect(self.again)
        self.say(self.title.setText, lambda: self.tr("Choose a passphrase"))
        self.say(
            self.words.setText,
            lambda: self.tr(
                "It is typed every time Trygg starts. Four words that do not belong together are easy to remember "
                "and hard to guess. Without it nobody can read the comments, not even we."
            ),
        )
        self.say(self.go.setText, lambda: self.tr("Use this passphrase"))
        self.say(self.again_button.setText, lambda: self.tr("Try the computer's keyring again"))

    def begin(self) -> None:
        """Type the first time."""
        self.first.setFocus()

    def _choose(self) -> None:
        if self.fields.agrees():
            self.tell(None)
            self.chosen.emit(self.first.text())
        else:
            self.tell(self.fields.differ)


class TroublePage(StartPage):
    """What stands in the way, and what to do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "rotate-ccw", parent)
        self._fault: Callable[[], Said] = lambda: Said("", "")
        self.title.set_role("lead")
        self.quit_button = Button(theme)
        self.buttons.insertWidget(1, self.quit_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._others = Flow()
        self.middle.addLayout(self._others)
        self.offered: list[Button] = []
        self.shape(lambda: self._others.setSpacing(theme.px(8)))
        self.say(self.go.setText, lambda: self.tr("Try again"))
        self.say(self.quit_button.setText, lambda: self.tr("Quit"))
        self.say(lambda _: self._retell_fault(), lambda: "")

    def offer(self, steps: Sequence[tuple[str, str, Callable[[], object]]]) -> None:
        """Offer these steps, each by its icon, its words and what it does; none where there are none."""
        for old in self.offered:
            self._others.removeWidget(old)
            old.deleteLater()
        self.offered = []
        for icon, words, act in steps:
            button = Button(self.theme, icon=icon, parent=self)
            button.setText(words)
            button.clicked.connect(act)
            self._others.addWidget(button)
            self.offered.append(button)

    def tell_fault(self, said: Callable[[], Said], role: Role = "body") -> None:
        """What happened stands as the title."""
        self._fault = said
        self.words.set_role(role)
        self._retell_fault()
        announce(self, f"{said().what} {said().do}")

    def begin(self) -> None:
        """The first step that is offered, try again, or the only way out."""
        other = self.quit_button if self.go.isHidden() else self.go
        (self.offered[0] if self.offered else other).setFocus()

    def _retell_fault(self) -> None:
        self.title.setText(self._fault().what)
        self.words.setText(self._fault().do)
