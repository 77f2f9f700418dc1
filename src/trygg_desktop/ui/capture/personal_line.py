"""One calm line under the words: what is underlined at the caret, why, and the key that masks it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from trygg_desktop.services import personal_data
from trygg_desktop.ui.capture.personal_marks import PersonalMarks
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.notice import announce
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View


class PersonalLine(View):
    """Hidden until something is found; it then stays, so that nothing jumps, until the words are others."""

    def __init__(self, desk: Desk, marks: PersonalMarks, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._marks, self._count = desk, marks, 0
        self.words = Label("small", wrap=True)
        self.mask_button = Button(desk.theme, Look.QUIET, icon="eye-off", keys="Ctrl M")
        self.mask_button.clicked.connect(self.mask_here)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.mask_button)
        self.shape(lambda: row.setSpacing(desk.theme.px(8)))
        self.say(self.mask_button.setText, lambda: self.tr("Mask"))
        self.say(lambda _: self._tell(), lambda: "")
        marks.changed.connect(self._tell)
        self.hide()

    def mask_here(self) -> None:
        """Mask what the caret stands at, or the next; where there is nothing, say so."""
        if not self._marks.mask():
            announce(self, self.tr("There is nothing to mask."))

    def begin(self) -> None:
        """Other words stand in the field."""
        self._count = 0
        self.setVisible(bool(self._marks.marks))

    def _tell(self) -> None:
        mark, count = self._marks.at_caret(), len(self._marks.marks)
        self.mask_button.setVisible(mark is not None)
        if mark is None:
            self.words.setText(self.tr("Nothing here points out a person."))
        else:
            language = self._desk.language.code
            name, reason = personal_data.name_of(mark.kind, language), personal_data.reason(mark.span.reason, language)
            more = self.tr("%n more", "", count - 1) if count > 1 else ""
            self.words.setText(" · ".join(filter(None, (f"{name}: {reason}", more))))
            self.setVisible(True)
        if count > self._count:
            announce(self, self.words.text())
        self._count = count
