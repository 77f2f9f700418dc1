"""How far a laptop has read: it is not told its own again, and misses nothing that others wrote meanwhile."""

from collections.abc import Callable
from functools import partial

import httpx
import pytest
from msgspec import Raw
from tests.sync.booth import Central, Laptop, told
from tests.sync.links import Watched

from trygg_desktop.errors import Fault
from trygg_desktop.model.base import new_id
from trygg_desktop.model.sync import Scope, SyncState
from trygg_desktop.services import syncing
from trygg_desktop.sync import state
from trygg_protocol import messages
from trygg_protocol.messages import Pull, RemoteRecord
from trygg_protocol.problems import Code, problem
from trygg_protocol.wire import encode

Open = Callable[..., Laptop]


def test_a_laptop_is_not_told_again_what_it_sent(central: Central, laptop: Open) -> None:
    anna = laptop("anna")
    anna.sync()
    anna.comment(anna.occasion(), "mörkt")
    link = Watched(central.transport())
    done = anna.sync(link)
    assert (done.pushed, link.records, link.pulls) == (2, 0, 1)
    assert told(anna.records()) == told(central.records())


def test_what_another_sends_between_pull_and_push_is_not_missed(central: Central, laptop: Open) -> None:
    assert met_at_the_door(central, laptop)


def test_a_laptop_that_goes_on_wherever_it_stood_is_caught(
    central: Central, laptop: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hasty(mine: SyncState, before: str, cursor: str) -> bool:  # noqa: ARG001  # as the sound one is called
        mine.cursor = cursor
        return True

    monkeypatch.setattr(state, "go_on", hasty)
    assert not met_at_the_door(central, laptop)


def met_at_the_door(central: Central, laptop: Open) -> bool:
    """Bo sends when Anna has pulled, and is about to send; whether she has what he wrote in the end."""
    anna, bo = laptop("anna"), laptop("bo")
    evening = anna.occasion()
    anna.sync(), bo.sync(), anna.sync()
    anna.comment(evening, "mörkt")
    bo.comment(evening, "mopeder")
    anna.sync(Watched(central.transport(), messages.OPERATIONS, bo.sync))
    return told(anna.records()) == told(central.records())


def test_what_is_wanted_while_a_page_is_on_its_way_is_fetched(central: Central, laptop: Open) -> None:
    """The wider scope is chosen between a pull's question and its answer: all must be asked for once more."""
    anna, bo = laptop("anna"), laptop("bo")
    bo.sync()
    choose(bo, Scope.JOINED)
    evening = anna.occasion()
    words = anna.comment(evening, "mörkt")
    anna.sync(), bo.sync()
    assert bo.text(words) is None
    anna.comment(evening, "mopeder")
    anna.sync()
    bo.sync(Watched(central.transport(), messages.RECORDS, partial(choose, bo, Scope.MUNICIPALITY)))
    assert bo.text(words) == "mörkt"


def test_a_server_that_minds_every_cursor_is_told_of_and_not_asked_for_ever(laptop: Open) -> None:
    anna = laptop("anna")
    anna.sync()
    asked: list[str] = []

    class Minds(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            asked.append(request.url.query.decode())
            return httpx.Response(400, content=encode(problem(Code.BAD_CURSOR, "no", 400)), request=request)

    with pytest.raises(Fault, match="sync_not_a_server"):
        anna.sync(Minds())
    assert ["cursor" in query for query in asked] == [True, False]


@pytest.mark.parametrize("state", [b"3", b'["m\xc3\xb6rkt"]', b'{"text":"\xff"}', b'{"odd":"\xff"}'])
@pytest.mark.parametrize("kind", ["comment", "of-a-newer-version"])
def test_a_page_that_no_server_of_ours_gives_is_told_of_and_not_taken_in(state: bytes, kind: str, laptop: Open) -> None:
    anna = laptop("anna")
    anna.sync()
    before = anna.store.read(lambda session: session.get_one(SyncState, 1).cursor).result()
    record = RemoteRecord(kind, new_id(), 9, 1, Raw(state))

    class Strange(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            epoch = anna.store.read(lambda session: session.get_one(SyncState, 1).epoch).result()
            return httpx.Response(200, content=encode(Pull(epoch, [record], "next", more=False)), request=request)

    with pytest.raises(Fault, match="sync_not_a_server"):
        anna.sync(Strange())
    assert anna.store.read(lambda session: session.get_one(SyncState, 1).cursor).result() == before


def choose(laptop: Laptop, scope: Scope) -> None:
    laptop.store.write(partial(syncing.choose_scope, scope=scope)).result()
