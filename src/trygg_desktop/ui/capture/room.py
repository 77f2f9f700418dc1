"""The capture room."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.faces import FaceScale
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.room import Room
from trygg_desktop.ui.shell.head import Head


class CaptureRoom(Room):
    """One comment at a time."""

    NAME: ClassVar[str] = "capture"
    ICON: ClassVar[str] = "message-square-plus"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head = Head(desk)
        rows = QVBoxLayout(self)
        rows.addWidget(self.head)
        card = Card(desk.theme)
        rows.addWidget(card)
        self.faces = FaceScale(desk.theme)
        card.body.addWidget(self.faces)
        save = Button(desk.theme, Look.PRIMARY, keys="Ctrl + Enter")
        card.body.addWidget(save)
        self.say(save.setText, lambda: self.tr("Save comment"))
        self.say(self.head.title.setText, lambda: self.tr("New comment"))

    def label(self) -> str:
        """The room's name."""
        return self.tr("Capture")

    def enter(self) -> None:
        """Begin."""
