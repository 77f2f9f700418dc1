"""The contact: a name and one way to reach it, left for one purpose. It lies apart from what the person said.

Only what a queue needs lies open in the row; the rest is a box under the contacts' own key (`security/named.py`).
Contacts are never synced: they leave the computer by handover alone. See docs/decisions/013-contacts-stay.md.
"""

from datetime import date, datetime
from enum import StrEnum

import msgspec
from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Base, new_id, utc_now


class Reach(StrEnum):
    """The one way to reach the person."""

    PHONE = "phone"
    EMAIL = "email"


class ContactStatus(StrEnum):
    """How far it has come. Where it is done it is gone."""

    DRAFT = "draft"
    """Being written down; kept so that a crash loses nothing."""
    OPEN = "open"
    DELIVERED = "delivered"
    """Handed over to the recipient; kept until its time is out, so that a person can ask what was handed over."""


class Person(msgspec.Struct, frozen=True, omit_defaults=True):
    """What lies in the box: who it is, and what was asked."""

    name: str = ""
    reach: Reach = Reach.PHONE
    value: str = ""
    """The number in international form (+46…), or the e-mail address; as it is typed while it is a draft."""
    area: str = ""
    answers: dict[str, str] = {}
    """{field id of the purpose: answer}; a tick's answer is "yes"."""
    consents: tuple[str, ...] = ()
    """Ids of what the person agreed to."""
    read_back: bool = False
    """Whether number or address was read back and found right."""
    of_age: bool = False
    """Whether the person said to be 16 or older."""
    not_protected: bool = False
    """Whether the person said to have no protected identity."""
    language: str = "sv"
    """In which language the purpose was explained."""
    author: str = ""
    """Who of the staff wrote it down."""


class Contact(Base):
    """One contact for one purpose."""

    __tablename__ = "contact"

    n: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True, default=new_id)
    purpose: Mapped[str]
    """An id of the pack's purposes, and `version` that of the information the person was told."""
    version: Mapped[int]
    status: Mapped[ContactStatus]
    occasion_id: Mapped[str]
    """Where it was written down, "" where no occasion was open. Never which comment."""
    due: Mapped[str]
    """ISO date by which the person is to be called or handed over."""
    keep_until: Mapped[str]
    """ISO date from which retention takes it away."""
    tries: Mapped[int] = mapped_column(default=0)
    """Calls that nobody answered."""
    marks: Mapped[list[str]]
    """Keyed hashes of number or address: equal ones are told of, and tell nothing else."""
    box: Mapped[bytes]
    """A Person as JSON, encrypted for Purpose.CONTACTS about `id`."""
    rehearsal: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(default=utc_now, onupdate=utc_now)
    delivered_at: Mapped[datetime | None]

    def is_late(self, today: date) -> bool:
        """Whether it should have been done before `today`."""
        return self.status is ContactStatus.OPEN and self.due < today.isoformat()
