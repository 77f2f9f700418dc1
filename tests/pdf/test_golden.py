"""What a reader is told, in order: poppler's reading of the structure, word for word.

After a change that is meant, `python -m tests.pdf.test_golden` writes the files anew; look at the difference.
"""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.pdf.paper import Paper, document
from tests.pdf.sample import sample

from trygg_desktop.documents.tree import Block, Bullets, Column, Document, Paragraph, Quote, Table, Text
from trygg_desktop.pdf import render

GOLDEN = Path(__file__).parent / "golden"
_LONG = "Det är mörkt i gångtunneln på kvällen, och lamporna har varit trasiga sedan september. "
_BLOCKS: tuple[Block, ...] = (
    Paragraph(_LONG * 3),
    Bullets((_LONG * 2, "Kort.")),
    Quote((Text(_LONG * 2), Text("It is dark.", lang="en")), "Om torget"),
    Paragraph(
        (
            Text("Läs mer på "),
            Text("kommunens sida om trygghet i det offentliga rummet", href="https://example.org/ö"),
            Text(" varje dag."),
        )
    ),
    Table("Synpunkter", (Column("Nr", is_row_head=True), Column("Synpunkt", 3)), (("A-001", _LONG * 3), ("A-002", ""))),
)
PAPERS: dict[str, Callable[[], Document]] = {
    "sample": sample,
    "lines": lambda: document(*_BLOCKS),
    "pages": lambda: document(Paragraph(" ".join(f"ord{n}" for n in range(900))), title="Över sidor"),
}


def _told(file: Path) -> str:
    """Without the numbers of objects, which say nothing to a reader."""
    return re.sub(r"Object \d+ \d+", "Object", Paper(file).structure())


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_reads_as_it_did(name: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(render(PAPERS[name]()))
    assert _told(file) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_no_two_words_run_together_at_the_end_of_a_line() -> None:
    told = (GOLDEN / "lines.txt").read_text(encoding="utf-8")
    assert told.count(_LONG.strip()) == 10
    words = " ".join(f"ord{n}" for n in range(900))
    assert words in " ".join((GOLDEN / "pages.txt").read_text(encoding="utf-8").replace('"\n    "', "").split())


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "paper.pdf"
        for name, paper in PAPERS.items():
            file.write_bytes(render(paper()))
            (GOLDEN / f"{name}.txt").write_text(_told(file), encoding="utf-8")


if __name__ == "__main__":
    main()
