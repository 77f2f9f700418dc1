"""Lines under one another: words to the left, what may be done to the right. They are shown anew, all at once."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View


class Line(View):
    """A heading, facts under it, and buttons."""

    def __init__(self, theme: Theme, heading: str, *facts: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.heading = Label("heading", wrap=True)
        self.heading.setText(heading)
        self.facts = [Label("small", wrap=True) for fact in facts if fact]
        self.buttons: list[Button] = []
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        for label, fact in zip(self.facts, filter(None, facts), strict=True):
            label.setText(fact)
            words.addWidget(label)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(words, 1)
        self.shape(lambda: self._row.setSpacing(theme.px(8)))

    def act(self, look: Look, icon: str, words: str, press: Callable[[], object]) -> Button:
        """One more button; a screen reader hears which line it is about."""
        button = Button(self.theme, look, icon=icon)
        button.setText(words)
        button.setAccessibleName(f"{words}: {self.heading.text()}")
        button.clicked.connect(lambda: press())  # noqa: PLW0108  # the press tells whether it is checked
        self.buttons.append(button)
        self._row.addWidget(button)
        return button


class Lines(View):
    """Holds lines, or one sentence where there are none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.lines: list[Line] = []
        self._empty = Label("muted", wrap=True)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self._empty)
        self.shape(lambda: self._rows.setSpacing(theme.px(10)))

    def show_lines(self, lines: list[Line], empty: str = "") -> None:
        """Show these instead; `empty` where there are none."""
        for old in self.lines:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = lines
        for line in lines:
            self._rows.addWidget(line)
        self._empty.setText(empty)
        self._empty.setVisible(not lines)
