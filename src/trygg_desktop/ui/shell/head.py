"""The head of a room: its name, what it is about just now, its own tools; language, look and lock."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.language import LanguageCode
from trygg_desktop.ui.tokens import PaletteName
from trygg_desktop.ui.view import View

_LOOKS = {PaletteName.LIGHT: "sun", PaletteName.DARK: "moon", PaletteName.CONTRAST: "contrast"}


class Head(View):
    """`title` and `about` are the room's to fill; its tools go into `tools`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self.title, self.about = Label("title"), Label("muted")
        self._language, self._look = Button(desk.theme), Button(desk.theme)
        self.lock_button = Button(desk.theme, icon="lock-keyhole")
        self.lock_button.clicked.connect(desk.news.lock)
        self._language.clicked.connect(lambda: desk.language.use(desk.language.other))
        self._look.clicked.connect(desk.theme.next_palette)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.about)
        self.tools = QHBoxLayout()
        self._row, self._rows = QHBoxLayout(), QVBoxLayout(self)
        self._row.addLayout(words, 1)
        self._row.addLayout(self.tools)
        self._row.addWidget(self._language)
        self._row.addWidget(self._look)
        self._row.addWidget(self.lock_button)
        self._rows.addLayout(self._row)
        px = desk.theme.px
        for layout in (self._row, self._rows, self.tools):
            layout.setContentsMargins(0, 0, 0, 0)
        self.shape(lambda: self._row.setSpacing(px(10)))
        self.shape(lambda: self._rows.setSpacing(px(6)))
        self.shape(lambda: self.tools.setSpacing(px(10)))
        self.shape(lambda: self._look.set_icon(_LOOKS[desk.theme.palette.name]))
        self.say(self._language.setText, self._code)
        self.say(self._language.setAccessibleName, self._other_language)
        self.say(self._language.setToolTip, self._other_language)
        self.say(self._look.setAccessibleName, self._next_look)
        self.say(self._look.setToolTip, self._next_look)
        for put in (self.lock_button.setAccessibleName, self.lock_button.setToolTip):
            self.say(put, lambda: self.tr("Lock the screen (Ctrl+Shift+L)"))

    def set_low(self, low: bool) -> None:
        """One line instead of two: for short windows and large type."""
        self.about.setVisible(not low)

    def set_narrow(self, narrow: bool) -> None:
        """Put the tools on a line of their own."""
        self._row.removeItem(self.tools)
        self._rows.removeItem(self.tools)
        if narrow:
            self._rows.addLayout(self.tools)
        else:
            self._row.insertLayout(1, self.tools)

    def _code(self) -> str:
        return self._desk.language.other.value.upper()

    def _other_language(self) -> str:
        # In the language it leads to: who needs it may not read the one in force.
        return "Byt till svenska" if self._desk.language.other is LanguageCode.SWEDISH else "Change to English"

    def _next_look(self) -> str:
        return self.tr("Change look: light, dark, high contrast")
