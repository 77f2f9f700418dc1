"""What the server counts of itself, in Prometheus' format. No tenant and no device is told of."""

from collections import Counter as Tally
from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from trygg_protocol.messages import Answer

_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)


class Metrics:
    """The counters of one server process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.running = Gauge("trygg_requests_running", "Requests being answered", registry=self._registry)
        self._requests = Counter(
            "trygg_requests", "Requests answered", ("method", "route", "status"), registry=self._registry
        )
        self._seconds = Histogram(
            "trygg_request_seconds", "Time to answer", ("route",), buckets=_SECONDS, registry=self._registry
        )
        self._operations = Counter(
            "trygg_operations", "Operations pushed, by outcome", ("outcome",), registry=self._registry
        )
        self.pulled = Counter("trygg_records_pulled", "Records sent to devices", registry=self._registry)

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one request."""
        self._requests.labels(method, route, status).inc()
        self._seconds.labels(route).observe(seconds)

    def pushed(self, answers: Iterable[Answer]) -> None:
        """Count the answers of one push."""
        for outcome, count in Tally(answer.outcome for answer in answers).items():
            self._operations.labels(outcome).inc(count)

    def text(self) -> bytes:
        """All of it."""
        return generate_latest(self._registry)
