"""One comment that waits for approval: side by side, each masking with its reason, and the way on."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.services.review import Item, Stretch
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.underline import characters, stretches, underline
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.review.rows import StretchRow
from trygg_desktop.ui.review.sides import Sides

_BESIDE = 760


class WaitingCard(Card):
    """What a person wishes is told by signals; the room does it."""

    decided = Signal(object, bool)
    """A `Stretch`, and whether it is to be masked."""
    approve = Signal()
    approve_all = Signal()
    turn = Signal(int)
    """To the next comment (1), or the one before (-1)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, padding=16, spacing=10, parent=parent)
        self._desk = desk
        self._item: Item | None = None
        self._at, self._of = 0, 0
        theme, px = desk.theme, desk.theme.px
        self.title, self.place, self.after = Label("lead"), Label("small", wrap=True), Label("muted", wrap=True)
        self.sides, self.rows = Sides(desk), list[StretchRow]()
        self._column, self._foot = QVBoxLayout(), Flow()
        self.back_button = Button(theme, icon="chevron-left", keys="Alt ←")
        self.next_button = Button(theme, icon="chevron-right", keys="Alt →")
        self.hand_button = Button(theme, icon="eye-off", keys="Ctrl M")
        self.approve_button = Button(theme, Look.PRIMARY, icon="check", keys="Ctrl + Enter")
        self.all_button = Button(theme, icon="list-checks")
        for part in (self.title, self.place, self.sides):
            self.body.addWidget(part)
        self.body.addLayout(self._column)
        self.body.addWidget(self.after)
        self.body.addLayout(self._foot)
        for button in (self.approve_button, self.hand_button, self.back_button, self.next_button, self.all_button):
            self._foot.addWidget(button)
        self.shape(lambda: self._column.setSpacing(px(2)))
        self.shape(lambda: self._foot.setSpacing(px(8)))
        self.shape(self._underline)
        self.shape(self._align)
        self.approve_button.clicked.connect(self.approve)
        self.all_button.clicked.connect(self.approve_all)
        self.hand_button.clicked.connect(self.mask_selected)
        self.back_button.clicked.connect(lambda: self.turn.emit(-1))
        self.next_button.clicked.connect(lambda: self.turn.emit(1))
        self._say()

    def show_item(self, item: Item, at: int, of: int) -> None:
        """Show a comment, number `at` of `of`, counted from 1."""
        at_row = next((n for n, row in enumerate(self.rows) if row.toggle.hasFocus()), None)
        self._item, self._at, self._of = item, at, of
        self.sides.original.setPlainText(item.comment.text)
        self.sides.masked.setPlainText(item.text)
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [self._row(item, stretch) for stretch in item.stretches if not stretch.approved]
        for row in self.rows:
            self._column.addWidget(row)
        self._align()
        if at_row is not None and self.rows:
            self.rows[min(at_row, len(self.rows) - 1)].toggle.setFocus()
        self._underline()
        self._tell()

    def mask_selected(self) -> None:
        """Mask the words that are selected to the left."""
        cursor = self.sides.original.textCursor()
        if self._item is not None and cursor.hasSelection():
            start, end = characters(self._item.comment.text, cursor)
            self.decided.emit(Stretch(start, end, None, None), True)

    def begin(self) -> None:
        """Put the focus on the first decision."""
        (self.rows[0].toggle if self.rows else self.approve_button).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        self.sides.set_beside(self.width() >= self.theme.px(_BESIDE))

    def _align(self) -> None:
        """Let all reasons begin under one another."""
        widest = max((row.toggle.sizeHint().width() for row in self.rows), default=0)
        for row in self.rows:
            row.toggle.setMinimumWidth(widest)

    def _row(self, item: Item, stretch: Stretch) -> StretchRow:
        row = StretchRow(self._desk, stretch, item.comment.text[stretch.start : stretch.end], self)
        row.decided.connect(partial(self.decided.emit, stretch))
        return row

    def _underline(self) -> None:
        if self._item is not None:
            text = self._item.comment.text
            places = [(each.start, each.end) for each in self._item.stretches if each.masked and not each.approved]
            underline(self.sides.original, stretches(self.sides.original, text, places), self.theme)

    def _say(self) -> None:
        self.say(self.approve_button.setText, lambda: self.tr("Approve"))
        self.say(self.hand_button.setText, lambda: self.tr("Mask what is selected"))
        self.say(self.back_button.setText, lambda: self.tr("Previous"))
        self.say(self.next_button.setText, lambda: self.tr("Next"))
        self.say(lambda _: self._tell(), lambda: "")

    def _tell(self) -> None:
        if self._item is None:
            return
        label = self._item.comment.label
        place, masked = self._item.comment.place, self._item.place
        self.title.setText(self.tr("{label} · {at} of {of}").format(label=label, at=self._at, of=self._of))
        self.place.setText(place if place == masked else f"{place} → {masked}")
        self.place.setVisible(bool(place))
        self.all_button.setText(self.tr("Approve all %n", "", self._of))
        self.all_button.updateGeometry()
        for button in (self.all_button, self.back_button, self.next_button):
            button.setVisible(self._of > 1)
        sealed = self._desk.setup.pack.originals == "seal"
        self.after.setText(
            self.tr(
                "When approved, only the masked words are left. The original is sealed: the coordinator can read it."
            )
            if sealed
            else self.tr("When approved, only the masked words are left. The original is destroyed.")
        )
