"""The audit log: who did what with what is not for everybody. Codes, ids and counts; never a citizen's words."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from trygg_desktop.model.base import Base


class Act(StrEnum):
    """What was done."""

    DENIED = "denied"
    """Tried, and refused for want of a right."""
    ENTERED = "entered"
    ENTRY_REFUSED = "entry_refused"
    """A wrong PIN."""
    PERSON_ADDED = "person_added"
    PERSON_CHANGED = "person_changed"
    PERSON_REMOVED = "person_removed"
    CONTACT_SAVED = "contact_saved"
    CONTACT_CHANGED = "contact_changed"
    CONTACT_DONE = "contact_done"
    CONTACT_ERASED = "contact_erased"
    CONTACT_EXTRACTED = "contact_extracted"
    CONTACTS_HANDED_OVER = "contacts_handed_over"
    MASKING_APPROVED = "masking_approved"
    MASKING_UNDONE = "masking_undone"
    ORIGINAL_READ = "original_read"
    ORIGINAL_DESTROYED = "original_destroyed"
    RETENTION_RUN = "retention_run"
    HELD = "held"
    HOLD_LIFTED = "hold_lifted"
    DISCLOSED = "disclosed"
    KEYS_CHANGED = "keys_changed"
    RESTORED = "restored"
    """A backup was put in the store's place: the log goes on from where the backup's ends."""
    LOG_TRIMMED = "log_trimmed"
    """The log's own retention: `facts` tell the last line that is gone (`through`) and its `hash`."""


class AuditLine(Base):
    """One line. `hash` is over the line and `previous`, the hash of the line before: see store/audit.py."""

    __tablename__ = "audit_line"

    n: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    role: Mapped[str]
    """A Role's value, and `act` an Act's: as text, for a line that somebody has changed must still be readable."""
    act: Mapped[str]
    kind: Mapped[str]
    """The kind of record it was about, "" where it was about none."""
    record_id: Mapped[str]
    facts: Mapped[dict[str, Any]]
    """Codes and counts, {name: str or int}."""
    previous: Mapped[str]
    hash: Mapped[str]
