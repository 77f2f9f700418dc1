"""Looking at a finished PDF as others see it: through poppler's tools."""

import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pikepdf import Pdf
from PIL import Image

from trygg_desktop.documents.tree import Block, Document


@dataclass(frozen=True)
class Paper:
    """A PDF on disk."""

    file: Path

    def pages(self) -> list[str]:
        """The text of each page, laid out as on paper."""
        return self._told("pdftotext", "-layout", str(self.file), "-").split("\f")[:-1]

    def text(self) -> str:
        """All text in reading order, every run of white space one space."""
        return " ".join(self._told("pdftotext", "-raw", str(self.file), "-").split())

    def contents(self) -> list[str]:
        """The painting operators of each page, strings left out."""
        with Pdf.open(self.file) as pdf:
            streams = [page.obj.Contents.read_bytes() for page in pdf.pages]
        return [re.sub(rb"\((?:\\.|[^\\)])*\)", b"()", stream).decode("latin-1") for stream in streams]

    def structure(self) -> str:
        """The structure with its texts, as poppler tells it."""
        return self._told("pdfinfo", "-struct-text", str(self.file))

    def fonts(self) -> list[list[str]]:
        """The columns of pdffonts, one list a font."""
        return [line.split() for line in self._told("pdffonts", str(self.file)).splitlines()[2:]]

    def info(self) -> dict[str, str]:
        """The lines of pdfinfo."""
        lines = self._told("pdfinfo", "-isodates", str(self.file)).splitlines()
        return {name: value.strip() for name, value in (line.split(":", 1) for line in lines)}

    def picture(self, page: int) -> Image.Image:
        """A page in grey, 72 dots an inch: a dot is a point."""
        target = self.file.with_suffix("")
        self._told(
            "pdftoppm",
            "-r",
            "72",
            "-gray",
            "-f",
            str(page),
            "-l",
            str(page),
            "-singlefile",
            str(self.file),
            str(target),
        )
        with Image.open(target.with_suffix(".pgm")) as image:
            return image.copy()

    @staticmethod
    def _told(*command: str) -> str:
        done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
        return done.stdout


def document(*body: Block, title: str = "Mötesanteckningar från Åsö", status: str | None = None) -> Document:
    """A Document with `body`."""
    return Document(
        title=title,
        subject="Trygghetsdialog på Åsö",
        organisation="Lysekils kommun",
        running_head="Löpande huvud · Åsö",
        created=datetime(2026, 11, 23, 19, 12, tzinfo=UTC),
        body=body,
        status=status,
    )
