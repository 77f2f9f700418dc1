"""The voices of the evening: which comments are quoted, in the order they were chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from trygg_desktop.model.comment import Comment
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

_ID = Qt.ItemDataRole.UserRole
_HEIGHT = 300


class Quotations(View):
    """Tick a comment to quote it."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.chosen: list[str] = []
        """Ids of the chosen comments, in the order they were chosen."""
        self.filter, self.list, self.empty = QLineEdit(), QListWidget(), Label("muted", wrap=True)
        self.list.setWordWrap(True)
        self._pressed = Qt.CheckState.Unchecked
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for part in (self.filter, self.list, self.empty):
            rows.addWidget(part)
        self.shape(lambda: rows.setSpacing(theme.px(8)))
        self.shape(lambda: self.list.setFixedHeight(theme.px(_HEIGHT)))
        self.filter.textChanged.connect(self._narrow)
        self.list.itemChanged.connect(self._ticked)
        self.list.itemPressed.connect(self._remember)
        self.list.itemClicked.connect(self._clicked)
        for put in (self.filter.setPlaceholderText, self.filter.setAccessibleName):
            self.say(put, lambda: self.tr("Find a comment"))
        self.say(self.list.setAccessibleName, lambda: self.tr("Comments to quote"))
        self.say(self.empty.setText, lambda: self.tr("The comments of the occasion are chosen from here."))

    def fill(self, comments: Sequence[Comment], chosen: Sequence[str]) -> None:
        """Offer `comments`, of which `chosen` are quoted."""
        self.list.blockSignals(True)
        self.list.clear()
        self.chosen = list(chosen)
        for comment in comments:
            item = QListWidgetItem(f"{comment.label}  {comment.text}")
            item.setData(_ID, comment.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if comment.id in self.chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        for part in (self.list, self.filter):
            part.setVisible(bool(comments))
        self.empty.setVisible(not comments)
        self._narrow()

    def _ticked(self, item: QListWidgetItem) -> None:
        one = item.data(_ID)
        if item.checkState() is Qt.CheckState.Checked and one not in self.chosen:
            self.chosen.append(one)
        elif item.checkState() is Qt.CheckState.Unchecked and one in self.chosen:
            self.chosen.remove(one)
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
