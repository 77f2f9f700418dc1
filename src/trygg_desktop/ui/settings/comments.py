"""Comments in from a file, and out to one."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trygg_desktop.errors import PersonCanMend, said
from trygg_desktop.services import Session, exporting, importing
from trygg_desktop.ui.components.label import Label
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.files import ask_to_read, ask_to_write
from trygg_desktop.ui.settings.section import Section


@dataclass(frozen=True, slots=True)
class _Result:
    """How an import went."""

    imported: int
    problems: list[PersonCanMend]
    unused: tuple[str, ...]


class CommentsSection(Section):
    """Import into the open occasion, export of everything. Every row that could not go in is told of."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "message-square-quote", parent)
        self._result: _Result | None = None
        self.about = Label("body", wrap=True)
        self.rows.addWidget(self.about)
        self.import_button = self.button("upload", lambda: self.tr("Import from CSV …"), self._ask_import)
        self.export_button = self.button("download", lambda: self.tr("Export to CSV or JSON …"), self._ask_export)
        self.left_out = QWidget()
        self._lines = QVBoxLayout(self.left_out)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.left_out)
        self.left_out.hide()
        self._labels: list[Label] = []
        self.say(self.heading.setText, lambda: self.tr("Comments in and out"))
        self.say(self.about.setText, self._about)
        self.say(lambda _: self._tell_rows(), lambda: "")
        desk.news.occasion.connect(lambda _: self.about.setText(self._about()))

    def import_from(self, path: Path) -> None:
        """Bring the file's comments into the open occasion; bad rows are told of, the others go in."""
        self._show_result(None)
        if self.desk.occasion is None:
            self.notice.tell(
                self.tr("Open an occasion first: that is where the comments go."),
                "info",
                self.tr("Go to the occasion"),
                partial(self.desk.news.go.emit, "occasion"),
            )
            return
        self.notice.tell(self.tr("Reading {name} …").format(name=path.name))
        read = partial(importing.read_csv, path, self.desk.setup.pack)
        self.desk.work.run(self, read, partial(self._put, self.desk.occasion.id), self.tell_failed)

    def export_to(self, path: Path) -> None:
        """Write every comment but those of rehearsals to the file, as its ending says."""
        self.desk.work.read(self, exporting.rows, partial(self._write, path), self.tell_failed)

    def lines(self) -> list[str]:
        """What is told of rows and columns that were left out."""
        return [label.text() for label in self._labels]

    def _put(self, occasion_id: str, read: importing.Read) -> None:
        def put(session: Session) -> _Result:
            made = importing.import_comments(session, occasion_id, read)
            return _Result(len(made), read.problems, read.unused)

        self.desk.work.write(self, put, self._imported, self.tell_failed)

    def _imported(self, result: _Result) -> None:
        self._show_result(result)
        words = self.tr("%n comment(s) imported.", "", result.imported)
        if result.problems:
            words += " " + self.tr("%n row(s) left out; they are listed below.", "", len(result.problems))
        self.notice.tell(words, "waiting" if result.problems else "ok")
        self.desk.news.counted.emit()

    def _write(self, path: Path, rows: list[dict[str, object]]) -> None:
        def written(_: object) -> None:
            words = self.tr("%n comment(s) saved in {name}. The file is not encrypted.", "", len(rows))
            self.notice.tell(words.format(name=path.name), "ok")

        self.desk.work.run(self, partial(exporting.write, rows, path), written, self.tell_failed)

    def _show_result(self, result: _Result | None) -> None:
        self._result = result
        self._tell_rows()

    def _tell_rows(self) -> None:
        for old in self._labels:
            self._lines.removeWidget(old)
            old.deleteLater()
        self._labels = []
        result = self._result
        lines = []
        if result is not None:
            told = [said(problem, self.desk.language.code) for problem in result.problems]
            lines += [f"{each.what} {each.do}" for each in told]
            if result.unused:
                columns = ", ".join(result.unused)
                lines.append(self.tr("Columns that are no fields here: {columns}").format(columns=columns))
        for line in lines:
            label = Label("small", wrap=True)
            label.setText(line)
            self._lines.addWidget(label)
            self._labels.append(label)
        self.left_out.setVisible(bool(lines))

    def _ask_import(self) -> None:
        ask_to_read(self, self.tr("Import comments"), "CSV (*.csv)", self.import_from)

    def _ask_export(self) -> None:
        ask_to_write(self, self.tr("Export comments"), "trygg.csv", "CSV (*.csv);;JSON (*.json)", self.export_to)

    def _about(self) -> str:
        occasion = self.desk.occasion
        if occasion is None:
            return self.tr("Comments are imported into the open occasion. None is open just now.")
        return self.tr("Imported comments go into the open occasion: {place}.").format(place=occasion.place)
