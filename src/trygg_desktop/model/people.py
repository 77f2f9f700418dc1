"""Who works at this computer, and what their role lets them do. Never synced: a computer knows its own people."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Base, new_id, utc_now


class Role(StrEnum):
    """What a person is at the booth or at the desk at home."""

    BOOTH_STAFF = "booth_staff"  # bodpersonal
    COORDINATOR = "coordinator"  # samordnare
    GUEST = "guest"  # gäst, such as a colleague from the police
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What is not for everybody. Writing comments and minutes is: no right stands in the way of that."""

    CONTACTS = "contacts"
    """Take down a contact, read it, call it."""
    CONTACTS_OUT = "contacts_out"
    """Take contacts out of Trygg, or away: handover, register extract, erasure."""
    REVIEW = "review"
    """Mask personal data, and approve the masking."""
    SEALED = "sealed"
    """Read the original behind an approved masking."""
    RETENTION = "retention"
    DISCLOSURE = "disclosure"
    AUDIT = "audit"
    """Read the audit log."""
    PEOPLE = "people"
    KEYS = "keys"
    """Recovery code, passphrase, another key, restoring a backup."""


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.GUEST: frozenset(),
    Role.BOOTH_STAFF: frozenset({Right.CONTACTS, Right.REVIEW}),
    Role.COORDINATOR: frozenset(Right),
    # Who looks after the computer has no errand among citizens' names.
    Role.ADMINISTRATOR: frozenset({Right.AUDIT, Right.PEOPLE, Right.KEYS}),
}
PIN_ROLES = frozenset({Role.COORDINATOR, Role.ADMINISTRATOR})
"""These act only after their PIN."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something, in which role: handed to every service that reads or changes what is not for everybody.

    `services.people.enter` gives one out; a test or a command may make its own.
    """

    name: str
    role: Role

    def may(self, right: Right) -> bool:
        """Whether the role has the right."""
        return right in RIGHTS[self.role]


ANYBODY = Actor("", Role.BOOTH_STAFF)
"""Who sits at a computer on which nobody is listed."""
AT_THE_COMMAND_LINE = Actor("trygg", Role.ADMINISTRATOR)
"""Who has the store's key and uses the command: IT staff, by no name that Trygg knows."""


class Person(Base):
    """One who works here."""

    __tablename__ = "person"

    n: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True, default=new_id)
    name: Mapped[str] = mapped_column(unique=True)
    role: Mapped[Role]
    pin: Mapped[str] = mapped_column(default="")
    """As `security.pin.hashed` makes it; "" where the person has none."""
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
