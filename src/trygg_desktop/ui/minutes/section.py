"""One written section of the minutes: a heading, a text that grows with what is written in it, its public words."""

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from trygg_desktop.model.base import new_id
from trygg_desktop.ui.components.rows import Row
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.minutes.phrases import PhraseButton, PhraseField
from trygg_desktop.ui.minutes.redaction import Redaction

_LOWEST, _HIGHEST, _EDGES = 120, 360, 32


class WrittenSection(Row):
    """A section as `Minutes.sections` holds it, with its redaction as "public"."""

    def __init__(self, desk: Desk, content: dict[str, Any] | None) -> None:
        super().__init__(desk.theme)
        content = content or {"id": new_id(), "heading": "", "text": ""}
        self.one_id: str = content["id"]
        phrases = desk.setup.pack.phrases
        self.heading, self.text = QLineEdit(content["heading"]), PhraseField(phrases, content["text"])
        self.phrases = PhraseButton(desk.theme, phrases, self.text)
        self.redaction = Redaction(desk.theme, self.text.toPlainText, content.get("public"), self.phrases)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.heading)
        rows.addWidget(self.text)
        rows.addWidget(self.redaction)
        self.phrases.setVisible(bool(phrases))
        self.heading.textEdited.connect(self.changed)
        self.heading.textChanged.connect(self.text.setAccessibleName)
        self.text.textChanged.connect(self.changed)
        self.redaction.changed.connect(self.changed)
        self.text.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.text.setAccessibleName(content["heading"] or self.tr("Text"))
        for put in (self.heading.setAccessibleName, self.heading.setPlaceholderText):
            self.say(put, lambda: self.tr("Heading"))
        self.shape(lambda: rows.setSpacing(desk.theme.px(8)))
        self.shape(self._grow)

    def content(self) -> dict[str, Any]:
        """The section as it is filled in."""
        return {
            "id": self.one_id,
            "heading": self.heading.text(),
            "text": self.text.toPlainText(),
            "public": self.redaction.value,
        }

    def begin(self) -> None:
        """Write the heading of a new one, the text of another."""
        (self.text if self.heading.text() else self.heading).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere now."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        # A plain text's document tells its height in lines.
        needed = self.text.document().size().height() * self.text.fontMetrics().lineSpacing()
        lowest, highest, edges = map(self.theme.px, (_LOWEST, _HIGHEST, _EDGES))
        self.text.setFixedHeight(max(lowest, min(round(needed) + edges, highest)))
