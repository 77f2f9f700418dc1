"""Phrases: words that minutes often need. "/tack" and a space become the phrase; a menu has them all."""

import re
from collections.abc import Sequence

from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QVBoxLayout

from trygg_desktop.model.pack import Phrase
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

_CODE = re.compile(r"(?:^|(?<=\s))/(?P<code>[a-z][a-z0-9_]*)\s\Z")
_LONGEST = 60


class PhraseField(QPlainTextEdit):
    """A text in which short codes become phrases. Ctrl+Z brings the code back, and then it stays."""

    def __init__(self, phrases: Sequence[Phrase], text: str) -> None:
        super().__init__(text)
        self._phrases = {phrase.id: phrase.text for phrase in phrases}
        self.setTabChangesFocus(True)
        self.document().contentsChange.connect(self._written)

    def put_in(self, code: str) -> None:
        """Put a phrase in where the cursor is, parted by a space from what stands before."""
        cursor = self.textCursor()
        before = self.toPlainText()[: cursor.selectionStart()]
        gap = " " if before and not before[-1].isspace() else ""
        cursor.insertText(gap + self._phrases[code])
        self.setFocus()

    def _written(self, at: int, removed: int, added: int) -> None:
        # What undo brings back removes the phrase at the same time, so a code that comes back is left alone.
        if removed or not added:
            return
        cursor = self.textCursor()
        cursor.setPosition(at)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        start = cursor.position()
        found = _CODE.search(self.toPlainText()[start : at + added])
        phrase = self._phrases.get(found["code"]) if found else None
        if found is None or phrase is None:
            return
        cursor.setPosition(start + found.start())
        cursor.setPosition(at + added - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(phrase)


class PhraseButton(View):
    """Opens a menu of all phrases; the chosen one goes into the text."""

    def __init__(self, theme: Theme, phrases: Sequence[Phrase], field: PhraseField) -> None:
        super().__init__(theme)
        self.button, self.menu = Button(theme, Look.QUIET, icon="quote"), QMenu(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.button)
        for phrase in phrases:
            shown = phrase.text if len(phrase.text) <= _LONGEST else f"{phrase.text[: _LONGEST - 1]}…"
            action = QAction(f"/{phrase.id}  {shown}".replace("&", "&&"), self.menu)
            action.triggered.connect(lambda _on=False, code=phrase.id: field.put_in(code))
            self.menu.addAction(action)
        self.button.clicked.connect(lambda: self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft())))
        self.say(self.button.setText, lambda: self.tr("Phrases"))
        self.say(self.button.setToolTip, lambda: self.tr("Or write / and a short code in the text"))
