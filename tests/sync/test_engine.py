"""Two laptops and the central server: what one writes the other reads, and nobody's words are lost."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from threading import Event
from typing import Any

import httpx
import pytest
from sqlalchemy import select, update
from tests.sync.booth import Central, Laptop, told
from tests.sync.links import Watched

from trygg_central import devices
from trygg_desktop.errors import Fault
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.sync import SyncLog
from trygg_desktop.services import Session, syncing
from trygg_desktop.store.changes import delete_all
from trygg_desktop.sync import engine
from trygg_desktop.sync.outgoing import KEPT
from trygg_protocol import messages

Open = Callable[..., Laptop]


def test_what_one_writes_the_other_reads(central: Central, laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    evening = anna.occasion()
    words = anna.comment(evening, "Det är mörkt vid bussen.", safety=2)
    done = anna.sync()
    assert (done.pushed, done.waiting) == (3, 0)
    bo.sync()
    assert bo.text(words) == "Det är mörkt vid bussen."
    anna.sync()
    assert told(anna.records()) == told(bo.records()) == told(central.records())
    assert len(anna.records()) == 4


def test_what_was_sent_long_ago_is_let_go_of_but_not_while_its_record_waits(laptop: Open) -> None:
    anna = laptop("anna")
    evening = anna.occasion()
    done, waits = anna.comment(evening, "mörkt"), anna.comment(evening, "mopeder")
    anna.sync()
    anna.store.write(grown_old).result()
    anna.store.write(lambda session: refused(session, waits)).result()
    anna.sync()
    kept = {operation.record_id for operation in anna.outbox()}
    assert (done in kept, waits in kept) == (False, True)


def test_what_is_erased_while_its_words_are_on_their_way_is_erased_at_the_server_too(
    central: Central, laptop: Open
) -> None:
    anna = laptop("anna")
    evening = anna.occasion()
    anna.sync()
    words = anna.comment(evening, "mörkt")

    def erase() -> None:
        # What tells of it lies in the outbox where the words lay.
        anna.store.write(partial(delete_all, kind=Comment, ids=[words])).result()

    anna.sync(Watched(central.transport(), messages.OPERATIONS, erase))
    assert not [operation for operation in anna.outbox() if operation.acked_at is None]
    assert ("comment", words) not in central.records()


def test_the_server_is_told_what_waits_and_a_sync_that_cannot_tell_it_ended_well(
    central: Central, laptop: Open
) -> None:
    anna = laptop("anna")
    evening = anna.occasion()
    anna.comment(evening, "å" * messages.MOST_BYTES_OF_A_PATCH)
    anna.sync()
    (listed,) = devices.listed(central.database, central.tenant)
    assert (listed.unsent, listed.quarantined) == (1, 1)
    anna.comment(evening, "mörkt")
    revoke = partial(devices.revoke, central.database, central.tenant, listed.id)
    assert anna.sync(Watched(central.transport(), messages.STATUS, revoke)).pushed == 1
    with pytest.raises(Fault, match="sync_token_revoked"):
        anna.sync()


def test_who_hears_that_a_sync_ended_finds_it_in_the_log(laptop: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the store is slower than the server."""
    anna, answered, end = laptop("anna"), Event(), engine._end

    def ends_late(session: Session, **told: Any) -> None:
        assert answered.wait(60)
        end(session, **told)

    monkeypatch.setattr(engine, "_end", ends_late)

    class Answers(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            response = await anna.transport.handle_async_request(request)
            if request.url.path == messages.STATUS:
                asyncio.get_running_loop().call_later(0.1, answered.set)
            return response

    try:
        anna.sync(Answers())
        # Whoever did not wait for it has left the loop that would have let it be written.
        assert answered.is_set()
    finally:
        answered.set()
    assert len(anna.store.read(syncing.log).result()) == 1


def grown_old(session: Session) -> None:
    """As if the last sync had been long ago."""
    long_ago = utc_now() - KEPT - timedelta(days=1)
    session.connection().execute(update(Operation.__table__).values(acked_at=long_ago))  # type: ignore[arg-type]
    for entry in session.scalars(select(SyncLog)):
        entry.ended_at = long_ago


def refused(session: Session, record: str) -> None:
    session.add(Operation(kind="comment", record_id=record, patch={"text": "m"}, schema=1, refused="too_large"))
