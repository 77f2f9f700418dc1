"""The bar for when somebody is pointed out: where to turn instead, and the way to save what happened without the name.

What is not written down is only counted, as referred.
"""

from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from trygg_desktop.model.pack import Referral
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.notice import announce
from trygg_desktop.ui.components.paint import box, painter_for
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.tokens import RADIUS
from trygg_desktop.ui.view import View

_LEAST_CARD = 220
_FEW = 3


class AccusedBar(View):
    """It is shown and hidden by whoever knows the words, and takes nothing away by itself."""

    save = Signal()
    """Save what is written, masked, and count one who was referred."""
    only_count = Signal()
    """Keep nothing of what is written, and count one who was referred."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self.heading, self.words = Label("heading"), Label("small", wrap=True)
        self.save_button = Button(desk.theme, Look.PRIMARY, icon="eye-off", keys="Ctrl + Shift + Enter")
        self.count_button = Button(desk.theme, icon="signpost")
        self.save_button.clicked.connect(self.save)
        self.count_button.clicked.connect(self.only_count)
        self.cards: list[ReferralCard] = []
        self._flow, foot = Flow(), Flow()
        foot.addWidget(self.save_button)
        foot.addWidget(self.count_button)
        rows = QVBoxLayout(self)
        rows.addWidget(self.heading)
        rows.addWidget(self.words)
        rows.addLayout(self._flow)
        rows.addLayout(foot)
        px = desk.theme.px
        self.shape(lambda: rows.setContentsMargins(*[px(12)] * 4))
        self.shape(lambda: rows.setSpacing(px(8)))
        self.shape(lambda: self._flow.setSpacing(px(8)))
        self.shape(lambda: foot.setSpacing(px(8)))
        self.shape(self._even)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.say(self.heading.setText, lambda: self.tr("A person is pointed out"))
        self.say(
            self.words.setText,
            lambda: self.tr("Write what happens, where and when, not who it is. Tell the citizen where to turn:"),
        )
        self.say(self.save_button.setText, lambda: self.tr("Save without names"))
        self.say(self.count_button.setText, lambda: self.tr("Only count the referral"))
        desk.news.pack.connect(self._offer)
        self._offer()
        self.say(lambda _: self._even(), lambda: "")
        self.hide()

    def show_if(self, accused: bool) -> None:
        """Show it, and have it said, or hide it."""
        if accused and self.isHidden():
            announce(self, f"{self.heading.text()}. {self.words.text()}")
        self.setVisible(accused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the rows."""
        super().resizeEvent(event)
        self._even()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the ground it stands on."""
        colour = self.theme.colour
        with painter_for(self) as painter:
            width = self.theme.px(2)
            box(painter, QRectF(self.rect()), self.theme.px(RADIUS), colour("tint"), colour("primary"), width)

    def _offer(self) -> None:
        for old in self.cards:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        every = self._desk.setup.pack.referrals
        offered = [referral for referral in every if referral.for_accused] or list(every[:_FEW])
        self.cards = [ReferralCard(self._desk, referral) for referral in offered]
        for card in self.cards:
            self._flow.addWidget(card)
        self._even()

    def _even(self) -> None:
        """Cards of one width that fill the rows, and of one height that holds the longest text."""
        px = self.theme.px
        gap, room = px(8), self.width() - 2 * px(12)
        columns = max(1, min(len(self.cards), (room + gap) // (px(_LEAST_CARD) + gap)))
        width = max(px(_LEAST_CARD), (room - gap * (columns - 1)) // columns)
        height = max((card.height_at(width) for card in self.cards), default=0)
        for card in self.cards:
            card.setFixedSize(width, height)


class ReferralCard(View):
    """Where to turn, as the pack has it."""

    def __init__(self, desk: Desk, referral: Referral, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self.title, self.words = Label("heading", wrap=True), Label("small", wrap=True)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.title)
        self._rows.addWidget(self.words)
        self._rows.addStretch(1)
        px, name = desk.theme.px, desk.language.name

        def title() -> str:
            return " · ".join(filter(None, (referral.phone, name(referral.title_sv, referral.title_en))))

        self.say(self.title.setText, title)
        self.say(self.words.setText, partial(name, referral.text_sv, referral.text_en))
        self.shape(lambda: self._rows.setContentsMargins(px(12), px(8), px(12), px(8)))
        self.shape(lambda: self._rows.setSpacing(px(2)))

    def height_at(self, width: int) -> int:
        """How high it must be for its words."""
        return self._rows.totalHeightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's form
        """Draw the card."""
        colour, px = self.theme.colour, self.theme.px
        with painter_for(self) as painter:
            box(painter, QRectF(self.rect()), px(RADIUS), colour("surface"), colour("hairline"), px(1.5))
