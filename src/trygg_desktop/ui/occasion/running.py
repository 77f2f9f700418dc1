"""The occasion that is open: its numbers so far, the tallies, what was said at the start, and the way to close it."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.model.base import utc_now
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import occasions, settings, tallies
from trygg_desktop.services.tallies import Figures
from trygg_desktop.ui import seat
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.choices import Choices
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.names import OccasionNames
from trygg_desktop.ui.occasion.tallies import TallyRow
from trygg_desktop.ui.occasion.terms import Terms

AUTHOR = "author"
"""The remembered one who writes, {"name": …}."""


class RunningOccasion(Card):
    """Everything is changed in place, and kept at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent=parent)
        self._desk, self._names, self._showing = desk, OccasionNames(self), False
        theme = desk.theme
        self.title, self.since, self.sums = Label("lead", wrap=True), Label("muted"), Label("heading", wrap=True)
        self.tallies = TallyRow(desk)
        self.author = Choices(theme, "user-round", many=False)
        self.terms = Terms(desk)
        self.more_button = Button(theme, icon="pencil")
        self.more_button.setCheckable(True)
        self.write_button = Button(theme, Look.PRIMARY, icon="message-square-plus")
        self.close_button = Button(theme, icon="door-closed")
        self._lay_out()
        self._join()

    def show_occasion(self, occasion: Occasion) -> None:
        """Show the open occasion as it is now."""
        self._showing = True
        self.title.setText(f"{self._names.kind(occasion.kind)} · {occasion.place}")
        self.since.setText(self.tr("Open since {clock}").format(clock=_clock(occasion.starts_at)))
        self.author.offer(
            [(name, partial(str, name)) for name in occasion.staff], list(filter(None, [self._desk.author]))
        )
        self.terms.fill(occasion.place, occasion.staff, occasion.partners)
        self.terms.starts.put(occasion.starts_at)
        if occasion.ends_at is not None:
            self.terms.ends.put(occasion.ends_at)
        self.terms.weather.setText(occasion.weather)
        self._showing = False
        self.tallies.look_up()
        self.look_up()

    def look_up(self) -> None:
        """Read the numbers anew."""
        occasion = self._desk.occasion
        if occasion is not None:
            self._desk.work.ask(self, "figures", partial(tallies.figures, occasion_id=occasion.id), self._tell)

    def close_occasion(self) -> None:
        """Close it now; it can be reopened."""
        occasion = self._desk.occasion
        if occasion is None:
            return

        def closed(_: Occasion) -> None:
            self._desk.occasion = None
            self._desk.news.occasion.emit(None)
            self._desk.news.minutes.emit(occasion.id)

        close = partial(occasions.close, occasion_id=occasion.id, now=utc_now())
        self._desk.work.write(self, close, closed)

    def _join(self) -> None:
        self.author.changed.connect(self._change_author)
        self.terms.changed.connect(self._change)
        self.more_button.toggled.connect(self.terms.setVisible)
        self.write_button.clicked.connect(lambda: self._desk.news.go.emit("capture"))
        self.close_button.clicked.connect(self.close_occasion)
        self._desk.news.counted.connect(self.look_up)

    def _change(self) -> None:
        occasion = self._desk.occasion
        if occasion is None or self._showing:
            return
        edit = partial(
            occasions.edit,
            occasion_id=occasion.id,
            place=self.terms.place,
            staff=self.terms.staff.chosen,
            partners=self.terms.partners.chosen,
            starts_at=self.terms.starts.moment,
            ends_at=self.terms.ends.moment,
            weather=self.terms.weather.text().strip(),
        )
        self._desk.work.write(self, edit, self._changed)

    def _changed(self, occasion: Occasion) -> None:
        self._desk.occasion = occasion
        if self._desk.author not in occasion.staff:
            seat.take(self._desk, self, next(iter(occasion.staff), ""))
        self._desk.news.occasion.emit(occasion)

    def _change_author(self) -> None:
        seat.take(self._desk, self, self.author.chosen[0])
        self._desk.news.occasion.emit(self._desk.occasion)
        remember = partial(settings.put, name=AUTHOR, value={"name": self._desk.author})
        self._desk.work.write(self, remember)

    def _tell(self, figures: Figures) -> None:
        told = [self.tr("%n comment(s)", "", figures.comments)]
        if figures.mean_safety is not None:
            mean = QLocale().toString(figures.mean_safety, "f", 1)
            told.append(self.tr("safety {mean} of 5").format(mean=mean))
        if figures.to_complete:
            told.append(self.tr("%n to complete", "", figures.to_complete))
        self.sums.setText(" · ".join(told))

    def _lay_out(self) -> None:
        px = self.theme.px
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.since)
        words.addWidget(self.sums)
        self.body.addLayout(words)
        counted, writes = Field(self.theme, self.tallies), Field(self.theme, self.author)
        self.body.addWidget(counted)
        self.body.addWidget(writes)
        self.body.addWidget(self.terms)
        self.terms.hide()
        foot = Flow()
        for button in (self.write_button, self.more_button, self.close_button):
            foot.addWidget(button)
        self.body.addLayout(foot)
        self.shape(lambda: foot.setSpacing(px(12)))
        self.say(counted.name, lambda: self.tr("Count without a note"))
        self.say(counted.hint.setText, lambda: self.tr("one press, one more"))
        self.say(writes.name, lambda: self.tr("Who writes now?"))
        self.say(self.write_button.setText, lambda: self.tr("Write comments"))
        self.say(self.more_button.setText, lambda: self.tr("Change place, people, times"))
        self.say(self.close_button.setText, lambda: self.tr("Close the occasion"))


def _clock(moment: datetime) -> str:
    local = moment.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), "HH:mm")
