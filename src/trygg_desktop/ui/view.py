"""What every part of the screen can do: say its words again in another language, and shape itself to another scale."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from trygg_desktop.ui.theme import Theme


class View(QWidget):
    """A widget whose words and sizes follow the language and the theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._said: list[tuple[Callable[[str], object], Callable[[], str]]] = []
        self._fits: list[Callable[[], object]] = []
        theme.changed.connect(self._reshape)

    def say(self, put: Callable[[str], object], words: Callable[[], str]) -> None:
        """Call `put(words())` now, and whenever the language changes."""
        self._said.append((put, words))
        put(words())

    def unsay(self) -> None:
        """Forget every word: what they were said on is replaced."""
        self._said.clear()

    def shape(self, fit: Callable[[], object]) -> None:
        """Call `fit()` now, and whenever palette or scale change."""
        self._fits.append(fit)
        fit()

    def retell(self) -> None:
        """Say everything again: something the words are about has changed."""
        for put, words in self._said:
            put(words())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that now is in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retell()
        super().changeEvent(event)

    def _reshape(self) -> None:
        for fit in self._fits:
            fit()
