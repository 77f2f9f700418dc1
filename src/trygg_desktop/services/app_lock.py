"""The lock of the screen: its PIN, when it locks by itself, and the count of wrong tries. All of it outlasts a restart.

It keeps passers-by out. The store is open behind it, so it is no lock for who has tools and time: that is the key's.
"""

from dataclasses import dataclass
from typing import Any

from trygg_desktop.security import pin as pins
from trygg_desktop.security.envelope import Cost
from trygg_desktop.services import Session, settings
from trygg_desktop.services.keys import KeyCare

MINUTES = (0, 2, 5, 10, 30)
"""After how many idle minutes it may lock by itself; 0 is never."""
_SETTING = "app_lock"
_AT_FIRST: dict[str, Any] = {"pin": "", "minutes": 10, "locked": False, "wrong": 0}


@dataclass(frozen=True, slots=True)
class LockState:
    """How the lock stands. `wrong` is how many tries in a row were wrong."""

    has_pin: bool = False
    minutes: int = 10
    locked: bool = False
    wrong: int = 0

    @property
    def wait(self) -> int:
        """How many seconds to wait before the next try, from when the lock is shown or the last try was wrong."""
        return round(pins.wait_after(self.wrong).total_seconds())


def state(session: Session) -> LockState:
    """How the lock stands."""
    held = settings.get(session, _SETTING, _AT_FIRST)
    return LockState(bool(held["pin"]), held["minutes"], held["locked"], held["wrong"])


def choose_pin(session: Session, pin: str, cost: Cost | None = None) -> LockState:
    """Let `pin` unlock the screen; "" for none. Raises PersonCanMend `pin_short`."""
    settings.put(session, _SETTING, {"pin": pins.hashed(pin, cost or Cost()) if pin else "", "wrong": 0})
    return state(session)


def choose_minutes(session: Session, minutes: int) -> LockState:
    """Lock after so many idle minutes, one of MINUTES."""
    settings.put(session, _SETTING, {"minutes": minutes})
    return state(session)


def note_locked(session: Session) -> LockState:
    """Remember that it is locked, so that it is locked after a restart too."""
    settings.put(session, _SETTING, {"locked": True})
    return state(session)


def begin_try(session: Session) -> str:
    """Count a try as wrong before it is judged, so that ending the program saves nobody a wait; the PIN's hash."""
    held = settings.get(session, _SETTING, _AT_FIRST)
    settings.put(session, _SETTING, {"wrong": held["wrong"] + 1})
    return str(held["pin"])


def fits(typed: str, kept: str, care: KeyCare) -> bool:
    """Whether `typed` is the PIN that `begin_try` gave the hash of, or the store's passphrase. Takes a moment."""
    return (bool(kept) and pins.fits(typed, kept)) or care.is_passphrase(typed)


def note_unlocked(session: Session) -> LockState:
    """Remember that it is unlocked, by somebody who may; wrong tries are forgotten."""
    settings.put(session, _SETTING, {"locked": False, "wrong": 0})
    return state(session)
