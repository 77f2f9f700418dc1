"""Choosing another passphrase, with the one there is; and choosing one for a new key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from trygg_desktop.ui.components.button import Look
from trygg_desktop.ui.components.label import Field
from trygg_desktop.ui.components.new_passphrase import NewPassphrase
from trygg_desktop.ui.settings.form import Form
from trygg_desktop.ui.theme import Theme


class PassphraseForm(Form):
    """`chosen` tells the passphrase there is, "" where there is none or it is not asked for, and the new one."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, look: Look = Look.PRIMARY, parent: QWidget | None = None) -> None:
        super().__init__(theme, look, parent)
        self.old, self.new = QLineEdit(), NewPassphrase(theme)
        self.old.setEchoMode(QLineEdit.EchoMode.Password)
        self._named = Field(theme, self.old)
        self.middle.addWidget(self._named)
        self.middle.addWidget(self.new)
        self.old.returnPressed.connect(self._after_old)
        self.new.entered.connect(self._choose)
        self.done.clicked.connect(self._choose)
        self.say(self._named.name, lambda: self.tr("The passphrase there is"))

    def ask_old(self, asks: bool) -> None:
        """Ask for the passphrase there is, or not."""
        self._named.setVisible(asks)

    def empty(self) -> None:
        """Forget what was typed."""
        self.old.clear()
        self.new.clear()

    def first(self) -> QWidget:
        """Where one begins."""
        if not self._named.isHidden():
            return self.old
        return self.done if self.new.isHidden() else self.new.first

    def _after_old(self) -> None:
        if self.new.isHidden():
            self._choose()
        else:
            self.new.first.setFocus()

    def _choose(self) -> None:
        if not self.new.isHidden() and not self.new.agrees():
            self.tell(self.new.differ)
            return
        self.tell(None)
        self.chosen.emit(self.old.text(), self.new.first.text())
