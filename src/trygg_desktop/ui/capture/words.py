"""The field for a citizen's words: as high as they need. With nothing to take back in it, Ctrl+Z is the room's."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.tokens import LARGE

_LINES, _MOST_LINES = 3, 7
_FRAME = 30


class Words(QPlainTextEdit):
    """Plain text, large; it grows from a few lines to some more, then scrolls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, range(_LINES, _MOST_LINES)
        self.setProperty("role", "words")
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        theme.changed.connect(self._fit)
        self._fit()

    def set_lines(self, least: int, most: int) -> None:
        """Stand at least `least` lines high, and grow to `most`."""
        self._lines = range(least, most)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the room where the field has nothing of its own to undo."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.document().isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def _fit(self) -> None:
        # A plain text document measures its height in lines.
        lines = max(self._lines.start, min(round(self.document().size().height()), self._lines.stop))
        line = self.fontMetrics().lineSpacing() if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished) else 0
        self.setFixedHeight(lines * max(line, self._theme.px(LARGE * 1.3)) + self._theme.px(_FRAME))
