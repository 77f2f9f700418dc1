"""Taking synced occasions off this laptop: a look first, then only what the server has given its receipts for."""

import asyncio
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import select

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.sync import RemovedOccasion
from trygg_desktop.services import Session, StoreLike
from trygg_desktop.services.syncing import Way, way_in
from trygg_desktop.sync import removal
from trygg_desktop.sync.pending import Key
from trygg_desktop.sync.removal import Holding


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be taken off."""

    holding: Holding
    held: frozenset[Key]
    """The records the server has given its receipt for."""

    @property
    def wanting(self) -> int:
        """Records, drafts and unsent changes that speak against it."""
        return len(self.holding.digests.keys() - self.held) + self.holding.unsent + self.holding.drafts

    @property
    def may_go(self) -> bool:
        """Whether nothing speaks against it."""
        return self.holding.may_go and not self.wanting


def candidates(session: Session) -> list[Occasion]:
    """Closed occasions that may be looked at, oldest first."""
    closed = select(Occasion).where(Occasion.closed_at.is_not(None), ~Occasion.rehearsal)
    return list(session.scalars(closed.order_by(Occasion.n)))


def preview(store: StoreLike, folder: Path, occasion_id: str) -> Preview:
    """Ask the server for its receipts. Blocks; raises what a sync raises."""
    holding = store.read(partial(removal.look, occasion_id=occasion_id)).result()
    return Preview(holding, frozenset(asyncio.run(_receipts(way_in(store, folder), holding))))


def remove(session: Session, seen: Preview) -> RemovedOccasion:
    """Take it off, and log it; see `sync.removal.remove` for what it raises."""
    return removal.remove(session, seen.holding.occasion.id, set(seen.held))


def removed(session: Session) -> list[RemovedOccasion]:
    """What was taken off, newest first."""
    return list(session.scalars(select(RemovedOccasion).order_by(RemovedOccasion.removed_at.desc())))


def bring_back(session: Session, occasion_id: str) -> None:
    """Let it come down again, with the next sync."""
    removal.bring_back(session, occasion_id)


async def _receipts(way: Way, holding: Holding) -> set[Key]:
    from trygg_desktop.sync.server import Hiccup, Server  # noqa: PLC0415  # the network is loaded where it is used

    async with Server(way.address, way.token) as server:
        try:
            return await removal.receipts(server, holding)
        except Hiccup as hiccup:
            raise hiccup.fault from None
