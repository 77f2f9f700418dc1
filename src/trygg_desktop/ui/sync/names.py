"""What records, their fields, and the server's reasons are called on the screen."""

from typing import Any

from PySide6.QtCore import QDateTime, QLocale, QObject


class SyncNames(QObject):
    """In the language in force."""

    def record(self, kind: str, name: str) -> str:
        """A record, as staff know it."""
        kinds = {
            "comment": self.tr("Comment"),
            "occasion": self.tr("Occasion"),
            "minutes": self.tr("Minutes"),
            "action": self.tr("Action"),
            "tally": self.tr("Tally"),
            "pack_edition": self.tr("Setup pack"),
            "laptop": self.tr("This laptop's name"),
            "conflict": self.tr("A choice that was made"),
        }
        what = kinds.get(kind, self.tr("Something of a newer version"))
        # The title of minutes says already that they are minutes.
        return name if kind == "minutes" and name else f"{what} {name}".strip()

    def field(self, name: str) -> str:
        """A field of a record."""
        fields = {
            "text": self.tr("Words"),
            "place": self.tr("Place"),
            "safety": self.tr("Safety"),
            "themes": self.tr("Themes"),
            "kind": self.tr("Kind"),
            "author": self.tr("Written by"),
            "agrees": self.tr("More who agree"),
            "time_of_day": self.tr("Time of day"),
            "to_complete": self.tr("To complete"),
            "withdrawn_at": self.tr("Withdrawn"),
            "staff": self.tr("Staff"),
            "partners": self.tr("Partners"),
            "weather": self.tr("Weather"),
            "starts_at": self.tr("Start"),
            "ends_at": self.tr("End"),
            "closed_at": self.tr("Closed"),
            "title": self.tr("Title"),
            "sections": self.tr("Sections"),
            "agenda": self.tr("Agenda"),
            "what": self.tr("What"),
            "responsible": self.tr("Responsible"),
            "due": self.tr("By when"),
            "status": self.tr("Status"),
            "count": self.tr("Count"),
        }
        return fields.get(name, name)

    def value(self, value: Any) -> str:
        """A value, as far as it can be shown in a few lines."""
        match value:
            case None | "" | []:
                return self.tr("(empty)")
            case bool():
                return self.tr("yes") if value else self.tr("no")
            case list():
                return "\n".join(self._part(part) for part in value)
        return str(value)

    def reason(self, reason: str) -> str:
        """Why the server refused something, or why there is a choice to make."""
        reasons = {
            "too_large": self.tr("It is too long for the server. Shorten it, and try again."),
            "malformed": self.tr("The server could not read it. Try again; if it comes back, update Trygg."),
            "bad_name": self.tr("The server could not read it. Try again; if it comes back, update Trygg."),
            "internal": self.tr("The server failed on it several times. Try again later, and tell your IT support."),
            "same_field": self.tr("Two laptops changed the same thing."),
            "deleted_but_edited": self.tr("One laptop deleted it while another changed it. It is kept."),
            "edited_but_deleted": self.tr("One laptop changed it while another deleted it. It is back."),
        }
        return reasons.get(reason, self.tr("The server says: {reason}").format(reason=reason))

    def moment(self, at: Any) -> str:
        """Day and clock of an aware time."""
        return QLocale().toString(QDateTime.fromSecsSinceEpoch(round(at.timestamp())), "d MMM HH:mm")

    def _part(self, part: Any) -> str:
        if isinstance(part, dict):
            return " – ".join(str(value) for name, value in part.items() if name != "id")
        return str(part)
