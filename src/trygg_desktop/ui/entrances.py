"""The way into each room, in the rail's order. A room is loaded and built when somebody first goes in."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.room import Entrance, Room


class Entrances(QObject):
    """The entrances of the window."""

    def all(self) -> list[Entrance]:
        """One a room that works; the settings are last."""
        return [
            Entrance("occasion", "calendar-days", lambda: self.tr("Occasion"), _occasion),
            Entrance("capture", "message-square-plus", lambda: self.tr("Capture"), _capture),
            Entrance("review", "list-checks", lambda: self.tr("Review"), _review),
            Entrance("minutes", "file-text", lambda: self.tr("Minutes"), _minutes),
            Entrance("contacts", "book-user", lambda: self.tr("Contacts"), _contacts),
            Entrance("sync", "cloud-upload", lambda: self.tr("Sync"), _sync),
            Entrance("oversight", "shield-check", lambda: self.tr("Oversight"), _oversight),
            Entrance("settings", "settings", lambda: self.tr("Settings"), _settings),
        ]


def _occasion(desk: Desk, parent: QWidget) -> Room:
    from trygg_desktop.ui.occasion.room import OccasionRoom  # noqa: PLC0415  # loaded by who goes in

    return OccasionRoom(desk, parent)


def _capture(desk: Desk, parent: QWidget) -> Room:
    from trygg_desktop.ui.capture.room import CaptureRoom  # noqa: PLC0415  # as above

    return CaptureRoom(desk, parent)


def _review(desk: Desk, parent: QWidget) -> Room:
    from trygg_desktop.ui.review.room import ReviewRoom  # noqa: PLC0415  # as above

    return ReviewRoom(desk, parent)


def _minutes(desk: Desk, parent: QWidget) -> Room:
    from trygg_desktop.ui.minutes.room import MinutesRoom  # noqa: PLC0415  # as above

    return MinutesRoom(desk, parent)


def _contacts(desk: Desk, parent: QWidget) -> Room:
    from trygg_desktop.ui.contacts.room import ContactsRoom  # noqa: PLC0415  # as above

    return ContactsRoom(desk, parent)


def _sync(desk: Desk, parent: QWidget) -> Room:
    from trygg_desktop.ui.sync.room import SyncRoom  # noqa: PLC0415  # as above

    return SyncRoom(desk, parent)


def _oversight(desk: Desk, parent: QWidget) -> Room:
    from trygg_desktop.ui.oversight.room import OversightRoom  # noqa: PLC0415  # as above

    return OversightRoom(desk, parent)


def _settings(desk: Desk, parent: QWidget) -> Room:
    from trygg_desktop.ui.settings.room import SettingsRoom  # noqa: PLC0415  # as above

    return SettingsRoom(desk, parent)
