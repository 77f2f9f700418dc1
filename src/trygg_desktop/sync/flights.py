"""Batches on their way: what is ready to be sent, and what may be with the server at once."""

import asyncio
from collections.abc import Sequence
from typing import NamedTuple

from trygg_desktop.sync.outgoing import Batch
from trygg_desktop.sync.server import Parcel
from trygg_protocol.messages import PushAnswer


class Ready(NamedTuple):
    """A batch, and what is sent of it."""

    batch: Batch
    parcel: Parcel
    about: set[str]
    """The ids of the records that it says something of."""


class Flight(NamedTuple):
    """A batch that is with the server."""

    ready: Ready
    answer: asyncio.Task[PushAnswer | None]


def may_fly(ready: Ready, flying: Sequence[Flight]) -> bool:
    """Whether there is something to send, of other records than those that the server is being told of."""
    return ready.about != set() and all(ready.about.isdisjoint(one.ready.about) for one in flying)
