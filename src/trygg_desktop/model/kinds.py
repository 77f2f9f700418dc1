"""The fixed vocabularies of the field. What a municipality chooses itself (themes, places, age bands) is its pack's."""

from enum import StrEnum


class OccasionKind(StrEnum):
    """What sort of meeting with citizens an occasion is."""

    BOOTH = "booth"  # trygghetsdialog i monter
    CITIZEN_DIALOGUE = "citizen_dialogue"  # medborgardialog
    INVITED_DIALOGUE = "invited_dialogue"  # inbjuden dialog
    WALK = "walk"  # trygghetsvandring
    ROUND = "round"  # trygghetsrond


class CommentKind(StrEnum):
    """What the citizen brings. Positives are recorded too."""

    PROBLEM = "problem"
    PROPOSAL = "proposal"  # förslag
    PRAISE = "praise"  # beröm
    QUESTION = "question"  # fråga


class Channel(StrEnum):
    """How the words came to the booth."""

    TALK = "talk"  # samtal
    SLIP = "slip"  # lapp
    KIOSK = "kiosk"
    PHONE = "phone"  # telefon


class TimeOfDay(StrEnum):
    """When it feels as it is told."""

    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"


class Gender(StrEnum):
    """Optional background."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class Relation(StrEnum):
    """What the citizen is to the place."""

    RESIDENT = "resident"  # boende
    WORKING = "working"  # verksam
    VISITOR = "visitor"  # besökare
    SUMMER_RESIDENT = "summer_resident"  # sommarboende


class MinutesKind(StrEnum):
    """The form the minutes are written in."""

    NOTES = "notes"  # mötesanteckningar
    PROTOCOL = "protocol"  # protokoll


class MinutesStatus(StrEnum):
    """How far the minutes have come."""

    DRAFT = "draft"  # utkast
    APPROVED = "approved"  # godkänd
    ADJUSTED = "adjusted"  # justerad


class Edition(StrEnum):
    """For whose eyes a paper is."""

    INTERNAL = "internal"
    PUBLIC = "public"


class ActionStatus(StrEnum):
    """How far an action (åtgärd) has come."""

    OPEN = "open"
    DONE = "done"
    DECLINED = "declined"
