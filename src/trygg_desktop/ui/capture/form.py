"""The form of one comment: it shows a content, and tells when a person changes it. It knows nothing of drafts."""

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.ui.capture.accused_bar import AccusedBar
from trygg_desktop.ui.capture.details import MorePart, WherePart
from trygg_desktop.ui.capture.personal_line import PersonalLine
from trygg_desktop.ui.capture.personal_marks import PersonalMarks
from trygg_desktop.ui.capture.theme_chips import ThemeChips
from trygg_desktop.ui.capture.words import Words
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.faces import FaceScale, Height
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.components.toggle import Toggle
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View

_PAUSE_MS = 150
"""Themes are suggested when the typing pauses for so long."""
_WIDE, _SHORT, _TALL = 1100, 560, 850
_DOWN, _BESIDE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class CommentForm(View):
    """`content` is what is written, with the keys of a draft's content."""

    changed = Signal()
    read_back = Signal()
    """The words are to be shown large, for the citizen to hear or read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._filling, self._was_read_back = desk, False, False
        self.words, self.verbatim = Words(desk.theme), Toggle(desk.theme)
        self.faces, self.themes = FaceScale(desk.theme), ThemeChips(desk)
        self.where, self.more = WherePart(desk), MorePart(desk)
        self.marks = PersonalMarks(desk, self.words)
        self.personal, self.accused = PersonalLine(desk, self.marks), AccusedBar(desk)
        self._lay_out()
        self.marks.changed.connect(lambda: self.accused.show_if(self.marks.accuses))
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._suggest)
        self.words.textChanged.connect(self._written)
        self.verbatim.toggled.connect(self._touched)
        for part in (self.faces, self.themes, self.where, self.more):
            part.changed.connect(self._touched)
        desk.news.pack.connect(self._use_pack)

    def content(self) -> dict[str, Any]:
        """What is written now."""
        return {
            "text": self.words.toPlainText(),
            "verbatim": self.verbatim.isChecked(),
            "read_back": self._was_read_back,
            "safety": self.faces.value,
            "themes": self.themes.chosen,
            "suggested_themes": self.themes.suggested,
            **self.where.content(),
            **self.more.content(),
        }

    def fill(self, content: dict[str, Any]) -> None:
        """Show `content` instead; {} is an empty form. Nobody is told."""
        self._filling = True
        self.words.setPlainText(content.get("text", ""))
        self.words.moveCursor(QTextCursor.MoveOperation.End)
        self.verbatim.setChecked(bool(content.get("verbatim")))
        self._was_read_back = bool(content.get("read_back"))
        self.faces.choose(content.get("safety"))
        self.themes.choose(content.get("themes", ()))
        self.where.fill(content)
        self.more.fill(content)
        self._suggest()
        self.personal.begin()
        self._filling = False

    def agree_read_back(self) -> None:
        """The citizen has heard the words, and says that they are right."""
        self._was_read_back = True
        self.verbatim.setChecked(True)
        self.changed.emit()

    def catch_up(self) -> None:
        """Suggest now what would be suggested after a pause."""
        if self._pause.isActive():
            self._pause.stop()
            self._suggest()

    def begin(self) -> None:
        """Put the focus into the words."""
        self.words.setFocus()
        self._page.verticalScrollBar().setValue(0)

    def fit(self, width: float, height: float) -> None:
        """Arrange for a window of `width` × `height`, in px at 100 %."""
        wide, short = width >= _WIDE, height < _SHORT
        self._columns.setDirection(_BESIDE if wide else _DOWN)
        self._columns.setSpacing(self.theme.px(28 if wide else 14))
        tall = wide and height >= _TALL
        self.words.set_lines(2 if short else 6 if tall else 3, 2 if short else 12 if tall else 7)
        self.faces.set_height(Height.LOW if short else Height.TALL if tall else Height.USUAL)
        # In a short window the words and the faces come first, all else is scrolled to.
        self._first.removeItem(self._above)
        self._first.insertLayout(self._first.indexOf(self._felt) + 1 if short else 0, self._above)
        self._asked.setVisible(not short)
        self._felt.heading.setVisible(not short)
        self._felt.hint.setVisible(not short)

    def _lay_out(self) -> None:
        px = self.theme.px
        self._page = Page(self.theme, parent=self)
        self._asked = Label("heading")
        self._asked.setBuddy(self.words)
        read = Button(self.theme, Look.QUIET, icon="volume-2", keys="F4")
        read.clicked.connect(self.read_back)
        self._above = above = QHBoxLayout()
        above.addWidget(self._asked)
        above.addStretch(1)
        above.addWidget(self.verbatim)
        above.addWidget(read)
        self._first, second = QVBoxLayout(), QVBoxLayout()
        first = self._first
        self._felt, about = Field(self.theme, self.faces), Field(self.theme, self.themes)
        first.addLayout(above)
        for part in (self.words, self.personal, self.accused):
            first.addWidget(part)
        first.addWidget(self._felt)
        first.addWidget(self.where)
        first.addStretch(1)
        second.addWidget(about)
        second.addWidget(self.more)
        second.addStretch(1)
        self._columns = QBoxLayout(_DOWN)
        self._columns.addLayout(first, 1)
        self._columns.addLayout(second, 1)
        self._page.body.addLayout(self._columns)
        self._page.body.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._page)
        self.shape(lambda: first.setSpacing(px(10)))
        self.shape(lambda: second.setSpacing(px(14)))
        self.shape(lambda: self._page.body.setContentsMargins(px(2), 0, px(14), px(8)))
        self.say(self._asked.setText, lambda: self.tr("What does the person say?"))
        self.say(self.words.setAccessibleName, lambda: self.tr("What does the person say?"))
        self.say(self.words.setPlaceholderText, lambda: self.tr("Write in the person's own words …"))
        self.say(self.verbatim.setText, lambda: self.tr("Word for word"))
        self.say(read.setText, lambda: self.tr("Read back"))
        self.say(self._felt.name, lambda: self.tr("How safe does the person feel there?"))
        self.say(about.name, lambda: self.tr("What is it about?"))
        self.say(about.hint.setText, lambda: self.tr("choose one or more"))
        self.say(self._felt.hint.setText, lambda: self.tr("optional"))

    def _written(self) -> None:
        if not self._filling:
            self._was_read_back = False
            self._pause.start()
            self.changed.emit()

    def _touched(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _suggest(self) -> None:
        self.themes.suggest(self._desk.setup.themes.suggest(self.words.toPlainText()))

    def _use_pack(self) -> None:
        self._filling = True
        self.themes.offer(self._desk.setup.pack)
        self.where.place.use(self._desk.setup.places)
        self.more.offer_ages()
        self._suggest()
        self._filling = False
