"""The lock: a page that covers the window, and shows nothing of anybody. PIN or passphrase open it again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trygg_desktop.errors import Fault, said
from trygg_desktop.services import app_lock
from trygg_desktop.services.app_lock import LockState
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.components.notice import announce
from trygg_desktop.ui.components.paint import painter_for
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View

_WIDTH, _MARK, _SECOND_MS = 480, 64, 1000
_LOW = 520


class LockPage(View):
    """`opened` tells that somebody who may has unlocked. Without a PIN or passphrase anybody may."""

    opened = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._left, self._needs_words = desk, 0, True
        self._told: Callable[[], str] | None = None
        self.title, self.words, self.trouble = Label("title"), Label("body", wrap=True), Label("danger", wrap=True)
        self.field, self.go = QLineEdit(), Button(desk.theme, Look.PRIMARY, icon="lock-keyhole")
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._named = Field(desk.theme, self.field)
        self._second = QTimer(self, interval=_SECOND_MS)
        self._second.timeout.connect(self._count_down)
        self.field.returnPressed.connect(self._try)
        self.go.clicked.connect(self._try)
        self._lay_out()
        self.say(self.title.setText, lambda: self.tr("Trygg is locked"))
        self.say(self._named.name, lambda: self.tr("PIN or passphrase"))
        self.say(self.go.setText, lambda: self.tr("Unlock"))
        self.say(lambda _: self._tell(), lambda: "")

    def begin(self, state: LockState) -> None:
        """Lock as `state` says: with what is asked for, and how long to wait."""
        self._needs_words = state.has_pin or self._has_passphrase()
        self._named.setVisible(self._needs_words)
        self.field.clear()
        self._told = None
        self._wait(state.wait)
        announce(self, f"{self.title.text()} {self.words.text()}")

    def _has_passphrase(self) -> bool:
        try:
            return self._desk.care.ways().passphrase
        except Fault:
            # keys.json is out of reach just now: covering the window must not wait for that.
            return True

    def take_focus(self) -> None:
        """Put the keys where one types."""
        (self.field if self._needs_words else self.go).setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the dark ground and the mark."""
        theme, px = self.theme, self.theme.px
        with painter_for(self) as painter:
            painter.fillRect(self.rect(), theme.colour("rail"))
            if self._is_low():
                return
            at = QRectF((self.width() - px(_MARK)) / 2, px(32), px(_MARK), px(_MARK))
            icons.paint(painter, "trygg", theme.colour("accent"), at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make do with the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _is_low(self) -> bool:
        return self.height() / self.theme.scale < _LOW

    def _fit(self) -> None:
        px, low = self.theme.px, self._is_low()
        self._card.setFixedWidth(min(px(_WIDTH), max(self.width() - px(16), 320)))
        self._card.set_padding(16 if low else 28)
        self._down.setContentsMargins(px(8), px(8 if low else 104), px(8), px(8))

    def _lay_out(self) -> None:
        card = Card(self.theme, padding=28, spacing=16)
        for part in (self.title, self.words, self._named, self.trouble):
            card.body.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addStretch(1)
        card.body.addLayout(row)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.addStretch(1)
        down.addLayout(across)
        down.addStretch(1)
        self.trouble.hide()
        self._card, self._down = card, down
        self.shape(self._fit)

    def _try(self) -> None:
        typed = self.field.text()
        if self._left or (self._needs_words and not typed):
            return
        self.field.clear()
        work = self._desk.work
        if not self._needs_words:
            work.write(self, app_lock.note_unlocked, self._unlocked)
            return
        self._hold(on=True)
        care = self._desk.care

        def judged(right: bool) -> None:
            if right:
                work.write(self, app_lock.note_unlocked, self._unlocked, self._failed)
            else:
                work.read(self, app_lock.state, self._refused, self._failed)

        def counted(kept: str) -> None:
            work.run(self, partial(app_lock.fits, typed, kept, care), judged, self._failed)

        work.write(self, app_lock.begin_try, counted, self._failed)

    def _unlocked(self, state: LockState) -> None:
        self._hold(on=False)
        self._desk.lock = state
        self.opened.emit()

    def _refused(self, state: LockState) -> None:
        self._desk.lock = state
        self._told = lambda: self.tr("That is neither the PIN nor the passphrase.")
        self._wait(state.wait)
        self.take_focus()
        announce(self, self.trouble.text())

    def _failed(self, error: BaseException) -> None:
        told = said(error, self._desk.language.code)
        self._told = lambda: f"{told.what} {told.do}"
        self._wait(0)
        self.take_focus()

    def _wait(self, seconds: int) -> None:
        self._left = seconds
        if seconds:
            self._second.start()
        self._hold(on=bool(seconds))
        self._tell()

    def _count_down(self) -> None:
        self._left = max(0, self._left - 1)
        if not self._left:
            self._second.stop()
            self._hold(on=False)
            self.take_focus()
        self._tell()

    def _hold(self, *, on: bool) -> None:
        self.go.setEnabled(not on)
        self.field.setReadOnly(on)

    def _tell(self) -> None:
        waits = self.tr("Wait %n second(s) before the next try.", "", self._left) if self._left else ""
        wrong = "" if self._told is None else self._told()
        self.trouble.setText(f"{wrong} {waits}".strip())
        self.trouble.setVisible(bool(self.trouble.text()))
        self.words.setText(
            self.tr("Everything that was written is kept. Go on where you were when you unlock.")
            if self._needs_words
            else self.tr("No PIN is chosen, so anybody may unlock. Choose one in Settings. Everything written is kept.")
        )
