"""The head of the start window: the mark, the name, and the switches of language and look."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from trygg_desktop.ui import icons
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.paint import box, painter_for
from trygg_desktop.ui.language import Language
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.tokens import RADIUS
from trygg_desktop.ui.view import View

_MARK, _EDGE = 48, 10


class _Mark(QLabel):
    """On the rail's ground, as in the window that follows: the yellow needs the dark behind it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_MARK), self._theme.px(_MARK))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        px, theme = self._theme.px, self._theme
        with painter_for(self) as painter:
            square = QRectF(0, 0, px(_MARK), px(_MARK))
            box(painter, square, px(RADIUS), theme.colour("rail"))
            edge = px(_EDGE)
            icons.paint(painter, "trygg", theme.colour("accent"), square.adjusted(edge, edge, -edge, -edge))


class StartHead(View):
    """`switched` is whether a person chose language or look here."""

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.switched = False
        self._language_in_force = language
        self.language, self.look = Button(theme, icon="languages"), Button(theme, icon="contrast")
        self.language.clicked.connect(self._switch_language)
        self.look.clicked.connect(self._switch_look)
        name = Label("lead")
        name.setText("Trygg")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(_Mark(theme))
        row.addWidget(name, 1)
        row.addWidget(self.language)
        row.addWidget(self.look)
        self.shape(lambda: row.setSpacing(theme.px(10)))
        self.say(self.language.setText, language.other_name)
        for put in (self.look.setToolTip, self.look.setAccessibleName):
            self.say(put, lambda: self.tr("Change look: light, dark, high contrast"))

    def _switch_language(self) -> None:
        self.switched = True
        self._language_in_force.use(self._language_in_force.other)

    def _switch_look(self) -> None:
        self.switched = True
        self.theme.next_palette()
