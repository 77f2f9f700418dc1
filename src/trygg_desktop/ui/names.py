"""The names of the fixed vocabularies on the screen. On paper they are documents/words.py's, in Swedish only."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject

from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.people import Role


def day_of(moment: date) -> str:
    """The day of a date or an aware moment, in the computer's own time and the language in force: 5 nov 2026."""
    local = moment.astimezone() if isinstance(moment, datetime) else moment
    return QLocale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy")


def moment_of(moment: datetime) -> str:
    """The day and time of an aware moment, in the same way: 5 nov 2026 16:42."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(round(moment.timestamp())), "d MMM yyyy HH:mm")


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
