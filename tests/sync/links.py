"""Bad links, in one process: answers that are lost on the way, and no link at all."""

import random
from collections.abc import Callable

import httpx


class NoLink(httpx.AsyncBaseTransport):
    """The network is away."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
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


def one_in_five(seed: int) -> Callable[[int], bool]:
    """One answer of five is lost, by chance."""
    chance = random.Random(seed)  # noqa: S311  # a die, not a secret
    return lambda _: chance.random() < 0.2
