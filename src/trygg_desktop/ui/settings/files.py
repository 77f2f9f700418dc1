"""What comes in and goes out as files: the setup pack, comments, backups. Each act can be done without a dialogue."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from trygg_desktop.errors import Fault, said
from trygg_desktop.files import write_whole
from trygg_desktop.model.pack import Pack
from trygg_desktop.services import Session, exporting, importing, setup
from trygg_desktop.services.setup import Labels
from trygg_desktop.ui.components.button import Button
from trygg_desktop.ui.components.card import Card
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.components.notice import Notice
from trygg_desktop.ui.desk import Desk, Setup

_SHOWN = 5
"""So many bad rows are told one by one."""


class _FilesCard(Card):
    """A title, words, buttons, and what came of the last press."""

    done = Signal()
    """Something was read or written, or refused: it stands in the notice."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent=parent)
        self.desk = desk
        self.title, self.words, self.notice = Label("lead"), Label("body", wrap=True), Notice(desk.theme)
        self._buttons = Flow()
        for part in (self.title, self.words):
            self.body.addWidget(part)
        self.body.addLayout(self._buttons)
        self.body.addWidget(self.notice)
        self.shape(lambda: self._buttons.setSpacing(desk.theme.px(12)))

    def button(self, icon: str, words: Callable[[], str], act: Callable[[], object]) -> Button:
        """One more button."""
        made = Button(self.theme, icon=icon)
        self.say(made.setText, words)
        made.clicked.connect(lambda _checked: act())
        self._buttons.addWidget(made)
        return made

    def tell(self, words: str) -> None:
        """Say what was done."""
        self.notice.tell(words, "ok")
        self.done.emit()

    def refuse(self, error: BaseException) -> None:
        """Say what stood in the way."""
        if not isinstance(error, Fault):
            raise error
        self.notice.tell_fault(said(error, self.desk.language.code))
        self.done.emit()

    def ask_open(self, title: str, kinds: str) -> Path | None:
        """Which file to read; None where the person thinks better of it."""
        name, _ = QFileDialog.getOpenFileName(self, title, _documents(), kinds)
        return Path(name) if name else None

    def ask_save(self, title: str, name: str, kinds: str) -> Path | None:
        """Which file to write; None where the person thinks better of it."""
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(Path(_documents(), name)), kinds)
        return Path(chosen) if chosen else None


class PackCard(_FilesCard):
    """The setup pack in force."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.button("upload", lambda: self.tr("Import a setup pack …"), self._import)
        self.button("download", lambda: self.tr("Export the setup pack …"), self._export)
        self.say(self.title.setText, lambda: self.tr("Setup pack"))
        self.say(self.words.setText, self._about)

    def import_pack(self, path: Path) -> None:
        """Put the pack in `path` in force, or refuse it whole."""

        def read(session: Session) -> tuple[Pack, Labels]:
            pack = setup.import_pack(session, setup.read_file(path), path.name)
            return pack, setup.labels(session)

        self.desk.work.write(self, read, self._use, self.refuse)

    def export_pack(self, path: Path) -> None:
        """Write the pack in force to `path`."""

        def write(text: str) -> None:
            told = partial(self.tell, self.tr("Saved as {name}").format(name=path.name))
            self.desk.work.run(self, lambda: write_whole(path, text.encode()), lambda _: told(), self.refuse)

        self.desk.work.read(self, setup.export_pack, write)

    def _use(self, imported: tuple[Pack, Labels]) -> None:
        self.desk.setup = Setup(*imported)
        self.words.setText(self._about())
        self.desk.news.pack.emit()
        self.tell(self.tr("The new setup pack is in force. Earlier records keep their names."))

    def _about(self) -> str:
        pack = self.desk.setup.pack
        return self.tr("{municipality}, version {version}: {themes} themes, {places} places").format(
            municipality=pack.municipality.name,
            version=pack.version,
            themes=len(pack.themes),
            places=len(pack.places),
        )

    def _import(self) -> None:
        path = self.ask_open(self.tr("Import a setup pack"), "YAML (*.yaml *.yml)")
        if path is not None:
            self.import_pack(path)

    def _export(self) -> None:
        path = self.ask_save(self.tr("Export the setup pack"), "trygg-setup.yaml", "YAML (*.yaml)")
        if path is not None:
            self.export_pack(path)


class CommentsCard(_FilesCard):
    """Comments in from slips that were typed elsewhere, and out for the municipality's own tools."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.button("upload", lambda: self.tr("Import comments from CSV …"), self._import)
        self.button("download", lambda: self.tr("Export all comments …"), self._export)
        self.say(self.title.setText, lambda: self.tr("Comments as files"))
        self.say(
            self.words.setText,
            lambda: self.tr("Imported comments go into the open occasion. An exported file is not encrypted."),
        )

    def import_comments(self, path: Path) -> None:
        """Bring the good rows of a CSV into the open occasion, and tell of the bad ones."""
        occasion = self.desk.occasion
        if occasion is None:
            self.notice.tell(self.tr("No occasion is open. Start or reopen one, then import."), "waiting")
            self.done.emit()
            return
        pack = self.desk.setup.pack

        def write(read: importing.Read) -> None:
            into = partial(importing.import_comments, occasion_id=occasion.id, read=read)
            self.desk.work.write(self, into, lambda ids: self._imported(len(ids), read), self.refuse)

        self.desk.work.run(self, lambda: importing.read_csv(path, pack), write, self.refuse)

    def export_comments(self, path: Path) -> None:
        """Write every comment to `path`, CSV or JSON by its ending."""

        def write(session: Session) -> int:
            rows = exporting.rows(session)
            exporting.write(rows, path)
            return len(rows)

        self.desk.work.read(self, write, lambda count: self._exported(count, path), self.refuse)

    def _exported(self, count: int, path: Path) -> None:
        self.tell(self.tr("%n comment(s) saved as {name}", "", count).format(name=path.name))

    def _imported(self, count: int, read: importing.Read) -> None:
        self.desk.news.counted.emit()
        words = self.tr("%n comment(s) imported.", "", count)
        if not read.problems:
            self.tell(words)
            return
        bad = [said(problem, self.desk.language.code).what for problem in read.problems]
        more = [self.tr("… and %n more", "", len(bad) - _SHOWN)] if len(bad) > _SHOWN else []
        told = [words, self.tr("%n row(s) left out:", "", len(bad)), *bad[:_SHOWN], *more]
        self.notice.tell("\n".join(told), "waiting")
        self.done.emit()

    def _import(self) -> None:
        path = self.ask_open(self.tr("Import comments"), "CSV (*.csv)")
        if path is not None:
            self.import_comments(path)

    def _export(self) -> None:
        path = self.ask_save(self.tr("Export all comments"), "kommentarer.csv", "CSV (*.csv);;JSON (*.json)")
        if path is not None:
            self.export_comments(path)


class BackupCard(_FilesCard):
    """Backups are made by themselves; here one is made now. `wanted` asks for it."""

    wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.button("archive", lambda: self.tr("Back up now"), self.wanted.emit)
        self.say(self.title.setText, lambda: self.tr("Backups"))
        self.say(
            self.words.setText,
            lambda: self.tr("Made every day and after every occasion, encrypted, in {folder}").format(
                folder=desk.folder / "backups"
            ),
        )

    def made(self, path: Path) -> None:
        """One was made."""
        self.tell(self.tr("Backed up and checked: {name}").format(name=path.name))


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
