"""One stretch of personal data: what stands for it, why, and who decided; ticked where it is masked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trygg_desktop.services import personal_data
from trygg_desktop.services.review import Stretch
from trygg_desktop.text.personal_data.masking import BY_HAND, MASKS
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.toggle import Toggle
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.names import moment_of
from trygg_desktop.ui.view import View

_LONGEST = 32


class StretchRow(View):
    """`decided` tells that a person wants it masked, or left."""

    decided = Signal(bool)

    def __init__(self, desk: Desk, stretch: Stretch, words: str, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._stretch = desk, stretch
        self._words = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"
        self.toggle, self.why = Toggle(desk.theme), Label("small", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.toggle)
        row.addWidget(self.why, 1)
        self.shape(lambda: row.setSpacing(desk.theme.px(12)))
        self.toggle.setChecked(stretch.masked)
        self.toggle.clicked.connect(self.decided)
        self.say(lambda _: self._tell(), lambda: "")

    def _tell(self) -> None:
        kind, language = self._stretch.kind, self._desk.language.code
        mask = BY_HAND if kind is None else MASKS[kind]
        self.toggle.setText(f"{self._words} → {mask}")
        self.toggle.updateGeometry()
        if kind is None or self._stretch.span is None:
            told = [self.tr("Chosen by hand")]
        else:
            told = [
                f"{personal_data.name_of(kind, language)}: {personal_data.reason(self._stretch.span.reason, language)}"
            ]
        if self._stretch.by and self._stretch.at is not None:
            what = self.tr("Masked by {who}, {when}") if self._stretch.masked else self.tr("Left by {who}, {when}")
            told.append(what.format(who=self._stretch.by, when=moment_of(self._stretch.at)))
        else:
            told.append(self.tr("Proposed by Trygg"))
        self.why.setText(" · ".join(told))
        self.toggle.setAccessibleDescription(self.why.text())
