"""The setup pack in force: what it holds, another one in, this one out."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from trygg_desktop.files import write_whole
from trygg_desktop.services import Session, setup
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk, Setup
from trygg_desktop.ui.files import ask_to_read, ask_to_write
from trygg_desktop.ui.settings.section import Section

_KINDS = "YAML (*.yaml *.yml)"


class PackSection(Section):
    """The municipality's places, themes and words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "building-2", parent)
        self.edition, self.counts = Label("heading", wrap=True), Label("body", wrap=True)
        self.rows.addWidget(self.edition)
        self.rows.addWidget(self.counts)
        self.import_button = self.button("upload", lambda: self.tr("Import a pack …"), self._ask_import)
        self.export_button = self.button("download", lambda: self.tr("Export the pack …"), self._ask_export)
        self.say(self.heading.setText, lambda: self.tr("Setup pack"))
        self.say(self.edition.setText, self._edition)
        self.say(self.counts.setText, self._counts)
        desk.news.pack.connect(self.retell)

    def import_from(self, path: Path) -> None:
        """Put the pack in the file in force; a bad one is refused whole, and told of here by line and field."""
        self.desk.work.run(self, partial(setup.read_file, path), partial(self._import, path.name), self.tell_failed)

    def export_to(self, path: Path) -> None:
        """Write the pack in force to the file."""

        def written(text: str) -> None:
            put = partial(write_whole, path, text.encode())
            self.desk.work.run(self, put, lambda _: self._exported(path), self.tell_failed)

        self.desk.work.read(self, setup.export_pack, written, self.tell_failed)

    def _import(self, source: str, text: str) -> None:
        def put(session: Session) -> Setup:
            pack = setup.import_pack(session, text, source)
            return Setup(pack, setup.labels(session))

        self.desk.work.write(self, put, self._imported, self.tell_failed)

    def _imported(self, in_force: Setup) -> None:
        self.desk.setup = in_force
        self.desk.news.pack.emit()
        self.notice.tell(self.tr("The pack is in force. Earlier comments keep their themes and places."), "ok")

    def _exported(self, path: Path) -> None:
        self.notice.tell(self.tr("Saved as {name}").format(name=path.name), "ok")

    def _ask_import(self) -> None:
        ask_to_read(self, self.tr("Import a setup pack"), _KINDS, self.import_from)

    def _ask_export(self) -> None:
        ask_to_write(self, self.tr("Export the setup pack"), "trygg.yaml", _KINDS, self.export_to)

    def _edition(self) -> str:
        pack = self.desk.setup.pack
        named = self.tr("{municipality}, version {version}")
        return named.format(municipality=pack.municipality.name, version=pack.version)

    def _counts(self) -> str:
        pack = self.desk.setup.pack
        counted = (
            self.tr("%n theme(s)", "", len(pack.themes)),
            self.tr("%n place(s) spoken about", "", len(pack.places)),
            self.tr("%n place(s) for the booth", "", len(pack.booth_places)),
            self.tr("%n organisation(s)", "", len(pack.organisations)),
            self.tr("%n referral text(s)", "", len(pack.referrals)),
        )
        return " · ".join(counted)
