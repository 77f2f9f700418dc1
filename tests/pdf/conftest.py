"""Puts Documents on paper for the tests of this room."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.pdf.paper import Paper

from trygg_desktop.documents.tree import Document
from trygg_desktop.pdf import render


@pytest.fixture
def printed(tmp_path: Path) -> Callable[[Document], Paper]:
    """Renders a Document to a file and hands out what to look at it with."""

    def put(paper: Document) -> Paper:
        file = tmp_path / "paper.pdf"
        file.write_bytes(render(paper))
        return Paper(file)

    return put
