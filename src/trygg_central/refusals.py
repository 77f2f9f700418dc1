"""Why a request is refused. Each is answered by a problem document; none holds anything of what was sent."""

from trygg_protocol.problems import Code

TOLD: dict[Code, tuple[int, str]] = {
    Code.MALFORMED: (400, "The request is not the message this address takes"),
    Code.BAD_CURSOR: (400, "The cursor was not given by this server"),
    Code.TOKEN_MISSING: (401, "A device token is needed"),
    Code.TOKEN_UNKNOWN: (401, "The token is wrong or has expired"),
    Code.TOKEN_REVOKED: (403, "This device has been revoked"),
    Code.CODE_REFUSED: (403, "The enrolment code is wrong, used or too old"),
    Code.FORBIDDEN: (403, "This is not allowed"),
    Code.NOT_FOUND: (404, "There is nothing at this address"),
    Code.METHOD_NOT_ALLOWED: (405, "This address does not take that method"),
    Code.TOO_LARGE: (413, "The request is too large"),
    Code.WRONG_TYPE: (415, "Only JSON is read, plain or as zstd"),
    Code.TOO_MANY: (429, "Too many requests; wait a little"),
    Code.INTERNAL: (500, "The server made a mistake; nothing was changed"),
    Code.UNAVAILABLE: (503, "The database is away for the moment; nothing was changed"),
}
"""The HTTP status and the title of each."""


class Refused(Exception):
    """A request is refused. `wait` is when it may be tried again, in seconds."""

    def __init__(self, code: Code, detail: str = "", *, wait: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail
        self.wait = wait
