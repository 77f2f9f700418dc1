"""The wire: the central server's five addresses as functions, its refusals and the network's as faults.

The one place that knows HTTP. Nothing of what is sent or received ever reaches an error or a log.
"""

import ssl
from functools import cache
from types import TracebackType
from typing import NamedTuple, Self, TypeVar
from urllib.parse import urlsplit

import httpx
import msgspec
import truststore
import zstandard

from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_protocol import messages, wire
from trygg_protocol.messages import (
    DeviceStatus,
    Enrolment,
    EnrolmentRequest,
    Operation,
    Pull,
    Push,
    PushAnswer,
    ReceiptRequest,
    Receipts,
)
from trygg_protocol.problems import Code, Problem

T = TypeVar("T")
_TIMEOUT = httpx.Timeout(60, connect=10)
_WORTH_COMPRESSING = 1_024
_LEVEL = 3
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_PERSON: dict[str, str] = {
    Code.TOKEN_MISSING: "sync_token_unknown",
    Code.TOKEN_UNKNOWN: "sync_token_unknown",
    Code.TOKEN_REVOKED: "sync_token_revoked",
    Code.CODE_REFUSED: "sync_code_refused",
}


class Hiccup(Exception):
    """The request may go well another time: the network, or a server that is busy, down or mistaken.

    `fault` is what to tell once patience has ended, `wait` the seconds the server asked for, `smaller` whether the
    size of the request may be what it minds.
    """

    def __init__(self, fault: EnvironmentFault, *, wait: float = 0, smaller: bool = False) -> None:
        super().__init__(fault.code)
        self.fault = fault
        self.wait = wait
        self.smaller = smaller


class Parcel(NamedTuple):
    """Operations, ready to be sent."""

    size: int
    """How many they are."""
    epoch: str
    headers: dict[str, str]
    body: bytes | None


