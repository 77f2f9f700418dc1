"""The names of the fixed vocabularies on the screen. On paper they are documents/words.py's, in Swedish only."""

from PySide6.QtCore import QObject

from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.people import Role


class OccasionNames(QObject):
    """What the kinds of occasions are called, in the language in force."""

    def kind(self, kind: OccasionKind) -> str:
        """The name of a kind of occasion."""
        return {
            OccasionKind.BOOTH: self.tr("Safety dialogue"),
            OccasionKind.CITIZEN_DIALOGUE: self.tr("Citizen dialogue"),
            OccasionKind.INVITED_DIALOGUE: self.tr("Invited dialogue"),
            OccasionKind.WALK: self.tr("Safety walk"),
            OccasionKind.ROUND: self.tr("Safety round"),
        }[kind]


class RoleNames(QObject):
    """What the roles are called, in the language in force."""

    def role(self, role: Role) -> str:
        """The name of a role."""
        return {
            Role.BOOTH_STAFF: self.tr("Booth staff"),
            Role.COORDINATOR: self.tr("Coordinator"),
            Role.GUEST: self.tr("Guest"),
            Role.ADMINISTRATOR: self.tr("Administrator"),
        }[role]
