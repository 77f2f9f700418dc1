"""All records in one place, for what needs the whole schema: migrations and their test."""

from trygg_desktop.model import (
    audit,
    comment,
    contact,
    draft,
    masking,
    minutes,
    occasion,
    outbox,
    people,
    retention,
    settings,
    tally,
)
from trygg_desktop.model.base import Base

__all__ = [
    "Base",
    "audit",
    "comment",
    "contact",
    "draft",
    "masking",
    "minutes",
    "occasion",
    "outbox",
    "people",
    "retention",
    "settings",
    "tally",
]
