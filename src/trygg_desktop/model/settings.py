"""What one computer remembers for itself: choices, its device letter, its setup packs. Never synced."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Base, utc_now


class Setting(Base):
    """One remembered choice."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[dict[str, Any]]


class StoredPack(Base):
    """A setup pack as imported. All are kept, so that old records find their names; the last one is in force."""

    __tablename__ = "setup_pack"

    n: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[str]
    """The pack as JSON: read at every start, and far faster than the YAML it came as."""
    imported_at: Mapped[datetime] = mapped_column(default=utc_now)
