"""Taking an occasion off this laptop, once the server has given its receipt for every record of it.

Nothing is deleted for anybody else: no operation is written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.base import Base, Record
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.draft import Draft
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.sync import RemovedOccasion
from trygg_desktop.store.changes import drop_incoming, state_of
from trygg_desktop.sync import state as states
from trygg_desktop.sync.incoming import copies_of
from trygg_desktop.sync.pending import Key, among, in_parts, listed, pending
from trygg_desktop.sync.shape import OCCASION, PARENT, SHAPES
from trygg_protocol import messages, wire
from trygg_protocol.messages import Name, ReceiptRequest

if TYPE_CHECKING:
    from trygg_desktop.sync.server import Server


@dataclass(frozen=True, slots=True)
class Holding:
    """All there is of an occasion here, and what speaks against taking it off."""

    occasion: Occasion
    comments: int
    digests: dict[Key, str]
    """{record: digest of its state}."""
    unsent: int
    """Records with operations the server has not answered for."""
    drafts: int

    @property
    def may_go(self) -> bool:
        """Whether only the server's receipts are still wanting."""
        return not (self.occasion.is_open or self.unsent or self.drafts)


def look(session: Session, occasion_id: str) -> Holding:
    """What would be taken off; raises PersonCanMend("occasion_unknown")."""
    occasion = session.scalar(select(Occasion).where(Occasion.id == occasion_id))
    if occasion is None or occasion.rehearsal:
        raise PersonCanMend("occasion_unknown")
    records = _records(session, occasion)
    copies = copies_of(session, [record.id for record in records])
    digests: dict[Key, str] = {}
    for record in records:
        copy = copies.get((record.__tablename__, record.id))
        state = {**(copy.state or {}), **state_of(record)} if copy is not None else state_of(record)
        digests[record.__tablename__, record.id] = wire.digest(state)
    return Holding(
        occasion=occasion,
        comments=sum(isinstance(record, Comment) for record in records),
        digests=digests,
        unsent=len(pending(session, [record.id for record in records])),
        drafts=(session.scalar(select(func.count()).where(Draft.occasion_id == occasion_id)) or 0)
        + _bound(session, records),
    )


async def receipts(server: "Server", holding: Holding) -> set[Key]:
    """The records that the server says it holds on disk, in just the state they have here."""
    held: set[Key] = set()
    for some in in_parts(list(holding.digests), messages.MOST_OPERATIONS):
        told = await server.receipts(ReceiptRequest([Name(*key) for key in some]))
        for receipt in told.receipts:
            key = receipt.kind, receipt.record_id
            if receipt.digest == holding.digests.get(key):
                held.add(key)
    return held


def remove(session: Session, occasion_id: str, held: set[Key]) -> RemovedOccasion:
    """Take the occasion off, and log it.

    Raises PersonCanMend("removal_refused") where it has changed since the receipts were given, or one is wanting: then
    all of it stays.
    """
    holding = look(session, occasion_id)
    wanting = len(holding.digests.keys() - held)
    if not holding.may_go or wanting:
        raise PersonCanMend("removal_refused", wanting=wanting + holding.unsent + holding.drafts)
    for kind in reversed(SHAPES):
        gone = [one for of, one in holding.digests if of == kind]
        drop_incoming(session, SHAPES[kind].kind, gone)
    entry = RemovedOccasion(
        occasion_id=occasion_id,
        place=holding.occasion.place,
        starts_at=holding.occasion.starts_at,
        comments=holding.comments,
        records=len(holding.digests),
    )
    session.add(entry)
    session.flush()
    return entry


def bring_back(session: Session, occasion_id: str) -> None:
    """Let the occasion come down from the server again, with the next sync."""
    removed = session.get(RemovedOccasion, occasion_id)
    if removed is not None:
        session.delete(removed)
        states.enrolled(session).cursor = None


def _bound(session: Session, records: Sequence[Record]) -> int:
    """How many records here hang on these without belonging to the occasion themselves: frozen minutes stay."""
    ids = [record.id for record in records]
    others = [shape for shape in SHAPES.values() if shape.parent and not shape.belongs]
    columns = [Base.metadata.tables[shape.name].c[shape.parent] for shape in others]
    return sum(session.scalar(select(func.count()).where(among(column)), listed(ids)) or 0 for column in columns)


def _records(session: Session, occasion: Occasion) -> Sequence[Record]:
    found: list[Record] = [occasion]
    for kind, shape in SHAPES.items():
        if shape.belongs and kind != OCCASION:
            parent = Base.metadata.tables[kind].c[PARENT]
            found += session.scalars(select(shape.kind).where(parent == occasion.id))
    return found
