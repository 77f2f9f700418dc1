"""The look in one place: the colours of the three palettes, and the few sizes that everything is made of.

Pure values without Qt, so that a test can compute every contrast. Text stands at 7:1, outlines of controls at 3:1.
"""

from dataclasses import dataclass
from enum import StrEnum

SPACE = (4, 8, 12, 16, 24, 32)
"""Distances, in px at 100 %."""
RADIUS_SMALL, RADIUS, RADIUS_LARGE = 8, 12, 16
SMALL, BODY, LEAD, LARGE, TITLE = 14, 16, 19, 21, 27
"""Heights of type, in px at 100 %."""
TARGET = 48
"""The smallest side of anything that is pressed, in px at 100 %."""


class PaletteName(StrEnum):
    """The three looks a person may choose."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb, named by what they are for."""

    name: PaletteName
    background: str
    surface: str
    text: str
    muted: str
    hairline: str
    outline: str
    primary: str
    on_primary: str
    primary_hover: str
    tint: str
    """Behind what the pointer rests on."""
    rail: str
    rail_text: str
    rail_chosen: str
    on_rail: str
    ok: str
    waiting: str
    waiting_bg: str
    danger: str
    focus_outer: str
    focus_inner: str
    accent: str
    """The yellow of the mark: what is chosen in the rail."""
    safety: tuple[str, str, str, str, str]
    """The line of the five faces, 1 to 5."""
    safety_bg: tuple[str, str, str, str, str]
    """Behind a face that is not chosen."""
    safety_chosen: tuple[str, str, str, str, str]
    """Behind the chosen face."""
    on_safety: str
    shadow: int
    """How dark the softest shadow is, 0 to 255."""


LIGHT = Palette(
    name=PaletteName.LIGHT,
    background="#F3F1EB",
    surface="#FFFFFF",
    text="#14211F",
    muted="#46534F",
    hairline="#E2DED4",
    outline="#7B8783",
    primary="#0B5752",
    on_primary="#FFFFFF",
    primary_hover="#084641",
    tint="#EEF4F2",
    rail="#0C3B39",
    rail_text="#B9D1CC",
    rail_chosen="#17615B",
    on_rail="#FFFFFF",
    ok="#14562E",
    waiting="#704400",
    waiting_bg="#FCEFD2",
    danger="#8E1F23",
    focus_outer="#14211F",
    focus_inner="#FFD23F",
    accent="#FFD23F",
    safety=("#A3262A", "#B4521A", "#5F665F", "#23746A", "#0B5752"),
    safety_bg=("#FBE9E6", "#FCEEE0", "#F0EFEA", "#E1F2EC", "#D6EAE5"),
    safety_chosen=("#942226", "#8A3D12", "#4A504A", "#185A52", "#0A4A46"),
    on_safety="#FFFFFF",
    shadow=14,
)
DARK = Palette(
    name=PaletteName.DARK,
    background="#0D1514",
    surface="#16211F",
    text="#F1F5F3",
    muted="#B4C2BE",
    hairline="#293936",
    outline="#758783",
    primary="#7FD6C6",
    on_primary="#06302C",
    primary_hover="#9BE3D6",
    tint="#1E2D2A",
    rail="#091110",
    rail_text="#A9BDB8",
    rail_chosen="#1C443F",
    on_rail="#FFFFFF",
    ok="#86DDA4",
    waiting="#FFCF70",
    waiting_bg="#3B2E12",
    danger="#FFA79C",
    focus_outer="#FFD23F",
    focus_inner="#0D1514",
    accent="#FFD23F",
    safety=("#FF9B8F", "#FFB67A", "#C9CEC9", "#8FD8C8", "#6FD3C1"),
    safety_bg=("#3A2323", "#3A2A1C", "#2A302E", "#1D3833", "#1A3D37"),
    safety_chosen=("#FF9B8F", "#FFB67A", "#C9CEC9", "#8FD8C8", "#6FD3C1"),
    on_safety="#0D1514",
    shadow=40,
)
CONTRAST = Palette(
    name=PaletteName.CONTRAST,
    background="#000000",
    surface="#000000",
    text="#FFFFFF",
    muted="#FFFFFF",
    hairline="#FFFFFF",
    outline="#FFFFFF",
    primary="#FFE600",
    on_primary="#000000",
    primary_hover="#FFF27A",
    tint="#333333",
    rail="#000000",
    rail_text="#FFFFFF",
    rail_chosen="#333333",
    on_rail="#FFFFFF",
    ok="#7CFF9B",
    waiting="#FFE600",
    waiting_bg="#000000",
    danger="#FFE600",
    focus_outer="#00E5FF",
    focus_inner="#000000",
    accent="#FFE600",
    safety=("#FFFFFF",) * 5,
    safety_bg=("#000000",) * 5,
    safety_chosen=("#FFE600",) * 5,
    on_safety="#000000",
    shadow=0,
)
PALETTES = {palette.name: palette for palette in (LIGHT, DARK, CONTRAST)}
