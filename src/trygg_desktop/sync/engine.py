"""One sync: push what waits, pull what is new, until both sides have said all.

No transaction is ever open while the network is waited for. Whenever it is broken off, by whomever, what was
acknowledged is noted, and the rest is as it was.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from trygg_desktop import __version__
from trygg_desktop.errors import Fault
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.conflict import Conflict
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.sync import SyncLog
from trygg_desktop.sync import clashes, device, outgoing, packs, state
from trygg_desktop.sync.incoming import Taken, take_in
from trygg_desktop.sync.pace import Pace, Patience
from trygg_desktop.sync.server import BadCursorError, Hiccup, Server
from trygg_protocol import messages
from trygg_protocol.messages import Answer, DeviceStatus, Outcome, Pull, PushAnswer

T = TypeVar("T")
_ROUNDS = 10
"""How often a sync begins anew because something was written meanwhile: the next one takes the rest."""
_MISTAKES = 3
"""How often the server may fail on one single operation before that is put aside."""
_FAILED = "internal"


class StoreLike(Protocol):
    """What is asked of a store."""

    def write(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn` in one durable transaction."""

    def read(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn` on one unchanging view."""


@dataclass(slots=True)
class Progress:
    """How far a sync has come. `waiting` counts operations still to send."""

    pushed: int = 0
    pulled: int = 0
    """Records that came in and are another here than before."""
    waiting: int = 0
    conflicts: int = 0
    """Conflicts that the pushed operations made."""
    quarantined: int = 0
    """Operations that this sync saw refused."""
    kinds: set[str] = field(default_factory=set)
    """Kinds of records of which something came in."""


Tell = Callable[[Progress], object]


class Engine:
    """Syncs one store with one server. `tell` hears of progress, on the thread that runs it."""

    def __init__(
        self, store: StoreLike, server: Server, patience: Patience | None = None, tell: Tell = lambda _: None
    ) -> None:
        self._store, self._server, self._tell = store, server, tell
        self._patience = patience or Patience()
        self.progress = Progress()

    async def sync(self) -> Progress:
        """Sync until both sides have said all. Raises Fault; what had been said by then is noted."""
        began = utc_now()
        fault: Fault | None = None
        try:
            # First to hear of the epoch: in a new one, what is older goes out before what is newer.
            await self._pull_all()
            for _ in range(_ROUNDS):
                await self._push_all()
                await self._pull_all()
                self.progress.waiting = await self._read(outgoing.waiting)
                if not await self._read(_sendable):
                    break
            await self._write(partial(outgoing.forget_old, now=began))
            await self._report()
        except Fault as error:
            fault = error
            raise
        finally:
            entry = SyncLog(
                began_at=began,
                pushed=self.progress.pushed,
                pulled=self.progress.pulled,
                conflicts=self.progress.conflicts,
                quarantined=self.progress.quarantined,
            )
            # Also where it is cancelled. Whoever hears that it ended finds it in the log.
            await self._write(lambda session: state.log(session, entry, fault, utc_now()))
        return self.progress

    async def _push_all(self) -> None:
        pace = Pace(self._patience)
        self.progress.waiting = await self._read(outgoing.waiting)
        self._tell(self.progress)
        while True:
            epoch, batch = await self._read(partial(_next, limit=pace.size))
            if not batch:
                return
            try:
                answer = await self._server.push(batch, epoch)
            except Hiccup as hiccup:
                if len(batch) == 1 and hiccup.smaller and pace.failed >= _MISTAKES:
                    refused = [Answer(batch[0].op_id, Outcome.REJECTED)]
                    await self._note(batch, refused, None)
                    pace.failed = 0
                    continue
                await self._wait(pace, hiccup)
                continue
            await self._note(batch, answer.answers, answer)
            pace.went_well()

    async def _note(self, batch: list[messages.Operation], answers: list[Answer], told: PushAnswer | None) -> None:
        def note(session: Session) -> outgoing.Counts:
            if told is not None:
                state.meet_epoch(session, told.epoch)
            return outgoing.note(session, batch, answers, utc_now())

        if told is not None and not answers:
            await self._write(lambda session: state.meet_epoch(session, told.epoch))
            return
        counts = await self._write(note)
        progress = self.progress
        progress.pushed += counts.pushed
        progress.conflicts += counts.conflicts
        progress.quarantined += counts.quarantined
        progress.waiting = max(0, progress.waiting - len(batch))
        self._tell(progress)

    async def _pull_all(self) -> None:
        pace = Pace(self._patience)
        more = True
        while more:
            cursor = await self._read(lambda session: state.enrolled(session).cursor)
            try:
                pull = await self._server.pull(cursor, pace.size)
            except Hiccup as hiccup:
                await self._wait(pace, hiccup)
                continue
            except BadCursorError:
                await self._write(lambda session: setattr(state.enrolled(session), "cursor", None))
                continue
            taken = await self._write(partial(_take, pull=pull))
            self.progress.kinds |= taken.kinds
            self.progress.pulled += taken.count
            more = pull.more
            pace.went_well()
            self._tell(self.progress)

    async def _wait(self, pace: Pace, hiccup: Hiccup) -> None:
        seconds = pace.went_wrong(hiccup.wait, smaller=hiccup.smaller)
        if seconds is None:
            raise hiccup.fault from None
        await asyncio.sleep(seconds)

    async def _report(self) -> None:
        try:
            await self._server.report(await self._read(_status))
        except Hiccup:
            return  # the next sync tells it

    async def _read(self, fn: Callable[[Session], T]) -> T:
        return await asyncio.wrap_future(self._store.read(fn))

    async def _write(self, fn: Callable[[Session], T]) -> T:
        return await asyncio.wrap_future(self._store.write(fn))


def _take(session: Session, pull: Pull) -> Taken:
    """Records and cursor, in one transaction."""
    state.meet_epoch(session, pull.epoch)
    mine = state.enrolled(session)
    taken = take_in(session, pull.records, mine.scope)
    mine.cursor = pull.cursor
    packs.put_in_force(session, taken)
    clashes.settle(session, taken, mine.device)
    if not pull.more:
        state.offer_missing(session)
        device.introduce(session, mine.device)
    return taken


def _next(session: Session, limit: int) -> tuple[str, list[messages.Operation]]:
    """The epoch that is known, and what to send next."""
    return state.enrolled(session).epoch, outgoing.next_batch(session, limit)


def _sendable(session: Session) -> bool:
    return bool(outgoing.next_batch(session, 1))


def _status(session: Session) -> DeviceStatus:
    unanswered = select(func.count()).where(Operation.acked_at.is_(None))
    refused = session.scalar(unanswered.where(Operation.refused.is_not(None))) or 0
    oldest = session.scalar(select(func.min(Operation.created_at)).where(Operation.acked_at.is_(None)))
    return DeviceStatus(
        unsent=session.scalar(unanswered) or 0,
        quarantined=refused,
        oldest_unsent_at=None if oldest is None else oldest.isoformat(),
        app_version=__version__,
    )


def conflicts(session: Session) -> int:
    """How many conflicts wait for somebody."""
    return session.scalar(select(func.count(Conflict.n))) or 0
