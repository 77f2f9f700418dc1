"""The review room: after an occasion, one comment after the other, until nothing of a person is left by chance."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trygg_desktop.errors import said
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.people import Right
from trygg_desktop.services import Session, occasions, originals, review
from trygg_desktop.services.occasions import OccasionRow
from trygg_desktop.services.review import Item, Stretch
from trygg_desktop.ui.components.empty import Empty
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.components.page import Page
from trygg_desktop.ui.components.picker import Picker
from trygg_desktop.ui.components.segments import Segments
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.gate import Gate
from trygg_desktop.ui.names import day_of
from trygg_desktop.ui.review.seal import SealSection
from trygg_desktop.ui.review.sealed import Approved, SealedCard
from trygg_desktop.ui.review.waiting import WaitingCard
from trygg_desktop.ui.room import Room
from trygg_desktop.ui.shell.head import Head

WAITING, APPROVED = "waiting", "approved"
_SHORT = 560
_PURGE_MS = 5_000
"""So long after the last approval, backups and free pages are seen to: not after each of many."""


class ReviewRoom(Room):
    """The comments of one occasion at a time."""

    NAME: ClassVar[str] = "review"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._occasion, self._unpurged = "", False
        self._open = desk.occasion.id if desk.occasion is not None else ""
        self._items: list[Item] = []
        self._approved: list[Approved] = []
        self._at, self._begin_wanted = 0, False
        self.is_read = False
        """Whether it is known what waits: nothing is said of it before."""
        self.head, self.notice, self.which = Head(desk), Notice(desk.theme), Picker(desk.theme, "calendar-days")
        self.show_which = Segments(desk.theme, [(WAITING, self._waiting), (APPROVED, self._approved_words)], must=True)
        self.show_which.choose(WAITING)
        self.card, self.sealed, self.seal = WaitingCard(desk), list[SealedCard](), SealSection(desk)
        self.empty, self.gate = Empty(desk.theme, "list-checks"), Gate(desk, Right.REVIEW, "lock-keyhole")
        self._soon = QTimer(self, interval=_PURGE_MS, singleShot=True)
        self._soon.timeout.connect(self.leave)
        self._lay_out()
        self._join()
        self._say()

    def enter(self) -> None:
        """Show what waits, of the occasion chosen or the newest."""
        self.notice.hide()
        self._begin_wanted = True
        if self.desk.actor.may(Right.REVIEW):
            self.desk.work.ask(self, "occasions", occasions.listed, self._list)
        else:
            self.gate.look_up()
            self._stack.setCurrentWidget(self.gate)
        for part in (self.which, self.show_which):
            part.setVisible(self.desk.actor.may(Right.REVIEW))

    def leave(self) -> None:
        """See that what was masked is in no file any more."""
        self._soon.stop()
        if self._unpurged:
            self._unpurged = False
            self.desk.work.purge(self, self.desk.care, failed=self._not_purged)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no original on the screen, and none in the files."""
        super().hideEvent(event)
        self._show_approved([])
        self.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up the second line in a short window."""
        super().resizeEvent(event)
        self.head.set_low(self.height() / self.theme.scale < _SHORT)

    def look_up(self) -> None:
        """Read the queue and what is approved anew."""
        if self._occasion:
            actor, occasion, finder = self.desk.actor, self._occasion, self.desk.setup.finder

            def read(session: Session) -> tuple[list[Item], list[Approved]]:
                waiting = review.queue(session, actor, finder, occasion)
                return waiting, review.approved(session, actor, occasion)

            self.desk.work.ask(self, "queue", read, self._show)

    def approve(self, items: list[Item]) -> None:
        """Approve these, and go on with the next."""
        approve = partial(
            review.approve,
            actor=self.desk.actor,
            keys=self.desk.keys,
            finder=self.desk.setup.finder,
            comment_ids=[item.comment.id for item in items],
        )
        self.desk.work.write(self, approve, partial(self._was_approved, items), self._refused)

    def decide(self, stretch: Stretch, masked: bool) -> None:
        """Mask a stretch of the comment shown, or leave it."""
        item = self._items[self._at]
        decide = partial(
            review.decide,
            actor=self.desk.actor,
            finder=self.desk.setup.finder,
            comment_id=item.comment.id,
            stretch=stretch,
            masked=masked,
        )

        def decided(changed: Item) -> None:
            self._items[self._at] = changed
            self._show_item()

        self.desk.work.write(self, decide, decided, self._refused)

    def read_original(self, card: SealedCard, reason: str, passphrase: str) -> None:
        """Show the sealed original on its card; the reason is logged."""
        read = partial(
            originals.read,
            actor=self.desk.actor,
            keys=self.desk.keys,
            comment_id=card.comment.id,
            reason=reason,
            passphrase=passphrase,
        )
        self.desk.work.write(card, read, card.show_original, self._refused)

    def _lay_out(self) -> None:
        px = self.theme.px
        self.head.tools.addWidget(self.which)
        self._page, self._sealed_page = Page(self.theme), Page(self.theme, spacing=4)
        self._page.body.addWidget(self.card)
        self._page.body.addStretch(1)
        self._sealed_page.body.addWidget(self.seal)
        self._sealed_page.body.addStretch(1)
        self._stack = QStackedWidget()
        for page in (QWidget(), self._page, self._sealed_page, self.empty, self.gate):
            self._stack.addWidget(page)
        above = QHBoxLayout()
        above.addWidget(self.show_which)
        above.addStretch(1)
        rows = QVBoxLayout(self)
        rows.addWidget(self.head)
        rows.addLayout(above)
        rows.addWidget(self.notice)
        rows.addWidget(self._stack, 1)
        self.shape(lambda: rows.setSpacing(px(8)))
        self.shape(lambda: rows.setContentsMargins(px(16), px(12), px(16), px(6)))

    def _join(self) -> None:
        news = self.desk.news
        news.actor.connect(lambda _: self._sat())
        news.occasion.connect(self._opened_or_closed)
        self.which.picked.connect(self._choose)
        self.show_which.changed.connect(self._turn_page)
        self.card.decided.connect(self.decide)
        self.card.approve.connect(lambda: self.approve(self._items[self._at : self._at + 1]))
        self.card.approve_all.connect(lambda: self.approve(self._items))
        self.card.turn.connect(self._turn)
        self.empty.step.clicked.connect(lambda: news.minutes.emit(self._occasion))
        for keys, act in (
            ("Ctrl+Return", self.card.approve_button.click),
            ("Ctrl+Enter", self.card.approve_button.click),
            ("Ctrl+M", self.card.mask_selected),
            ("Alt+Left", lambda: self._turn(-1)),
            ("Alt+Right", lambda: self._turn(1)),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _say(self) -> None:
        self.say(self.head.title.setText, lambda: self.tr("Review"))
        self.say(self.head.about.setText, lambda: self.tr("Personal data is masked before anybody else reads it"))
        self.say(self.which.set_heading, lambda: self.tr("Occasion"))
        self.say(self.show_which.setAccessibleName, lambda: self.tr("Which comments?"))
        self.say(self.empty.step.setText, lambda: self.tr("To the minutes"))
        self.say(self.gate.empty.title.setText, lambda: self.tr("This is for the staff"))
        self.say(self.gate.empty.words.setText, lambda: self.tr("Sit down as one of these, with your PIN."))
        self.say(lambda _: self._turn_page(), lambda: "")

    def _list(self, found: list[OccasionRow]) -> None:
        known = [row.occasion for row in found]
        closed = next((one.id for one in known if not one.is_open), known[0].id if known else "")
        self._occasion = self._occasion if self._occasion in {one.id for one in known} else closed
        self.which.offer([(one.id, self._named(one)) for one in known], self._occasion)
        self.which.setVisible(bool(known))
        if known:
            self.look_up()
        else:
            self._show(([], []))

    def _sat(self) -> None:
        if self.isVisible():
            self.enter()

    def _opened_or_closed(self, occasion: Occasion | None) -> None:
        """When an occasion is closed, it is the one to be shown next."""
        closed, self._open = self._open, occasion.id if occasion is not None else ""
        if closed and not self._open:
            self._occasion, self._at = closed, 0

    def _choose(self, occasion_id: str) -> None:
        self._occasion, self._at = occasion_id, 0
        self.look_up()

    def _show(self, found: tuple[list[Item], list[Approved]]) -> None:
        self._items, self._approved = found
        self.is_read = True
        self._at = min(self._at, max(0, len(self._items) - 1))
        self.show_which.retell()
        self._show_item()
        self._turn_page()
        if self._begin_wanted and self.isVisible():
            self._begin_wanted = False
            self.card.begin() if self._items else self.empty.step.setFocus()

    def _show_item(self) -> None:
        if self._items:
            self.card.show_item(self._items[self._at], self._at + 1, len(self._items))

    def _show_approved(self, approved: list[Approved]) -> None:
        for old in self.sealed:
            self._sealed_page.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.seal.setVisible(self.desk.actor.may(Right.SEALED))
        self.seal.look()
        self.sealed = [SealedCard(self.desk, one) for one in approved]
        for n, card in enumerate(self.sealed):
            card.read.connect(partial(self.read_original, card))
            self._sealed_page.body.insertWidget(n, card)

    def _turn_page(self) -> None:
        if not (self.is_read and self.desk.actor.may(Right.REVIEW)):
            return
        waiting = self.show_which.value == WAITING
        self._show_approved([] if waiting else self._approved)
        filled = self._items if waiting else self._approved
        page = self._page if waiting else self._sealed_page
        self._stack.setCurrentWidget(page if filled else self.empty)
        self.empty.title.setText(self.tr("Nothing waits") if waiting else self.tr("Nothing is approved yet"))
        self.empty.words.setText(
            self.tr("No comment of this occasion points out a person.")
            if waiting
            else self.tr("What you approve is listed here, with who decided and when.")
        )
        self.empty.step.setVisible(waiting and bool(self._occasion))

    def _turn(self, by: int) -> None:
        if self._items:
            self._at = (self._at + by) % len(self._items)
            self._show_item()
            self.card.begin()

    def _was_approved(self, items: list[Item], changed: int) -> None:
        self._unpurged = self._unpurged or changed > 0
        labels = items[0].comment.label if len(items) == 1 else ""
        words = self.tr("{label} is approved") if labels else self.tr("%n comment(s) are approved", "", len(items))
        self.notice.tell(words.format(label=labels), "ok")
        self.desk.news.counted.emit()
        self._begin_wanted = True
        self.look_up()
        self._soon.start()

    def _not_purged(self, error: BaseException) -> None:
        self._unpurged = True
        self._refused(error)

    def _refused(self, error: BaseException) -> None:
        self.notice.tell_fault(said(error, self.desk.language.code))

    def _named(self, occasion: Occasion) -> str:
        return f"{day_of(occasion.starts_at)} · {occasion.place}"

    def _waiting(self) -> str:
        return self.tr("To review ({count})").format(count=len(self._items))

    def _approved_words(self) -> str:
        return self.tr("Approved ({count})").format(count=len(self._approved))
