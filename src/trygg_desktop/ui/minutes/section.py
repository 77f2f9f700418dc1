"""One written section of the minutes: a heading, and a text that grows with what is written in it."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

_LOWEST, _HIGHEST, _EDGES = 120, 360, 32


class WrittenSection(View):
    """`changed` tells that something was written in it."""

    changed = Signal()

    def __init__(self, theme: Theme, content: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._id = content["id"]
        self.heading, self.text = QLineEdit(content["heading"]), QPlainTextEdit(content["text"])
        self.text.setTabChangesFocus(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.heading)
        rows.addWidget(self.text)
        self.heading.textEdited.connect(self.changed)
        self.heading.textChanged.connect(self.text.setAccessibleName)
        self.text.textChanged.connect(self.changed)
        self.text.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.text.setAccessibleName(content["heading"])
        self.say(self.heading.setAccessibleName, lambda: self.tr("Heading"))
        self.shape(lambda: rows.setSpacing(theme.px(8)))
        self.shape(self._grow)

    def content(self) -> dict[str, Any]:
        """The section as it is kept."""
        return {"id": self._id, "heading": self.heading.text(), "text": self.text.toPlainText()}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere now."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        # A plain text's document tells its height in lines.
        needed = self.text.document().size().height() * self.text.fontMetrics().lineSpacing()
        lowest, highest, edges = map(self.theme.px, (_LOWEST, _HIGHEST, _EDGES))
        self.text.setFixedHeight(max(lowest, min(round(needed) + edges, highest)))
