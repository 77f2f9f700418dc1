"""What this is, and under which terms its typefaces and icons may be used."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from trygg_desktop import __version__
from trygg_desktop.resources import resource
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.section import Section

_HEIGHT = 320


class AboutSection(Section):
    """Version and licences."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "info", parent)
        self.version, self.words = Label("heading"), Label("body", wrap=True)
        self.licences = QPlainTextEdit()
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.licences.hide()
        self.rows.addWidget(self.version)
        self.rows.addWidget(self.words)
        self.licences_button = self.button("scroll-text", lambda: self.tr("Show the licences"), self._toggle)
        self.licences_button.setCheckable(True)
        self.body.addWidget(self.licences)
        self.shape(lambda: self.licences.setFixedHeight(desk.theme.px(_HEIGHT)))
        self.say(self.heading.setText, lambda: self.tr("About Trygg"))
        self.say(self.version.setText, lambda: self.tr("Version {version}").format(version=__version__))
        self.say(
            self.words.setText,
            lambda: self.tr(
                "What citizens say at a safety dialogue, kept, protected and answered. It needs no network."
            ),
        )
        self.say(self.licences.setAccessibleName, lambda: self.tr("Licences"))

    def _toggle(self) -> None:
        if not self.licences.toPlainText():
            texts = sorted(resource("licences").glob("*.txt"))
            self.licences.setPlainText("\n\n".join(f"{text.stem}\n\n{text.read_text('utf-8')}" for text in texts))
        self.licences.setVisible(self.licences_button.isChecked())
        if self.licences_button.isChecked():
            self.licences.setFocus()
