"""What this laptop is called: two laptops at one booth have different letters."""

from functools import partial

from PySide6.QtWidgets import QWidget

from trygg_desktop.services import settings
from trygg_desktop.ui.components.choices import Choices
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.section import Section

_LETTERS = "ABCDEF"
"""Those that are offered; another that was given elsewhere is offered too."""


class ComputerSection(Section):
    """The laptop's letter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "laptop", parent)
        self.why = Label("body", wrap=True)
        self.letter = Choices(desk.theme, "laptop", many=False)
        named = Field(desk.theme, self.letter)
        self.rows.addWidget(self.why)
        self.rows.addWidget(named)
        self.letter.offer([(each, partial(str, each)) for each in _LETTERS], [])
        self.letter.changed.connect(lambda: self.choose(self.letter.chosen[0]))
        self.say(self.heading.setText, lambda: self.tr("This laptop"))
        self.say(named.name, lambda: self.tr("The laptop's letter"))
        self.say(
            self.why.setText,
            lambda: self.tr(
                "The letter opens the number of every comment, as in A-012. Give each laptop at the booth its own."
            ),
        )

    def look_up(self) -> None:
        """Show the letter as it is."""
        self.desk.work.read(self, settings.device, lambda letter: self.letter.choose([letter]))

    def choose(self, letter: str) -> None:
        """Give the laptop another letter."""
        put = partial(settings.set_device, letter=letter)
        self.desk.work.write(self, put, lambda _: self._chosen(letter), self.tell_failed)

    def _chosen(self, letter: str) -> None:
        self.notice.tell(self.tr("The numbers of new comments begin with {letter}.").format(letter=letter), "ok")
