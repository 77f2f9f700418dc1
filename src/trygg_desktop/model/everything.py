"""All records in one place, for what needs the whole schema: migrations and their test."""

from trygg_desktop.model import audit, comment, draft, minutes, occasion, outbox, people, settings, tally
from trygg_desktop.model.base import Base

__all__ = ["Base", "audit", "comment", "draft", "minutes", "occasion", "outbox", "people", "settings", "tally"]
