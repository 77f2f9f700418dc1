"""Two batches are with the server at once, and yet it hears of each record in order."""

import asyncio
from collections.abc import Callable, Sequence

import httpx
import pytest
from tests.sync.booth import Central, Laptop, told

from trygg_desktop.sync import engine, flights
from trygg_protocol import messages

Open = Callable[..., Laptop]


class Overtakes(httpx.AsyncBaseTransport):
    """Holds a push until another that was sent after it has been answered, or `alone` tells that there is none."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner
        self._held: asyncio.Event | None = None
        self._overtaking = False
        self.overtaken = 0

    def alone(self) -> None:
        if self._held is not None and not self._overtaking:
            self._held.set()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path != messages.OPERATIONS:
            return await self._inner.handle_async_request(request)
        if self._held is None:
            self._held = asyncio.Event()
            await self._held.wait()
            self._held = None
            return await self._inner.handle_async_request(request)
        self._overtaking = True
        response = await self._inner.handle_async_request(request)
        self._overtaking = False
        self.overtaken += 1
        self._held.set()
        return response


def test_of_one_record_the_server_hears_in_order(
    central: Central, laptop: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert corrected_on_the_way(central, laptop, monkeypatch, flights.may_fly)


def test_a_laptop_that_sends_whatever_there_is_at_once_is_caught(
    central: Central, laptop: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hasty(ready: flights.Ready, _: Sequence[flights.Flight]) -> bool:
        return ready.about != set()

    assert not corrected_on_the_way(central, laptop, monkeypatch, hasty)


def corrected_on_the_way(
    central: Central,
    laptop: Open,
    monkeypatch: pytest.MonkeyPatch,
    may_fly: Callable[[flights.Ready, Sequence[flights.Flight]], bool],
) -> bool:
    """Whether the server has what was corrected before it was sent as it is here, if later batches arrive before
    earlier ones wherever they can."""
    anna = laptop("anna")
    evening = anna.occasion()
    anna.sync()
    others = [anna.comment(evening, f"mopeder {number}") for number in range(3)]
    words = anna.comment(evening, "mörkt")
    for text in ("mörkt vid b", "mörkt vid bussen"):
        anna.edit(words, text=text)
    link = Overtakes(central.transport())

    def telling(ready: flights.Ready, flying: Sequence[flights.Flight]) -> bool:
        flies = may_fly(ready, flying)
        if not flies:
            link.alone()
        return flies

    monkeypatch.setattr(flights, "may_fly", telling)
    monkeypatch.setattr(engine, "MOST_OPERATIONS", 1)
    anna.sync(link)
    assert link.overtaken > 0
    assert central.records().keys() >= {("comment", one) for one in others}
    assert anna.text(words) == "mörkt vid bussen"
    return told(anna.records()) == told(central.records())
