"""The internal edition and the public one side by side, every difference marked; it draws only what is seen.

A row is one line of the paper. Arrow keys go through the rows, F8 and Shift+F8 through those that differ, and a screen
reader hears what each edition says.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeySequence, QPainter, QResizeEvent, QShortcut, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from trygg_desktop.documents.compare import Pair, Piece
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.notice import announce
from trygg_desktop.ui.components.paint import box, focus_ring
from trygg_desktop.ui.theme import BOLD, REGULAR, SEMIBOLD, Theme
from trygg_desktop.ui.tokens import BODY, RADIUS, TARGET
from trygg_desktop.ui.view import View

_Index = QModelIndex | QPersistentModelIndex
_PAIR = Qt.ItemDataRole.UserRole
_PAD, _MARK, _BATCH = 8, 26, 40


class SideBySide(View):
    """`pairs` is what is shown."""

    filled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.list, self._rows = _Resized(), _Pairs(self)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(_Drawn(theme, self.list))
        self.list.setProperty("role", "cards")
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(_BATCH)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        theme.changed.connect(self.list.scheduleDelayedItemsLayout)
        self.count, self._left, self._right = Label("muted"), Label("heading"), Label("heading")
        self.before_button, self.next_button = (
            Button(theme, Look.QUIET, icon=icon) for icon in ("chevron-up", "chevron-down")
        )
        above, heads = Flow(), QHBoxLayout()
        for part in (self.before_button, self.next_button, self.count):
            above.addWidget(part)
        heads.addWidget(self._left, 1)
        heads.addWidget(self._right, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(above)
        rows.addLayout(heads)
        rows.addWidget(self.list, 1)
        self.shape(lambda: rows.setSpacing(theme.px(6)))
        self.shape(lambda: self.count.setMinimumHeight(theme.px(TARGET)))
        self.shape(lambda: heads.setContentsMargins(theme.px(_MARK + _PAD), 0, 0, 0))
        self.before_button.clicked.connect(lambda: self.go(-1))
        self.next_button.clicked.connect(lambda: self.go(1))
        for keys, steps in (("F8", 1), ("Shift+F8", -1)):
            shortcut = QShortcut(QKeySequence(keys), self, lambda steps=steps: self.go(steps))
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        self.say(self.before_button.setText, lambda: self.tr("Previous"))
        self.say(self.before_button.setAccessibleName, lambda: self.tr("Previous difference (Shift+F8)"))
        self.say(self.next_button.setText, lambda: self.tr("Next difference"))
        self.say(self.next_button.setAccessibleName, lambda: self.tr("Next difference (F8)"))
        self.say(self._left.setText, lambda: self.tr("Internal"))
        self.say(self._right.setText, lambda: self.tr("Public"))
        self.say(self.list.setAccessibleName, lambda: self.tr("Internal and public, line by line"))
        self.say(lambda _: self._tell(), lambda: "")

    def set_low(self, low: bool) -> None:
        """Leave out the heads of the columns: for short windows and large type."""
        for head in (self._left, self._right):
            head.setVisible(not low)

    @property
    def pairs(self) -> Sequence[Pair]:
        """What is shown, line by line."""
        return self._rows.pairs

    def fill(self, pairs: Sequence[Pair]) -> None:
        """Show these lines; the place that was read stays."""
        if pairs != self.pairs:
            at = self.list.currentIndex().row()
            self._rows.show(pairs)
            if 0 <= at < len(pairs):
                self.list.setCurrentIndex(self._rows.index(at))
            self._tell()
        self.filled.emit()

    def go(self, steps: int) -> None:
        """Go to the next line that differs, or the one before; round and round."""
        differing = [row for row, pair in enumerate(self.pairs) if pair.differs]
        if not differing:
            return
        at = self.list.currentIndex().row()
        ahead = [row for row in differing if (row > at if steps > 0 else 0 <= row < at)]
        row = (ahead or differing)[0 if steps > 0 else -1]
        index = self._rows.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
        announce(self.list, self._rows.told(self.pairs[row]))

    def _tell(self) -> None:
        self.count.setText(self.tr("%n difference(s)", "", sum(pair.differs for pair in self.pairs)))


class _Pairs(QAbstractListModel):
    def __init__(self, parent: SideBySide) -> None:
        super().__init__(parent)
        self.pairs: Sequence[Pair] = ()

    def show(self, pairs: Sequence[Pair]) -> None:
        self.beginResetModel()
        self.pairs = pairs
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: ARG002  # Qt's form
        return len(self.pairs)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        pair = self.pairs[index.row()]
        if role == _PAIR:
            return pair
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.told(pair)
        return None

    def told(self, pair: Pair) -> str:
        internal, public = (_plain(side) for side in (pair.internal, pair.public))
        if not pair.differs:
            return internal
        if not public:
            return self.tr("Only in the internal version: {words}").format(words=internal)
        if not internal:
            return self.tr("Only in the public version: {words}").format(words=public)
        return self.tr("Differs. Internal: {internal} Public: {public}").format(internal=internal, public=public)


class _Drawn(QStyledItemDelegate):
    """Draws one line of both editions."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002  # Qt's form
        """As high as the longer side needs."""
        pair: Pair = index.data(_PAIR)
        sides = (pair.internal, pair.public) if pair.differs else (pair.internal,)
        height = max(self._laid_out(pair, side).boundingRect().height() for side in sides)
        return QSize(self._list.viewport().width(), round(height) + 2 * self._theme.px(_PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw both sides; what differs on a coloured ground, in bold and underlined, with an eye crossed out."""
        theme, px, colour = self._theme, self._theme.px, self._theme.colour
        pair: Pair = index.data(_PAIR)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(px(1), px(1), -px(1), -px(1))
        if pair.differs:
            width = px(3) if option.state & QStyle.StateFlag.State_Selected else px(1)
            box(painter, row, px(RADIUS) / 2, colour("waiting_bg"), colour("waiting"), width)
            side = px(18)
            at = QRectF(row.left() + px(5), row.top() + px(_PAD), side, side)
            icons.paint(painter, "eye-off", colour("waiting"), at)
        painter.setPen(colour("text"))
        left = row.left() + px(_MARK + _PAD)
        for pieces, x in ((pair.internal, left), (pair.public, left + self._room() + px(_PAD))):
            self._laid_out(pair, pieces).draw(painter, QPointF(x, row.top() + px(_PAD)))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, row, px(RADIUS) / 2, theme)
        painter.restore()

    def _room(self) -> float:
        px = self._theme.px
        return max(1.0, (self._list.viewport().width() - px(_MARK + 3 * _PAD)) / 2)

    def _laid_out(self, pair: Pair, pieces: Sequence[Piece]) -> QTextLayout:
        font = self._theme.font(BODY, SEMIBOLD if pair.is_heading else REGULAR)
        layout = QTextLayout(_plain(pieces).replace("\n", "\u2028"), font)
        layout.setFormats(_marks(pieces, self._theme.colour("waiting"), BOLD))
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._room())
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout


def _plain(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _marks(pieces: Sequence[Piece], colour: QColor, weight: QFont.Weight) -> list[QTextLayout.FormatRange]:
    marked = QTextCharFormat()
    marked.setForeground(colour)
    marked.setFontWeight(weight)
    marked.setFontUnderline(True)
    ranges, at = [], 0
    for piece in pieces:
        length = len(piece.text.encode("utf-16-le")) // 2  # Qt counts so
        if piece.differs:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = at, length, marked
            ranges.append(one)
        at += length
    return ranges


class _Resized(QListView):
    """A list whose rows break anew with its width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower rows are higher ones."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
