"""About the meeting: the form of the minutes, who met, and for a protocol how it is approved and announced."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from trygg_desktop.model.kinds import MinutesKind
from trygg_desktop.model.minutes import Minutes
from trygg_desktop.services.minutes import retitled
from trygg_desktop.ui.components.label import Field
from trygg_desktop.ui.components.segments import Segments
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

_ALWAYS = ("title", "dnr", "chair", "secretary")
_OF_PROTOCOLS = ("organ", "adjuster", "adjusted_where", "adjusted_when", "posted_on", "removed_on", "kept_at")


class AboutMeeting(View):
    """The head of the minutes. What only a protocol has is asked for only there."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.kind = Segments(
            theme,
            [
                (MinutesKind.NOTES.value, lambda: self.tr("Notes")),
                (MinutesKind.PROTOCOL.value, lambda: self.tr("Protocol")),
            ],
            must=True,
        )
        self.fields = {name: QLineEdit() for name in (*_ALWAYS, *_OF_PROTOCOLS)}
        self._of_protocols = QWidget()
        rows, below = QVBoxLayout(self), QVBoxLayout(self._of_protocols)
        for layout in (rows, below):
            layout.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.kind)
        names = {
            "title": lambda: self.tr("Title"),
            "dnr": lambda: self.tr("Registration number (dnr)"),
            "chair": lambda: self.tr("Chair"),
            "secretary": lambda: self.tr("Secretary"),
            "organ": lambda: self.tr("Board or council"),
            "adjuster": lambda: self.tr("Adjuster (justerare)"),
            "adjusted_where": lambda: self.tr("Place of the adjustment"),
            "adjusted_when": lambda: self.tr("Time of the adjustment"),
            "posted_on": lambda: self.tr("Announced on the notice board from"),
            "removed_on": lambda: self.tr("Announced until"),
            "kept_at": lambda: self.tr("Where the protocol is kept"),
        }
        for name, words in names.items():
            field = Field(theme, self.fields[name])
            self.say(field.name, words)
            (rows if name in _ALWAYS else below).addWidget(field)
            self.fields[name].textEdited.connect(self.changed)
        rows.addWidget(self._of_protocols)
        self.kind.changed.connect(self._choose)
        self.say(self.kind.setAccessibleName, lambda: self.tr("Form of the minutes"))
        self.shape(lambda: rows.setSpacing(theme.px(12)))
        self.shape(lambda: below.setSpacing(theme.px(12)))

    def fill(self, minutes: Minutes) -> None:
        """Show these minutes' head."""
        for name, field in self.fields.items():
            field.setText(getattr(minutes, name))
        self.kind.choose(minutes.kind.value)
        self._unfold()

    def content(self) -> dict[str, Any]:
        """The fields as services.minutes.edit takes them."""
        return {"kind": self.kind.value, **{name: field.text() for name, field in self.fields.items()}}

    def _choose(self) -> None:
        title = self.fields["title"]
        title.setText(retitled(title.text(), MinutesKind(self.kind.value or MinutesKind.NOTES)))
        self._unfold()
        self.changed.emit()

    def _unfold(self) -> None:
        self._of_protocols.setVisible(self.kind.value == MinutesKind.PROTOCOL.value)
