"""Underlines in a text: a calm dashed line and a ground, for what somebody should look at."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from trygg_desktop.ui.theme import Theme


def stretches(words: QPlainTextEdit, text: str, places: Iterable[tuple[int, int]]) -> list[QTextCursor]:
    """A cursor over each stretch of `text`, which is what `words` shows; places are counted in characters."""
    at, found = _positions(text), []
    for start, end in places:
        cursor = QTextCursor(words.document())
        cursor.setPosition(at[start])
        cursor.setPosition(at[end], QTextCursor.MoveMode.KeepAnchor)
        found.append(cursor)
    return found


def characters(text: str, cursor: QTextCursor) -> tuple[int, int]:
    """The stretch of `text` that a cursor has selected, in characters."""
    at = _positions(text)
    return at.index(cursor.selectionStart()), at.index(cursor.selectionEnd())


def underline(words: QPlainTextEdit, cursors: Iterable[QTextCursor], theme: Theme) -> None:
    """Underline these stretches and no others."""
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    look.setUnderlineColor(theme.colour("waiting"))
    look.setBackground(theme.colour("waiting_bg"))
    selections = []
    for cursor in cursors:
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, look
        selections.append(selection)
    words.setExtraSelections(selections)


def _positions(text: str) -> list[int] | range:
    """Where each character of `text`, and its end, stands in a document: Qt counts an emoji as two."""
    if max(text, default="") <= "\uffff":
        return range(len(text) + 1)
    at = [0]
    for sign in text:
        at.append(at[-1] + (2 if sign > "\uffff" else 1))
    return at
