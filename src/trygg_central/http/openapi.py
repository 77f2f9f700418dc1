"""The OpenAPI document, made from the messages themselves so that it cannot tell anything else."""

from http import HTTPMethod
from typing import Any, NamedTuple

import msgspec

from trygg_central.refusals import TOLD
from trygg_protocol import messages
from trygg_protocol.problems import PROBLEM_TYPE, Code, Problem
from trygg_protocol.wire import CONTENT_TYPE


class _Address(NamedTuple):
    path: str
    method: HTTPMethod
    summary: str
    takes: type[msgspec.Struct] | None
    gives: type[msgspec.Struct] | None


_ADDRESSES = (
    _Address(
        messages.ENROLMENT,
        HTTPMethod.POST,
        "Trade a one-time code for a token",
        messages.EnrolmentRequest,
        messages.Enrolment,
    ),
    _Address(
        messages.OPERATIONS, HTTPMethod.POST, "Push operations in their order", messages.Push, messages.PushAnswer
    ),
    _Address(messages.RECORDS, HTTPMethod.GET, "Pull what changed after a cursor", None, messages.Pull),
    _Address(
        messages.RECEIPTS,
        HTTPMethod.POST,
        "Ask which records are held, and in which state",
        messages.ReceiptRequest,
        messages.Receipts,
    ),
    _Address(messages.STATUS, HTTPMethod.PUT, "Tell how much is unsent", messages.DeviceStatus, None),
)
_QUERY = [
    {"name": "cursor", "in": "query", "schema": {"type": "string"}, "description": "Absent: from the first record."},
    {
        "name": "limit",
        "in": "query",
        "schema": {"type": "integer", "minimum": 1, "maximum": messages.MOST_RECORDS},
    },
]


def openapi(version: str) -> dict[str, Any]:
    """The document, as OpenAPI 3.1."""
    types = [kind for address in _ADDRESSES for kind in (address.takes, address.gives) if kind is not None]
    _, schemas = msgspec.json.schema_components([*types, Problem], ref_template="#/components/schemas/{name}")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Trygg Central",
            "version": version,
            "description": "Laptops push operations and pull records. Every error is a problem document (RFC 9457). "
            "Bodies may be sent with Content-Encoding: zstd, and are answered so where it is accepted.",
        },
        "paths": {address.path: {address.method.lower(): _operation(address)} for address in _ADDRESSES},
        "components": {
            "schemas": schemas,
            "securitySchemes": {"device": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(address: _Address) -> dict[str, Any]:
    told: dict[str, Any] = {
        "summary": address.summary,
        "operationId": address.path.rpartition("/")[2],
        "responses": {"200": _content(CONTENT_TYPE, address.gives)} if address.gives else {"204": _described("Kept.")},
    }
    for status in sorted({status for code, (status, _) in TOLD.items() if code not in _NEVER}):
        told["responses"][str(status)] = _content(PROBLEM_TYPE, Problem)
    if address.takes is not None:
        told["requestBody"] = {"required": True, **_body(CONTENT_TYPE, address.takes)}
    else:
        told["parameters"] = _QUERY
    if address.path != messages.ENROLMENT:
        told["security"] = [{"device": []}]
    return told


_NEVER = {Code.NOT_FOUND, Code.METHOD_NOT_ALLOWED, Code.INTERNAL}


def _described(text: str) -> dict[str, Any]:
    return {"description": text}


def _body(media: str, kind: type[msgspec.Struct]) -> dict[str, Any]:
    return {"content": {media: {"schema": {"$ref": f"#/components/schemas/{kind.__name__}"}}}}


def _content(media: str, kind: type[msgspec.Struct]) -> dict[str, Any]:
    return {**_described(kind.__name__), **_body(media, kind)}
