"""The pack edition: a setup pack that one laptop shares with all of the municipality."""

from sqlalchemy.orm import Mapped

from trygg_desktop.model.base import Record


class PackEdition(Record):
    """A pack as JSON. Every laptop it comes to puts it in force, and keeps its older ones."""

    __tablename__ = "pack_edition"

    municipality: Mapped[str]
    version: Mapped[int]
    content: Mapped[str]
