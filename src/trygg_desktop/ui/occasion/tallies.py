"""Counting without a note: a large button for each kind, pressed once for every talk, leaflet or child."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.model.pack import TallyKind
from trygg_desktop.services import tallies
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.notice import announce
from trygg_desktop.ui.components.paint import box, focus_ring, painter_for
from trygg_desktop.ui.components.push import Push
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.theme import BOLD, SEMIBOLD, Theme
from trygg_desktop.ui.tokens import BODY, RADIUS, SMALL, TITLE
from trygg_desktop.ui.view import View

KEYS = ("F9", "F10", "F11", "F12")
"""One more of the first kinds, from wherever in the window the room listens."""


class _CountButton(Push):
    """The count, large; what is counted; and the key that counts one more."""

    def __init__(self, theme: Theme, icon: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._keys, self._count = theme, icon, keys, 0

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self.text()}: {count}")
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self._theme.font(BODY, SEMIBOLD)).horizontalAdvance(self.text())
        return QSize(max(round(words) + self._theme.px(32), self._theme.px(168)), self._theme.px(96))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        theme, px, colour = self._theme, self._theme.px, self._theme.colour
        rect = QRectF(self.rect())
        with painter_for(self) as painter:
            fill = colour("tint" if self.underMouse() or self.isDown() else "surface")
            box(painter, rect, px(RADIUS), fill, colour("outline"), px(2))
            icons.paint(painter, self._icon, colour("primary"), QRectF(px(16), px(18), px(28), px(28)))
            painter.setPen(colour("text"))
            painter.setFont(theme.font(TITLE, BOLD))
            left = px(56)
            painter.drawText(
                QRectF(left, px(10), rect.width() - left, px(44)), Qt.AlignmentFlag.AlignVCenter, str(self._count)
            )
            painter.setFont(theme.font(BODY, SEMIBOLD))
            words = QRectF(px(16), px(56), rect.width() - px(20), px(30))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
            painter.setFont(theme.font(SMALL, SEMIBOLD))
            painter.setPen(colour("muted"))
            corner = rect.adjusted(0, px(12), -px(14), 0)
            painter.drawText(corner, Qt.AlignmentFlag.AlignRight, self._keys)
            if self.hasFocus():
                focus_ring(painter, rect, px(RADIUS), theme)


class TallyRow(View):
    """All kinds of the pack; each can be counted up, and down again where a press was one too many."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self._buttons: dict[str, _CountButton] = {}
        self._holders: list[QWidget] = []
        self._flow = Flow(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.shape(lambda: self._flow.setSpacing(desk.theme.px(12)))
        self.offer()
        desk.news.pack.connect(self.offer)
        for index, keys in enumerate(KEYS):
            QShortcut(QKeySequence(keys), self, partial(self._key, index))

    def offer(self) -> None:
        """Show the kinds of the pack in force."""
        for old in self._holders:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._holders = []
        self._buttons = {}
        self.unsay()
        for index, kind in enumerate(self._desk.setup.pack.tally_kinds):
            self._flow.addWidget(self._one(kind, KEYS[index] if index < len(KEYS) else ""))
        self.look_up()

    def look_up(self) -> None:
        """Read the counts anew."""
        occasion = self._desk.occasion
        if occasion is not None:
            self._desk.work.ask(self, "counts", partial(tallies.tallies, occasion_id=occasion.id), self._show)

    def count(self, kind: str, by: int = 1) -> None:
        """Count `by` more of `kind`."""
        occasion = self._desk.occasion
        if occasion is not None:
            add = partial(tallies.count, occasion_id=occasion.id, kind=kind, by=by)
            self._desk.work.write(self, add, partial(self._counted, kind))

    def _one(self, kind: TallyKind, keys: str) -> QWidget:
        name: Callable[[], str] = partial(self._desk.language.name, kind.name_sv, kind.name_en)
        holder = QWidget(self)
        more = _CountButton(self.theme, kind.icon, keys, holder)
        less = Button(self.theme, icon="minus", parent=holder)
        self.say(more.setText, name)
        self.say(lambda _: more.updateGeometry(), name)
        self.say(less.setAccessibleName, lambda: self.tr("One less: {what}").format(what=name()))
        self.say(less.setToolTip, lambda: self.tr("One less: {what}").format(what=name()))
        more.clicked.connect(lambda: self.count(kind.id))
        less.clicked.connect(lambda: self.count(kind.id, -1))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(4))
        row.addWidget(more)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(less)
        row.addLayout(column)
        self._buttons[kind.id] = more
        self._holders.append(holder)
        return holder

    def _show(self, counts: dict[str, int]) -> None:
        for kind, button in self._buttons.items():
            button.show_count(counts.get(kind, 0))

    def _counted(self, kind: str, total: int) -> None:
        button = self._buttons[kind]
        button.show_count(total)
        announce(button, button.accessibleName())
        self._desk.news.counted.emit()

    def _key(self, index: int) -> None:
        kinds = list(self._buttons)
        if index < len(kinds):
            self.count(kinds[index])
