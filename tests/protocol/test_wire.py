"""Messages survive the wire, also those of a newer or older peer."""

import msgspec
import pytest

from trygg_protocol.messages import Answer, Outcome, Push, PushAnswer, RemoteRecord
from trygg_protocol.wire import decode, digest, encode

OPERATION = (
    b'{"op_id":"o","kind":"drone","record_id":"r","base_rev":null,"patch":{"text":"m\xc3\xb6rkt","wings":[1,2.5]},'
    b'"schema":9,"created_at":"2026-11-20T15:30:00+00:00","mood":"newer"}'
)


def test_members_and_kinds_of_a_newer_peer_do_no_harm() -> None:
    push = decode(b'{"newer":1,"operations":[' + OPERATION + b"]}", Push)
    assert push.operations[0].patch == {"text": "mörkt", "wings": [1, 2.5]}
    assert push.operations[0].author == ""
    assert decode(encode(push), Push) == push


def test_what_is_not_said_is_not_sent() -> None:
    body = encode(PushAnswer("e", [Answer("o", Outcome.APPLIED, 3)]))
    assert body == b'{"epoch":"e","answers":[{"op_id":"o","outcome":"applied","rev":3}]}'


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff", b'{"operations":3}', b"[" * 100_000, b'{"operations":["\\ud800"]}']
)
def test_what_is_no_message_is_told_of_as_such(body: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        decode(body, Push)


def test_a_tombstone_is_a_record_without_state() -> None:
    assert decode(encode(RemoteRecord.of("comment", "c", 4, 1, None)), RemoteRecord).fields is None


def test_a_digest_is_of_the_state_and_not_of_its_order() -> None:
    assert digest({"a": 1, "b": {"d": 2, "c": 3}}) == digest({"b": {"c": 3, "d": 2}, "a": 1})
    assert digest({"a": 1}) != digest({"a": "1"})
