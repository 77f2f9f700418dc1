"""Personal data in the words being written: looked for in a pause of the typing, underlined, and masked on request.

The looking runs off the screen's thread, and an answer about a text that has changed since is dropped: no underline
ever comes late or stands under the wrong words.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from trygg_desktop.text.personal_data.masking import BY_HAND, MASKS, masks
from trygg_desktop.text.personal_data.span import Kind, Span
from trygg_desktop.ui.components.underline import stretches, underline
from trygg_desktop.ui.desk import Desk

_PAUSE_MS, _WARM_MS = 200, 1_000
_LIKE_A_PHONE = "070-174 06 05"


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of personal data. `cursor` holds it and moves with the text around it."""

    kind: Kind
    span: Span
    """The finding that tells most of it."""
    kinds: frozenset[Kind]
    cursor: QTextCursor
    words: str


class PersonalMarks(QObject):
    """`marks` are in the order of the text; `changed` tells that they, or the place of the caret, are others."""

    changed = Signal()

    def __init__(self, desk: Desk, words: QPlainTextEdit) -> None:
        super().__init__(words)
        self._desk, self._words = desk, words
        self.marks: list[Mark] = []
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        words.textChanged.connect(self._written)
        words.cursorPositionChanged.connect(self.changed)
        desk.theme.changed.connect(self._underline)
        desk.news.pack.connect(self._look)
        # The first search loads lists and numbering plans: when the start is over, and before somebody needs them.
        QTimer.singleShot(_WARM_MS, self, lambda: desk.work.run(self, partial(_search, desk, _LIKE_A_PHONE)))

    @property
    def accuses(self) -> bool:
        """Whether somebody is pointed out near a word for a crime."""
        return any(Kind.CRIME_ALLEGATION in mark.kinds for mark in self.marks)

    def at_caret(self) -> Mark | None:
        """The mark that the caret touches, or the next one, or the first."""
        at = self._words.textCursor().position()
        touching = (mark for mark in self.marks if mark.cursor.selectionEnd() >= at)
        return next(touching, self.marks[0] if self.marks else None)

    def mask(self) -> bool:
        """Mask what is selected by hand, or else the mark at the caret; False where there is nothing to mask.

        The text's own undo brings it back.
        """
        chosen = self._words.textCursor()
        if chosen.hasSelection():
            chosen.insertText(BY_HAND)
            return True
        mark = self.at_caret()
        if mark is None:
            return False
        caret = self._words.textCursor()
        self._replace([mark])
        caret.setPosition(mark.cursor.position())
        self._words.setTextCursor(caret)
        return True

    def mask_all(self, kinds: Collection[Kind]) -> None:
        """Mask every stretch of these kinds in the text as it is now, as one step to undo."""
        self._tell(self._words.toPlainText(), self._desk.setup.finder.find(self._words.toPlainText()))
        self._replace([mark for mark in self.marks if not mark.kinds.isdisjoint(kinds)])

    def _written(self) -> None:
        left = [mark for mark in self.marks if mark.cursor.selectedText() == mark.words]
        if len(left) != len(self.marks):
            self.marks = left
            self._underline()
        self._pause.start()

    def _look(self) -> None:
        text, revision = self._words.toPlainText(), self._words.document().revision()

        def found(spans: list[Span]) -> None:
            if self._words.document().revision() == revision:
                self._tell(text, spans)

        self._desk.work.run(self, partial(_search, self._desk, text), found)

    def _tell(self, text: str, spans: list[Span]) -> None:
        found = masks(spans)
        cursors = stretches(self._words, text, [(mask.start, mask.end) for mask in found])
        self.marks = []
        for mask, cursor in zip(found, cursors, strict=True):
            inside = [span for span in spans if mask.start <= span.start and span.end <= mask.end]
            telling = next(span for span in inside if span.kind is mask.kind)
            kinds = frozenset(span.kind for span in inside)
            self.marks.append(Mark(telling.kind, telling, kinds, cursor, cursor.selectedText()))
        self._underline()

    def _underline(self) -> None:
        underline(self._words, [mark.cursor for mark in self.marks], self._desk.theme)
        self.changed.emit()

    def _replace(self, marks: Iterable[Mark]) -> None:
        step = self._words.textCursor()
        step.beginEditBlock()
        for mark in marks:
            mark.cursor.insertText(MASKS[mark.kind])
        step.endEditBlock()


def _search(desk: Desk, text: str) -> list[Span]:
    return desk.setup.finder.find(text)
