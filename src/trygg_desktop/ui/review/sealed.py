"""One comment whose masking is approved: who decided what and when, and the sealed original for whoever may read it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from trygg_desktop.model.comment import Comment
from trygg_desktop.model.masking import Masking, Original
from trygg_desktop.model.people import Right
from trygg_desktop.services import originals, personal_data
from trygg_desktop.services.originals import Words
from trygg_desktop.text.personal_data.span import Kind, Reason
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.names import moment_of

Approved = tuple[Comment, list[Masking], list[Original]]


class SealedCard(Card):
    """`read` tells why somebody wants to read the original, and the coordinator's passphrase where one is chosen."""

    read = Signal(str, str)

    def __init__(self, desk: Desk, approved: Approved, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, padding=16, spacing=6, parent=parent)
        self._desk, self._approved = desk, approved
        self.comment = approved[0]
        self.title, self.words = Label("heading"), Label("body", wrap=True)
        self.decisions, self.unsealed = Label("small", wrap=True), Label("heading")
        self.original = Label("body", wrap=True)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.reason, self.read_button = QLineEdit(), Button(desk.theme, icon="eye")
        self.asked = Field(desk.theme, self._asked())
        for part in (self.title, self.words, self.decisions, self.unsealed, self.original, self.asked):
            self.body.addWidget(part)
        for part in (self.unsealed, self.original):
            part.hide()
        self.read_button.clicked.connect(self._read)
        for field in (self.reason, self.passphrase):
            field.returnPressed.connect(self.read_button.click)
        self.title.setText(self.comment.label)
        self.words.setText(self.comment.text)
        self.say(self.unsealed.setText, lambda: self.tr("The original"))
        self.say(self.asked.name, lambda: self.tr("Read the original"))
        for put in (self.reason.setAccessibleName, self.reason.setPlaceholderText):
            self.say(put, lambda: self.tr("Why? The reason goes into the log."))
        for put in (self.passphrase.setAccessibleName, self.passphrase.setPlaceholderText):
            self.say(put, lambda: self.tr("The coordinator's passphrase"))
        self.say(self.read_button.setText, lambda: self.tr("Read"))
        self.say(lambda _: self._tell(), lambda: "")

    def show_original(self, words: list[Words]) -> None:
        """Show what was sealed, until the room is left."""
        self.original.setText("\n\n".join("\n".join(filter(None, (one.text, one.place))) for one in words))
        for part in (self.unsealed, self.original):
            part.show()
        self.asked.hide()

    def _read(self) -> None:
        self.read.emit(self.reason.text(), self.passphrase.text())
        self.passphrase.clear()

    def _asked(self) -> QWidget:
        asked = QWidget()
        row = QHBoxLayout(asked)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.reason, 2)
        row.addWidget(self.passphrase, 1)
        row.addWidget(self.read_button)
        return asked

    def _tell(self) -> None:
        _, decisions, left = self._approved
        told = [self._told(one) for one in decisions]
        sealed = any(one.box is not None for one in left)
        if left and not sealed:
            told.append(self.tr("The original is destroyed."))
        may = self._desk.actor.may(Right.SEALED)
        if sealed and not may:
            told.append(self.tr("The original is sealed. The coordinator can read it."))
        self.decisions.setText("\n".join(told))
        self.passphrase.setVisible(originals.is_guarded(self._desk.keys))
        self.asked.setVisible(sealed and may and self.original.isHidden())

    def _told(self, one: Masking) -> str:
        language = self._desk.language.code
        name = personal_data.name_of(Kind(one.kind), language) if one.kind else self.tr("Chosen by hand")
        what = self.tr("masked by {who}, {when}") if one.masked else self.tr("left by {who}, {when}")
        who = what.format(who=one.by or self.tr("somebody"), when=moment_of(one.at))
        why = personal_data.reason(Reason(one.reason), language) if one.reason else ""
        return " · ".join(filter(None, (f"{name}: {why}" if why else name, who)))
