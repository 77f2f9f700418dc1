"""One saved comment, whole, with what may be done to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.model.comment import Comment
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.comment_list import clock
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View


class OneComment(View):
    """What a person wishes done is told by signals; the room does it."""

    agree = Signal(object)
    edit = Signal(object)
    withdraw = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._comment: Comment | None = None
        theme, px = desk.theme, desk.theme.px
        self._back = Button(theme, Look.QUIET, icon="arrow-left", keys="Esc")
        self.agree_button = Button(theme, icon="thumbs-up", keys="+")
        self.edit_button = Button(theme, icon="pencil")
        self.withdraw_button = Button(theme, Look.DANGER, icon="trash-2")
        self._label, self._words, self._facts = Label("lead"), Label("large", wrap=True), Label("small", wrap=True)
        page = Page(theme)
        for part in (self._label, self._words, self._facts):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self._actions = View(theme)
        flow = Flow(self._actions)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.agree_button, self.edit_button, self.withdraw_button):
            flow.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(page, 1)
        rows.addWidget(self._actions)
        self.shape(lambda: rows.setSpacing(px(12)))
        self.shape(lambda: flow.setSpacing(px(8)))
        self._back.clicked.connect(self.closed)
        for button, signal in (
            (self.agree_button, self.agree),
            (self.edit_button, self.edit),
            (self.withdraw_button, self.withdraw),
        ):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(self._comment))
        for keys, act in (("Esc", self.closed.emit), ("+", self.agree_button.click)):
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.say(self._back.setText, lambda: self.tr("All comments"))
        self.say(self.agree_button.setText, lambda: self.tr("One more agrees"))
        self.say(self.edit_button.setText, lambda: self.tr("Change"))
        self.say(self.withdraw_button.setText, lambda: self.tr("Withdraw"))

    def show_comment(self, comment: Comment, themes: str) -> None:
        """Show `comment`; `themes` are its themes in words."""
        self._comment = comment
        withdrawn = comment.withdrawn_at is not None
        agrees = f" · +{comment.agrees}" if comment.agrees else ""
        self._label.setText(f"{comment.label} · {clock(comment)}{agrees}")
        self._words.setText(self.tr("Withdrawn on the person's wish.") if withdrawn else comment.text)
        self._facts.setText("\n".join(filter(None, (comment.place, themes))))
        self._actions.setVisible(not withdrawn)

    def begin(self) -> None:
        """Put the focus where the hand is likely to go."""
        (self._back if self._actions.isHidden() else self.agree_button).setFocus()
