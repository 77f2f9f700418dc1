"""The rail: the mark of Trygg, and a button for every room that works."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from trygg_desktop.ui import icons
from trygg_desktop.ui.components.paint import box, focus_ring, painter_for
from trygg_desktop.ui.components.push import Push
from trygg_desktop.ui.room import Entrance
from trygg_desktop.ui.theme import SEMIBOLD, Theme
from trygg_desktop.ui.tokens import RADIUS, RADIUS_LARGE, SMALL
from trygg_desktop.ui.view import View

_WIDTH, _LOW_WIDTH = 108, 60
_MARK = 44


class _RoomButton(Push):
    def __init__(self, theme: Theme, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._low = theme, icon, False
        self.setCheckable(True)

    def set_low(self, low: bool) -> None:
        self._low = low
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(48), px(48)) if self._low else QSize(px(92), px(64))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        theme, px = self._theme, self._theme.px
        rect, chosen = QRectF(self.rect()), self.isChecked()
        ink = theme.colour("on_rail" if chosen or self.underMouse() else "rail_text")
        with painter_for(self) as painter:
            if chosen:
                box(painter, rect, px(RADIUS), theme.colour("rail_chosen"))
            side = px(24)
            top = (self.height() - side) / 2 if self._low else px(10)
            icons.paint(painter, self._icon, ink, QRectF((self.width() - side) / 2, top, side, side))
            if not self._low:
                painter.setFont(theme.font(SMALL, SEMIBOLD if chosen else theme.font().weight()))
                painter.setPen(ink)
                words = QRectF(0, px(36), self.width(), px(24))
                painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.text())
            if self.hasFocus():
                focus_ring(painter, rect, px(RADIUS), theme)


class Rail(View):
    """`chosen` tells the name of the room that was pressed. Ctrl+1, Ctrl+2 and so on choose too."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._low = False
        self._buttons: dict[str, _RoomButton] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._before_stretch = 0
        self.shape(self._fit)

    def add(self, room: Entrance, *, at_end: bool = False) -> None:
        """A button for the room behind this entrance, among the others or (`at_end`) down by itself."""
        button = _RoomButton(self.theme, room.icon, self)
        keys = f"Ctrl+{len(self._buttons) + 1}"
        button.setShortcut(keys)
        self.say(button.setText, room.label)
        # The words are also the tip: large type leaves only the icon.
        self.say(button.setToolTip, lambda: f"{room.label()} ({keys})")
        self.say(button.setAccessibleName, room.label)
        # setText forgets a shortcut.
        self.say(lambda _: button.setShortcut(keys), lambda: keys)
        button.clicked.connect(lambda: self.chosen.emit(room.name))
        index = self._column.count() if at_end else self._before_stretch
        self._column.insertWidget(index, button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._before_stretch += not at_end
        button.set_low(self._low)
        self._buttons[room.name] = button

    def show_chosen(self, name: str) -> None:
        """Mark the room that is shown."""
        for each, button in self._buttons.items():
            button.setChecked(each == name)

    def set_low(self, low: bool) -> None:
        """Only icons: for short windows and large type."""
        self._low = low
        for button in self._buttons.values():
            button.set_low(low)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the ground, the mark, and a stroke beside the chosen room."""
        theme, px = self.theme, self.theme.px
        with painter_for(self) as painter:
            painter.fillRect(self.rect(), theme.colour("rail"))
            if theme.palette.shadow == 0:
                painter.fillRect(self.width() - px(2), 0, px(2), self.height(), theme.colour("hairline"))
            if not self._low:
                icons.paint(
                    painter,
                    "trygg",
                    theme.colour("accent"),
                    QRectF((self.width() - px(_MARK)) / 2, px(14), px(_MARK), px(_MARK)),
                )
            for button in self._buttons.values():
                if button.isChecked():
                    at = QRectF(button.geometry())
                    stroke = QRectF(-px(4), at.center().y() - px(14), px(8), px(28))
                    box(painter, stroke, px(RADIUS_LARGE / 4), theme.colour("accent"))

    def _fit(self) -> None:
        px = self.theme.px
        self.setFixedWidth(px(_LOW_WIDTH if self._low else _WIDTH))
        self._column.setContentsMargins(0, px(6 if self._low else 74), 0, px(8))
        self._column.setSpacing(px(2 if self._low else 6))
