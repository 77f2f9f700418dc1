"""The read-back: the citizen's words so large that both can read them, and one question."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

_HEIGHT = 36


class ReadBack(View):
    """Shows words; `agreed` when they are right, `change` when they are not. Escape changes them too."""

    agreed = Signal()
    change = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._asked, self._words = Label("lead"), Label("body", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        page = Page(theme)
        page.body.addWidget(self._words)
        page.body.addStretch(1)
        right, wrong = Button(theme, Look.PRIMARY, icon="check"), Button(theme, icon="pencil")
        self._right = right
        right.clicked.connect(self.agreed)
        wrong.clicked.connect(self.change)
        escape = QShortcut(QKeySequence("Esc"), self, self.change.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(wrong)
        buttons.addWidget(right)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._asked)
        rows.addWidget(page, 1)
        rows.addLayout(buttons)
        self.shape(lambda: rows.setSpacing(theme.px(16)))
        self.shape(lambda: buttons.setSpacing(theme.px(12)))
        # The style sheet's size for plain words would win over a font.
        self.shape(lambda: self._words.setStyleSheet(f"font-size: {theme.px(_HEIGHT)}px; font-weight: 500;"))
        self.say(self._asked.setText, lambda: self.tr("Have I understood you right?"))
        self.say(right.setText, lambda: self.tr("Yes, that is right"))
        self.say(wrong.setText, lambda: self.tr("Change"))

    def show_words(self, words: str) -> None:
        """Show `words`, ready for the answer."""
        self._words.setText(words)
        self._right.setFocus()
