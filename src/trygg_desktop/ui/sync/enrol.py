"""Joining the municipality's central server: paste what the coordinator sent, and give the laptop a name."""

import platform
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from trygg_desktop.services import syncing
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.section import Section


class EnrolSection(Section):
    """For a laptop that is not enrolled. `enrolled` tells that now it is."""

    enrolled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "handshake", parent)
        self.about = Label("body", wrap=True)
        self.code, self.server, self.name = QLineEdit(), QLineEdit(), QLineEdit(platform.node())
        self.name.setMaxLength(80)
        self._fields = [Field(desk.theme, field) for field in (self.code, self.server, self.name)]
        self.rows.addWidget(self.about)
        for field in self._fields:
            self.rows.addWidget(field)
        self.join_button = Button(desk.theme, Look.PRIMARY, icon="check")
        self.join_button.clicked.connect(self.join)
        self.buttons.addWidget(self.join_button)
        self.code.textChanged.connect(lambda _: self._fit())
        for line in (self.code, self.server, self.name):
            line.returnPressed.connect(self.join)
        self.say(self.heading.setText, lambda: self.tr("Join the central server"))
        self.say(
            self.about.setText,
            lambda: self.tr(
                "All you write is saved on this computer, with or without a server. With one it is also sent on, "
                "encrypted on the way, and colleagues' laptops see it."
            ),
        )
        self.say(self._fields[0].name, lambda: self.tr("Code or link from your coordinator"))
        self.say(self._fields[1].name, lambda: self.tr("The server's address"))
        self.say(self._fields[2].name, lambda: self.tr("What colleagues call this laptop"))
        self.say(self.code.setPlaceholderText, lambda: "7KQ2-9FHD-3MXR")
        self.say(self.server.setPlaceholderText, lambda: "https://trygg.example.se")
        self.say(self.join_button.setText, lambda: self.tr("Join"))

    def join(self) -> None:
        """Trade the code for a way in."""
        self.join_button.setEnabled(False)
        self.notice.tell(self.tr("Asking the server …"))
        courier = self.desk.courier
        ask = partial(
            syncing.enrol, courier.store, courier.folder, self.code.text(), self.server.text(), self.name.text()
        )
        self.desk.work.run(self, ask, lambda _: self._joined(), self._failed)

    def _joined(self) -> None:
        self.join_button.setEnabled(True)
        self.notice.hide()
        self.code.clear()
        self.desk.courier.sync_now()
        self.enrolled.emit()

    def _failed(self, error: BaseException) -> None:
        self.join_button.setEnabled(True)
        self.tell_failed(error)

    def _fit(self) -> None:
        # A link says where the server is.
        self._fields[1].setVisible("://" not in self.code.text())