class Server:
    """One server, as one laptop sees it. Use it as an async context.

    Every method raises Hiccup, or PersonCanMend where a person must act: `sync_token_unknown`, `sync_token_revoked`,
    `sync_code_refused`, `sync_not_a_server`.
    """

    def __init__(self, address: str, token: str | None, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._name = urlsplit(address).hostname or address
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        # Without TLS a server is on this computer: there is nobody's certificate to look at.
        trusted = _trusted() if urlsplit(address).scheme == "https" else False
        self._http = httpx.AsyncClient(
            base_url=address, headers=headers, timeout=_TIMEOUT, transport=transport, verify=trusted
        )
        self._zstd = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self._http.aclose()

    async def enrol(self, request: EnrolmentRequest) -> Enrolment:
        """Trade a one-time code for a token."""
        return await self._ask("POST", messages.ENROLMENT, Enrolment, request)

    def pack(self, operations: list[Operation], epoch: str) -> Parcel:
        """Make operations ready to be sent, for example while others are on their way."""
        return Parcel(len(operations), epoch, *self._body(Push(operations, epoch)))

    async def push(self, parcel: Parcel) -> PushAnswer:
        """Send operations. An answer for each, in their order; none where the server's epoch is another one."""
        answer = await self._send("POST", messages.OPERATIONS, PushAnswer, parcel.headers, parcel.body)
        if len(answer.answers) != parcel.size and (answer.answers or answer.epoch == parcel.epoch):
            raise Hiccup(EnvironmentFault("sync_server_failed", server=self._name, status="answers"))
        return answer

    async def pull(self, cursor: str | None, limit: int) -> Pull:
        """Fetch what changed after the cursor, from the first record where it is None.

        Raises BadCursorError where this server never gave it.
        """
        asked = {"limit": str(limit), **({} if cursor is None else {"cursor": cursor})}
        try:
            return await self._ask("GET", messages.RECORDS, Pull, params=asked)
        except BadCursorError:
            if cursor is None:
                # To begin anew would bring the same for ever.
                raise self.stranger() from None
            raise

    async def receipts(self, request: ReceiptRequest) -> Receipts:
        """Ask which records the server holds."""
        return await self._ask("POST", messages.RECEIPTS, Receipts, request)

    async def report(self, status: DeviceStatus) -> None:
        """Tell how much waits here."""
        await self._ask("PUT", messages.STATUS, None, status)

    def stranger(self) -> PersonCanMend:
        """What is to be told where no Trygg server would answer so."""
        return PersonCanMend("sync_not_a_server", server=self._name)

    async def _ask(
        self,
        method: str,
        path: str,
        kind: type[T] | None,
        message: msgspec.Struct | None = None,
        params: dict[str, str] | None = None,
    ) -> T:
        return await self._send(method, path, kind, *self._body(message), params)

    async def _send(
        self,
        method: str,
        path: str,
        kind: type[T] | None,
        headers: dict[str, str],
        body: bytes | None,
        params: dict[str, str] | None = None,
    ) -> T:
        try:
            response = await self._http.request(method, path, params=params, content=body, headers=headers)
        except httpx.DecodingError as error:
            raise self._hiccup("sync_server_failed", status="zstd") from error
        except httpx.HTTPError as error:
            if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in _causes(error)):
                raise PersonCanMend("sync_untrusted", server=self._name) from None
            raise self._hiccup("sync_unreachable") from error
        self._zstd = "zstd" in response.headers.get("accept-encoding", "")
        if not response.is_success:
            raise self._refusal(response)
        try:
            return wire.decode(response.content, kind) if kind is not None else None  # type: ignore[return-value]
        except msgspec.DecodeError:
            raise self.stranger() from None

    def _body(self, message: msgspec.Struct | None) -> tuple[dict[str, str], bytes | None]:
        if message is None:
            return {}, None
        headers = {"Content-Type": wire.CONTENT_TYPE}
        body = wire.encode(message)
        if self._zstd and len(body) >= _WORTH_COMPRESSING:
            headers["Content-Encoding"] = "zstd"
            body = zstandard.ZstdCompressor(level=_LEVEL).compress(body)
        return headers, body

    def _refusal(self, response: httpx.Response) -> Exception:
        try:
            problem = wire.decode(response.content, Problem)
        except msgspec.DecodeError:
            problem = Problem("", "", response.status_code)
        if (code := _PERSON.get(problem.code)) is not None:
            return PersonCanMend(code, server=self._name)
        if problem.code == Code.BAD_CURSOR:
            return BadCursorError()
        status = response.status_code
        if status in (httpx.codes.NOT_FOUND, httpx.codes.METHOD_NOT_ALLOWED) or response.is_redirect:
            return self.stranger()
        wait = response.headers.get("retry-after", "")
        smaller = status in (httpx.codes.REQUEST_ENTITY_TOO_LARGE, httpx.codes.INTERNAL_SERVER_ERROR)
        fault = EnvironmentFault("sync_server_failed", server=self._name, status=status)
        return Hiccup(fault, wait=float(wait) if wait.isdecimal() else 0, smaller=smaller)

    def _hiccup(self, code: str, **facts: object) -> Hiccup:
        return Hiccup(EnvironmentFault(code, server=self._name, **facts))


@cache
def _trusted() -> ssl.SSLContext:
    """Who this computer's owner trusts. Read once: it takes longer than a whole sync that has nothing to say."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class BadCursorError(Exception):
    """The server never gave that cursor: pull from the start."""


def checked(address: str) -> str:
    """The server's address as it is kept. Raises PersonCanMend `sync_address` or `sync_needs_tls`.

    Words never leave this computer in the clear: without TLS a server may only be on this computer.
    """
    wanted = address.strip().rstrip("/")
    parts = urlsplit(wanted if "://" in wanted else f"https://{wanted}")
    if parts.scheme not in ("https", "http") or not parts.hostname or parts.query or parts.fragment:
        raise PersonCanMend("sync_address", address=wanted)
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        raise PersonCanMend("sync_needs_tls", server=parts.hostname)
    return f"{parts.scheme}://{parts.netloc}{parts.path}"


def _causes(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found
