"""The hold (gallringsstopp): while it stands, retention takes nothing that it covers."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Base, new_id


class Hold(Base):
    """One hold, on an occasion or on everything. Lifted ones are kept: they tell why something is still there."""

    __tablename__ = "hold"

    n: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True, default=new_id)
    occasion_id: Mapped[str]
    """Empty for everything."""
    reason: Mapped[str]
    set_by: Mapped[str]
    set_at: Mapped[datetime]
    lifted_by: Mapped[str] = mapped_column(default="")
    lifted_at: Mapped[datetime | None]
