"""How a benchmark measures and tells: both sides by turns in one run, and their ratio beside its target."""

import statistics
from collections.abc import Callable, Sequence
from time import perf_counter


def timed(fn: Callable[[], object]) -> float:
    """Seconds that `fn` takes."""
    begun = perf_counter()
    fn()
    return perf_counter() - begun


def p50(seconds: Sequence[float]) -> float:
    """The median."""
    return statistics.median(seconds)


def p99(seconds: Sequence[float]) -> float:
    """The 99th percentile."""
    return statistics.quantiles(seconds, n=100, method="inclusive")[98]


def tell(question: str, ratio: float, at_most: float, facts: str = "") -> None:
    """Print one answer: the ratio, its target, and whether it is met."""
    verdict = "met" if ratio <= at_most else "MISSED"
    print(f"{question:<68} {ratio:>7.2f}  (at most {at_most:g})  {verdict:<6}  {facts}".rstrip())
