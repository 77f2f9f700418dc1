"""What the pages say, in the browser's language: Swedish or English."""

import tomllib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from trygg_central.devices import Device

_FOLDER = Path(__file__).parent / "words"
_HOME = ZoneInfo("Europe/Stockholm")
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


class Words:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts: dict[str, Any] = tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))

    def all(self, name: str) -> list[str]:
        """The texts of a list."""
        return list(self._texts[name])

    def __call__(self, name: str, /, **facts: object) -> str:
        """The text of that name; one of two where `count` is told, for one and for many."""
        text = self._texts[name]
        if isinstance(text, list):
            text = text[0 if facts["count"] == 1 else 1]
        return str(text.format(**facts))

    def of(self, group: str, name: str) -> str:
        """What people call a `kind`, `field` or `reason`; its own name where they have none."""
        return str(self._texts[group].get(name, name))

    def time(self, told: str | None) -> str:
        """A moment as 2026-11-20 15:30 in Sweden."""
        return datetime.fromisoformat(told).astimezone(_HOME).strftime("%Y-%m-%d %H:%M") if told else ""

    def ago(self, told: str | None) -> str:
        """How long ago that was."""
        if told is None:
            return self("never")
        seconds = (datetime.now(UTC) - datetime.fromisoformat(told)).total_seconds()
        if seconds < 2 * _MINUTE:
            return self("just_now")
        if seconds < _HOUR:
            return self("minutes_ago", count=int(seconds / _MINUTE))
        if seconds < _DAY:
            return self("hours_ago", count=int(seconds / _HOUR))
        return self("days_ago", count=int(seconds / _DAY))

    def standing(self, device: Device) -> tuple[str, str]:
        """How a laptop stands: a role for its colour and icon, and the words that say the same."""
        if device.revoked_at:
            return "revoked", self("revoked", time=self.time(device.revoked_at))
        if device.quarantined:
            return "danger", self("quarantined", count=device.quarantined)
        if device.unsent:
            return "waiting", self("unsent", count=device.unsent)
        if device.unsent is None:
            return "muted", self("not_reported")
        return "ok", self("all_sent")


@cache
def words(language: str) -> Words:
    """The words of `sv` or `en`."""
    return Words(language)


def preferred(accepted: str) -> Words:
    """The words for a browser's `Accept-Language`: English where it asks for it before Swedish."""
    asked = [part.partition(";")[0].strip()[:2].lower() for part in accepted.split(",")]
    known = [language for language in asked if language in ("sv", "en")]
    return words(known[0] if known else "sv")
