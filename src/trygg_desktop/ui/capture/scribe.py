"""The scribe: takes what stands in the form to the store and back. All it does can be undone, the last first."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale, QObject, QTime

from trygg_desktop.errors import Fault, PersonCanMend, said
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.draft import Draft
from trygg_desktop.services import Session, capture, tallies
from trygg_desktop.text.personal_data.masking import IDENTIFYING
from trygg_desktop.ui.capture.drafts import Drafts, OpenDraft
from trygg_desktop.ui.capture.footer import Footer
from trygg_desktop.ui.capture.form import CommentForm
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.desk import Desk

_FIRST_WORDS = 30


@dataclass(frozen=True, slots=True)
class _Done:
    """Something that can be undone: how, and what is said and done when it is."""

    undo: Callable[[Session], Any]
    words: str
    then: Callable[[Any], object]


class Scribe(QObject):
    """Saves, clears, changes, withdraws, and takes back. `restored` counts the drafts that an earlier run left."""

    def __init__(self, desk: Desk, form: CommentForm, footer: Footer, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._form, self._footer, self._notice = desk, form, footer, notice
        self.drafts = Drafts(desk, self)
        self.restored = 0
        self._occasion = ""
        self._done: list[_Done] = []
        form.changed.connect(self._written)
        form.accused.save.connect(self.save_without_names)
        form.accused.only_count.connect(self.only_count)
        self.drafts.switched.connect(lambda: form.fill(self.drafts.current.content))
        footer.save.connect(self.save)
        footer.clear.connect(self.clear)
        footer.undo.connect(self.undo)

    def sit_down(self) -> None:
        """Begin with the occasion that is open; bring back what was left unsaved in it."""
        occasion = self._desk.occasion
        if occasion is None or occasion.id == self._occasion:
            return
        self.drafts.keep()
        self._occasion = occasion.id
        self._done.clear()
        self._footer.rest()
        self.drafts.begin([])
        self._desk.work.read(self, partial(_left, occasion_id=occasion.id), self._restore)

    def save_without_names(self) -> None:
        """Mask who is told of, save what is left, and count one who was referred."""
        self._form.marks.mask_all(IDENTIFYING)
        self.save(referred=1)

    def only_count(self) -> None:
        """Keep nothing of what stands in the form, and count one who was referred."""
        occasion = self._desk.occasion
        if occasion is None:
            return
        draft = self.drafts.take()
        self._form.begin()

        def count(session: Session, by: int) -> None:
            if by > 0:
                capture.discard_draft(session, draft.id)
            tallies.count(session, occasion.id, tallies.REFERRED, by)

        def counted(_: None) -> None:
            draft.is_kept = False
            undo = partial(count, by=-1)
            self._remember(undo, self.tr("The draft is back, and nobody is counted"), lambda _: self._open(draft))
            self._footer.tell(self.tr("One referred is counted. Nothing of it is kept."), "ok", undo=True)
            self._desk.news.counted.emit()

        self._desk.work.write(self, partial(count, by=1), counted, partial(self._not_saved, draft))

    def save(self, *, referred: int = 0) -> None:
        """Save what stands in the form. The form is free at once; only when the words are on the disk is it said so.

        `referred` people are counted with it.
        """
        occasion = self._desk.occasion
        if occasion is None:
            return
        self._form.catch_up()
        self.drafts.write(self._form.content())
        content = self.drafts.current.content
        if not content["text"].strip() and content["safety"] is None:
            self._refuse(PersonCanMend("comment_empty"))
            self._form.begin()
            return
        draft = self.drafts.take()
        self._notice.hide()
        draft.content["author"] = draft.before["author"] if draft.before else self._desk.author
        self._form.begin()
        self._desk.work.write(
            self,
            partial(_save, draft=draft, occasion_id=occasion.id, referred=referred),
            partial(self._saved, draft, referred),
            partial(self._not_saved, draft),
        )

    def clear(self) -> None:
        """Empty the form; what stood there can be brought back."""
        draft = self.drafts.take()
        self._form.begin()
        if draft.is_blank:
            return
        self._desk.work.write(self, lambda session: capture.discard_draft(session, draft.id))
        draft.is_kept = False
        self._remember(lambda _: None, self.tr("The draft is back"), lambda _: self._open(draft))
        words = self.tr("The change is dropped") if draft.before else self.tr("The draft is cleared")
        self._footer.tell(words, "ok", undo=True)

    def undo(self) -> None:
        """Take back the last thing done."""
        if not self._done:
            self._footer.tell(self.tr("There is nothing to undo"), "muted")
            return
        last = self._done.pop()
        self._desk.work.write(self, last.undo, partial(self._undone, last), self._refuse)

    def edit(self, comment: Comment) -> None:
        """Open a saved comment in the form."""
        content = capture.content_of(comment)
        self._open(OpenDraft(comment.id, dict(content), comment.label, content))

    def withdraw(self, comment: Comment) -> None:
        """Empty a comment on the citizen's wish."""

        def withdrawn(content: dict[str, Any]) -> None:
            undo = partial(capture.undo_withdraw, comment_id=comment.id, content=content)
            self._remember(undo, self.tr("{label} is back").format(label=comment.label))
            self._footer.tell(self.tr("{label} is withdrawn").format(label=comment.label), "ok", undo=True)
            self._desk.news.counted.emit()

        self._desk.work.write(self, partial(capture.withdraw, comment_id=comment.id), withdrawn)

    def agree(self, comment: Comment) -> None:
        """Count one more who says the same."""

        def agreed(count: int) -> None:
            undo = partial(capture.agree, comment_id=comment.id, by=-1)
            self._remember(undo, self.tr("{label}: one less agrees").format(label=comment.label))
            words = self.tr("{label}: %n more agree(s)", "", count).format(label=comment.label)
            self._footer.tell(words, "ok", undo=True)
            self._desk.news.counted.emit()

        self._desk.work.write(self, partial(capture.agree, comment_id=comment.id), agreed)

    def _written(self) -> None:
        self.drafts.write(self._form.content())
        self._footer.rest()

    def _saved(self, draft: OpenDraft, referred: int, comment: Comment) -> None:
        if draft.before is None:
            self._remember(
                partial(_undo_save, comment=comment, referred=referred),
                self.tr("The comment is a draft again"),
                lambda kept: self._open(OpenDraft(kept.id, kept.content, is_kept=True)),
            )
            words = self.tr("Saved as {label}")
        else:
            undo = partial(_undo_edit, comment=comment, content=draft.before, referred=referred)
            self._remember(undo, self.tr("{label} is as before").format(label=comment.label))
            words = self.tr("The change of {label} is saved")
        self._footer.tell(words.format(label=comment.label), "ok", undo=True)
        self._desk.news.counted.emit()

    def _not_saved(self, draft: OpenDraft, error: BaseException) -> None:
        self.drafts.give_back(draft)
        self._refuse(error)

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, Fault):
            raise error
        told = said(error, self._desk.language.code)
        self._footer.tell(f"{told.what} {told.do}", "danger")

    def _remember(
        self,
        undo: Callable[[Session], Any],
        words: str,
        then: Callable[[Any], object] = lambda _: None,
    ) -> None:
        self._done.append(_Done(undo, words, then))

    def _undone(self, last: _Done, answer: object) -> None:
        last.then(answer)
        self._footer.tell(last.words, "ok", undo=bool(self._done))
        self._desk.news.counted.emit()

    def _open(self, draft: OpenDraft) -> None:
        already = next((index for index, each in enumerate(self.drafts.open) if each.id == draft.id), None)
        if already is None:
            self.drafts.add(draft)
        else:
            self.drafts.show(already)
        self._form.begin()

    def _restore(self, left: list[tuple[Draft, Comment | None]]) -> None:
        if not left:
            return
        self.restored = len(left)
        self.drafts.begin([_opened(draft, comment) for draft, comment in left])
        listed = ", ".join(self._first_words(draft) for draft, _ in left)
        words = self.tr("%n draft(s) from before restored: {listed}", "", len(left))
        self._notice.tell(words.format(listed=listed), "info")

    def _first_words(self, draft: Draft) -> str:
        at = draft.updated_at.astimezone()
        clock = QLocale().toString(QTime(at.hour, at.minute), "HH:mm")
        text = " ".join(draft.content.get("text", "").split())
        short = text if len(text) <= _FIRST_WORDS else text[:_FIRST_WORDS].rsplit(" ", 1)[0] + " …"
        return f"{clock} “{short}”" if short else clock


