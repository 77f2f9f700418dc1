#!/usr/bin/env python3
"""Builds the TrueType fonts in this folder from their npm packages, for the screen and the PDFs alike.

Run by hand when a version is raised: `python resources/fonts/build_fonts.py` (needs npm, fonttools and brotli).
The packages hold one WOFF2 a Unicode range; here the ranges we want are merged into one file a weight, without hinting.
"""

import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
LICENCES = HERE.parent / "licences"
EPOCH = 3_850_000_000  # seconds since 1904, written into every file: the same sources give the same bytes


@dataclass(frozen=True)
class Source:
    """One font file: `target` is made of the `ranges` of an npm package, in one `style` ("400-normal")."""

    package: str
    version: str
    target: str
    style: str
    ranges: tuple[str, ...]

    def members(self) -> list[str]:
        """The WOFF2 files inside the package, the most important range first: it wins where two overlap."""
        name = self.package.removeprefix("@fontsource/")
        return [f"package/files/{name}-{part}-{self.style}.woff2" for part in self.ranges]


_ATKINSON = ("@fontsource/atkinson-hyperlegible-next", "5.3.0")
_NOTO_SANS = ("cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese", "latin", "latin-ext")
SOURCES = (
    Source(*_ATKINSON, "AtkinsonHyperlegibleNext-Regular.ttf", "400-normal", ("latin", "latin-ext")),
    Source(*_ATKINSON, "AtkinsonHyperlegibleNext-Italic.ttf", "400-italic", ("latin", "latin-ext")),
    Source(*_ATKINSON, "AtkinsonHyperlegibleNext-SemiBold.ttf", "600-normal", ("latin", "latin-ext")),
    Source(*_ATKINSON, "AtkinsonHyperlegibleNext-Bold.ttf", "700-normal", ("latin", "latin-ext")),
    # What the house font lacks and citizens write; looked through in this order by pdf/fonts.py.
    Source("@fontsource/noto-sans", "5.3.0", "NotoSans-Regular.ttf", "400-normal", _NOTO_SANS),
    Source("@fontsource/noto-sans-arabic", "5.3.0", "NotoSansArabic-Regular.ttf", "400-normal", ("arabic",)),
    Source("@fontsource/noto-sans-symbols", "5.3.0", "NotoSansSymbols-Regular.ttf", "400-normal", ("symbols",)),
    Source("@fontsource/noto-emoji", "5.3.2", "NotoEmoji-Regular.ttf", "400-normal", ("emoji",)),
)


def build(source: Source, package: tarfile.TarFile, scratch: Path) -> None:
    """Write `source.target` beside this script."""
    parts = []
    for number, member in enumerate(source.members()):
        font = TTFont(package.extractfile(member))
        font.flavor = None
        part = scratch / f"{number}.ttf"
        font.save(part)
        parts.append(str(part))
    merged = Merger().merge(parts) if len(parts) > 1 else TTFont(parts[0])
    merged.recalcTimestamp = False
    merged["head"].created = merged["head"].modified = EPOCH
    merged.save(HERE / source.target)


def main() -> None:
    """Fetch every package once, build its files and keep its licence."""
    for package, version in dict.fromkeys((source.package, source.version) for source in SOURCES):
        with tempfile.TemporaryDirectory() as folder:
            scratch = Path(folder)
            subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=scratch, check=True)  # noqa: S603, S607 -- fixed words
            with tarfile.open(next(scratch.glob("*.tgz"))) as archive:
                for source in SOURCES:
                    if source.package == package:
                        build(source, archive, scratch)
                licence = archive.extractfile("package/LICENSE")
                if licence is None:
                    raise FileNotFoundError(f"{package} has no LICENSE")
                (LICENCES / f"{package.removeprefix('@fontsource/')}-OFL.txt").write_bytes(licence.read())


if __name__ == "__main__":
    main()
