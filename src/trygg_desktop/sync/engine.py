"""One sync: push what waits, pull what is new, until both sides have said all.

No transaction is ever open while the network is waited for. Whenever it is broken off, by whomever, what was
acknowledged is noted, and the rest is as it was.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

import msgspec
from sqlalchemy.orm import Session

from trygg_desktop.errors import Fault
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.sync import SyncLog
from trygg_desktop.store.interface import StoreLike
from trygg_desktop.sync import clashes, device, flights, outgoing, packs, state
from trygg_desktop.sync.arrivals import Arrivals, arrivals
from trygg_desktop.sync.flights import Flight, Ready
from trygg_desktop.sync.incoming import Taken, take_in
from trygg_desktop.sync.pace import Pace, Patience
from trygg_desktop.sync.server import BadCursorError, Hiccup, Server
from trygg_protocol.messages import MOST_OPERATIONS, MOST_RECORDS, Answer, Outcome, Pull, PushAnswer

T = TypeVar("T")
_ROUNDS = 10
"""How often a sync begins anew because something was written meanwhile: the next one takes the rest."""
_AT_ONCE = 2
"""Batches that are with the server at once."""
_MISTAKES = 3
"""How often the server may fail on one single operation before that is put aside."""
_FAILED = "internal"


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
        self._behind = False
        """Whether the server may hold what is not here."""

    async def sync(self) -> Progress:
        """Sync until both sides have said all. Raises Fault; what had been said by then is noted."""
        began = utc_now()
        try:
            for _ in range(_ROUNDS):
                # First, to hear of the epoch: in a new one, what is older goes out before what is newer.
                await self._pull_all()
                self._behind = False
                await self._push_all()
                if not self._behind:
                    break
        except BaseException as error:
            # Also where it is cancelled.
            await self._log(began, error if isinstance(error, Fault) else None)
            raise
        logged = asyncio.create_task(self._log(began, None))
        try:
            await self._report()
        finally:
            await logged
        return self.progress

    async def _push_all(self) -> None:
        pace = Pace(self._patience, MOST_OPERATIONS)
        while await self._push_some(pace):
            pass

    async def _push_some(self, pace: Pace) -> bool:
        """Send what waits until all is sent, or something has to be read anew; whether there was anything to send.

        While the server has one batch and the next, what was answered to the one before is noted, and the one after
        them is read. Two batches that say something of the same record are never with it at once: of one record it
        is to hear in order.
        """
        self.progress.waiting, batch = await self._read(partial(_waiting, limit=pace.size))
        self._tell(self.progress)
        if not batch.operations:
            return False
        flying = [self._fly(self._ready(batch), pace)]
        ahead = asyncio.create_task(self._next(pace.size, batch.last))
        goes_on, last = not pace.failed, batch.last
        try:
            while flying:
                following = await ahead
                last = following.batch.last or last
                goes_on = goes_on and flights.may_fly(following, flying)
                if goes_on and len(flying) < _AT_ONCE:
                    flying.append(self._fly(following, pace))
                    ahead = asyncio.create_task(self._next(pace.size, last))
                    continue
                first = flying.pop(0)
                answer = await first.answer
                # What was read ahead may have to be held back now, or was too much at a time.
                goes_on = goes_on and answer is not None and answer.answers != [] and not _refusals(answer)
                if goes_on:
                    flying.append(self._fly(following, pace))
                if answer is not None:
                    ahead = asyncio.create_task(self._note(first.ready.batch, answer, pace.size, last))
            await ahead
        finally:
            for one in flying:
                one.answer.cancel()
                await _settled(one.answer)
            await _settled(ahead)
        return True

    def _ready(self, batch: outgoing.Batch) -> Ready:
        about = {operation.record_id for operation in batch.operations}
        return Ready(batch, self._server.pack(batch.operations, batch.epoch), about)

    def _fly(self, ready: Ready, pace: Pace) -> Flight:
        return Flight(ready, asyncio.create_task(self._pushed(ready, pace)))

    async def _next(self, limit: int, after: int) -> Ready:
        return self._ready(await self._read(partial(outgoing.next_batch, limit=limit, after=after)))

    async def _pushed(self, ready: Ready, pace: Pace) -> PushAnswer | None:
        """The server's answer; None after waiting, where it is to be tried again with what is read anew."""
        operations = ready.batch.operations
        try:
            answer = await self._server.push(ready.parcel)
        except Hiccup as hiccup:
            if len(operations) == 1 and hiccup.smaller and pace.failed >= _MISTAKES:
                pace.failed = 0
                return PushAnswer(ready.batch.epoch, [Answer(operations[0].op_id, Outcome.REJECTED)])
            await self._wait(pace, hiccup)
            return None
        pace.went_well()
        return answer

    async def _note(self, batch: outgoing.Batch, answer: PushAnswer, limit: int, after: int) -> Ready:
        """Write down what was answered; the batch `after` a place, read in the same go."""

        def note(session: Session) -> tuple[outgoing.Counts, bool, outgoing.Batch]:
            counts, mine = outgoing.Counts(), state.enrolled(session)
            state.meet_epoch(session, mine, answer.epoch)
            if answer.answers:
                counts = outgoing.note(session, batch, answer.answers, utc_now())
            goes_on = counts.as_here and state.go_on(mine, answer.before, answer.cursor)
            return counts, goes_on, outgoing.next_batch(session, limit, after)

        counts, goes_on, following = await self._write(note)
        self._behind |= not goes_on
        progress = self.progress
        progress.pushed += counts.pushed
        progress.conflicts += counts.conflicts
        progress.quarantined += counts.quarantined
        progress.waiting = max(0, progress.waiting - len(answer.answers))
        self._tell(progress)
        return self._ready(following)

    async def _pull_all(self) -> None:
        while not await self._pull_from(await self._read(lambda session: state.enrolled(session).cursor)):
            pass

    async def _pull_from(self, cursor: str | None) -> bool:
        """Pull page after page, each taken in while the next is fetched and read.

        False: begin anew, at the stored cursor.
        """
        pace = Pace(self._patience, MOST_RECORDS)
        taking: asyncio.Task[bool] | None = None
        try:
            while True:
                try:
                    pull = await self._server.pull(cursor, pace.size)
                    come = arrivals(pull.records)
                except Hiccup as hiccup:
                    await self._wait(pace, hiccup)
                    continue
                except BadCursorError:
                    await self._write(lambda session: setattr(state.enrolled(session), "cursor", None))
                    return False
                except msgspec.DecodeError:
                    raise self._server.stranger() from None
                pace.went_well()
                if taking is not None and not await taking:
                    return False
                taking = asyncio.create_task(self._take(pull, come, cursor))
                cursor = pull.cursor
                if not pull.more:
                    return await taking
        finally:
            await _settled(taking)

    async def _take(self, pull: Pull, come: Arrivals, asked: str | None) -> bool:
        taken, goes_on = await self._write(partial(_take, pull=pull, come=come, asked=asked))
        self.progress.kinds |= taken.kinds
        self.progress.pulled += taken.count
        self._tell(self.progress)
        return goes_on

    async def _wait(self, pace: Pace, hiccup: Hiccup) -> None:
        seconds = pace.went_wrong(hiccup.wait, smaller=hiccup.smaller)
        if seconds is None:
            raise hiccup.fault from None
        await asyncio.sleep(seconds)

    async def _log(self, began: datetime, fault: Fault | None) -> None:
        """Whoever hears that the sync ended finds it in the log."""
        progress = self.progress
        entry = SyncLog(
            began_at=began,
            pushed=progress.pushed,
            pulled=progress.pulled,
            conflicts=progress.conflicts,
            quarantined=progress.quarantined,
        )
        await self._write(partial(_end, entry=entry, fault=fault))

    async def _report(self) -> None:
        try:
            await self._server.report(await self._read(outgoing.status))
        except (Hiccup, Fault):
            return  # the next sync tells it, or meets what stands in the way itself

    async def _read(self, fn: Callable[[Session], T]) -> T:
        return await asyncio.wrap_future(self._store.read(fn))

    async def _write(self, fn: Callable[[Session], T]) -> T:
        return await asyncio.wrap_future(self._store.write(fn))


