"""What stands in the audit log, in a person's words."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from trygg_desktop.model.audit import Act, AuditLine
from trygg_desktop.model.people import Right


class ActNames(QObject):
    """In the language in force; `purpose_name` names a contact's purpose by its id."""

    def __init__(self, purpose_name: Callable[[str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._purpose_name = purpose_name

    def told(self, line: AuditLine) -> str:
        """What was done, and the counts that belong to it."""
        act = self._acts().get(line.act, line.act)
        return " · ".join(filter(None, (act, *self._facts(line))))

    def _facts(self, line: AuditLine) -> list[str]:
        facts = line.facts
        if line.act == Act.DENIED:
            return [self._rights().get(str(facts.get("right")), str(facts.get("right")))]
        told = [str(facts[name]) for name in ("recipient", "reference") if facts.get(name)]
        if purpose := facts.get("purpose"):
            told.append(self._purpose_name(str(purpose)))
        told += [self.tr("%n record(s)", "", int(facts[name])) for name in ("records", "contacts") if name in facts]
        if line.act == Act.RETENTION_RUN:
            kinds = ("comments", "originals", "drafts")
            told += [self.tr("%n record(s)", "", sum(int(facts.get(kind, 0)) for kind in kinds))]
        return told

    def _acts(self) -> dict[str, str]:
        return {
            Act.DENIED: self.tr("Was refused"),
            Act.ENTERED: self.tr("Sat down with the PIN"),
            Act.ENTRY_REFUSED: self.tr("Wrong PIN"),
            Act.PERSON_ADDED: self.tr("Added a person"),
            Act.PERSON_CHANGED: self.tr("Changed a person's role or PIN"),
            Act.PERSON_REMOVED: self.tr("Removed a person"),
            Act.CONTACT_SAVED: self.tr("Wrote a contact down"),
            Act.CONTACT_CHANGED: self.tr("Changed a contact"),
            Act.CONTACT_DONE: self.tr("Called, and deleted the contact"),
            Act.CONTACT_ERASED: self.tr("Erased a contact on the person's wish"),
            Act.CONTACT_EXTRACTED: self.tr("Took a register extract"),
            Act.CONTACTS_HANDED_OVER: self.tr("Handed contacts over"),
            Act.MASKING_APPROVED: self.tr("Approved a masking"),
            Act.MASKING_UNDONE: self.tr("Undid a masking"),
            Act.ORIGINAL_READ: self.tr("Read a sealed original"),
            Act.ORIGINAL_DESTROYED: self.tr("Destroyed an original"),
            Act.RETENTION_RUN: self.tr("Deleted by retention"),
            Act.HELD: self.tr("Set a hold"),
            Act.HOLD_LIFTED: self.tr("Lifted a hold"),
            Act.DISCLOSED: self.tr("Gave comments out, masked"),
            Act.KEYS_CHANGED: self.tr("Changed keys"),
            Act.RESTORED: self.tr("Put a backup back"),
            Act.LOG_TRIMMED: self.tr("Took old lines out of the log"),
        }

    def _rights(self) -> dict[str, str]:
        return {
            Right.CONTACTS: self.tr("contacts"),
            Right.CONTACTS_OUT: self.tr("taking contacts out or away"),
            Right.REVIEW: self.tr("masking"),
            Right.SEALED: self.tr("sealed originals"),
            Right.RETENTION: self.tr("retention"),
            Right.DISCLOSURE: self.tr("disclosure"),
            Right.AUDIT: self.tr("the log"),
            Right.PEOPLE: self.tr("people and roles"),
            Right.KEYS: self.tr("keys and backups"),
        }
