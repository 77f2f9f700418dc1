"""Messages to bytes and back. JSON, so that an admin can read with own eyes what is sent."""

import hashlib
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

CONTENT_TYPE = "application/json"

T = TypeVar("T")
_encoder = msgspec.json.Encoder()


def encode(message: msgspec.Struct) -> bytes:
    """A message as JSON."""
    return _encoder.encode(message)


def decode(body: bytes, kind: type[T]) -> T:
    """The message in `body`.

    Raises:
        msgspec.DecodeError: it is no JSON; `msgspec.ValidationError`, a kind of it, where it is another message.
    """
    try:
        return msgspec.json.decode(body, type=kind)
    except (RecursionError, UnicodeDecodeError) as error:
        raise msgspec.DecodeError("the JSON is nested too deeply or is not UTF-8") from error


def digest(state: Mapping[str, Any]) -> str:
    """SHA-256, in hex, of a record's state: the same for both sides whatever the order of its fields."""
    return hashlib.sha256(msgspec.json.encode(dict(state), order="sorted")).hexdigest()
