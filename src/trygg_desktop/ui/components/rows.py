"""Rows that can be added, moved and removed: agenda items, actions.

One is moved by dragging its grip, by its buttons, or by Alt+Up and Alt+Down where the focus is.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.ui import icons
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.paint import painter_for
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.tokens import TARGET
from trygg_desktop.ui.view import View

_GRIP = 30


class Row(View):
    """What is filled in on one row; each kind of row says what that is."""

    changed = Signal()

    def content(self) -> Any:
        """What is filled in."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the focus where one begins to write."""
        raise NotImplementedError


class _Grip(QWidget):
    """What a row is dragged by. The keyboard has its own way, so it takes no focus."""

    def __init__(self, theme: Theme, line: "_Line", owner: "Rows") -> None:
        super().__init__(line)
        self._theme, self._line, self._owner = theme, line, owner
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def sizeHint(self) -> QSize:
        """Narrow, and as high as a finger needs."""
        return QSize(self._theme.px(_GRIP), self._theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the row."""
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the row along to where the pointer is."""
        self._owner.drag_line(self._line, self.mapTo(self._owner, event.position().toPoint()).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002  # Qt's form
        """Let go of it."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw six dots."""
        side, px = self._theme.px(22), self._theme.px
        with painter_for(self) as painter:
            box = QRectF((self.width() - side) / 2, (px(TARGET) - side) / 2, side, side)
            icons.paint(painter, "grip-vertical", self._theme.colour("muted"), box)


class _Line(View):
    """A row with its buttons."""

    def __init__(self, theme: Theme, row: Row, owner: "Rows") -> None:
        super().__init__(theme, owner)
        self.row = row
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.addWidget(_Grip(theme, self, owner), 0, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(row, 1)
        acts: tuple[tuple[str, Callable[[], str], Callable[[], object]], ...] = (
            ("chevron-up", lambda: self.tr("Move up (Alt+Up)"), lambda: owner.move_line(self, -1)),
            ("chevron-down", lambda: self.tr("Move down (Alt+Down)"), lambda: owner.move_line(self, 1)),
            ("trash-2", lambda: self.tr("Remove"), lambda: owner.remove(self)),
        )
        for icon, words, act in acts:
            button = Button(theme, Look.QUIET, icon=icon)
            self.say(button.setAccessibleName, words)
            self.say(button.setToolTip, words)
            button.clicked.connect(act)
            columns.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        for keys, steps in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self, lambda steps=steps: owner.move_line(self, steps))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.shape(lambda: columns.setSpacing(theme.px(4)))
        row.changed.connect(owner.changed)


class Rows(View):
    """`make` builds a row from a content, or an empty one from None. `removed` tells that one can be put back.

    Between the rows lie `spacing` px at 100 %.
    """

    changed = Signal()
    removed = Signal()

    def __init__(
        self, theme: Theme, make: Callable[[Any], Row], spacing: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._make = make
        self.lines: list[_Line] = []
        """The rows on the screen, in order."""
        self._last_removed: tuple[int, Any] | None = None
        self._column = QVBoxLayout()
        self.add_button = Button(theme, icon="plus")
        self.add_button.clicked.connect(self._add)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self._column)
        rows.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.shape(lambda: rows.setSpacing(theme.px(8)))
        self.shape(lambda: self._column.setSpacing(theme.px(spacing)))

    def fill(self, contents: Sequence[Any]) -> None:
        """Show rows with these contents and no others."""
        for line in self.lines:
            self._drop(line)
        self.lines = []
        self._last_removed = None
        for content in contents:
            self._insert(len(self.lines), content)

    def contents(self) -> list[Any]:
        """What is filled in, row by row."""
        return [line.row.content() for line in self.lines]

    def put_back(self) -> None:
        """Undo the last removal."""
        if self._last_removed is not None:
            index, content = self._last_removed
            self._last_removed = None
            self._insert(min(index, len(self.lines)), content).row.begin()
            self.changed.emit()

    def move_line(self, line: _Line, steps: int) -> None:
        """Move a row up or down."""
        index = self.lines.index(line)
        to = index + steps
        if not 0 <= to < len(self.lines):
            return
        focused = line.focusWidget()
        self.lines.insert(to, self.lines.pop(index))
        self._column.removeWidget(line)
        self._column.insertWidget(to, line)
        self._order_tabs()
        if focused is not None:
            focused.setFocus()
        self.changed.emit()

    def drag_line(self, line: _Line, y: int) -> None:
        """Move a row to where `y` of this view lies: past each neighbour whose middle it has passed."""
        index = self.lines.index(line)
        middles = [each.geometry().center().y() for each in self.lines]
        if index > 0 and y < middles[index - 1]:
            self.move_line(line, -1)
        elif index < len(self.lines) - 1 and y > middles[index + 1]:
            self.move_line(line, 1)

    def remove(self, line: _Line) -> None:
        """Take a row away; `put_back` undoes it."""
        index = self.lines.index(line)
        self._last_removed = (index, line.row.content())
        self.lines.remove(line)
        self._drop(line)
        self.changed.emit()
        self.removed.emit()

    def _add(self) -> None:
        self._insert(len(self.lines), None).row.begin()
        self.changed.emit()

    def _insert(self, index: int, content: Any) -> _Line:
        line = _Line(self.theme, self._make(content), self)
        self.lines.insert(index, line)
        self._column.insertWidget(index, line)
        self._order_tabs()
        return line

    def _drop(self, line: _Line) -> None:
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _order_tabs(self) -> None:
        order = [*self.lines, self.add_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