def _save(session: Session, *, draft: OpenDraft, occasion_id: str, referred: int) -> Comment:
    saved = capture.save_comment(session, draft.id, occasion_id, draft.content)
    if referred:
        tallies.count(session, occasion_id, tallies.REFERRED, referred)
    return saved


def _undo_save(session: Session, *, comment: Comment, referred: int) -> Draft:
    if referred:
        tallies.count(session, comment.occasion_id, tallies.REFERRED, -referred)
    return capture.undo_save(session, comment.id)


def _undo_edit(session: Session, *, comment: Comment, content: dict[str, Any], referred: int) -> Comment:
    if referred:
        tallies.count(session, comment.occasion_id, tallies.REFERRED, -referred)
    return capture.edit_comment(session, comment.id, content)


def _left(session: Session, occasion_id: str) -> list[tuple[Draft, Comment | None]]:
    """The drafts of the occasion, each with the saved comment it changes, if it does."""

    def saved(draft: Draft) -> Comment | None:
        try:
            return capture.get(session, draft.id)
        except PersonCanMend:
            return None

    return [(draft, saved(draft)) for draft in capture.drafts(session, occasion_id)]


def _opened(draft: Draft, comment: Comment | None) -> OpenDraft:
    if comment is None:
        return OpenDraft(draft.id, draft.content, is_kept=True)
    return OpenDraft(draft.id, draft.content, comment.label, capture.content_of(comment), is_kept=True)
