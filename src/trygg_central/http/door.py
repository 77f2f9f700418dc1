"""The door every request goes through: it is counted, logged, held within limits, and any refusal becomes a problem
document."""

import logging
import time
import uuid

import msgspec
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from trygg_central.database.interface import NotMigrated, Unavailable
from trygg_central.http.limits import Buckets
from trygg_central.http.metrics import Metrics
from trygg_central.refusals import TOLD, Refused
from trygg_protocol.problems import PROBLEM_TYPE, Code, problem

log = logging.getLogger("trygg_central")

_MOST_AT_ONCE = 200
_SECURITY = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_OF_STATUS = {403: Code.FORBIDDEN, 404: Code.NOT_FOUND, 405: Code.METHOD_NOT_ALLOWED, 413: Code.TOO_LARGE}


class Door:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics
        self._buckets = Buckets()
        self._running = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = time.perf_counter()
        scope.setdefault("state", {})["request_id"] = request_id = uuid.uuid4().hex
        status = 0

        async def outwards(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in (*_SECURITY.items(), ("X-Request-Id", request_id), ("Accept-Encoding", "zstd")):
                    headers.setdefault(name, value)
            await send(message)

        self._running += 1
        self._metrics.running.set(self._running)
        try:
            self._let_in(scope)
            await self._app(scope, receive, outwards)
        except Exception as error:  # the last to catch: it becomes a problem document
            if status:
                log.exception("broken off", extra={"request": request_id})
            else:
                await refusal(error, request_id)(scope, receive, outwards)
        finally:
            self._running -= 1
            self._tell(scope, request_id, status, time.perf_counter() - begun)

    def _let_in(self, scope: Scope) -> None:
        if self._running > _MOST_AT_ONCE:
            raise Refused(Code.UNAVAILABLE, "the server is busy", wait=1)
        address = (scope.get("client") or ("",))[0]
        if not self._buckets.take(Headers(scope=scope).get("authorization") or address):
            raise Refused(Code.TOO_MANY, wait=1)

    def _tell(self, scope: Scope, request_id: str, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", None) or "-"
        method = scope["method"] if scope["method"] in ("GET", "HEAD", "POST", "PUT", "OPTIONS") else "-"
        self._metrics.running.set(self._running)
        self._metrics.answered(method, route, status, seconds)
        told = {
            "request": request_id,
            "method": method,
            "route": route,
            "status": status,
            "ms": round(seconds * 1e3, 1),
        }
        log.info("request", extra={**told, **scope["state"].get("told", {})})


def tell(request: Request, **facts: object) -> None:
    """Add facts to the request's line in the log: ids and counts, never words."""
    request.scope["state"].setdefault("told", {}).update(facts)


def refusal(error: Exception, request_id: str) -> Response:
    """The problem document for an exception; one that nobody foresaw is logged, and told of as a bug."""
    match error:
        case Refused():
            refused = error
        case Unavailable() | NotMigrated():
            log.warning("database away", extra={"request": request_id, "why": str(error) or "not migrated"})
            refused = Refused(Code.UNAVAILABLE, wait=2)
        case HTTPException():
            refused = Refused(_OF_STATUS.get(error.status_code, Code.MALFORMED))
        case _:
            log.error("bug", exc_info=error, extra={"request": request_id})
            refused = Refused(Code.INTERNAL)
    status, title = TOLD[refused.code]
    headers = dict(getattr(error, "headers", None) or {})
    if refused.wait is not None:
        headers["Retry-After"] = str(refused.wait)
    if status == 401:  # noqa: PLR2004
        headers["WWW-Authenticate"] = "Bearer"
    body = msgspec.json.encode(problem(refused.code, title, status, refused.detail, request_id))
    return Response(body, status, headers, PROBLEM_TYPE)


async def refuse(request: Request, error: Exception) -> Response:
    """Starlette's form of `refusal`."""
    return refusal(error, request.scope["state"]["request_id"])
