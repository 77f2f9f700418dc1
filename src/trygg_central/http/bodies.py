"""Reads request bodies within limits and writes answers, both as JSON or zstd of JSON."""

from typing import TypeVar

import msgspec
import zstandard
from starlette.requests import Request
from starlette.responses import Response

from trygg_central.refusals import Refused
from trygg_protocol.messages import MOST_BYTES
from trygg_protocol.problems import Code
from trygg_protocol.wire import CONTENT_TYPE, decode

_WORTH_COMPRESSING = 1024
_LEVEL = 3
_WINDOW = 8 * 1024 * 1024
_PASSED_OVER = 256 * 1024 * 1024
"""How much of a too large body is read and thrown away, so that its sender gets to read the answer."""

T = TypeVar("T")


async def read_body(request: Request) -> bytes:
    """The body, decompressed, at most `MOST_BYTES`.

    Raises:
        Refused: it is larger, or neither JSON nor zstd of JSON by its headers.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != CONTENT_TYPE:
        raise Refused(Code.WRONG_TYPE, f"Content-Type must be {CONTENT_TYPE}")
    coding = request.headers.get("content-encoding", "identity").strip().lower()
    if coding not in ("identity", "zstd"):
        raise Refused(Code.WRONG_TYPE, "Content-Encoding may be zstd")
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= MOST_BYTES:
            chunks.append(chunk)
        elif size > _PASSED_OVER:
            break
    if size > MOST_BYTES:
        raise Refused(Code.TOO_LARGE, f"a body has at most {MOST_BYTES} bytes")
    body = b"".join(chunks)
    return body if coding == "identity" else _decompressed(body)


async def read_message(request: Request, kind: type[T]) -> T:
    """The message in the body.

    Raises:
        Refused: it is another.
    """
    try:
        return decode(await read_body(request), kind)
    except msgspec.DecodeError as error:
        raise Refused(Code.MALFORMED, f"not a {kind.__name__}") from error


def answer(request: Request, body: bytes) -> Response:
    """A JSON answer, compressed where it is worth it and the asker reads zstd."""
    headers = {"Vary": "Accept-Encoding"}
    accepted = {part.partition(";")[0].strip() for part in request.headers.get("accept-encoding", "").split(",")}
    if "zstd" in accepted and len(body) >= _WORTH_COMPRESSING:
        body = zstandard.ZstdCompressor(level=_LEVEL).compress(body)
        headers["Content-Encoding"] = "zstd"
    return Response(body, media_type=CONTENT_TYPE, headers=headers)


def _decompressed(body: bytes) -> bytes:
    try:
        reader = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(body)
        whole = reader.read(MOST_BYTES + 1)
    except zstandard.ZstdError as error:
        raise Refused(Code.MALFORMED, "the body is not zstd") from error
    if len(whole) > MOST_BYTES:
        raise Refused(Code.TOO_LARGE, f"a body has at most {MOST_BYTES} bytes, decompressed")
    return whole
