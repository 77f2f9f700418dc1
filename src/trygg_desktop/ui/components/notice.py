"""The notice: one calm line about something that happened, with the next step beside it. It never takes the focus."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trygg_desktop.errors import Said
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.paint import box, painter_for
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.tokens import RADIUS
from trygg_desktop.ui.view import View

Tone = Literal["ok", "info", "waiting", "danger"]
_ICONS: dict[Tone, str] = {
    "ok": "circle-check",
    "info": "info",
    "waiting": "triangle-alert",
    "danger": "triangle-alert",
}


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say `words`, once, when it has finished what it is saying."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class Notice(View):
    """Hidden until there is something to tell. A person may close it. `above` is left empty over it, in px at 100 %."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, above: int = 0) -> None:
        super().__init__(theme, parent)
        self._above = above
        self._tone: Tone = "info"
        self._step: Callable[[], object] | None = None
        self.words = Label("body", wrap=True)
        self.step = Button(theme, Look.QUIET)
        self.step.clicked.connect(self._take_step)
        self.close_button = Button(theme, Look.QUIET, icon="x")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.addWidget(self.words, 1)
        row.addWidget(self.step)
        row.addWidget(self.close_button)
        self.shape(lambda: row.setContentsMargins(theme.px(48), theme.px(4 + above), theme.px(8), theme.px(4)))
        self.say(self.close_button.setAccessibleName, lambda: self.tr("Close the message"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def tell(
        self, words: str, tone: Tone = "info", step: str = "", on_step: Callable[[], object] | None = None
    ) -> None:
        """Show `words`, and a button `step` that does `on_step`; a screen reader says them too."""
        self._tone, self._step = tone, on_step
        self.words.setText(words)
        self.step.setText(step)
        self.step.setVisible(bool(step))
        self.show()
        self.update()
        announce(self, words)

    def tell_fault(self, said: Said) -> None:
        """Show what went wrong, and what to do."""
        self.tell(f"{said.what} {said.do}", "danger")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the box and the icon of its tone."""
        theme, px = self.theme, self.theme.px
        colour = theme.colour({"ok": "ok", "info": "primary", "waiting": "waiting", "danger": "danger"}[self._tone])
        fill = theme.colour("waiting_bg" if self._tone == "waiting" else "surface")
        with painter_for(self) as painter:
            framed, side = QRectF(self.rect()).adjusted(0, px(self._above), 0, 0), px(22)
            box(painter, framed, px(RADIUS), fill, colour, px(2))
            at = QRectF(px(14), framed.center().y() - side / 2, side, side)
            icons.paint(painter, _ICONS[self._tone], colour, at)

    def _take_step(self) -> None:
        self.hide()
        if self._step is not None:
            self._step()
