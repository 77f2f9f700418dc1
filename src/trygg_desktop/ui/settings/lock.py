"""The lock of the screen: its PIN, when it locks by itself, and locking it now."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from trygg_desktop.services import app_lock
from trygg_desktop.services.app_lock import MINUTES, LockState
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.components.segments import Segments
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.form import Form
from trygg_desktop.ui.settings.section import Section


class PinForm(Form):
    """One field for a new PIN."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent=parent)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._named = Field(desk.theme, self.field)
        self.middle.addWidget(self._named)
        self.field.returnPressed.connect(self.done.click)
        self.say(self._named.name, lambda: self.tr("New PIN"))
        self.say(self._named.hint.setText, lambda: self.tr("six digits or letters, or more"))
        self.say(
            self.words.setText,
            lambda: self.tr("Everybody who writes at this laptop uses the same one. The passphrase unlocks too."),
        )
        self.say(self.done.setText, lambda: self.tr("Use this PIN"))

    def empty(self) -> None:
        """Forget what was typed."""
        self.field.clear()

    def first(self) -> QWidget:
        """Where one begins."""
        return self.field


class LockSection(Section):
    """What keeps passers-by from reading the screen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "lock-keyhole", parent)
        self.about, self.form = Label("body", wrap=True), PinForm(desk)
        self.minutes = Segments(desk.theme, [(str(each), partial(self._name, each)) for each in MINUTES], must=True)
        named = Field(desk.theme, self.minutes)
        self.rows.addWidget(self.about)
        self.rows.addWidget(named)
        self.lock_button = self.button("lock-keyhole", lambda: self.tr("Lock now"), desk.news.lock.emit)
        self.pin_button = self.button("key-round", self._pin_words, self.form.open_form)
        self.remove_button = self.button("trash-2", lambda: self.tr("Remove the PIN"), partial(self._put_pin, ""))
        self.body.insertWidget(self.body.count() - 1, self.form)
        self.form.done.clicked.connect(self._choose_pin)
        self.form.closed.connect(self._closed)
        self.minutes.choose(str(desk.lock.minutes))
        self.minutes.changed.connect(self._choose_minutes)
        self.say(self.heading.setText, lambda: self.tr("Lock of the screen"))
        self.say(named.name, lambda: self.tr("Lock by itself when nobody touches the computer"))
        self.say(lambda _: self._show(), lambda: "")

    def look_up(self) -> None:
        """Show the lock as it stands: the window knows, nobody else changes it."""
        self._show()

    def _choose_pin(self) -> None:
        self._put_pin(self.form.field.text())

    def _put_pin(self, pin: str) -> None:
        if not pin and self.form.isVisible():
            self.form.field.setFocus()
            return

        def done(state: LockState) -> None:
            self.form.close_form()
            self._changed(state)
            words = self.tr("The PIN is in force.") if pin else self.tr("The PIN is removed.")
            self.notice.tell(words, "ok")

        self.desk.work.write(self, partial(app_lock.choose_pin, pin=pin), done, self.tell_failed)

    def _choose_minutes(self) -> None:
        # Told of the program's own choices too.
        if self.minutes.value and int(self.minutes.value) != self.desk.lock.minutes:
            put = partial(app_lock.choose_minutes, minutes=int(self.minutes.value))
            self.desk.work.write(self, put, self._changed, self.tell_failed)

    def _changed(self, state: LockState) -> None:
        self.desk.lock = state
        self._show()
        self.desk.news.lock_changed.emit()

    def _show(self) -> None:
        state = self.desk.lock
        if self.minutes.value != str(state.minutes):
            self.minutes.choose(str(state.minutes))
        self.remove_button.setVisible(state.has_pin)
        self.pin_button.setText(self._pin_words())
        self.about.setText(
            self.tr("Ctrl+Shift+L covers everything at once. What is being written is kept. A PIN unlocks.")
            if state.has_pin
            else self.tr(
                "Ctrl+Shift+L covers everything at once. What is being written is kept. No PIN is chosen: only a "
                "passphrase, where there is one, keeps others from unlocking."
            )
        )

    def _closed(self) -> None:
        if self.isVisible():
            self.pin_button.setFocus()

    def _pin_words(self) -> str:
        return self.tr("Change the PIN …") if self.desk.lock.has_pin else self.tr("Choose a PIN …")

    def _name(self, minutes: int) -> str:
        return self.tr("{minutes} min").format(minutes=minutes) if minutes else self.tr("Never")
