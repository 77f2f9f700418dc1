"""The tabs of the open drafts, shown while there is more than one: a new one for whoever comes in between."""

from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from trygg_desktop.ui.capture.drafts import Drafts, OpenDraft
from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.theme import Theme
from trygg_desktop.ui.view import View

_WORDS = 16


class DraftTabs(View):
    """Follows the drafts; a press on a tab goes on with that draft."""

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._drafts, self._following = drafts, False
        self.bar = QTabBar()
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.currentChanged.connect(self._chosen)
        self.new_button = Button(theme, Look.QUIET, icon="plus", keys="Ctrl N")
        self.new_button.clicked.connect(self.new)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar)
        row.addWidget(self.new_button)
        row.addStretch(1)
        drafts.switched.connect(self._follow)
        self.say(self.bar.setAccessibleName, lambda: self.tr("Drafts"))
        self.say(self.new_button.setText, lambda: self.tr("New draft"))
        self.say(lambda _: self._follow(), lambda: "")

    def new(self) -> None:
        """Open one more draft; where a blank one is open already, write in that."""
        blank = next((index for index, draft in enumerate(self._drafts.open) if draft.is_blank), None)
        if blank is None:
            self._drafts.add(OpenDraft())
        else:
            self._drafts.show(blank)

    def next(self) -> None:
        """Go on with the next draft."""
        self._drafts.show((self._drafts.at + 1) % len(self._drafts.open))

    def _chosen(self, index: int) -> None:
        if not self._following and index != self._drafts.at:
            self._drafts.show(index)

    def _follow(self) -> None:
        self._following = True
        drafts = self._drafts.open
        while self.bar.count() > len(drafts):
            self.bar.removeTab(self.bar.count() - 1)
        while self.bar.count() < len(drafts):
            self.bar.addTab("")
        for index, draft in enumerate(drafts):
            self.bar.setTabText(index, self._words_of(draft).replace("&", "&&"))
        self.bar.setCurrentIndex(self._drafts.at)
        self._following = False
        self.setVisible(len(drafts) > 1 or drafts[0].before is not None)

    def _words_of(self, draft: OpenDraft) -> str:
        if draft.before is not None:
            return self.tr("Changes {label}").format(label=draft.label)
        text = " ".join(str(draft.content.get("text", "")).split())
        if not text:
            return self.tr("New")
        return text if len(text) <= _WORDS else f"{text[:_WORDS].rstrip()} …"
