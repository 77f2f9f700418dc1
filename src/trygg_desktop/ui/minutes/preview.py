"""The paper as it will be, beside what is written. It is rendered by the press, and anew after every change."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QTimer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from trygg_desktop.documents.compare import Pair
from trygg_desktop.documents.tree import Document
from trygg_desktop.errors import EnvironmentFault, said
from trygg_desktop.model.kinds import Edition
from trygg_desktop.services import Session, papers, versions
from trygg_desktop.services.papers import Paper
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.segments import Choice, Segments
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.minutes.side_by_side import SideBySide
from trygg_desktop.ui.view import View

INTERNAL, PUBLIC, BOTH, SUMMARY = Edition.INTERNAL.value, Edition.PUBLIC.value, "both", Paper.SUMMARY.value
_PAUSE_MS = 600
_SLOW_MS = 1_000
Failed = Callable[[BaseException], None]
T = TypeVar("T")


class Preview(View):
    """`pages` is how many the paper has, 0 before it is built."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._occasion_id, self._frozen, self._turn, self._shown = desk, "", "", 0, 0
        self._buffer: QBuffer | None = None
        self.paper, self.view = QPdfDocument(self), QPdfView(self)
        self.view.setDocument(self.paper)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.both = SideBySide(desk.theme)
        self.version = Segments(desk.theme, self._choices(), must=True)
        self.version.choose(INTERNAL)
        self._about, self._busy, self._bar = Label("muted", wrap=True), Label("muted"), QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.cancel_button = Button(desk.theme, Look.QUIET, icon="x")
        self.cancel_button.clicked.connect(self.cancel)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._build)
        self._slow = QTimer(self, interval=_SLOW_MS, singleShot=True)
        self._slow.timeout.connect(lambda: self._show_busy(busy=True))
        self._lay_out()
        self.version.changed.connect(self._change_version)

    @property
    def edition(self) -> Edition:
        """For whose eyes the paper is. Side by side, it is the public one that goes out."""
        return Edition.PUBLIC if self.version.value in {PUBLIC, BOTH} else Edition.INTERNAL

    @property
    def kind(self) -> Paper:
        """What sort of paper is shown."""
        return Paper.SUMMARY if self.version.value == SUMMARY else Paper.MINUTES

    @property
    def pages(self) -> int:
        """How many pages the paper has."""
        return self.paper.pageCount()

    @property
    def is_up_to_date(self) -> bool:
        """Whether the paper shows what was written last."""
        return not self._pause.isActive() and self._shown == self._turn

    def set_low(self, low: bool) -> None:
        """Leave out what explains: for short windows and large type."""
        self._about.setVisible(not low)
        self.both.set_low(low)

    def show_minutes(self, occasion_id: str, version_id: str = "") -> None:
        """Show the paper of this occasion: the very one of an approved version, or as the records now are."""
        self._occasion_id = occasion_id
        self._freeze(version_id)
        self._change_version()

    def refresh(self) -> None:
        """Something was changed: build the paper anew, when the changing pauses."""
        self._freeze("")
        self._pause.start()

    def cancel(self) -> None:
        """Stay with the paper as it was."""
        self._turn += 1
        self._shown = self._turn
        self._show_busy(busy=False)
        self._desk.press.stop()

    def produce(
        self, edition: Edition, use: Callable[[bytes], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Make the PDF of what is shown, in that edition, and `use` it off the screen's thread: in one errand, which is
        finished even where the window is closed meanwhile. Then `done(what use gave)` or `failed(error)`.
        """
        self._produce(edition, lambda: True, use, done, failed)

    def _produce(
        self,
        edition: Edition,
        is_wanted: Callable[[], bool],
        use: Callable[[bytes], T],
        done: Callable[[T], None],
        failed: Failed | None,
    ) -> None:
        if self._frozen and self.kind is Paper.MINUTES:
            version = self._frozen

            def frozen(session: Session) -> T:
                return use(versions.frozen(session, version, edition))

            self._desk.work.read(self, frozen, done, failed)
            return

        def render(document: Document) -> None:
            def pdf() -> T:
                if not is_wanted():
                    raise EnvironmentFault("paper_stopped")
                return use(self._desk.press.pdf(document))

            self._desk.work.run(self, pdf, done, failed)

        read = partial(papers.document, occasion_id=self._occasion_id, edition=edition, paper=self.kind)
        self._desk.work.read(self, read, render, failed)

    def _freeze(self, version_id: str) -> None:
        """Take the papers of this version from now on, or those that are written. Frozen ones are not compared."""
        if version_id == self._frozen:
            return
        self._frozen = version_id
        if version_id and self.version.value == BOTH:
            self.version.choose(PUBLIC)
        self.version.offer(self._choices())
        self._tell()

    def _change_version(self) -> None:
        if self.version.value is None:  # on its way from one to another
            return
        self._tell()
        self.view.setVisible(self.version.value != BOTH)
        self.both.setVisible(self.version.value == BOTH)
        self._build()

    def _build(self) -> None:
        if not self._occasion_id:
            return
        self._turn += 1
        turn = self._turn
        self._slow.start()

        def failed(error: BaseException) -> None:
            self._fail(turn, error)

        if self.version.value == BOTH:
            compared = partial(papers.compared, occasion_id=self._occasion_id)
            self._desk.work.read(self, compared, lambda pairs: self._show_both(turn, pairs), failed)
        else:
            self._produce(self.edition, lambda: turn == self._turn, bytes, lambda pdf: self._show(turn, pdf), failed)

    def _fail(self, turn: int, error: BaseException) -> None:
        if turn == self._turn:
            self._shown = turn
            self._show_busy(busy=False)
            self._desk.work.failed.emit(said(error, self._desk.language.code))

    def _show_both(self, turn: int, pairs: tuple[Pair, ...]) -> None:
        if turn == self._turn:
            self._shown = turn
            self._show_busy(busy=False)
            self.both.fill(pairs)

    def _show(self, turn: int, pdf: bytes) -> None:
        if turn != self._turn:
            return
        self._shown = turn
        self._show_busy(busy=False)
        at = self.view.verticalScrollBar().value()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.paper.load(buffer)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = buffer
        self.view.verticalScrollBar().setValue(at)

    def _show_busy(self, *, busy: bool) -> None:
        self._slow.stop()
        for part in (self._busy, self._bar, self.cancel_button):
            part.setVisible(busy)

    def _choices(self) -> list[Choice]:
        every: dict[str, Choice] = {
            INTERNAL: (INTERNAL, lambda: self.tr("Internal")),
            PUBLIC: (PUBLIC, lambda: self.tr("Public")),
            BOTH: (BOTH, lambda: self.tr("Compare")),
            SUMMARY: (SUMMARY, lambda: self.tr("One page")),
        }
        return [choice for name, choice in every.items() if not (self._frozen and name == BOTH)]

    def _lay_out(self) -> None:
        px = self.theme.px
        waiting = QHBoxLayout()
        waiting.addWidget(self._busy)
        waiting.addWidget(self._bar, 1)
        waiting.addWidget(self.cancel_button)
        head = QHBoxLayout()
        head.addWidget(self.version)
        head.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(head)
        rows.addWidget(self._about)
        rows.addLayout(waiting)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.both, 1)
        self.both.hide()
        self.shape(lambda: rows.setSpacing(px(8)))
        self._show_busy(busy=False)
        self.say(self.cancel_button.setText, lambda: self.tr("Cancel"))
        self.say(self._busy.setText, lambda: self.tr("Building the paper …"))
        self.say(self._bar.setAccessibleName, lambda: self.tr("Building the paper …"))
        self.say(self.view.setAccessibleName, lambda: self.tr("The minutes as they will be printed"))
        self.say(self.version.setAccessibleName, lambda: self.tr("Which version"))
        self.say(lambda _: self._tell(), lambda: "")

    def _tell(self) -> None:
        about = {
            INTERNAL: self.tr("Every comment follows in an appendix. Not for publishing."),
            PUBLIC: self.tr("Only the comments chosen as voices are in it, masked where you masked them."),
            BOTH: self.tr("What the public version leaves out or masks is marked. F8 goes to the next difference."),
            SUMMARY: self.tr("One page for the coordinator: figures and actions, no citizen's words."),
        }[str(self.version.value)]
        frozen = self.tr("An approved version, as it was frozen.") if self._frozen else ""
        self._about.setText(" ".join(filter(None, (frozen, about))))
