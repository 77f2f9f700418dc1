"""The protocol's addresses. Each reads a message, does one thing in one transaction, and answers."""

import re

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from trygg_central import attempts, devices, enrolment, operations, records
from trygg_central.database.interface import Database
from trygg_central.http.bodies import answer, read_body, read_message
from trygg_central.http.door import tell
from trygg_central.http.metrics import Metrics
from trygg_central.refusals import Refused
from trygg_protocol import messages
from trygg_protocol.messages import DeviceStatus, EnrolmentRequest, ReceiptRequest
from trygg_protocol.problems import Code
from trygg_protocol.wire import encode

_NUMBER = re.compile(r"[0-9]{1,9}")


class Api:
    """The addresses of the laptops, on one database."""

    def __init__(self, database: Database, metrics: Metrics) -> None:
        self._database = database
        self._metrics = metrics

    def routes(self) -> list[Route]:
        """One for each address of the protocol."""
        return [
            Route(messages.ENROLMENT, self.enrol, methods=["POST"]),
            Route(messages.OPERATIONS, self.push, methods=["POST"]),
            Route(messages.RECORDS, self.pull, methods=["GET"]),
            Route(messages.RECEIPTS, self.receipts, methods=["POST"]),
            Route(messages.STATUS, self.status, methods=["PUT"]),
        ]

    async def enrol(self, request: Request) -> Response:
        """A code becomes a token; wrong codes of one address are counted."""
        address = f"enrol:{request.client.host if request.client else ''}"
        message = await read_message(request, EnrolmentRequest)

        def work() -> bytes:
            attempts.check(self._database, address)
            try:
                return encode(enrolment.enrol(self._database, message))
            except Refused as refused:
                if refused.code is Code.CODE_REFUSED:
                    attempts.failed(self._database, address)
                raise

        return answer(request, await run_in_threadpool(work))

    async def push(self, request: Request) -> Response:
        """Operations come in."""
        token = _token(request)
        body = await read_body(request)
        caller, told = await run_in_threadpool(operations.push, self._database, token, body)
        self._metrics.pushed(told.answers)
        tell(request, tenant=caller.tenant, device=caller.device, count=len(told.answers))
        return answer(request, encode(told))

    async def pull(self, request: Request) -> Response:
        """Records go out."""
        token = _token(request)
        limit = request.query_params.get("limit", str(messages.MOST_RECORDS))
        if not _NUMBER.fullmatch(limit):
            raise Refused(Code.MALFORMED, "limit is a number")
        cursor = request.query_params.get("cursor")
        caller, count, body = await run_in_threadpool(records.pull, self._database, token, cursor, int(limit))
        self._metrics.pulled.inc(count)
        tell(request, tenant=caller.tenant, device=caller.device, count=count)
        return answer(request, body)

    async def receipts(self, request: Request) -> Response:
        """What is held, and in which state."""
        token = _token(request)
        message = await read_message(request, ReceiptRequest)
        return answer(request, encode(await run_in_threadpool(records.receipts, self._database, token, message)))

    async def status(self, request: Request) -> Response:
        """How much a device has unsent."""
        token = _token(request)
        message = await read_message(request, DeviceStatus)

        def work() -> None:
            tenant = devices.tenant_of(token)
            with self._database.transaction(tenant) as tx:
                devices.report(tx, devices.authenticated(tx, tenant, token), message)

        await run_in_threadpool(work)
        return Response(status_code=204)


def _token(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Refused(Code.TOKEN_MISSING)
    return token.strip()
