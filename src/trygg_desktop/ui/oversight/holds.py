"""Holds: what is kept though it is old enough to go, and why."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from trygg_desktop.model.retention import Hold
from trygg_desktop.services import Session, occasions, retention
from trygg_desktop.services.occasions import OccasionRow
from trygg_desktop.ui.components.button import Look
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.names import day_of
from trygg_desktop.ui.oversight.lines import Line, Lines
from trygg_desktop.ui.oversight.occasions import OccasionPicker
from trygg_desktop.ui.settings.section import Section


class HoldsSection(Section):
    """`done` tells that a hold was set or lifted."""

    done = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "flag", parent)
        self._standing: list[Hold] = []
        self.about, self.lines = Label("body", wrap=True), Lines(desk.theme)
        self.what, self.reason = OccasionPicker(desk), QLineEdit()
        reason = Field(desk.theme, self.reason)
        for part in (self.about, self.lines):
            self.rows.addWidget(part)
        self.rows.addWidget(self.what, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(reason)
        self.hold_button = self.button("flag", lambda: self.tr("Hold"), self.hold)
        self.reason.returnPressed.connect(self.hold)
        self.say(self.heading.setText, lambda: self.tr("Holds"))
        self.say(
            self.about.setText,
            lambda: self.tr(
                "While a hold stands, retention takes nothing that it covers: when somebody has asked for it."
            ),
        )
        self.say(self.what.set_heading, lambda: self.tr("What is to be held?"))
        self.say(self.what.set_all, lambda: self.tr("Everything"))
        self.say(reason.name, lambda: self.tr("Why?"))
        self.say(self.reason.setPlaceholderText, lambda: self.tr("Request for disclosure, reference …"))
        self.say(lambda _: self._show(), lambda: "")

    def look_up(self) -> None:
        """Read the holds that stand, and the occasions there are."""

        def read(session: Session) -> tuple[list[Hold], list[OccasionRow]]:
            return retention.holds(session, self.desk.actor), occasions.listed(session)

        self.desk.work.ask(self, "holds", read, self._found)

    def hold(self) -> None:
        """Set the hold that is filled in."""
        write = partial(
            retention.hold,
            actor=self.desk.actor,
            reason=self.reason.text(),
            occasion_id=self.what.value,
        )
        self.desk.work.write(self, write, self._held, self.tell_failed)

    def lift(self, hold: Hold) -> None:
        """Lift one."""
        write = partial(retention.lift, actor=self.desk.actor, hold_id=hold.id)
        self.desk.work.write(self, write, lambda _: self.done.emit(), self.tell_failed)

    def _held(self, _: Hold) -> None:
        self.reason.clear()
        self.notice.hide()
        self.done.emit()

    def _found(self, found: tuple[list[Hold], list[OccasionRow]]) -> None:
        self._standing, rows = found
        self.what.offer_occasions(rows)
        self._show()

    def _show(self) -> None:
        lines = []
        for hold in self._standing:
            since = day_of(hold.set_at)
            what = self.what.name_of(hold.occasion_id)
            line = Line(self.theme, what, hold.reason, self.tr("{name}, {day}").format(name=hold.set_by, day=since))
            line.act(Look.QUIET, "x", self.tr("Lift"), partial(self.lift, hold))
            lines.append(line)
        self.lines.show_lines(lines, self.tr("No hold stands."))
