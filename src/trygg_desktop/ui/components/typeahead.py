"""The place field: finds known places while they are typed, by what people call them.

Any other words stand as they are.
"""

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from trygg_desktop.text.places import PlaceFinder, PlaceMatch


class PlaceField(QLineEdit):
    """Free text with suggestions. `changed` tells that the place is another."""

    changed = Signal()

    def __init__(self, finder: PlaceFinder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self._found: list[PlaceMatch] = []
        self._id: str | None = None
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        # Queued: the completer itself first puts the shown line into the field, alias and all.
        completer.activated[QModelIndex].connect(  # type: ignore[index]  # an overload the stubs leave out
            self._choose, Qt.ConnectionType.QueuedConnection
        )
        self.textEdited.connect(self._look)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._cleared)

    @property
    def place_id(self) -> str | None:
        """The pack's id of the place, None where it is not known there."""
        return self._id

    def use(self, finder: PlaceFinder) -> None:
        """Look among other places from now on."""
        self._finder = finder

    def put(self, place: str, place_id: str | None) -> None:
        """Fill in a place without looking it up."""
        self._id = place_id
        self.setText(place)

    def _look(self, typed: str) -> None:
        self._found = self._finder.find(typed)
        self._id = next((one.place_id for one in self._found if one.name.casefold() == typed.strip().casefold()), None)
        self._names.setStringList(
            [one.name if one.alias is None else f"{one.name} ({one.alias})" for one in self._found]
        )
        self.changed.emit()

    def _choose(self, index: QModelIndex) -> None:
        match = self._found[index.row()]
        self.put(match.name, match.place_id)
        self.changed.emit()

    def _cleared(self, text: str) -> None:
        if not text and self._id is not None:
            self._id = None
            self.changed.emit()
