"""The seal: a passphrase of the coordinator's own, without which nobody reads an original."""

from functools import partial

from PySide6.QtWidgets import QWidget

from trygg_desktop.errors import said
from trygg_desktop.services import originals
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.passphrase import PassphraseForm
from trygg_desktop.ui.settings.section import Section


class SealSection(Section):
    """For whoever may read originals."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "lock-keyhole", parent)
        self.about, self.form = Label("body", wrap=True), PassphraseForm(desk.theme)
        self.rows.addWidget(self.about)
        self.rows.addWidget(self.form)
        self.choose_button = self.button("key-round", self._choose_words, self._open)
        self.form.chosen.connect(self._chosen)
        self.form.closed.connect(self._closed)
        self.say(self.heading.setText, lambda: self.tr("The seal on originals"))
        self.say(self.form.done.setText, lambda: self.tr("Choose this passphrase"))
        self.say(
            self.form.words.setText,
            lambda: self.tr(
                "Keep it where only coordinators find it. Without it, sealed originals can never be read again."
            ),
        )
        self.say(lambda _: self.look(), lambda: "")

    def look(self) -> None:
        """Show how it is now."""
        guarded = originals.is_guarded(self.desk.keys)
        self.about.setText(
            self.tr("Reading an original takes the coordinator's passphrase.")
            if guarded
            else self.tr("Originals are sealed under a key of this computer. A passphrase of your own makes it safer.")
        )
        self.choose_button.setText(self._choose_words())
        self.choose_button.updateGeometry()

    def _choose_words(self) -> str:
        guarded = originals.is_guarded(self.desk.keys)
        return self.tr("Another passphrase …") if guarded else self.tr("Choose a passphrase …")

    def _open(self) -> None:
        self.choose_button.hide()
        self.notice.hide()
        self.form.ask_old(originals.is_guarded(self.desk.keys))
        self.form.open_form()

    def _closed(self) -> None:
        self.choose_button.show()
        self.choose_button.setFocus()

    def _chosen(self, old: str, new: str) -> None:
        guard = partial(originals.guard, actor=self.desk.actor, keys=self.desk.keys, words=new, old=old)

        def guarded(_: None) -> None:
            self.form.close_form()
            self.look()
            self.notice.tell(self.tr("From now on, reading an original takes this passphrase."), "ok")

        def failed(error: BaseException) -> None:
            told = said(error, self.desk.language.code)
            self.form.tell(lambda: f"{told.what} {told.do}")

        self.desk.work.write(self, guard, guarded, failed)
