"""Making a recovery code: shown once, printed or written down, and typed back before it is in force."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from trygg_desktop.services.keys import new_recovery_code
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.settings.form import Form
from trygg_desktop.ui.theme import Theme

_SIZE, _GROUPS = 26, 3


class RecoveryForm(Form):
    """`typed` tells the code that was shown, and what was typed back."""

    typed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.code, self.field, self.print_button = Label("large"), QLineEdit(), Button(theme, icon="printer")
        self.code.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._named = Field(theme, self.field)
        self.middle.addWidget(self.code)
        self.middle.addWidget(self._named)
        self.buttons.addWidget(self.print_button)
        self.field.returnPressed.connect(self._give)
        self.done.clicked.connect(self._give)
        self.print_button.clicked.connect(self._print)
        self.shape(lambda: self.code.setStyleSheet(f"font-size: {theme.px(_SIZE)}px; font-weight: 600;"))
        self.say(
            self.words.setText,
            lambda: self.tr(
                "Print this code or write it down, and lock the paper away, not with the computer. It opens everything "
                "when the passphrase or the login is lost. It is shown only now."
            ),
        )
        self.say(self._named.name, lambda: self.tr("Type the code back from the paper"))
        self.say(self.done.setText, lambda: self.tr("Put the code in force"))
        self.say(self.print_button.setText, lambda: self.tr("Print …"))

    def empty(self) -> None:
        """Another code, and nothing typed."""
        self.field.clear()
        self._code = new_recovery_code()
        # A screen reader spells what stands apart.
        groups = self._code.split("-")
        self.code.setText("\n".join("   ".join(groups[at : at + _GROUPS]) for at in range(0, len(groups), _GROUPS)))
        self.code.setAccessibleName(", ".join(" ".join(group) for group in groups))

    def first(self) -> QWidget:
        """Where one begins."""
        return self.field

    def _give(self) -> None:
        self.tell(None)
        self.typed.emit(self._code, self.field.text())

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  # loaded by who prints

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._paper().print_(printer))
        QDialog.open(dialog)

    def _paper(self) -> QTextDocument:
        heading = self.tr("Recovery code for Trygg")
        words = self.tr("It opens what is stored on one laptop. Lock it away, not with the computer.")
        paper = QTextDocument(self)
        paper.setHtml(f"<h1>{heading}</h1><p>{words}</p><p style='font-size:24pt'><b>{self._code}</b></p>")
        return paper
