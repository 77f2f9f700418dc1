"""The laptop: its name and letter, so that no two number their comments alike and people know whose change it was."""

from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Record


class Laptop(Record):
    """One enrolled laptop; its id is the device's."""

    __tablename__ = "laptop"

    name: Mapped[str] = mapped_column(default="")
    letter: Mapped[str]
