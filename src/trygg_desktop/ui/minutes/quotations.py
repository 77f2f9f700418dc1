"""The voices of the evening: which comments are quoted, in what order, and what of them is public."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from trygg_desktop.model.comment import Comment
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.rows import Row, Rows
from trygg_desktop.ui.minutes.redaction import Redaction
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

_ID = Qt.ItemDataRole.UserRole
_HEIGHT = 300


class QuoteRow(Row):
    """A chosen voice."""

    def __init__(self, theme: Theme, content: tuple[Comment, str | None]) -> None:
        super().__init__(theme)
        self.comment, public = content
        self.one_id = self.comment.id
        self.words = Label(wrap=True)
        self.words.setText(f"{self.comment.label}  {self.comment.text}")
        self.redaction = Redaction(theme, lambda: self.comment.text, public)
        self.redaction.changed.connect(self.changed)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.words)
        rows.addWidget(self.redaction)
        self.shape(lambda: rows.setSpacing(theme.px(6)))

    def content(self) -> tuple[Comment, str | None]:
        """The comment, and its public words."""
        return self.comment, self.redaction.value

    def begin(self) -> None:
        """Say what is public."""
        self.redaction.how.setFocus()


class Quotations(View):
    """Tick a comment to quote it; those that are chosen stand below, in order."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._offered: dict[str, Comment] = {}
        self._masked: dict[str, str | None] = {}
        self.rows = Rows(theme, partial(QuoteRow, theme), spacing=20)
        self.rows.add_button.hide()
        self.filter, self.list, self.empty = QLineEdit(), QListWidget(), Label("muted", wrap=True)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pressed = Qt.CheckState.Unchecked
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for part in (self.filter, self.list, self.rows, self.empty):
            rows.addWidget(part)
        self.shape(lambda: rows.setSpacing(theme.px(8)))
        self.shape(lambda: self.list.setFixedHeight(theme.px(_HEIGHT)))
        self.filter.textChanged.connect(self._narrow)
        self.rows.changed.connect(self._reordered)
        self.list.itemChanged.connect(self._ticked)
        self.list.itemPressed.connect(self._remember)
        self.list.itemClicked.connect(self._clicked)
        for put in (self.filter.setPlaceholderText, self.filter.setAccessibleName):
            self.say(put, lambda: self.tr("Find a comment"))
        self.say(self.list.setAccessibleName, lambda: self.tr("Comments to quote"))
        self.say(self.empty.setText, lambda: self.tr("The comments of the occasion are chosen from here."))

    @property
    def chosen(self) -> list[str]:
        """Ids of the chosen comments, in order."""
        return [comment.id for comment, _ in self.rows.contents()]

    def fill(self, comments: Sequence[Comment], chosen: Sequence[str], redactions: Mapping[str, str]) -> None:
        """Offer `comments`, of which `chosen` are quoted."""
        self._offered = {comment.id: comment for comment in comments}
        self._masked = dict(redactions)
        there = [self._offered[one] for one in chosen if one in self._offered]
        self.rows.fill([(comment, redactions.get(comment.id)) for comment in there])
        self.list.blockSignals(True)
        self.list.clear()
        for comment in comments:
            item = QListWidgetItem(f"{comment.label}  {comment.text}")
            item.setData(_ID, comment.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if comment in there else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        for part in (self.list, self.filter):
            part.setVisible(bool(comments))
        self.empty.setVisible(not comments)
        self._narrow()

    def _ticked(self, item: QListWidgetItem) -> None:
        one = item.data(_ID)
        contents = self.rows.contents()
        others = [content for content in contents if content[0].id != one]
        self._masked |= {comment.id: public for comment, public in contents}
        if item.checkState() is Qt.CheckState.Unchecked:
            self.rows.fill(others)
        elif others == contents:
            self.rows.fill([*contents, (self._offered[one], self._masked.get(one))])
        self.changed.emit()

    def _reordered(self) -> None:
        chosen = self.chosen
        self.list.blockSignals(True)
        for index in range(self.list.count()):
            item = self.list.item(index)
            item.setCheckState(Qt.CheckState.Checked if item.data(_ID) in chosen else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.changed.emit()

    def _remember(self, item: QListWidgetItem) -> None:
        self._pressed = item.checkState()

    def _clicked(self, item: QListWidgetItem) -> None:
        # All of the row can be pressed; a press on the box itself has ticked it already.
        if item.checkState() is self._pressed:
            ticked = self._pressed is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _narrow(self) -> None:
        wanted = self.filter.text().casefold()
        for index in range(self.list.count()):
            item = self.list.item(index)
            item.setHidden(wanted not in item.text().casefold())
