"""A form that opens inside a section of the settings: words, what is filled in, and two ways out."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.errors import said
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.notice import announce
from trygg_desktop.ui.desk import Aside, Desk
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View


class Form(View):
    """Hidden until `open_form`. `done` is pressed when it is filled in; `closed` tells that it was left (Escape)."""

    closed = Signal()

    def __init__(self, theme: Theme, look: Look = Look.PRIMARY, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.words, self.trouble = Label("body", wrap=True), Label("danger", wrap=True)
        self.done, self.leave = Button(theme, look), Button(theme)
        self.middle, self.buttons = QVBoxLayout(), Flow()
        self.buttons.addWidget(self.done)
        self.buttons.addWidget(self.leave)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.words)
        rows.addLayout(self.middle)
        rows.addWidget(self.trouble)
        rows.addLayout(self.buttons)
        self.leave.clicked.connect(self.close_form)
        escape = QShortcut(QKeySequence("Esc"), self, self.close_form)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.shape(lambda: rows.setSpacing(theme.px(12)))
        self.shape(lambda: self.middle.setSpacing(theme.px(12)))
        self.shape(lambda: self.buttons.setSpacing(theme.px(8)))
        self.say(self.leave.setText, lambda: self.tr("Cancel"))
        self.trouble.hide()
        self.hide()

    def open_form(self) -> None:
        """Show it, empty, with the keys where one begins."""
        self.tell(None)
        self.empty()
        self.show()
        # After it has been laid out: what gets the focus is scrolled to, and has no place before that.
        QTimer.singleShot(0, self, lambda: self.first().setFocus())

    def close_form(self) -> None:
        """Hide it, and forget what was typed."""
        self.empty()
        self.hide()
        self.closed.emit()

    def tell(self, words: Callable[[], str] | None) -> None:
        """Say what is wrong; None where nothing is."""
        self.trouble.setVisible(words is not None)
        if words is not None:
            self.trouble.setText(words())
            announce(self, words())

    def set_aside(self, desk: Desk, aside: Aside) -> None:
        """Have `aside` done if who sits here may; where not, say so here."""

        def refused(error: BaseException) -> None:
            told = said(error, desk.language.code)
            self.tell(lambda: f"{told.what} {told.do}")

        desk.set_aside(self, aside, refused)

    def empty(self) -> None:
        """Forget what was typed."""

    def first(self) -> QWidget:
        """Where one begins."""
        return self.done
