"""A passphrase that is being chosen: typed twice, judged while it is typed, shown on demand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.components.toggle import Toggle
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

LEAST = 12
"""The fewest characters of a passphrase; security/ refuses fewer."""
_GOOD = 20


class NewPassphrase(View):
    """`entered` tells that Enter was pressed in the second field."""

    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.first, self.second, self.shown = QLineEdit(), QLineEdit(), Toggle(theme)
        self.strength = Label("muted", wrap=True)
        named = [Field(theme, self.first), Field(theme, self.second)]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for part in (named[0], self.strength, named[1], self.shown):
            rows.addWidget(part)
        self.shown.toggled.connect(self._show)
        self.first.textChanged.connect(self._judge)
        self.second.returnPressed.connect(self.entered)
        self._show(on=False)
        self.shape(lambda: rows.setSpacing(theme.px(12)))
        self.say(named[0].name, lambda: self.tr("New passphrase"))
        self.say(named[1].name, lambda: self.tr("The same once more"))
        self.say(self.shown.setText, lambda: self.tr("Show what I type"))
        self.say(lambda _: self._judge(), lambda: "")

    def agrees(self) -> bool:
        """Whether both are the same; where not, the second is typed again."""
        if self.first.text() == self.second.text():
            return True
        self.second.setFocus()
        self.second.selectAll()
        return False

    def differ(self) -> str:
        """What to say where they are not."""
        return self.tr("The two are not the same. Type the second one again.")

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()
        self.shown.setChecked(False)

    def _show(self, on: bool) -> None:
        for field in (self.first, self.second):
            field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    def _judge(self) -> None:
        length = len(self.first.text())
        missing = LEAST - length
        self.strength.setText(
            self.tr("%n more character(s) at least", "", missing)
            if missing > 0
            else self.tr("Good: long passphrases are strong.")
            if length >= _GOOD
            else self.tr("It will do. A longer one is stronger.")
        )
