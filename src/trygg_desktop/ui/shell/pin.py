"""The band that asks for a PIN. It holds nobody up: whoever goes on writing goes on as a guest."""

import shiboken6
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from trygg_desktop.errors import said
from trygg_desktop.model.people import Actor, Role
from trygg_desktop.ui import icons, seat
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.notice import announce
from trygg_desktop.ui.components.paint import box, painter_for
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.tokens import RADIUS
from trygg_desktop.ui.view import View

_FIELD, _ICON = 180, 22


class PinBand(View):
    """Hidden until somebody with a PIN sits down."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._name = desk, ""
        self._before: QWidget | None = None
        self.words, self.field = Label("body", wrap=True), QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.enter_button, self.later_button = Button(desk.theme, Look.PRIMARY), Button(desk.theme, Look.QUIET)
        self.field.returnPressed.connect(self._prove)
        self.enter_button.clicked.connect(self._prove)
        self.later_button.clicked.connect(self._put_off)
        escape = QShortcut(QKeySequence("Esc"), self, self._put_off)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        row = QHBoxLayout(self)
        row.addWidget(self.words, 1)
        for part in (self.field, self.enter_button, self.later_button):
            row.addWidget(part)
        px = desk.theme.px
        self.shape(lambda: row.setContentsMargins(px(48), px(6), px(8), px(6)))
        self.shape(lambda: row.setSpacing(px(8)))
        self.shape(lambda: self.field.setFixedWidth(px(_FIELD)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.say(self.enter_button.setText, lambda: self.tr("Sit down"))
        self.say(self.later_button.setText, lambda: self.tr("Go on as a guest"))
        self.say(lambda _: self._tell(), lambda: "")
        desk.news.pin.connect(self.ask)
        desk.news.actor.connect(self._sat)
        self.hide()

    def ask(self, name: str) -> None:
        """Ask for the PIN of `name`, and put the focus there."""
        self._name = name
        self._before = self.window().focusWidget()
        self._tell()
        self.field.clear()
        self.show()
        self.field.setFocus()
        announce(self, self.words.text())

    def _prove(self) -> None:
        pin = self.field.text()
        self.field.clear()
        if pin:
            seat.prove(self._desk, self, self._name, pin, self._refused)
        else:
            self.field.setFocus()

    def _refused(self, error: BaseException) -> None:
        told = said(error, self._desk.language.code)
        self.words.setText(f"{told.what} {told.do}")
        announce(self, self.words.text())
        self.field.setFocus()

    def _sat(self, actor: Actor) -> None:
        """Somebody sits: the question is answered, or about another."""
        if self.isVisible() and (actor.name != self._name or actor.role is not Role.GUEST):
            self._put_off()

    def _put_off(self) -> None:
        focused = self.window().focusWidget()
        had_focus = self.isAncestorOf(focused)
        self.field.clear()
        self.hide()
        before = self._before
        # What had the focus may be gone: the room shows something else to who sits here now.
        if had_focus and before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()

    def _tell(self) -> None:
        self.words.setText(self.tr("{name}, type your PIN to act in your role.").format(name=self._name))
        self.field.setAccessibleName(self.tr("PIN of {name}").format(name=self._name))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the box and the key."""
        theme, px = self.theme, self.theme.px
        with painter_for(self) as painter:
            box(painter, QRectF(self.rect()), px(RADIUS), theme.colour("surface"), theme.colour("primary"), px(2))
            side = px(_ICON)
            at = QRectF(px(14), (self.height() - side) / 2, side, side)
            icons.paint(painter, "key-round", theme.colour("primary"), at)
