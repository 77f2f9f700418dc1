"""What has been written at this occasion: in numbers, as a list that can be searched, and one comment at a time.

These are other people's words: one key hides them when the citizen turns to the screen.
"""

from functools import partial

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from trygg_desktop.model.comment import Comment
from trygg_desktop.services import Session, capture, tallies
from trygg_desktop.services.tallies import Figures
from trygg_desktop.ui.capture.one_comment import OneComment
from trygg_desktop.ui.capture.safety_bar import SafetyBar
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.comment_list import CommentList
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.segments import Segments
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View

ALL, TO_COMPLETE = "all", "to_complete"
_PAUSE_MS = 150
_FEW = 5
"""So few faces make no mean worth telling."""


class TodayPanel(View):
    """The list looks itself up again when something is counted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._hidden = desk, False
        self._figures: Figures | None = None
        self.one = OneComment(desk)
        self.list = CommentList(desk.theme, self._themes_of, lambda: self.tr("Withdrawn"))
        self.search = QLineEdit()
        self.which = Segments(desk.theme, [(ALL, self._all_words), (TO_COMPLETE, self._incomplete_words)], must=True)
        self.which.choose(ALL)
        self._lay_out()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.look_up)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.which.changed.connect(self.look_up)
        self.list.chosen.connect(self.show_one)
        self.one.closed.connect(self.show_list)
        desk.news.counted.connect(self.look_up)
        desk.news.occasion.connect(lambda _: self.look_up())

    def look_up(self) -> None:
        """Read figures and list anew."""
        if self._desk.occasion is None:
            return
        read = partial(_found, occasion=self._desk.occasion.id, text=self.search.text(), which=self.which.value)
        self._desk.work.ask(self, "list", read, self._show)

    def toggle_hidden(self) -> None:
        """Hide other people's words, or show them again."""
        self._hidden = not self._hidden
        self.show_list()
        self._veil.setText(self.tr("The list is hidden. F8 shows it again.") if self._hidden else self._empty_words())
        self.hide_button.setChecked(self._hidden)

    def show_one(self, comment: Comment) -> None:
        """Show one comment whole, with what may be done to it."""
        self.one.show_comment(comment, self._themes_of(comment))
        self._stack.setCurrentWidget(self.one)
        self.one.begin()

    def show_list(self) -> None:
        """Back to the list; where there is nothing to show, say why."""
        nothing = self._hidden or not self.list.comments
        self._stack.setCurrentWidget(self._veil_page if nothing else self.list)
        for part in (self.search, self.which):
            part.setVisible(not self._hidden)

    def seek(self) -> None:
        """Put the focus into the search."""
        if self._hidden:
            self.toggle_hidden()
        self.search.setFocus()
        self.search.selectAll()

    def _show(self, found: tuple[list[Comment], Figures]) -> None:
        comments, self._figures = found
        self.list.show_comments(comments)
        if self._stack.currentWidget() is not self.one:
            if not self._hidden:
                self._veil.setText(self._empty_words())
            self.show_list()
        self._tell()

    def _lay_out(self) -> None:
        theme, px = self.theme, self.theme.px
        self._title, self._sums, self._bar = Label("lead"), Label("muted"), SafetyBar(theme)
        self.hide_button = Button(theme, Look.QUIET, icon="eye-off", keys="F8")
        self.hide_button.setCheckable(True)
        self.hide_button.clicked.connect(self.toggle_hidden)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._sums, 1)
        head.addWidget(self.hide_button)
        self._veil = Label("muted", wrap=True)
        self._veil_page = View(theme)
        veil = QVBoxLayout(self._veil_page)
        veil.addWidget(self._veil)
        veil.addStretch(1)
        self._stack = QStackedWidget()
        for page in (self.list, self._veil_page, self.one):
            self._stack.addWidget(page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(head)
        for part in (self._bar, self.search, self.which, self._stack):
            rows.addWidget(part, 1 if part is self._stack else 0)
        self.shape(lambda: rows.setSpacing(px(10)))
        self.shape(lambda: head.setSpacing(px(10)))
        self.say(self._title.setText, lambda: self.tr("Today"))
        self.say(self.hide_button.setAccessibleName, lambda: self.tr("Hide or show other people's words"))
        self.say(self.hide_button.setToolTip, lambda: self.tr("Hide or show other people's words"))
        self.say(self.search.setPlaceholderText, lambda: self.tr("Search among the comments (Ctrl F)"))
        self.say(self.search.setAccessibleName, lambda: self.tr("Search among the comments"))
        self.say(self.list.setAccessibleName, lambda: self.tr("Comments, newest first"))
        self.say(lambda _: self._tell(), lambda: "")

    def _tell(self) -> None:
        figures = self._figures
        if figures is None:
            return
        told = self.tr("%n comment(s)", "", figures.comments)
        if figures.mean_safety is not None and sum(figures.safety.values()) >= _FEW:
            mean = QLocale().toString(figures.mean_safety, "f", 1)
            told = self.tr("{comments} · mean {mean}").format(comments=told, mean=mean)
        self._sums.setText(told)
        faces = ", ".join(f"{level}: {count}" for level, count in figures.safety.items())
        self._bar.show_counts(figures.safety, self.tr("Safety: {faces}").format(faces=faces))
        self.which.retell()

    def _all_words(self) -> str:
        return self.tr("All")

    def _incomplete_words(self) -> str:
        count = self._figures.to_complete if self._figures else 0
        return self.tr("To complete ({count})").format(count=count)

    def _empty_words(self) -> str:
        if self.search.text():
            return self.tr("No comment has these words.")
        if self.which.value == TO_COMPLETE:
            return self.tr("Nothing is left to complete.")
        return self.tr("What you save is listed here.")

    def _themes_of(self, comment: Comment) -> str:
        labels = self._desk.setup.labels.themes
        name = self._desk.language.name
        return " · ".join(name(*labels[theme]) if theme in labels else theme for theme in comment.themes)


def _found(session: Session, *, occasion: str, text: str, which: str | None) -> tuple[list[Comment], Figures]:
    figures = tallies.figures(session, occasion)
    only = which == TO_COMPLETE
    if text.strip():
        filters = capture.Filters(occasion_id=occasion, to_complete=True if only else None)
        return capture.search(session, text, filters, limit=100), figures
    if only:
        return capture.to_complete(session, occasion), figures
    return capture.comments(session, occasion), figures
