"""The form that starts an occasion. The last evening's choices are made already: one press is often enough."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from trygg_desktop.errors import Fault, said
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import Session, occasions, settings
from trygg_desktop.services.occasions import Choices as LastChoices
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.choices import Choices
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.components.toggle import Toggle
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.names import OccasionNames
from trygg_desktop.ui.occasion.terms import Terms

PEOPLE = "people"
"""The remembered names of staff, {"staff": [name]}."""
_LENGTH = timedelta(hours=2)
_QUARTER = 15


@dataclass(frozen=True, slots=True)
class _Known:
    last: LastChoices
    staff: list[str]


class StartForm(Card):
    """`started` tells the occasion that now is open."""

    started = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent=parent)
        self._desk, self._names = desk, OccasionNames(self)
        self._in_a_hurry = False
        """Pressed before the last choices were there: it starts as soon as they are."""
        theme = desk.theme
        self.title, self.notice = Label("lead"), Notice(theme)
        self.kind = Choices(theme, "messages-square", many=False)
        self.terms = Terms(desk)
        self.rehearsal = Toggle(theme)
        self.start_button = Button(theme, Look.PRIMARY, icon="play", keys="Ctrl + Enter")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.start)
        self.start_button.clicked.connect(self.start)
        self._lay_out()

    def begin(self) -> None:
        """Fill in what was chosen last, and the hours from now."""
        now = utc_now()
        start = now - timedelta(minutes=now.minute % _QUARTER, seconds=now.second, microseconds=now.microsecond)
        self.terms.starts.put(start)
        self.terms.ends.put(start + _LENGTH)
        self.rehearsal.setChecked(False)
        self._desk.work.ask(self, "choices", _known, self._fill)

    def start(self) -> None:
        """Open the occasion as it is filled in; what is wrong is said, and nothing filled in is lost."""
        if not self.kind.chosen:
            self._in_a_hurry = True
            return
        fields = {
            "kind": OccasionKind(self.kind.chosen[0]),
            "place": self.terms.place,
            "starts_at": self.terms.starts.moment,
            "ends_at": self.terms.ends.moment,
            "staff": self.terms.staff.chosen,
            "partners": self.terms.partners.chosen,
            "weather": self.terms.weather.text(),
            "rehearsal": self.rehearsal.isChecked(),
        }
        people = self.terms.staff.offered

        def write(session: Session) -> Occasion:
            settings.put(session, PEOPLE, {"staff": people})
            return occasions.start(session, **fields)  # type: ignore[arg-type]  # the fields are its own

        self._desk.work.write(self, write, self._started, self._refuse)

    def _fill(self, known: _Known) -> None:
        last = known.last
        self.kind.offer([(kind, partial(self._names.kind, kind)) for kind in OccasionKind], [last.kind])
        self.terms.fill(last.place, last.staff, last.partners, known.staff)
        self.start_button.setFocus()
        if self._in_a_hurry:
            self._in_a_hurry = False
            self.start()

    def _started(self, occasion: Occasion) -> None:
        self.notice.hide()
        self.terms.weather.clear()
        self.started.emit(occasion)

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, Fault):
            raise error
        self.notice.tell_fault(said(error, self._desk.language.code))

    def _lay_out(self) -> None:
        px = self.theme.px
        head, kind = Flow(), Field(self.theme, self.kind)
        head.addWidget(self.start_button)
        head.addWidget(self.rehearsal)
        self.body.addWidget(self.title)
        self.body.addLayout(head)
        for part in (self.notice, kind, self.terms):
            self.body.addWidget(part)
        self.shape(lambda: head.setSpacing(px(12)))
        self.say(kind.name, lambda: self.tr("What kind of occasion?"))
        self.say(self.title.setText, lambda: self.tr("Start an occasion"))
        self.say(self.rehearsal.setText, lambda: self.tr("Only a rehearsal"))
        self.say(self.start_button.setText, lambda: self.tr("Start the occasion"))


def _known(session: Session) -> _Known:
    return _Known(occasions.last_choices(session), settings.get(session, PEOPLE, {"staff": []})["staff"])
