"""All records in one place, for what needs the whole schema: migrations and their test."""

from trygg_desktop.model import (
    comment,
    conflict,
    draft,
    laptop,
    minutes,
    occasion,
    outbox,
    pack_edition,
    settings,
    sync,
    tally,
)
from trygg_desktop.model.base import Base

__all__ = [
    "Base",
    "comment",
    "conflict",
    "draft",
    "laptop",
    "minutes",
    "occasion",
    "outbox",
    "pack_edition",
    "settings",
    "sync",
    "tally",
]
