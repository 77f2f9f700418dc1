"""What this computer remembers: a person's last choices, the laptop's letter."""

from typing import Any

from sqlalchemy import func, select

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.laptop import Laptop
from trygg_desktop.model.settings import Setting
from trygg_desktop.services import Session
from trygg_desktop.sync.device import own_id

_DEVICE = "device"
LETTER = func.coalesce(
    select(Setting.value["letter"].as_string()).where(Setting.name == _DEVICE).scalar_subquery(), "A"
)
"""The laptop's letter as SQL: two laptops at one booth have different ones, and it opens every comment's number."""


def get(session: Session, name: str, default: dict[str, Any]) -> dict[str, Any]:
    """The remembered choice called `name`, over `default`: keys that are not remembered keep their default."""
    found = session.get(Setting, name)
    return default if found is None else {**default, **found.value}


def put(session: Session, name: str, value: dict[str, Any]) -> None:
    """Remember `value` under `name`; keys of an earlier value that are not in it stay."""
    found = session.get(Setting, name)
    if found is None:
        session.add(Setting(name=name, value=value))
    else:
        found.value = {**found.value, **value}


def device(session: Session) -> str:
    """The laptop's letter, A until another is given."""
    return str(session.scalar(select(LETTER)))


def set_device(session: Session, letter: str) -> None:
    """Give the laptop another letter, A to Z; raises PersonCanMend("device_letter") for anything else."""
    wanted = letter.strip().upper()
    if len(wanted) != 1 or not "A" <= wanted <= "Z":
        raise PersonCanMend("device_letter")
    put(session, _DEVICE, {"letter": wanted})
    mine = session.scalar(select(Laptop).where(Laptop.id == own_id(session)))
    if mine is not None:
        mine.letter = wanted
