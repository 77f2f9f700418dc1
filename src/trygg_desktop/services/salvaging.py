"""Saving what can be read of a damaged store, and saying how many of how many. The store is closed meanwhile."""

from collections.abc import Callable

from sqlalchemy import select

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.security import switching, vault
from trygg_desktop.services import Session, setup
from trygg_desktop.services.keys import KeyCare
from trygg_desktop.services.rekeying import tidy
from trygg_desktop.store.database import Store, held
from trygg_desktop.store.salvage import Salvaged as Salvaged  # noqa: PLC0414  # for those that see no store
from trygg_desktop.store.salvage import salvage as salvage_file

UNKNOWN_PLACE = "?"


def salvage(care: KeyCare, progress: Callable[[int], object] | None = None) -> list[Salvaged]:
    """Put a new store in the place of the damaged one, with every record that could be read; raises where it is open.

    One line a kind of record. The damaged file is kept until `restoring.confirm`. Raises EnvironmentFault
    `nothing_to_salvage` where nothing can be read at all; then all is as before.
    """
    with held(care.folder):
        tidy(care.folder, care.ring)
        damaged = care.folder / vault.database(care.folder)
        name = switching.announced(care.folder)
        counted = salvage_file(damaged, care.key.hex(), care.folder / name, progress)
        if not any(each.saved for each in counted):
            raise EnvironmentFault("nothing_to_salvage")
        switching.put_in_force(care.folder, name)
    with Store(care.folder, care.key.hex(), name) as store:
        store.write(_take_in).result()
    return counted


def _take_in(session: Session) -> None:
    """A comment whose occasion could not be read gets one, so that it is seen."""
    known = set(session.scalars(select(Occasion.id)))
    orphans = {one for one in session.scalars(select(Comment.occasion_id).distinct()) if one not in known}
    now = utc_now()
    for one in sorted(orphans):
        session.add(
            Occasion(
                id=one,
                kind=OccasionKind.BOOTH,
                place=UNKNOWN_PLACE,
                starts_at=now,
                ends_at=None,
                staff=[],
                partners=[],
                weather="",
                closed_at=now,
            )
        )
    setup.ensure(session)
