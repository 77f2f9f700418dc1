"""Finds the files that travel with the app: fonts, icons, translations, the setup pack, error texts.

One function, because the files lie in three places:
beside `src/` in a checkout, inside the wheel, inside the package.
"""

from pathlib import Path

_INSTALLED = Path(__file__).parent / "_resources"
_CHECKOUT = Path(__file__).parents[2] / "resources"


def resource(*parts: str) -> Path:
    """The path of a file or folder under `resources/`; it is not checked that it exists."""
    return (_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT).joinpath(*parts)
