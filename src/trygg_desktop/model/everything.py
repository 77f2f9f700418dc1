"""All records in one place, for what needs the whole schema: migrations and their test."""

from trygg_desktop.model import comment, draft, minutes, occasion, outbox, settings, tally
from trygg_desktop.model.base import Base

__all__ = ["Base", "comment", "draft", "minutes", "occasion", "outbox", "settings", "tally"]
