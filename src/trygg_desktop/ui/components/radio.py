"""What faces and segments share: one of several, or none, and the arrow keys go along them without choosing."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

V = TypeVar("V", int, str)
_STEPS = {Qt.Key.Key_Right: True, Qt.Key.Key_Down: True, Qt.Key.Key_Left: False, Qt.Key.Key_Up: False}


class Radio(QRadioButton):
    """A radio button to be painted. Pressed again it lets go, unless one `must` be chosen."""

    def __init__(self, theme: Theme, parent: QWidget, *, must: bool = False) -> None:
        super().__init__(parent)
        self.theme, self._must = theme, must
        self.setAutoExclusive(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002  # Qt's form
        """All of it can be pressed."""
        return True

    def nextCheckState(self) -> None:
        """Choose, or let go: nobody has to have an opinion."""
        self.setChecked(self._must or not self.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go to the next one without choosing it."""
        forward = _STEPS.get(Qt.Key(event.key()))
        if forward is None:
            super().keyPressEvent(event)
        else:
            self.focusNextPrevChild(forward)


class OneOf(View, Generic[V]):
    """Radio buttons of which one is chosen, or none. `changed` is told when a person or the program changes it."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._radios: dict[V, Radio] = {}

    @property
    def value(self) -> V | None:
        """The chosen value, None where none is."""
        return next((value for value, radio in self._radios.items() if radio.isChecked()), None)

    def choose(self, value: V | None) -> None:
        """Choose `value`, or none."""
        for each, radio in self._radios.items():
            radio.setChecked(each == value)

    def begin(self) -> None:
        """Put the focus on the chosen one, or on the first."""
        radios = list(self._radios.values())
        next((radio for radio in radios if radio.isChecked()), radios[0]).setFocus()

    def _hold(self, value: V, radio: Radio) -> None:
        """Have `radio` stand for `value`."""
        self._radios[value] = radio
        radio.toggled.connect(lambda on: self._toggled(value, on))

    def _toggled(self, value: V, on: bool) -> None:
        for other, radio in self._radios.items():
            if on and other != value and radio.isChecked():
                radio.blockSignals(True)
                radio.setChecked(False)
                radio.blockSignals(False)
                radio.update()
        self.changed.emit()
