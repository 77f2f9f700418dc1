"""How fast one device or address may ask one server process."""

import time
from collections import OrderedDict
from collections.abc import Callable

_PER_SECOND = 200.0
_AT_ONCE = 400.0
_MOST_ASKERS = 10_000


class Buckets:
    """A token bucket for each asker. Fills by 200 a second up to 400; the longest silent are forgotten."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, asker: str) -> bool:
        """Take one; False where the asker has none left."""
        at = self._clock()
        left, since = self._buckets.pop(asker, (_AT_ONCE, at))
        left = min(_AT_ONCE, left + (at - since) * _PER_SECOND)
        self._buckets[asker] = (left - 1 if left >= 1 else left), at
        if len(self._buckets) > _MOST_ASKERS:
            self._buckets.popitem(last=False)
        return left >= 1
