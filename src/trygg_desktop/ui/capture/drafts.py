"""The drafts that are open: one is written in, the others wait in tabs. Each is on the disk within half a second.

A saved comment that is being changed is a draft too, under the comment's own id.
"""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from trygg_desktop.model.base import new_id
from trygg_desktop.services import Session, capture
from trygg_desktop.ui.desk import Desk

_KEEP_MS = 400
_MEANS_NOTHING_ALONE = {"author", "channel", "language", "suggested_themes", "verbatim", "read_back"}


@dataclass(slots=True)
class OpenDraft:
    """What is written so far. `label` and `before` are those of the saved comment it changes, if it does."""

    id: str = field(default_factory=new_id)
    content: dict[str, Any] = field(default_factory=dict)
    label: str = ""
    before: dict[str, Any] | None = None
    is_kept: bool = False
    """Whether something of it is on the disk."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing has been told yet."""
        return not any(value for name, value in self.content.items() if name not in _MEANS_NOTHING_ALONE)


class Drafts(QObject):
    """At least one draft is always open. `switched` tells that another is written in, or that their number changed."""

    switched = Signal()
    kept = Signal()
    """What is written is on the disk."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.open: list[OpenDraft] = [OpenDraft()]
        self.at = 0
        # Not begun anew at every key: who never pauses is kept too.
        self._soon = QTimer(self, interval=_KEEP_MS, singleShot=True)
        self._soon.timeout.connect(self._keep)

    @property
    def current(self) -> OpenDraft:
        """The one that is written in."""
        return self.open[self.at]

    def write(self, content: dict[str, Any]) -> None:
        """The current draft is `content` now."""
        self.current.content = content
        if not self._soon.isActive():
            self._soon.start()

    def keep(self) -> None:
        """Put what was written last on the disk at once; a draft that has become blank is taken off it."""
        if self._soon.isActive():
            self._soon.stop()
            self._keep()

    def show(self, index: int) -> None:
        """Write in another of the open drafts."""
        self.keep()
        self.at = index
        self.switched.emit()

    def add(self, draft: OpenDraft) -> None:
        """Open one more and write in it; it takes the place of a blank one."""
        self.keep()
        if self.current.is_blank and self.current.before is None:
            self.open[self.at] = draft
        else:
            self.open.append(draft)
            self.at = len(self.open) - 1
        self.switched.emit()

    def give_back(self, draft: OpenDraft) -> None:
        """Open again what could not be saved. Who has begun to write the next one goes on writing it."""
        if self.current.is_blank and self.current.before is None:
            self.open[self.at] = draft
        else:
            self.open.append(draft)
        self.switched.emit()

    def take(self) -> OpenDraft:
        """Take the current draft out, to be saved or cleared; another one is written in now."""
        self._soon.stop()
        taken = self.open.pop(self.at)
        if not self.open:
            self.open.append(OpenDraft())
        self.at = min(self.at, len(self.open) - 1)
        self.switched.emit()
        return taken

    def begin(self, left: list[OpenDraft]) -> None:
        """Open those that were `left` unsaved in this occasion and no others; with none, a blank one."""
        self._soon.stop()
        self.open = left or [OpenDraft()]
        self.at = len(self.open) - 1
        self.switched.emit()

    def _keep(self) -> None:
        draft, occasion = self.current, self._desk.occasion
        if occasion is None:
            return
        if not draft.is_blank:
            draft.is_kept = True
            content = dict(draft.content)

            def write(session: Session) -> None:
                capture.keep_draft(session, draft.id, occasion.id, content)

            self._desk.work.write(self, write, lambda _: self.kept.emit())
        elif draft.is_kept:
            draft.is_kept = False
            self._desk.work.write(self, lambda session: capture.discard_draft(session, draft.id))
