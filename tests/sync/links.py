"""Bad links, in one process: answers that are lost on the way, and no link at all."""

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress
from typing import Self

import httpx

from trygg_protocol.messages import Pull
from trygg_protocol.wire import decode


class NoLink(httpx.AsyncBaseTransport):
    """The network is away; where there is an `inner`, for requests that bring something alone."""

    def __init__(self, inner: httpx.AsyncBaseTransport | None = None) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._inner is not None and request.method == "GET":
            return await self._inner.handle_async_request(request)
        raise httpx.ConnectError("no link", request=request)


class Loses(httpx.AsyncBaseTransport):
    """Lets every request through, and loses those of the answers that `lost` says, by their count from nought."""

    def __init__(self, inner: httpx.AsyncBaseTransport, lost: Callable[[int], bool]) -> None:
        self._inner, self._lost = inner, lost
        self.count = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self._inner.handle_async_request(request)
        self.count += 1
        if self._lost(self.count - 1):
            raise httpx.ReadError("the answer was lost", request=request)
        return response


class Watched(httpx.AsyncBaseTransport):
    """Counts the pulls and the records that come in.

    `meanwhile` is done once, before the first request to `path` goes on.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport, path: str = "", meanwhile: Callable[[], object] = int) -> None:
        self._inner, self._path, self._meanwhile = inner, path, meanwhile
        self.pulls = self.records = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == self._path:
            self._path = ""
            await asyncio.to_thread(self._meanwhile)
        response = await self._inner.handle_async_request(request)
        if request.method == "GET":
            self.pulls += 1
            self.records += len(decode(await response.aread(), Pull).records)
        return response


def one_in_five(seed: int) -> Callable[[int], bool]:
    """One answer of five is lost, by chance."""
    chance = random.Random(seed)  # noqa: S311  # a die, not a secret
    return lambda _: chance.random() < 0.2


class Cuts:
    """A relay on loopback that cuts every link after 2 to 20 kB in either direction. Use it as an async context."""

    def __init__(self, port: int, seed: int, least: int = 2_000, most: int = 20_000) -> None:
        self._to, self._chance, self._span = port, random.Random(seed), (least, most)  # noqa: S311  # a die
        self._links: set[asyncio.Task[None] | None] = set()
        self.cuts = 0
        self.port = 0

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._link, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        links = [link for link in self._links if link is not None]
        for link in links:
            link.cancel()
        await asyncio.gather(*links, return_exceptions=True)

    async def _link(self, here: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        link = asyncio.current_task()
        self._links.add(link)
        try:
            there, on = await asyncio.open_connection("127.0.0.1", self._to)
            await self._relay(here, back, there, on)
        finally:
            await _aborted(back)
            self._links.discard(link)

    async def _relay(
        self,
        here: asyncio.StreamReader,
        back: asyncio.StreamWriter,
        there: asyncio.StreamReader,
        on: asyncio.StreamWriter,
    ) -> None:
        left = [self._chance.randint(*self._span)]

        async def pass_on(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
            while chunk := await source.read(min(4_096, left[0])):
                left[0] -= len(chunk)
                target.write(chunk)
                await target.drain()
                if left[0] <= 0:
                    self.cuts += 1
                    return

        ways = [asyncio.create_task(pass_on(here, on)), asyncio.create_task(pass_on(there, back))]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            await _aborted(on)


async def _aborted(end: asyncio.StreamWriter) -> None:
    """Cut a connection off, and wait until it is."""
    end.transport.abort()
    with suppress(OSError):
        await end.wait_closed()
