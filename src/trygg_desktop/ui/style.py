"""The style sheet for what Qt paints itself (text, fields, scroll bars): one template, filled from the tokens."""

import re
from collections.abc import Callable
from dataclasses import asdict
from functools import cache

from trygg_desktop.resources import resource
from trygg_desktop.ui.tokens import Palette

_SIZE = re.compile(r"\bpx\((\d+)\)")
_COLOUR = re.compile(r"@(\w+)")


def sheet(palette: Palette, px: Callable[[float], int]) -> str:
    """The app's style sheet in `palette`; `px` turns px at 100 % into px. An unknown colour raises KeyError."""
    colours = asdict(palette)
    sized = _SIZE.sub(lambda found: f"{px(int(found[1]))}px", _template())
    return _COLOUR.sub(lambda found: str(colours[found[1]]), sized)


@cache
def _template() -> str:
    return resource("style.qss").read_text(encoding="utf-8")
