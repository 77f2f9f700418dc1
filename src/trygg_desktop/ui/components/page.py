"""The page: what does not fit can be scrolled to, and what gets the focus scrolls into sight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View


class Page(QScrollArea):
    """A scrolling column. What lies on it goes into `body`."""

    def __init__(self, theme: Theme, spacing: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = column = View(theme)
        column.setProperty("role", "page")
        self.body = QVBoxLayout(column)
        column.shape(lambda: self.body.setSpacing(theme.px(spacing)))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.setWidget(column)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._column.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, self._theme.px(24))
