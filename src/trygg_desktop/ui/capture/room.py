"""The capture room: the form, drafts that wait in tabs, the foot that saves, and beside them what was written."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import occasions
from trygg_desktop.ui import seat
from trygg_desktop.ui.capture.footer import Footer
from trygg_desktop.ui.capture.form import CommentForm
from trygg_desktop.ui.capture.read_back import ReadBack
from trygg_desktop.ui.capture.scribe import Scribe
from trygg_desktop.ui.capture.tabs import DraftTabs
from trygg_desktop.ui.capture.today import TodayPanel
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.empty import Empty
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.components.picker import Picker
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.names import OccasionNames
from trygg_desktop.ui.room import Room
from trygg_desktop.ui.shell.head import Head

_ROOM_FOR_BOTH, _SHORT = 1000, 560
_PANEL, _WIDE_PANEL, _WIDE = 352, 420, 1500


class CaptureRoom(Room):
    """One comment at a time, as fast as they come."""

    NAME: ClassVar[str] = "capture"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._panel_wanted = False
        self._names = OccasionNames(self)
        self.head, self.notice = Head(desk), Notice(desk.theme)
        self.place, self.author = Picker(desk.theme, "map-pin"), Picker(desk.theme, "user-round")
        self.panel_button = Button(desk.theme, icon="panel-right")
        self.contact_button = Button(desk.theme, Look.QUIET, icon="book-user", keys="F6")
        self.form, self.footer, self.read_back = CommentForm(desk), Footer(desk.theme), ReadBack(desk.theme)
        self.today = TodayPanel(desk)
        self.scribe = Scribe(desk, self.form, self.footer, self.notice, self)
        self.tabs = DraftTabs(desk.theme, self.scribe.drafts)
        self._lay_out()
        self._join()
        self._keys()
        self._say()
        self._use_occasion(desk.occasion)

    def enter(self) -> None:
        """Ready to write."""
        self.scribe.sit_down()
        self.today.look_up()
        self.form.begin()

    def leave(self) -> None:
        """Keep what is being written."""
        self.scribe.drafts.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the best of the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        px = self.theme.px
        for tool in (self.author, self.place, self.panel_button):
            self.head.tools.addWidget(tool)
        card = Card(self.theme, padding=16, spacing=8, parent=self)
        self._pages = QStackedWidget(card)
        self._writing = QWidget(self._pages)
        writing = QVBoxLayout(self._writing)
        writing.setContentsMargins(0, 0, 0, 0)
        writing.addWidget(self.tabs)
        writing.addWidget(self.form, 1)
        writing.addWidget(self.footer)
        self.footer.add_tool(self.contact_button)
        for page in (self._writing, self.read_back):
            self._pages.addWidget(page)
        card.body.addWidget(self._pages)
        self._card = card
        self.empty = Empty(self.theme, "message-square-plus")
        left = QVBoxLayout()
        left.addWidget(self.head)
        left.addWidget(self.notice)
        left.addWidget(card, 1)
        left.addWidget(self.empty, 1)
        self._columns = QHBoxLayout(self)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.today)
        self.shape(lambda: left.setSpacing(px(6)))
        self.shape(lambda: self._columns.setSpacing(px(12)))
        self.shape(self._fit)

    def _join(self) -> None:
        news = self.desk.news
        news.occasion.connect(self._use_occasion)
        news.pack.connect(lambda: self._use_occasion(self.desk.occasion))
        self.form.read_back.connect(self._read_back)
        self.read_back.change.connect(self._back_to_form)
        self.read_back.agreed.connect(self._agreed)
        self.place.picked.connect(self._move_booth)
        self.author.picked.connect(self._change_author)
        self.panel_button.clicked.connect(self._toggle_panel)
        self.contact_button.clicked.connect(lambda: news.go.emit("contacts"))
        self.empty.step.clicked.connect(lambda: news.go.emit("occasion"))
        one = self.today.one
        one.agree.connect(self.scribe.agree)
        one.withdraw.connect(self.scribe.withdraw)
        one.edit.connect(self._edit)
        for done in (one.agree, one.withdraw):
            done.connect(self.today.show_list)
        self.today.hide_button.toggled.connect(lambda _: self.form.begin())

    def _keys(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self.scribe.save,
            "Ctrl+Enter": self.scribe.save,
            "Ctrl+Shift+Return": self.scribe.save_without_names,
            "Ctrl+M": self.form.personal.mask_here,
            "Ctrl+N": self._new_draft,
            "Ctrl+Tab": self.tabs.next,
            "Ctrl+Z": self.scribe.undo,
            "Ctrl+L": self.form.where.place.setFocus,
            "Ctrl+T": self.form.themes.focus,
            "Ctrl+F": self._find,
            "F4": self._read_back,
            "F6": self.contact_button.click,
            "F8": self.today.toggle_hidden,
            **{f"Alt+{level}": partial(self.form.faces.toggle, level) for level in range(1, 6)},
        }
        for keys, act in acts.items():
            QShortcut(QKeySequence(keys), self, act)

    def _say(self) -> None:
        self.say(self.head.title.setText, lambda: self.tr("New comment"))
        self.say(lambda _: self._use_occasion(self.desk.occasion), lambda: "")
        self.say(self.place.set_heading, lambda: self.tr("The booth's place · stays"))
        self.say(self.author.set_heading, lambda: self.tr("Who writes"))
        for put in (self.panel_button.setToolTip, self.panel_button.setAccessibleName):
            self.say(put, lambda: self.tr("Today's comments"))
        self.say(self.empty.title.setText, lambda: self.tr("No occasion is open"))
        self.say(
            self.empty.words.setText,
            lambda: self.tr("Start one first: then every comment knows when and where it was said."),
        )
        self.say(self.empty.step.setText, lambda: self.tr("Start an occasion"))
        self.say(self.contact_button.setText, lambda: self.tr("Contact"))
        self.say(self.contact_button.setToolTip, lambda: self.tr("Somebody wants to be contacted"))
        self.say(self.contact_button.setAccessibleName, lambda: self.tr("Somebody wants to be contacted"))
        self.say(self.footer.save_button.setText, lambda: self.tr("Save comment"))

    def _use_occasion(self, occasion: Occasion | None) -> None:
        for part in (self._card, self.today, self.place, self.author):
            part.setVisible(occasion is not None)
        self.empty.setVisible(occasion is None)
        if occasion is None:
            self.head.about.setText("")
            return
        day = occasion.starts_at.astimezone()
        date = QLocale().toString(QDate(day.year, day.month, day.day), self.tr("dddd d MMMM"))
        self.head.about.setText(f"{self._names.kind(occasion.kind)} · {date}")
        places = [place.name for place in self.desk.setup.pack.booth_places]
        offered = places if occasion.place in places else [occasion.place, *places]
        self.place.offer([(place, place) for place in offered], occasion.place)
        self.author.offer([(name, name) for name in occasion.staff], self.desk.author)
        self.author.setVisible(bool(occasion.staff))
        self._fit()

    def _fit(self) -> None:
        scale = self.theme.scale
        width, height = self.width() / scale, self.height() / scale
        both = width >= _ROOM_FOR_BOTH
        panel = _WIDE_PANEL if width >= _WIDE else _PANEL
        self.today.setFixedWidth(self.theme.px(panel) if both else self.width() - 2 * self.theme.px(16))
        open_now = self.desk.occasion is not None
        self.panel_button.setVisible(open_now and not both)
        self.today.setVisible(open_now and (both or self._panel_wanted))
        self._card.setVisible(open_now and (both or not self._panel_wanted))
        short = height < _SHORT
        self.head.set_low(short)
        self._card.set_padding(8 if short else 16)
        px = self.theme.px
        self._columns.setContentsMargins(px(16), px(4 if short else 12), px(16), px(0 if short else 6))
        for picker in (self.place, self.author):
            picker.set_low(short)
        self.author.setVisible(open_now and width >= _ROOM_FOR_BOTH * 0.8)
        self.footer.set_low(width < _ROOM_FOR_BOTH * 0.8)
        self.contact_button.setVisible(width >= _ROOM_FOR_BOTH * 0.8)
        self.form.fit(width - (panel if both else 0), height)

    def _toggle_panel(self) -> None:
        self._panel_wanted = not self._panel_wanted
        self._fit()

    def _new_draft(self) -> None:
        self.tabs.new()
        self.form.begin()

    def _find(self) -> None:
        self._panel_wanted = True
        self._fit()
        self.today.seek()

    def _edit(self, comment: object) -> None:
        self._panel_wanted = False
        self.today.show_list()
        self._fit()
        self.scribe.edit(comment)  # type: ignore[arg-type]  # Qt's signals carry objects

    def _read_back(self) -> None:
        if self.form.words.toPlainText().strip():
            self.read_back.show_words(self.form.words.toPlainText())
            self._pages.setCurrentWidget(self.read_back)

    def _agreed(self) -> None:
        self.form.agree_read_back()
        self._back_to_form()

    def _back_to_form(self) -> None:
        self._pages.setCurrentWidget(self._writing)
        self.form.begin()

    def _move_booth(self, place: str) -> None:
        occasion = self.desk.occasion
        if occasion is None or place == occasion.place:
            return

        def moved(changed: Occasion) -> None:
            self.desk.occasion = changed
            self.desk.news.occasion.emit(changed)

        self.desk.work.write(self, lambda session: occasions.edit(session, occasion.id, place=place), moved)

    def _change_author(self, name: str) -> None:
        seat.take(self.desk, self, name)
        self._use_occasion(self.desk.occasion)
