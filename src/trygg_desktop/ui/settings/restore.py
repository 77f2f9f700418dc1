"""Restoring a backup: what would be lost is told in counts before it is asked, and what was replaced can come back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from trygg_desktop.model.audit import Act
from trygg_desktop.services import restoring, salvaging
from trygg_desktop.services.restoring import Found
from trygg_desktop.services.salvaging import Salvaged
from trygg_desktop.ui.components.button import Look
from trygg_desktop.ui.components.label import Field
from trygg_desktop.ui.desk import Aside, Desk
from trygg_desktop.ui.settings.form import Form


class RestoreForm(Form):
    """Asks whether to restore a backup that was looked at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, Look.DANGER, parent)
        self._desk = desk
        self._found: Found | None = None
        self.done.clicked.connect(self._restore)
        self.say(lambda _: self._tell(), lambda: "")
        self.say(self.done.setText, lambda: self.tr("Restore this backup"))

    def ask(self, found: Found) -> None:
        """Tell what restoring it would mean, and ask."""
        self._found = found
        self._tell()
        self.open_form()

    def first(self) -> QWidget:
        """The way out that changes nothing, where anything would be lost."""
        return self.leave if self._found is not None and self._found.loses else self.done

    def _tell(self) -> None:
        found = self._found
        if found is None:
            return
        made = QLocale().toString(QDateTime.fromSecsSinceEpoch(round(found.made.timestamp())), "d MMMM yyyy HH:mm")
        words = [self.tr("The backup from {made} is whole.").format(made=made)]
        if found.lost is None:
            words.append(self.tr("What is here now is damaged, so nobody can count what the backup lacks."))
        elif not found.lost:
            words.append(self.tr("It holds everything that is here now."))
        else:
            words += self._counts(found)
        words.append(self.tr("What is here now is kept until you say that all is well."))
        self.words.setText(" ".join(words))

    def _counts(self, found: Found) -> list[str]:
        lost = {each.table: each for each in found.lost or ()}
        comments = lost["comment"].missing if "comment" in lost else 0
        others = sum(each.missing for each in lost.values()) - comments
        older = sum(each.older for each in lost.values())
        return [
            told
            for count, told in (
                (comments, self.tr("%n comment(s) that are here now are not in it.", "", comments)),
                (others, self.tr("%n other record(s) are not in it: occasions, drafts, counts.", "", others)),
                (older, self.tr("%n record(s) are there as they were earlier.", "", older)),
            )
            if count
        ]

    def _restore(self) -> None:
        found, care = self._found, self._desk.care
        if found is not None:
            job = partial(restoring.restore, care, found, lose=True)
            self.set_aside(self._desk, Aside(self._meanwhile, job, self._afterwards, Act.RESTORED))

    def _meanwhile(self) -> str:
        return self.tr("Restoring the backup …")

    def _afterwards(self, _: object) -> str:
        return self.tr("The backup is restored. See in Settings, under Backups, that all is well, or go back.")


class UnlockForm(Form):
    """Asks for the passphrase or code that a backup from elsewhere lies under; `given` tells it."""

    given = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent=parent)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        named = Field(desk.theme, self.field)
        self.middle.addWidget(named)
        self.field.returnPressed.connect(self.done.click)
        self.done.clicked.connect(lambda: self.given.emit(self.field.text()))
        self.say(
            self.words.setText,
            lambda: self.tr("This backup was made on another computer, or before. Type the passphrase it lies under."),
        )
        self.say(named.name, lambda: self.tr("The backup's passphrase or recovery code"))
        self.say(self.done.setText, lambda: self.tr("Open the backup"))

    def empty(self) -> None:
        """Forget what was typed."""
        self.field.clear()

    def first(self) -> QWidget:
        """Where one begins."""
        return self.field


class SalvageForm(Form):
    """Asks whether to save what can be read of a store that Trygg has called damaged."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, Look.DANGER, parent)
        self._desk = desk
        self.done.clicked.connect(self._salvage)
        self.say(
            self.words.setText,
            lambda: self.tr(
                "When Trygg has said that the store is damaged: everything that can be read goes into a new one, and "
                "you are told how much of how much. The damaged file is kept until you say that all is well. Where a "
                "backup lacks little, restore that instead."
            ),
        )
        self.say(self.done.setText, lambda: self.tr("Save what can be read"))

    def first(self) -> QWidget:
        """The way out that changes nothing."""
        return self.leave

    def _salvage(self) -> None:
        job = partial(salvaging.salvage, self._desk.care)
        self.set_aside(self._desk, Aside(self._meanwhile, job, self._afterwards, Act.RESTORED))

    def _meanwhile(self) -> str:
        return self.tr("Reading what can be read …")

    def _afterwards(self, counted: list[Salvaged]) -> str:
        words = self.tr("{saved} of {known} records could be read and are here. The damaged file is kept.")
        return words.format(saved=sum(each.saved for each in counted), known=sum(each.known for each in counted))


class ReplacedForm(Form):
    """Stands while something that was replaced is kept: all is well, or back to it."""

    def __init__(self, desk: Desk, changed: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent=parent)
        self._desk, self._changed = desk, changed
        self.leave.clicked.disconnect()
        self.leave.clicked.connect(self._go_back)
        self.done.clicked.connect(self._confirm)
        self.say(
            self.words.setText,
            lambda: self.tr("The comments were restored. What they were before is kept until you decide."),
        )
        self.say(self.done.setText, lambda: self.tr("All is well: remove what was before"))
        self.say(self.leave.setText, lambda: self.tr("Go back to what was before"))

    def close_form(self) -> None:
        """Escape decides nothing."""

    def look_up(self) -> None:
        """Show whether there is anything to decide."""
        self._desk.work.run(self, partial(restoring.kept, self._desk.folder), lambda kept: self.setVisible(bool(kept)))

    def _confirm(self) -> None:
        self._desk.work.run(self, partial(restoring.confirm, self._desk.care), self._confirmed)

    def _confirmed(self, _: object) -> None:
        self.hide()
        self._changed()

    def _go_back(self) -> None:
        job = partial(restoring.go_back, self._desk.care)
        self.set_aside(self._desk, Aside(self._meanwhile, job, self._afterwards, Act.RESTORED))

    def _meanwhile(self) -> str:
        return self.tr("Going back …")

    def _afterwards(self, _: object) -> str:
        return self.tr("The comments are as they were before the backup was restored.")
