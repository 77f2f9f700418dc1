"""How much at a time, and how long to wait: grown while all goes well, cut when it does not."""

import random
from collections.abc import Callable
from dataclasses import dataclass

FIRST, LEAST = 1_000, 20


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait between tries, in seconds, and how many may fail in a row."""

    first: float = 0.5
    longest: float = 30.0
    tries: int = 8
    jitter: Callable[[float, float], float] = random.uniform

    def wait(self, failed: int, asked: float) -> float:
        """Before the next try, after `failed` in a row: full jitter, and never sooner than the server `asked` for."""
        return asked + self.jitter(0, min(self.longest, self.first * 2 ** (failed - 1)))


class Pace:
    """The size of the next batch, at `most` so many, and how many tries have failed in a row."""

    def __init__(self, patience: Patience, most: int) -> None:
        self._patience, self._most = patience, most
        self.size = min(FIRST, most)
        self.failed = 0

    def went_well(self) -> None:
        """Take twice as much the next time."""
        self.failed = 0
        self.size = min(self._most, self.size * 2)

    def went_wrong(self, asked: float, *, smaller: bool) -> float | None:
        """Take half as much; the seconds to wait before it, None when patience has ended.

        The smallest batch is LEAST, or, where the server may mind a single operation, one.
        """
        self.failed += 1
        self.size = max(1 if smaller else min(LEAST, self.size), self.size // 2)
        if self.failed >= self._patience.tries and self.size <= LEAST:
            return None
        return self._patience.wait(self.failed, asked)
