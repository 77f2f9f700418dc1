"""The central server: how things stand, sync now, rest, stop, and whose occasions come down."""

from functools import partial

from PySide6.QtWidgets import QProgressBar, QWidget

from trygg_desktop.errors import said
from trygg_desktop.model.sync import Scope
from trygg_desktop.services import syncing
from trygg_desktop.services.courier import Delivery
from trygg_desktop.services.syncing import Overview
from trygg_desktop.ui.components.choices import Choices
from trygg_desktop.ui.components.label import Field, Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.settings.section import Section
from trygg_desktop.ui.sync.names import SyncNames


class ServerSection(Section):
    """For a laptop that is enrolled."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "cloud-upload", parent)
        self._names = SyncNames(self)
        self._told: Overview | None = None
        self._reported: str | None = None
        self.state, self.about = Label("heading", wrap=True), Label("body", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.scope = Choices(desk.theme, "building-2", many=False)
        whose = Field(desk.theme, self.scope)
        for row in (self.state, self.about, self.progress, whose):
            self.rows.addWidget(row)
        self.now_button = self.button("cloud-upload", lambda: self.tr("Sync now"), self.sync_now)
        self.stop_button = self.button("x", lambda: self.tr("Stop"), desk.courier.cancel)
        self.pause_button = self.button("moon", self._pause_words, self._pause)
        self.stop_button.hide()
        self.scope.offer(
            [
                (Scope.MUNICIPALITY, lambda: self.tr("All the municipality's")),
                (Scope.JOINED, lambda: self.tr("Those this laptop takes part in")),
            ],
            [],
        )
        self.scope.changed.connect(self._choose)
        self.say(self.heading.setText, self._heading)
        self.say(whose.name, lambda: self.tr("Occasions that come down whole"))
        self.say(self.progress.setAccessibleName, lambda: self.tr("How far the sync has come"))
        self.say(lambda _: self._show_state(), lambda: "")
        desk.courier.went.connect(self._went)

    def show_state(self, told: Overview) -> None:
        """Show how things stand."""
        self._told = told
        self.scope.choose([told.scope])
        self.retell()

    def sync_now(self) -> None:
        """Sync, paused or not."""
        self.notice.hide()
        self.desk.courier.sync_now()

    def _went(self, delivery: Delivery) -> None:
        self._show_state()
        if delivery.error is not None:
            self.tell_failed(delivery.error)
        elif not delivery.running and (delivery.pushed or delivery.pulled):
            sent = self.tr("%n change(s) sent", "", delivery.pushed)
            came = self.tr("%n record(s) came in", "", delivery.pulled)
            self.notice.tell(f"{sent}, {came}.", "ok")

    def _show_state(self) -> None:
        told, delivery = self._told, self.desk.courier.delivery
        running = delivery.running
        self.now_button.setEnabled(not running)
        self.stop_button.setVisible(running)
        self.progress.setVisible(running)
        all_of_it = delivery.pushed + delivery.waiting
        self.progress.setRange(0, all_of_it)
        self.progress.setValue(delivery.pushed)
        if told is None:
            return
        if running:
            self.state.setText(
                self.tr("Syncing, %n left …", "", delivery.waiting) if delivery.waiting else self.tr("Syncing …")
            )
        elif told.waiting:
            self.state.setText(self.tr("%n record(s) wait to be sent", "", told.waiting))
        else:
            self.state.setText(self.tr("All that was written here is sent"))
        if told.fault is not None and not running:
            words = said(told.fault, self.desk.language.code)
            self.about.setText(f"{words.what} {words.do}")
        elif told.paused:
            self.about.setText(self.tr("Paused: nothing is sent or fetched until you sync again."))
        elif told.synced_at is None:
            self.about.setText(self.tr("Nothing was synced yet. Trygg does it by itself when there is a network."))
        else:
            when = self._names.moment(told.synced_at)
            self.about.setText(self.tr("Last synced {when}. Trygg does it by itself.").format(when=when))

    def _heading(self) -> str:
        told = self._told
        return self.tr("Central server") if told is None else f"{told.tenant} · {told.server.partition('://')[2]}"

    def _pause_words(self) -> str:
        return self.tr("Sync again") if self._told is not None and self._told.paused else self.tr("Pause")

    def _pause(self) -> None:
        if self._told is None:
            return
        paused = not self._told.paused
        if paused:
            self.desk.courier.cancel()
        self.desk.work.write(self, partial(syncing.pause, paused=paused), lambda _: self._paused(paused))

    def _paused(self, paused: bool) -> None:
        if paused:
            self.notice.tell(self.tr("Nothing is sent or fetched until you choose it. All is saved here."))
        else:
            self.sync_now()
        self.desk.courier.went.emit(Delivery(running=False))

    def _choose(self) -> None:
        chosen = Scope(self.scope.chosen[0])
        if self._told is not None and chosen is not self._told.scope:
            self.desk.work.write(self, partial(syncing.choose_scope, scope=chosen), lambda _: self.sync_now())
