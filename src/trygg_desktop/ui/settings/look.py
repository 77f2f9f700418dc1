"""How Trygg looks and speaks on this computer, and which letter its comments carry."""

from functools import partial

from PySide6.QtWidgets import QWidget

from trygg_desktop.services import settings
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.choices import Choices
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.language import LanguageCode
from trygg_desktop.ui.theme import SCALES
from trygg_desktop.ui.tokens import PaletteName

LETTERS = "ABCDEF"


class LookCard(Card):
    """Every choice is in force at once, and remembered."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent=parent)
        self._desk = desk
        theme = desk.theme
        self.language = Choices(theme, "languages", many=False)
        self.look = Choices(theme, "contrast", many=False)
        self.scale = Choices(theme, "type", many=False)
        self.letter = Choices(theme, "laptop", many=False)
        self.title = Label("lead")
        self.body.addWidget(self.title)
        for part, name in (
            (self.language, lambda: self.tr("Language")),
            (self.look, lambda: self.tr("Look")),
            (self.scale, lambda: self.tr("Size of everything")),
            (self.letter, lambda: self.tr("This laptop's letter")),
        ):
            field = Field(theme, part)
            self.say(field.name, name)
            self.body.addWidget(field)
            if part is self.letter:
                self.say(field.hint.setText, lambda: self.tr("every comment's number begins with it: A-017"))
        self._offer()
        self.language.changed.connect(lambda: desk.language.use(LanguageCode(self.language.chosen[0])))
        self.look.changed.connect(lambda: theme.use(PaletteName(self.look.chosen[0])))
        self.scale.changed.connect(lambda: theme.use(scale=float(self.scale.chosen[0])))
        self.letter.changed.connect(self._set_letter)
        theme.changed.connect(self._follow)
        desk.language.changed.connect(self._follow)
        self.say(self.title.setText, lambda: self.tr("Look and language"))
        self.look_up()

    def look_up(self) -> None:
        """Read the letter anew."""
        self._desk.work.read(self, settings.device, lambda letter: self.letter.choose([letter]))

    def _offer(self) -> None:
        codes = {LanguageCode.SWEDISH: "Svenska", LanguageCode.ENGLISH: "English"}
        self.language.offer([(code, partial(str, name)) for code, name in codes.items()], [])
        looks = [
            (PaletteName.LIGHT, lambda: self.tr("Light")),
            (PaletteName.DARK, lambda: self.tr("Dark")),
            (PaletteName.CONTRAST, lambda: self.tr("High contrast")),
        ]
        self.look.offer(looks, [])
        self.scale.offer([(str(scale), partial(str, f"{scale:.0%}")) for scale in SCALES], [])
        self.letter.offer([(letter, partial(str, letter)) for letter in LETTERS], [])
        self._follow()

    def _follow(self) -> None:
        self.language.choose([self._desk.language.code])
        self.look.choose([self.theme.palette.name])
        self.scale.choose([str(self.theme.scale)])

    def _set_letter(self) -> None:
        self._desk.work.write(self, partial(settings.set_device, letter=self.letter.chosen[0]))
