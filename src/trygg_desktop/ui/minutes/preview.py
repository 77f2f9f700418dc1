"""The paper as it will be, beside what is written. It is built off the screen's thread, and anew after every change."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QTimer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trygg_desktop.documents.tree import Document
from trygg_desktop.errors import said
from trygg_desktop.services import Session, minutes
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.segments import Segments
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View

INTERNAL, PUBLIC = "internal", "public"
_PAUSE_MS = 600
_SLOW_MS = 1_000


class Preview(View):
    """`pages` is how many the paper has, 0 before it is built."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._occasion_id, self._turn, self._shown = desk, "", 0, 0
        self._buffer: QBuffer | None = None
        self.paper, self.view = QPdfDocument(self), QPdfView(self)
        self.view.setDocument(self.paper)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.version = Segments(
            desk.theme, [(INTERNAL, lambda: self.tr("Internal")), (PUBLIC, lambda: self.tr("Public"))], must=True
        )
        self.version.choose(INTERNAL)
        self._about, self._busy = Label("muted", wrap=True), Label("muted")
        self._cancel = Button(desk.theme, Look.QUIET, icon="x")
        self._cancel.clicked.connect(self.cancel)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._build)
        self._slow = QTimer(self, interval=_SLOW_MS, singleShot=True)
        self._slow.timeout.connect(lambda: self._show_busy(busy=True))
        self._lay_out()
        self.version.changed.connect(self._change_version)

    @property
    def internal(self) -> bool:
        """Whether every comment follows in an appendix."""
        return self.version.value == INTERNAL

    @property
    def pages(self) -> int:
        """How many pages the paper has."""
        return self.paper.pageCount()

    @property
    def is_up_to_date(self) -> bool:
        """Whether the paper shows what was written last."""
        return not self._pause.isActive() and self._shown == self._turn

    def show_minutes(self, occasion_id: str) -> None:
        """Show the paper of this occasion."""
        self._occasion_id = occasion_id
        self._build()

    def refresh(self) -> None:
        """Something was changed: build the paper anew, when the changing pauses."""
        self._pause.start()

    def cancel(self) -> None:
        """Stay with the paper as it was."""
        self._turn += 1
        self._shown = self._turn
        self._show_busy(busy=False)

    def _change_version(self) -> None:
        self._tell()
        self._build()

    def _build(self) -> None:
        if not self._occasion_id:
            return
        self._turn += 1
        turn, occasion, internal = self._turn, self._occasion_id, self.internal
        self._slow.start()

        def failed(error: BaseException) -> None:
            self._fail(turn, error)

        def write(document: Document) -> None:
            if turn == self._turn:
                self._desk.work.run(self, lambda: minutes.pdf(document), lambda pdf: self._show(turn, pdf), failed)

        def read(session: Session) -> Document:
            return minutes.document(session, occasion, internal=internal)

        self._desk.work.read(self, read, write, failed)

    def _fail(self, turn: int, error: BaseException) -> None:
        if turn == self._turn:
            self.cancel()
            self._desk.work.failed.emit(said(error, self._desk.language.code))

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
        self._busy.setVisible(busy)
        self._cancel.setVisible(busy)

    def _lay_out(self) -> None:
        px = self.theme.px
        head = QHBoxLayout()
        head.addWidget(self.version)
        head.addStretch(1)
        head.addWidget(self._busy)
        head.addWidget(self._cancel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(head)
        rows.addWidget(self._about)
        rows.addWidget(self.view, 1)
        self.shape(lambda: rows.setSpacing(px(8)))
        self._show_busy(busy=False)
        self.say(self._cancel.setText, lambda: self.tr("Cancel"))
        self.say(self._busy.setText, lambda: self.tr("Building the paper …"))
        self.say(self.view.setAccessibleName, lambda: self.tr("The minutes as they will be printed"))
        self.say(self.version.setAccessibleName, lambda: self.tr("Which version"))
        self.say(lambda _: self._tell(), lambda: "")

    def _tell(self) -> None:
        internal = self.tr("Every comment follows in an appendix. Not for publishing.")
        public = self.tr("Only the comments chosen as voices are in it.")
        self._about.setText(internal if self.internal else public)