async def _settled(task: asyncio.Task[Any] | None) -> None:
    """Wait until it is over, however it ended: nothing is written any more once a sync has ended."""
    if task is not None:
        await asyncio.gather(task, return_exceptions=True)


def _waiting(session: Session, limit: int) -> tuple[int, outgoing.Batch]:
    """How many operations wait, and the first to send."""
    return outgoing.waiting(session), outgoing.next_batch(session, limit)


def _end(session: Session, entry: SyncLog, fault: Fault | None) -> None:
    outgoing.forget_old(session, entry.began_at)
    state.log(session, entry, fault, utc_now())


def _refusals(answer: PushAnswer) -> bool:
    """Whether something was refused: what was read ahead may have to be held back."""
    return any(each.outcome is Outcome.REJECTED for each in answer.answers)


def _take(session: Session, pull: Pull, come: Arrivals, asked: str | None) -> tuple[Taken, bool]:
    """What came and the cursor, in one transaction; and whether the cursor went on.

    Where it is another than the one that was asked with, somebody wants more to be fetched: it stays.
    """
    mine = state.enrolled(session)
    anew = state.meet_epoch(session, mine, pull.epoch)
    taken = take_in(session, come, mine.scope)
    goes_on = anew or mine.cursor == asked
    if goes_on:
        mine.cursor = pull.cursor
    packs.put_in_force(session, taken)
    clashes.settle(session, taken, mine.device)
    if goes_on and not pull.more:
        state.offer_missing(session)
        device.introduce(session, mine.device)
    return taken, goes_on
