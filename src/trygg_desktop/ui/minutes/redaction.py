"""What the public version says in place of some words: the same, others with parts masked, or nothing."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from trygg_desktop.model.minutes import MASK
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.select import Select
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

_SAME, _MASKED, _LEFT_OUT = "same", "masked", "left_out"
_WIDTH, _HEIGHT = 240, 96


class Redaction(View):
    """`original()` gives the words it is about, `value` what `Minutes.redactions` holds for them: None for nothing.

    Another tool may stand `beside` the choice.
    """

    changed = Signal()

    def __init__(
        self, theme: Theme, original: Callable[[], str], value: str | None, beside: QWidget | None = None
    ) -> None:
        super().__init__(theme)
        self._original = original
        self.how, self.words = Select(theme), QPlainTextEdit(value or "")
        self.mask_button = Button(theme, Look.QUIET, icon="eye-off")
        for name in (_SAME, _MASKED, _LEFT_OUT):
            self.how.addItem("", name)
        self.how.setCurrentIndex(self.how.findData(_SAME if value is None else _MASKED if value else _LEFT_OUT))
        self.words.setTabChangesFocus(True)
        rows, above = QVBoxLayout(self), Flow()
        rows.setContentsMargins(0, 0, 0, 0)
        if beside is not None:
            above.addWidget(beside)
        above.addWidget(self.how)
        above.addWidget(self.mask_button)
        rows.addLayout(above)
        rows.addWidget(self.words)
        px = theme.px
        self.shape(lambda: rows.setSpacing(px(6)))
        self.shape(lambda: above.setSpacing(px(6)))
        self.shape(lambda: self.how.setFixedWidth(px(_WIDTH)))
        self.shape(lambda: self.words.setFixedHeight(px(_HEIGHT)))
        self.say(self.how.setAccessibleName, lambda: self.tr("In the public version"))
        self.say(self.words.setAccessibleName, lambda: self.tr("The words of the public version"))
        self.say(self.mask_button.setText, lambda: self.tr("Mask what is marked"))
        self.say(lambda _: self._name_ways(), lambda: "")
        self._unfold()
        self.how.currentIndexChanged.connect(self._choose)
        self.words.textChanged.connect(self.changed)
        self.mask_button.clicked.connect(self._mask)

    @property
    def value(self) -> str | None:
        """The public words, "" where there are to be none, None where they are the same."""
        how = self.how.currentData()
        return None if how == _SAME else self.words.toPlainText().strip() if how == _MASKED else ""

    def _choose(self) -> None:
        if self.how.currentData() == _MASKED and not self.words.toPlainText().strip():
            self.words.setPlainText(self._original())
        self._unfold()
        self.changed.emit()

    def _unfold(self) -> None:
        masked = self.how.currentData() == _MASKED
        self.words.setVisible(masked)
        self.mask_button.setVisible(masked)

    def _mask(self) -> None:
        """Put the mask in place of what is marked, or of the word at the cursor."""
        cursor = self.words.textCursor()
        if not cursor.hasSelection():
            cursor.select(cursor.SelectionType.WordUnderCursor)
        if cursor.selectedText().strip():
            cursor.insertText(MASK)
        self.words.setFocus()

    def _name_ways(self) -> None:
        names = {
            _SAME: self.tr("Public: as written"),
            _MASKED: self.tr("Public: masked"),
            _LEFT_OUT: self.tr("Public: left out"),
        }
        for index in range(self.how.count()):
            self.how.setItemText(index, names[self.how.itemData(index)])
