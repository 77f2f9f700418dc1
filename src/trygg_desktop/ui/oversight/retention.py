"""Retention: what is old enough to go, what is held back, and what has gone."""

from PySide6.QtWidgets import QWidget

from trygg_desktop.model.people import Right
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.oversight.due import DueSection
from trygg_desktop.ui.oversight.holds import HoldsSection
from trygg_desktop.ui.oversight.page import OversightPage
from trygg_desktop.ui.oversight.runs import RunsSection


class RetentionPage(OversightPage):
    """Three cards: what is due, holds, and earlier runs."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, Right.RETENTION, parent)
        self.due, self.holds, self.runs = DueSection(desk), HoldsSection(desk), RunsSection(desk)
        self.put((self.due, self.holds, self.runs))
        self.due.done.connect(self.look_up)
        self.holds.done.connect(self.look_up)
        self.due.certificate.connect(self.runs.ask_certificate)

    def look_up(self) -> None:
        """Read all three anew."""
        for section in (self.due, self.holds, self.runs):
            section.look_up()
