"""All records in one place, for what needs the whole schema: migrations and their test."""

from trygg_desktop.model import (
    audit,
    comment,
    conflict,
    contact,
    draft,
    laptop,
    masking,
    minutes,
    occasion,
    outbox,
    pack_edition,
    people,
    retention,
    settings,
    sync,
    tally,
)
from trygg_desktop.model.base import Base

__all__ = [
    "Base",
    "audit",
    "comment",
    "conflict",
    "contact",
    "draft",
    "laptop",
    "masking",
    "minutes",
    "occasion",
    "outbox",
    "pack_edition",
    "people",
    "retention",
    "settings",
    "sync",
    "tally",
]
