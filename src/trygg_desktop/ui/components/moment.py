"""The field for a date and a time."""

from datetime import datetime

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from trygg_desktop.ui.theme import Theme


class MomentField(QDateTimeEdit):
    """A moment to the minute, in the computer's own time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setDisplayFormat("yyyy-MM-dd HH:mm")
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def moment(self) -> datetime:
        """The moment filled in, aware."""
        return datetime.fromtimestamp(self.dateTime().toSecsSinceEpoch()).astimezone()

    def put(self, moment: datetime) -> None:
        """Fill in an aware moment."""
        self.setDateTime(QDateTime.fromSecsSinceEpoch(round(moment.timestamp())))

    def _fit(self) -> None:
        # The style sheet's padding does not reach the text of a spin box.
        margin = self._theme.px(12)
        self.lineEdit().setTextMargins(margin, 0, margin, 0)
