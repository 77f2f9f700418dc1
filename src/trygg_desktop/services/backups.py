"""Making backups, beside the store and in a second folder; where they lie, and whether it is time for the next."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy import select

from trygg_desktop.errors import EnvironmentFault, Fault, PersonCanMend
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.security import recovery, vault
from trygg_desktop.services import Session, restoring, settings
from trygg_desktop.services.keys import KeyCare
from trygg_desktop.services.rekeying import renew_backups
from trygg_desktop.store.backup import remove_all_but
from trygg_desktop.store.database import BACKUPS

T = TypeVar("T")
_OFTEN = timedelta(days=1)
_SETTING = "backup"


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made and proven whole, the one in the second folder, and what stood in the way of that."""

    file: Path
    second: Path | None = None
    fault: Fault | None = None


class BackedUp(Protocol):
    """What is asked of a store."""

    def read(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn` on one unchanging view."""

    def back_up(self, into: Path | None = None) -> Future[Path]:
        """Make a verified backup."""

    def purge(self) -> Future[Path]:
        """See that what was deleted is nowhere in the store's folder; the one backup that is left."""


def make(store: BackedUp, care: KeyCare) -> Made:
    """Back the store up beside itself, and to the second folder where one is chosen.

    That the second is away, full or broken is told of in the answer, for the first is made all the same. Older backups
    that lie under a former key come under the one of today. Raises what stood in the way of the first.
    """
    return _with_second(store, care, store.back_up().result())


def purge(store: BackedUp, care: KeyCare) -> Made:
    """See that what was deleted is in no file any more, and in no backup that can be reached; the new backups.

    A store that was replaced by a restored one goes too. A second folder that is away keeps its old backups: that is
    told of in the answer. Raises what Store.purge raises.
    """
    if restoring.kept(care.folder):
        restoring.confirm(care)
    made = _with_second(store, care, store.purge().result())
    if made.second is not None:
        remove_all_but(made.second)
    return made


def _with_second(store: BackedUp, care: KeyCare, first: Path) -> Made:
    renew_backups(care, first.parent)
    chosen = store.read(second_folder).result()
    if chosen is None:
        return Made(first)
    try:
        if not chosen.is_dir():
            raise EnvironmentFault("backup_folder_away", folder=chosen)
        second = store.back_up(_of_this_store(chosen, care)).result()
        renew_backups(care, second.parent)
    except Fault as fault:
        return Made(first, fault=fault)
    return Made(first, second)


def folder_of(data: Path) -> Path:
    """The folder of the backups of the store in `data`; it is there once one was made."""
    return data / BACKUPS


def second_folder(session: Session) -> Path | None:
    """The folder or USB stick that was chosen for a second backup, None where none was."""
    chosen = settings.get(session, _SETTING, {"folder": ""})["folder"]
    return Path(chosen) if chosen else None


def choose_second(session: Session, folder: Path | None) -> None:
    """Let a second backup go to `folder` from now on, or to none."""
    settings.put(session, _SETTING, {"folder": "" if folder is None else str(folder)})


def newest_file(data: Path) -> Path | None:
    """The newest backup beside the store, None where there is none."""
    return max(folder_of(data).glob("trygg-*.db"), key=lambda path: path.stat().st_mtime, default=None)


def newest(data: Path) -> datetime | None:
    """When the newest backup was made (aware), None where there is none."""
    file = newest_file(data)
    return None if file is None else datetime.fromtimestamp(file.stat().st_mtime, UTC)


def due(session: Session, data: Path, now: datetime) -> bool:
    """Whether there is something to back up, and no backup of the last day; `now` is aware."""
    made = newest(data)
    return session.scalar(select(Occasion.n).limit(1)) is not None and (made is None or now - made > _OFTEN)


def _of_this_store(chosen: Path, care: KeyCare) -> Path:
    """Its own folder: two laptops may share a stick, and each keeps its keys.json beside its backups."""
    return chosen / f"Trygg-{vault.held(care.folder).store_id[-8:]}"


def is_code(typed: str) -> bool:
    """Whether what was typed looks like a recovery code rather than a passphrase."""
    try:
        recovery.understood(typed)
    except PersonCanMend:
        return False
    return True
