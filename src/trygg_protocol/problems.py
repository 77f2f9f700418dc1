"""Errors as problem documents (RFC 9457). The code is for programs; title and detail are English, for admins."""

from enum import StrEnum

from msgspec import Struct

PROBLEM_TYPE = "application/problem+json"


class Code(StrEnum):
    """Every refusal there is. A client acts on these, and on the HTTP status where a code is new to it."""

    MALFORMED = "malformed"  # 400: not JSON, or not the message this path takes
    BAD_CURSOR = "bad-cursor"  # 400: not a cursor of this server; pull from the start
    TOKEN_MISSING = "token-missing"  # noqa: S105  # 401
    TOKEN_UNKNOWN = "token-unknown"  # noqa: S105  # 401: wrong, expired or of another server; enrol again
    TOKEN_REVOKED = "token-revoked"  # noqa: S105  # 403: an admin took it back; keep everything and tell a person
    CODE_REFUSED = "code-refused"  # 403: the enrolment code is wrong, used or too old
    FORBIDDEN = "forbidden"  # 403
    NOT_FOUND = "not-found"  # 404
    METHOD_NOT_ALLOWED = "method-not-allowed"  # 405
    TOO_LARGE = "too-large"  # 413: halve the batch
    WRONG_TYPE = "wrong-type"  # 415: neither JSON nor zstd of JSON
    TOO_MANY = "too-many"  # 429: wait for Retry-After
    INTERNAL = "internal"  # 500: a bug of the server; try again later
    UNAVAILABLE = "unavailable"  # 503: the database is away; wait for Retry-After


class Problem(Struct, frozen=True, omit_defaults=True):
    """A problem document. Never holds anything of the request's content."""

    type: str
    """`urn:trygg:problem:` and the code."""
    title: str
    status: int
    detail: str = ""
    code: str = ""
    """A `Code`, or one of a newer server."""
    request: str = ""
    """The request's id in the server's log."""


def problem(code: Code, title: str, status: int, detail: str = "", request: str = "") -> Problem:
    """The document for one refusal."""
    return Problem(f"urn:trygg:problem:{code}", title, status, detail, code, request)
