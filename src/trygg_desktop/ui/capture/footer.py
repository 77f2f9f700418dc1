"""The foot of the form: what has become of the words, with a way back, and the button that saves them."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trygg_desktop.ui import icons
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.label import Label, Role
from trygg_desktop.ui.components.notice import announce
from trygg_desktop.ui.components.paint import painter_for
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

_ICONS: dict[Role, str] = {"muted": "pencil", "ok": "check", "danger": "triangle-alert"}
_COLOURS: dict[Role, str] = {"muted": "muted", "ok": "ok", "danger": "danger"}


class Footer(View):
    """`save`, `clear` and `undo` tell what a person presses."""

    save = Signal()
    clear = Signal()
    undo = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._role: Role = "muted"
        self.words = Label("muted", wrap=True)
        self.undo_button = Button(theme, Look.QUIET)
        self.clear_button = Button(theme)
        self.save_button = Button(theme, Look.PRIMARY, keys="Ctrl + Enter")
        self.undo_button.clicked.connect(self.undo)
        self.clear_button.clicked.connect(self.clear)
        self.save_button.clicked.connect(self.save)
        self._row = row = QHBoxLayout(self)
        row.addWidget(self.words, 1)
        for button in (self.undo_button, self.clear_button, self.save_button):
            row.addWidget(button)
        px = theme.px
        self.shape(lambda: row.setSpacing(px(12)))
        self.shape(lambda: row.setContentsMargins(px(28), px(10), 0, 0))
        self.say(self.undo_button.setText, lambda: self.tr("Undo"))
        self.say(self.clear_button.setText, lambda: self.tr("Clear"))
        # What happened is told in the language it happened in; another language begins afresh.
        self.say(lambda _: self.rest(), lambda: "")

    def add_tool(self, tool: QWidget) -> None:
        """Put one more button before those that are there."""
        self._row.insertWidget(1, tool)

    def rest(self) -> None:
        """Nothing has happened that need be told."""
        self.tell(self.tr("The draft is kept automatically"), "muted")

    def tell(self, words: str, role: Role, *, undo: bool = False) -> None:
        """Say what has become of the words, with a way to undo it."""
        self._role = role
        self.words.set_role(role)
        self.words.setText(words)
        self.undo_button.setVisible(undo)
        self.update()
        if role != "muted":
            announce(self, words)

    def set_low(self, low: bool) -> None:
        """Leave the keys out: for short windows and large type."""
        self.save_button.set_keys("" if low else "Ctrl + Enter")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the line above, and the icon before the words."""
        px, colour = self.theme.px, self.theme.colour(_COLOURS[self._role])
        with painter_for(self) as painter:
            painter.fillRect(0, 0, self.width(), max(1, px(1)), self.theme.colour("hairline"))
            side = px(20)
            middle = self.words.geometry().center().y()
            icons.paint(painter, _ICONS[self._role], colour, QRectF(0, middle - side / 2, side, side))
