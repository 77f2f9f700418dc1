"""Comments under one another, newest first: a face, a time, the first words, the themes. It draws only what is seen."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTime,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trygg_desktop.model.comment import Comment
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.faces import paint_face
from trygg_desktop.ui.components.paint import box, focus_ring
from trygg_desktop.ui.theme import SEMIBOLD, Theme
from trygg_desktop.ui.tokens import BODY, RADIUS, SMALL

_Index = QModelIndex | QPersistentModelIndex
_COMMENT = Qt.ItemDataRole.UserRole
_LINES = 3
_PAD, _FACE, _GAP = 12, 32, 10


def clock(comment: Comment) -> str:
    """When it was written, as the clock on the wall says."""
    at = comment.created_at.astimezone()
    return QLocale().toString(QTime(at.hour, at.minute), "HH:mm")


class _Comments(QAbstractListModel):
    def __init__(self, tell: Callable[[Comment], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._tell = tell
        self.rows: list[Comment] = []

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: ARG002  # Qt's form
        return len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        comment = self.rows[index.row()]
        if role == _COMMENT:
            return comment
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._tell(comment)
        return None

    def show(self, rows: Sequence[Comment]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()


class CommentList(QListView):
    """A list of comments; `chosen` tells the one a person pressed or entered."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        themes_of: Callable[[Comment], str],
        withdrawn: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """`themes_of` names a comment's themes on one line; `withdrawn` says that one was withdrawn."""
        super().__init__(parent)
        self._themes_of, self._withdrawn = themes_of, withdrawn
        self._rows = _Comments(self._told, self)
        self.setModel(self._rows)
        self.setItemDelegate(_Drawn(theme, themes_of, withdrawn, self))
        self.setProperty("role", "cards")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def comments(self) -> list[Comment]:
        """What is shown, in order."""
        return self._rows.rows

    def show_comments(self, comments: Sequence[Comment]) -> None:
        """Show these instead."""
        self._rows.show(comments)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower cards are higher ones."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(_COMMENT))

    def _told(self, comment: Comment) -> str:
        words = self._withdrawn() if comment.withdrawn_at else comment.text
        return ", ".join(filter(None, (comment.label, clock(comment), words, self._themes_of(comment))))


class _Drawn(QStyledItemDelegate):
    """Draws one comment as a card."""

    def __init__(
        self, theme: Theme, themes_of: Callable[[Comment], str], withdrawn: Callable[[], str], parent: CommentList
    ) -> None:
        super().__init__(parent)
        self._theme, self._themes_of, self._withdrawn, self._list = theme, themes_of, withdrawn, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002  # Qt's form
        """As high as its words need, three lines at the most."""
        px, comment = self._theme.px, index.data(_COMMENT)
        width = self._list.viewport().width()
        lines = len(self._lines(self._words(comment), self._room(width)))
        metrics = QFontMetricsF(self._theme.font(BODY))
        small = px(SMALL + 6)
        height = small + lines * metrics.height() + (small if self._themes_of(comment) else 0)
        return QSize(width, round(max(height, px(_FACE)) + 2 * px(_PAD)) + px(8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the card, the face, the time and number, the words and the themes."""
        theme, px, colour = self._theme, self._theme.px, self._theme.colour
        comment: Comment = index.data(_COMMENT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect).adjusted(px(1), px(1), -px(3), -px(7))
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        box(painter, card, px(RADIUS), colour("tint" if hovered else "surface"), colour("hairline"), px(1.5))
        self._face(painter, comment, QRectF(card.left() + px(_PAD), card.top() + px(_PAD), px(_FACE), px(_FACE)))
        left, top = card.left() + px(_PAD + _FACE + _GAP), card.top() + px(_PAD)
        self._above(painter, comment, QRectF(left, top, card.right() - left - px(_PAD), px(SMALL + 6)))
        font = theme.font(BODY)
        font.setItalic(comment.withdrawn_at is not None)
        painter.setFont(font)
        painter.setPen(colour("muted" if comment.withdrawn_at else "text"))
        height, y = QFontMetricsF(font).height(), top + px(SMALL + 6)
        room = self._room(self._list.viewport().width())
        for line in self._lines(self._words(comment), room):
            painter.drawText(QRectF(left, y, room, height), Qt.AlignmentFlag.AlignVCenter, line)
            y += height
        painter.setFont(theme.font(SMALL, SEMIBOLD))
        painter.setPen(colour("primary"))
        themes = QFontMetricsF(painter.font()).elidedText(self._themes_of(comment), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, y, room, px(SMALL + 6)), Qt.AlignmentFlag.AlignVCenter, themes)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, card, px(RADIUS), theme)
        painter.restore()

    def _face(self, painter: QPainter, comment: Comment, at: QRectF) -> None:
        colour = self._theme.colour
        if comment.safety is not None:
            ink = colour(f"safety{comment.safety}")
            paint_face(painter, comment.safety, at, ink, colour(f"safety_bg{comment.safety}"))
        else:
            edge = self._theme.px(4)
            icons.paint(painter, "message-square", colour("muted"), at.adjusted(edge, edge, -edge, -edge))

    def _above(self, painter: QPainter, comment: Comment, at: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.font(SMALL))
        painter.setPen(theme.colour("muted"))
        marks = [comment.label, clock(comment)]
        if comment.agrees:
            marks.append(f"+{comment.agrees}")
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, " · ".join(marks))
        side = theme.px(18)
        if comment.to_complete:
            icons.paint(painter, "pencil", theme.colour("waiting"), QRectF(at.right() - side, at.top(), side, side))

    def _words(self, comment: Comment) -> str:
        return self._withdrawn() if comment.withdrawn_at else " ".join(comment.text.split())

    def _room(self, width: int) -> float:
        return float(width - self._theme.px(_PAD + _FACE + _GAP + _PAD + 8))

    def _lines(self, words: str, room: float) -> list[str]:
        font = self._theme.font(BODY)
        layout = QTextLayout(words[:400], font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        lines: list[str] = []
        while len(lines) < _LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            start, length = line.textStart(), line.textLength()
            if len(lines) == _LINES - 1 and start + length < len(words):
                rest = QFontMetricsF(font).elidedText(words[start:], Qt.TextElideMode.ElideRight, room)
                lines.append(rest)
            else:
                lines.append(words[start : start + length].rstrip())
        layout.endLayout()
        return lines
