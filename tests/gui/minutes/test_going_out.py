"""The ways out: a file on a full disk or one that is held, a letter, a printer, a frozen version, a stopped paper."""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from tests.faults.volume import Volume, volume
from tests.pdf.paper import Paper

from trygg_desktop.model.base import utc_now
from trygg_desktop.model.kinds import Edition
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import occasions, papers, versions
from trygg_desktop.services.press import Press
from trygg_desktop.store.database import Store
from trygg_desktop.ui.minutes.room import MinutesRoom


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Volume]:
    with volume(tmp_path / "small", "1m") as made:
        yield made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What was handed to the computer to open: another program stands there."""
    urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    return urls


def close(store: Store, occasion: Occasion) -> None:
    store.write(partial(occasions.close, occasion_id=occasion.id, now=utc_now())).result()


def approve(qtbot: QtBot, room: MinutesRoom) -> None:
    room.editor.versions.approver.setText("Anna Wallin")
    with qtbot.waitSignal(room.editor.versions.changed):
        room.editor.versions.approve_button.click()
    qtbot.waitUntil(lambda: room.editor.versions.is_frozen and room.preview.is_up_to_date)


def test_a_full_disk_is_told_of_and_the_earlier_paper_is_untouched(
    qtbot: QtBot, room: MinutesRoom, small: Volume
) -> None:
    earlier = small.at / "ut.pdf"
    earlier.write_bytes(b"tidigare")
    with small.full(), qtbot.waitSignal(room.desk.work.failed) as told:
        room.outgoing.export_to(earlier, Edition.INTERNAL)
    assert told.args is not None
    assert "ut.pdf" in told.args[0].what
    assert earlier.read_bytes() == b"tidigare"
    assert [path.name for path in small.at.iterdir()] == ["ut.pdf"]


def test_a_file_that_another_program_reads_is_replaced_whole_and_the_reader_keeps_its_own(
    qtbot: QtBot, room: MinutesRoom, tmp_path: Path
) -> None:
    path = tmp_path / "ut.pdf"
    path.write_bytes(b"tidigare")
    with path.open("rb") as reader:
        with qtbot.waitSignal(room.outgoing.exported):
            room.outgoing.export_to(path, Edition.PUBLIC)
        assert reader.read() == b"tidigare"
    assert "Mötesanteckningar" in Paper(path).text()


def test_a_file_that_another_program_holds_is_told_of(
    qtbot: QtBot, room: MinutesRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ut.pdf"
    path.write_bytes(b"tidigare")

    def held(_: Path, __: Path) -> None:  # as Windows answers, where no other program stands in its way here
        raise PermissionError(13, "held")

    monkeypatch.setattr(Path, "replace", held)
    with qtbot.waitSignal(room.desk.work.failed) as told:
        room.outgoing.export_to(path, Edition.PUBLIC)
    assert told.args is not None
    assert "ut.pdf" in told.args[0].what
    assert [(each.name, each.read_bytes()) for each in tmp_path.glob("*.p*")] == [("ut.pdf", b"tidigare")]


def test_the_reader_opens_the_very_file_that_was_saved(
    qtbot: QtBot, room: MinutesRoom, tmp_path: Path, opened: list[QUrl]
) -> None:
    path = tmp_path / "ut.pdf"
    with qtbot.waitSignal(room.outgoing.exported):
        room.outgoing.export_to(path, Edition.INTERNAL, then_open=True)
    assert opened == [QUrl.fromLocalFile(str(path))]


def test_a_letter_carries_the_paper_that_is_shown(qtbot: QtBot, room: MinutesRoom, tmp_path: Path) -> None:
    room.preview.version.choose("public")
    qtbot.waitUntil(lambda: room.preview.is_up_to_date)
    path = tmp_path / "brev.eml"
    with qtbot.waitSignal(room.outgoing.exported):
        room.outgoing.letter_to(path)
    letter = message_from_bytes(path.read_bytes(), policy=policy.default)
    (pdf,) = letter.iter_attachments()
    assert pdf.get_filename() == f"{room.file_name()}.pdf"
    (tmp_path / "brev.pdf").write_bytes(pdf.get_content())
    assert "Offentlig version" in Paper(tmp_path / "brev.pdf").text()


def test_every_page_is_printed(qtbot: QtBot, room: MinutesRoom, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)  # a file where the printer would stand
    printer.setOutputFileName(str(tmp_path / "utskrift.pdf"))
    with qtbot.waitSignal(room.outgoing.printed):
        room.outgoing.print_on(printer)
    printed = QPdfDocument(room)
    printed.load(str(tmp_path / "utskrift.pdf"))
    assert printed.pageCount() == room.preview.pages
    shades = Paper(tmp_path / "utskrift.pdf").picture(1).histogram()
    assert sum(shades[:80]) > 500


def test_approving_freezes_and_a_new_version_opens(
    qtbot: QtBot, room: MinutesRoom, store: Store, occasion: Occasion, tmp_path: Path
) -> None:
    close(store, occasion)
    room.editor.sections["background"].text.setPlainText("Först.")
    approve(qtbot, room)
    assert not room.editor.sections["background"].isVisible()
    (row,) = room.editor.versions.history
    assert "Anna Wallin" in row.words.text()
    path = tmp_path / "ut.pdf"
    with qtbot.waitSignal(room.outgoing.exported):
        room.outgoing.export_to(path, Edition.INTERNAL)
    frozen = partial(versions.numbered, occasion_id=occasion.id, number=1, edition=Edition.INTERNAL)
    assert path.read_bytes() == store.read(frozen).result()
    assert "UTKAST" not in Paper(path).text()
    with qtbot.waitSignal(room.editor.shown):
        room.editor.versions.next_button.click()
    with qtbot.waitSignal(room.editor.kept):
        room.editor.sections["background"].text.setPlainText("Sedan.")
    qtbot.waitUntil(lambda: "Sedan." in paper_of(room))
    room.editor.versions.history[0].show_button.click()
    qtbot.waitUntil(lambda: "Först." in paper_of(room))
    room.editor.versions.draft_button.click()
    qtbot.waitUntil(lambda: "Sedan." in paper_of(room))


def test_an_open_occasion_is_not_approved_and_the_words_say_why(qtbot: QtBot, room: MinutesRoom) -> None:
    room.editor.versions.approve_button.click()
    qtbot.waitUntil(lambda: room.notice.isVisible() and room.editor.versions.approve_button.isEnabled())
    assert not room.editor.versions.is_frozen


def test_the_summary_is_one_page(qtbot: QtBot, room: MinutesRoom) -> None:
    room.preview.version.choose("summary")
    qtbot.waitUntil(lambda: room.preview.is_up_to_date and room.preview.pages == 1)
    assert room.file_name().startswith("sammanfattning-")


def test_a_paper_that_takes_long_shows_it_and_can_be_cancelled(
    qtbot: QtBot, room: MinutesRoom, monkeypatch: pytest.MonkeyPatch, press: Press
) -> None:
    before = room.preview.pages
    real = papers.document

    def endless(*args: object, **kwargs: object) -> object:
        paper = real(*args, **kwargs)  # type: ignore[arg-type]
        return replace(paper, body=paper.body * 2_000)

    monkeypatch.setattr(papers, "document", endless)
    room.preview.refresh()
    qtbot.waitUntil(room.preview.cancel_button.isVisible)
    room.preview.cancel_button.click()
    qtbot.waitUntil(lambda: not press.is_busy)
    assert room.preview.is_up_to_date
    assert not room.preview.cancel_button.isVisible()
    assert room.preview.pages == before


def paper_of(room: MinutesRoom) -> str:
    return " ".join(room.preview.paper.getAllText(page).text() for page in range(room.preview.pages))
