"""How the screen speaks and looks. What is chosen is in force at once, and remembered by the window."""

from PySide6.QtWidgets import QRadioButton, QWidget

from trygg_desktop.ui.components.label import Field
from trygg_desktop.ui.components.segments import Segments
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.language import LanguageCode
from trygg_desktop.ui.settings.section import Section
from trygg_desktop.ui.theme import SCALES
from trygg_desktop.ui.tokens import PaletteName


class ScreenSection(Section):
    """Language, look and size of the text."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "monitor", parent)
        theme = desk.theme
        # Each in its own words: who needs it may not read the language in force.
        tongues = [(LanguageCode.SWEDISH.value, lambda: "Svenska"), (LanguageCode.ENGLISH.value, lambda: "English")]
        looks = [
            (PaletteName.LIGHT.value, lambda: self.tr("Light")),
            (PaletteName.DARK.value, lambda: self.tr("Dark")),
            (PaletteName.CONTRAST.value, lambda: self.tr("High contrast")),
        ]
        sizes = [(str(scale), lambda scale=scale: f"{scale * 100:.0f} %") for scale in SCALES]
        self.language = Segments(theme, tongues, must=True)
        self.look = Segments(theme, looks, must=True)
        self.text_size = Segments(theme, sizes, must=True)
        fields = [Field(theme, one) for one in (self.language, self.look, self.text_size)]
        for field in fields:
            self.rows.addWidget(field)
        self.say(self.heading.setText, lambda: self.tr("The screen"))
        self.say(fields[0].name, lambda: self.tr("Language"))
        self.say(fields[1].name, lambda: self.tr("Look"))
        self.say(fields[2].name, lambda: self.tr("Size of text and buttons"))
        self.say(fields[2].hint.setText, lambda: "Ctrl +   Ctrl −   Ctrl 0")
        self._show()
        theme.changed.connect(self._show)
        desk.language.changed.connect(self._show)
        self.language.changed.connect(self._use)
        self.look.changed.connect(self._use)
        self.text_size.changed.connect(self._use)

    def begin(self) -> None:
        """Put the focus on the language, where the keys go on from."""
        chosen = next(each for each in self.language.findChildren(QRadioButton) if each.isChecked())
        chosen.setFocus()

    def _show(self) -> None:
        desk = self.desk
        for segments, value in (
            (self.language, desk.language.code.value),
            (self.look, desk.theme.palette.name.value),
            (self.text_size, str(desk.theme.scale)),
        ):
            if segments.value != value:
                segments.choose(value)

    def _use(self) -> None:
        if self.language.value and self.look.value and self.text_size.value:
            self.desk.language.use(LanguageCode(self.language.value))
            self.desk.theme.use(PaletteName(self.look.value), float(self.text_size.value))
