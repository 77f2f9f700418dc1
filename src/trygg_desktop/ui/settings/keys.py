"""What opens the comments: keyring, passphrase and recovery code, and a new key for everything on suspicion."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from trygg_desktop.errors import Fault, said
from trygg_desktop.model.audit import Act
from trygg_desktop.services import audit, rekeying
from trygg_desktop.services.keys import Ways, permit
from trygg_desktop.ui.components.button import Look
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Aside, Desk
from trygg_desktop.ui.settings.form import Form
from trygg_desktop.ui.settings.passphrase import PassphraseForm
from trygg_desktop.ui.settings.recovery import RecoveryForm
from trygg_desktop.ui.settings.section import Section


class KeysSection(Section):
    """The ways in, in words; each changed in a form that opens under them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "key-round", parent)
        self._ways = Ways(keyring=False, passphrase=False, recovery=False)
        self.lines = [Label("body", wrap=True) for _ in range(3)]
        for line in self.lines:
            self.rows.addWidget(line)
        self.passphrase_button = self.button("pencil", self._passphrase_words, lambda: self._open(self.passphrase))
        self.remove_button = self.button(
            "trash-2", lambda: self.tr("Remove the passphrase …"), lambda: self._open(self.remove)
        )
        self.keyring_button = self.button("laptop", self._keyring_words, self._switch_keyring)
        self.recovery_button = self.button("scroll-text", self._recovery_words, lambda: self._open(self.recovery))
        self.renew_button = self.button(
            "shield-alert", lambda: self.tr("A new key for everything …"), lambda: self._open(self.renew)
        )
        self.passphrase, self.remove = PassphraseForm(desk.theme), PassphraseForm(desk.theme, Look.DANGER)
        self.recovery, self.renew = RecoveryForm(desk.theme), PassphraseForm(desk.theme, Look.DANGER)
        self.forms: list[Form] = [self.passphrase, self.remove, self.recovery, self.renew]
        for form in self.forms:
            self.body.insertWidget(self.body.count() - 1, form)
            form.closed.connect(self._closed)
        self.remove.new.hide()
        self.passphrase.chosen.connect(self._change)
        self.remove.chosen.connect(self._remove)
        self.recovery.typed.connect(self._recover)
        self.renew.chosen.connect(self._renew)
        self._say()

    def look_up(self) -> None:
        """See which ways in there are."""
        self.desk.work.run(self, self.desk.care.ways, self._show)

    def make_recovery_code(self) -> None:
        """Go to the form for it."""
        self.desk.news.go.emit("settings")
        self._open(self.recovery)

    def _say(self) -> None:
        self.say(self.heading.setText, lambda: self.tr("What opens the comments"))
        self.say(lambda _: self._show(self._ways), lambda: "")
        self.say(
            self.passphrase.words.setText,
            lambda: self.tr(
                "Four words that do not belong together are easy to remember and hard to guess. Only what opens the "
                "key changes, so it is done at once."
            ),
        )
        self.say(self.passphrase.done.setText, lambda: self.tr("Use this passphrase"))
        self.say(
            self.remove.words.setText,
            lambda: self.tr(
                "Then the computer's keyring alone opens the comments: whoever is logged in needs no more."
            ),
        )
        self.say(self.remove.done.setText, lambda: self.tr("Remove the passphrase"))
        self.say(
            self.renew.words.setText,
            lambda: self.tr(
                "When somebody may have learnt the passphrase, or copied the files: everything is encrypted anew under "
                "a new key, backups too. The passphrase and recovery code there were stop working. Trygg closes the "
                "window meanwhile; everything is kept."
            ),
        )
        self.say(self.renew.done.setText, lambda: self.tr("Encrypt everything anew"))

    def _show(self, ways: Ways) -> None:
        self._ways = ways
        keyring, passphrase, recovery = self.lines
        keyring.setText(
            self.tr("The computer's keyring opens them for who is logged in here.")
            if ways.keyring
            else self.tr("The computer's keyring is not used.")
        )
        passphrase.setText(
            self.tr("A passphrase opens them.") if ways.passphrase else self.tr("No passphrase is chosen.")
        )
        recovery.setText(
            self.tr("A recovery code lies in a safe, we hope. Nobody can show it again; make a new one if it is lost.")
            if ways.recovery
            else self.tr(
                "No recovery code is made. Without one, nobody can open the comments or the backups if the login or "
                "the passphrase is lost, not even we."
            )
        )
        recovery.set_role("body" if ways.recovery else "danger")
        self.passphrase_button.setText(self._passphrase_words())
        self.keyring_button.setText(self._keyring_words())
        self.recovery_button.setText(self._recovery_words())
        self.remove_button.setVisible(ways.passphrase and ways.keyring)
        self.keyring_button.setVisible(not ways.keyring or ways.passphrase)
        self.passphrase.ask_old(ways.passphrase)
        self.renew.ask_old(asks=False)
        self.renew.new.setVisible(self._types)

    @property
    def _types(self) -> bool:
        """Whether a passphrase is to open the new key; otherwise the keyring does, as it does now."""
        return self._ways.passphrase or not self._ways.keyring

    def _open(self, form: Form) -> None:
        for other in self.forms:
            if other is not form and not other.isHidden():
                other.close_form()
        self.notice.hide()
        form.open_form()

    def _closed(self) -> None:
        if self.isVisible() and not any(form.isVisible() for form in self.forms):
            self.passphrase_button.setFocus()

    def _change(self, old: str, new: str) -> None:
        self._do(self.passphrase, partial(self.desk.care.put_passphrase, new, old), self._passphrase_done)

    def _remove(self, old: str, _new: str) -> None:
        self._do(self.remove, partial(self.desk.care.take_out_passphrase, old), self._removed)

    def _recover(self, code: str, typed: str) -> None:
        self._do(self.recovery, partial(self.desk.care.put_recovery, code, typed), self._recovery_done)

    def _switch_keyring(self) -> None:
        care = self.desk.care
        act = care.take_out_keyring if self._ways.keyring else care.put_keyring
        self._permitted(act, lambda _: self.look_up(), self.tell_failed)

    def _renew(self, _old: str, new: str) -> None:
        care = self.desk.care
        meanwhile, afterwards = self._renewing, self._renewed
        self.renew.close_form()
        words = new if self._types else None
        rekey = partial(rekeying.rekey, care, words)
        self.desk.set_aside(self, Aside(meanwhile, rekey, afterwards, Act.KEYS_CHANGED), self.tell_failed)

    def _do(self, form: Form, act: Callable[[], Any], words: Callable[[], str]) -> None:
        form.done.setEnabled(False)

        def done(_: object) -> None:
            form.done.setEnabled(True)
            form.close_form()
            self.notice.tell(words(), "ok")
            self.look_up()

        def failed(error: BaseException) -> None:
            form.done.setEnabled(True)
            if isinstance(error, Fault):
                told = said(error, self.desk.language.code)
                form.tell(lambda: f"{told.what} {told.do}")
                form.first().setFocus()
            else:
                self.tell_failed(error)

        self._permitted(act, done, failed)

    def _permitted(
        self, act: Callable[[], object], done: Callable[[object], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Do `act` if who sits here may, and have it in the log."""
        work, actor = self.desk.work, self.desk.actor

        def log(_: object) -> None:
            work.write(self, partial(audit.note, actor=actor, act=Act.KEYS_CHANGED), done, failed)

        work.read(self, partial(permit, actor=actor), lambda _: work.run(self, act, log, failed), failed)

    def _passphrase_words(self) -> str:
        return self.tr("Change the passphrase …") if self._ways.passphrase else self.tr("Choose a passphrase …")

    def _keyring_words(self) -> str:
        return self.tr("Stop using the keyring") if self._ways.keyring else self.tr("Let the keyring open them")

    def _recovery_words(self) -> str:
        return self.tr("Make a new recovery code …") if self._ways.recovery else self.tr("Make a recovery code …")

    def _passphrase_done(self) -> str:
        return self.tr("The new passphrase is in force. An earlier one no longer works.")

    def _removed(self) -> str:
        return self.tr("The passphrase is removed. The keyring opens the comments.")

    def _recovery_done(self) -> str:
        return self.tr("The recovery code is in force. Lock the paper away, not with the computer.")

    def _renewing(self) -> str:
        return self.tr("Encrypting everything anew …")

    def _renewed(self, _: object) -> str:
        return self.tr("Everything lies under a new key. Make a new recovery code: the earlier one no longer works.")
