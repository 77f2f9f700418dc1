"""Words on the screen, in one of the few roles that the style sheet knows."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

Role = Literal["title", "large", "lead", "heading", "body", "small", "muted", "ok", "danger"]


class Label(QLabel):
    """Plain words: nothing in them is ever read as markup."""

    def __init__(self, role: Role = "body", *, wrap: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.set_role(role)

    def set_role(self, role: Role) -> None:
        """Take another role."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)


class Field(View):
    """A heading, a hint beside it, and under them what is filled in. The heading names it for a screen reader."""

    def __init__(self, theme: Theme, filled_in: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.heading, self.hint = Label("heading"), Label("muted")
        self.heading.setBuddy(filled_in)
        self._filled_in = filled_in
        above = QHBoxLayout()
        above.addWidget(self.heading)
        above.addWidget(self.hint, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(above)
        rows.addWidget(filled_in)
        self.shape(lambda: rows.setSpacing(theme.px(4)))
        self.shape(lambda: above.setSpacing(theme.px(10)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def name(self, heading: str) -> None:
        """Say what is to be filled in."""
        self.heading.setText(heading)
        self._filled_in.setAccessibleName(heading)
