"""Whatever is sent, the answer is a clear refusal, and nothing is changed."""

import socket
from collections.abc import Iterator

import msgspec
import pytest
import zstandard
from tests.central.machines import Central, Laptop, operation

from trygg_central import devices, enrolment
from trygg_central.clock import now
from trygg_protocol import messages
from trygg_protocol.messages import EnrolmentRequest, Outcome, Push, Reason
from trygg_protocol.problems import PROBLEM_TYPE, Problem
from trygg_protocol.wire import decode, encode

ONE = encode(Push([operation({"text": "hemligt"})]))


@pytest.fixture
def anna(central: Central, tenant: str) -> Laptop:
    return central.laptop(tenant)


@pytest.fixture
def unchanged(anna: Laptop, central: Central, tenant: str) -> Iterator[None]:
    """What was there is there afterwards, and no more; nobody's words are in the log."""
    anna.push(operation({"text": "hemligt"}, "c-1"))
    yield
    reader = central.laptop(tenant)
    assert [(record.record_id, record.fields) for record in reader.pull()] == [("c-1", {"text": "hemligt"})]
    assert "hemligt" not in repr(central.server.log)


def refused(anna: Laptop, method: str, path: str, body: bytes | None, **headers: str) -> tuple[int, str]:
    told = anna.request(method, path, body, headers={name.replace("_", "-"): value for name, value in headers.items()})
    assert told.headers["content-type"] == PROBLEM_TYPE
    document = decode(told.content, Problem)
    assert document.status == told.status_code
    assert document.type == f"urn:trygg:problem:{document.code}"
    assert "hemligt" not in told.text
    return told.status_code, document.code


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(
    ("token", "answer"),
    [
        ("", (401, "token-missing")),
        ("Basic YTpi", (401, "token-missing")),
        ("Bearer x", (401, "token-unknown")),
        ("Bearer trygg_lysekil_" + "a" * 43, (401, "token-unknown")),
        ("Bearer trygg_*_" + "a" * 43, (401, "token-unknown")),
    ],
)
def test_a_wrong_token(anna: Laptop, token: str, answer: tuple[int, str]) -> None:
    assert refused(anna, "POST", messages.OPERATIONS, ONE, Authorization=token) == answer
    assert refused(anna, "GET", messages.RECORDS, None, Authorization=token) == answer


@pytest.mark.usefixtures("unchanged")
def test_a_token_of_this_server_for_another_tenant(anna: Laptop, central: Central, tenant: str) -> None:
    other = central.tenant()
    stolen = anna.enrolled.token.replace(tenant, other)
    answer = refused(anna, "POST", messages.OPERATIONS, ONE, Authorization=f"Bearer {stolen}")
    assert answer == (401, "token-unknown")
    assert central.laptop(other).pull() == []


@pytest.mark.usefixtures("unchanged")
def test_a_revoked_token(anna: Laptop, central: Central, tenant: str) -> None:
    assert devices.revoke(central.database, tenant, anna.device)
    assert refused(anna, "POST", messages.OPERATIONS, ONE) == (403, "token-revoked")
    assert refused(anna, "GET", messages.RECORDS, None) == (403, "token-revoked")
    assert not devices.revoke(central.database, tenant, anna.device)


@pytest.mark.usefixtures("unchanged")
def test_an_expired_token(anna: Laptop, central: Central, tenant: str) -> None:
    with central.database.transaction(tenant) as tx:
        assert tx.run("UPDATE device SET expires_at = :at WHERE id = :id", at=now(seconds=-1), id=anna.device) == 1
    assert refused(anna, "POST", messages.OPERATIONS, ONE) == (401, "token-unknown")


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b'{"operations":1}',
        b"\xff\xfe",
        b'{"operations":' + b"[" * 200_000,
        b'{"a":"\\ud800"}',
    ],
)
def test_malformed_json(anna: Laptop, body: bytes) -> None:
    assert refused(anna, "POST", messages.OPERATIONS, body) == (400, "malformed")


@pytest.mark.usefixtures("unchanged")
def test_a_wrong_content_type_or_coding(anna: Laptop) -> None:
    wrong = (415, "wrong-type")
    assert refused(anna, "POST", messages.OPERATIONS, ONE, Content_Type="text/plain") == wrong
    assert refused(anna, "POST", messages.OPERATIONS, ONE, Content_Encoding="gzip") == wrong
    assert refused(anna, "POST", messages.OPERATIONS, ONE, Content_Encoding="zstd") == (400, "malformed")


@pytest.mark.usefixtures("unchanged")
def test_a_body_of_100_megabytes_however_it_is_packed(anna: Laptop) -> None:
    huge = b" " * 100_000_000
    too_large = (413, "too-large")
    assert refused(anna, "POST", messages.OPERATIONS, huge) == too_large
    bomb = zstandard.compress(huge)
    assert len(bomb) < 20_000
    assert refused(anna, "POST", messages.OPERATIONS, bomb, Content_Encoding="zstd") == too_large


@pytest.mark.usefixtures("unchanged")
def test_too_many_operations(anna: Laptop) -> None:
    many = encode(Push([operation({"n": 1}) for _ in range(messages.MOST_OPERATIONS + 1)]))
    assert refused(anna, "POST", messages.OPERATIONS, many) == (413, "too-large")


@pytest.mark.usefixtures("unchanged")
def test_a_cursor_that_was_never_given(anna: Laptop) -> None:
    for cursor in ("x", "0-1", "%00", "'; DROP TABLE record; --"):
        assert refused(anna, "GET", f"{messages.RECORDS}?cursor={cursor}", None) == (400, "bad-cursor")
    assert refused(anna, "GET", f"{messages.RECORDS}?limit=many", None) == (400, "malformed")


def test_addresses_and_methods_that_are_not_there(anna: Laptop) -> None:
    assert refused(anna, "GET", "/v1/nothing", None) == (404, "not-found")
    assert refused(anna, "DELETE", messages.RECORDS, None) == (405, "method-not-allowed")


def test_a_bad_operation_is_rejected_alone(anna: Laptop) -> None:
    good = [operation({"n": number}) for number in range(2)]
    bad = [
        b'{"op_id":"half"}',
        b"17",
        encode(operation({}, kind="no spaces")),
        encode(operation({}, "\u0000")),
        encode(operation({"text": "x" * messages.MOST_BYTES_OF_A_PATCH})),
        encode(operation({}, base=2**70)),
        encode(operation({}, author="server")),
        encode(operation({}, created_at="\u001f")),
        encode(operation({}, after=("\u0000", *["later"] * 1_000))),
        encode(operation({}, after=("later",) * 1_000)),
        encode(msgspec.structs.replace(operation({}), op_id="\u001f")),
    ]
    body = b'{"operations":[' + b",".join([encode(good[0]), *bad, encode(good[1])]) + b"]}"
    told = decode(anna.request("POST", messages.OPERATIONS, body).content, messages.PushAnswer).answers
    assert [answer.outcome for answer in told] == [Outcome.APPLIED, *[Outcome.REJECTED] * len(bad), Outcome.APPLIED]
    assert [answer.reason for answer in told[1:-1]] == [
        *(Reason.MALFORMED, Reason.MALFORMED, Reason.BAD_NAME, Reason.BAD_NAME),
        *(Reason.TOO_LARGE, Reason.MALFORMED, Reason.BAD_NAME, Reason.MALFORMED),
        *(Reason.BAD_NAME, Reason.MALFORMED, Reason.BAD_NAME),
    ]
    assert told[1].op_id == "half"
    assert len(anna.pull()) == 2


def enrolled(laptop: Laptop, code: str, device: str = "another-laptop") -> tuple[int, str]:
    body = encode(EnrolmentRequest(code, device, "Bord 2"))
    told = laptop.http.post(messages.ENROLMENT, content=body, headers={"Content-Type": "application/json"})
    return told.status_code, told.json().get("code", "")


def test_a_code_works_once_and_again_only_for_the_same_laptop(anna: Laptop, central: Central, tenant: str) -> None:
    code = enrolment.new_code(central.database, tenant)
    assert enrolled(anna, code.lower().replace("-", " ")) == (200, "")
    assert enrolled(anna, code) == (200, "")
    assert enrolled(anna, code, "a-third-laptop") == (403, "code-refused")


def test_a_code_ends_after_five_wrong_tries_and_after_a_day(anna: Laptop, central: Central, tenant: str) -> None:
    code, old = enrolment.new_code(central.database, tenant), enrolment.new_code(central.database, tenant)
    wrong = code[:5] + ("ZZZZ-ZZZZ" if code[5:] != "ZZZZ-ZZZZ" else "YYYY-YYYY")
    assert [enrolled(anna, wrong) for _ in range(5)] == [(403, "code-refused")] * 5
    assert enrolled(anna, code) == (403, "code-refused")
    with central.database.transaction(tenant) as tx:
        tx.run("UPDATE enrolment_code SET expires_at = :at WHERE id = :id", at=now(seconds=-1), id=old[:4])
    assert enrolled(anna, old) == (403, "code-refused")
    with central.database.transaction(tenant) as tx:
        tx.run("DELETE FROM attempt")


def test_an_address_that_guesses_must_wait_and_is_told_how_long(anna: Laptop, central: Central, tenant: str) -> None:
    good = enrolment.new_code(central.database, tenant)
    answers = [enrolled(anna, f"2222-2222-22{number:02}".replace("0", "A").replace("1", "B")) for number in range(10)]
    assert set(answers) == {(403, "code-refused")}
    assert enrolled(anna, good) == (429, "too-many")
    with central.database.transaction(tenant) as tx:
        tx.run("DELETE FROM attempt")
    assert enrolled(anna, good) == (200, "")


def test_a_laptop_that_asks_without_pause_is_told_to_wait(central: Central) -> None:
    with socket.create_connection(("127.0.0.1", central.server.port)) as line:
        ask = b"GET /health HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer flood\r\n\r\n"
        line.sendall(ask * 3000 + ask.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
        answers = b"".join(iter(lambda: line.recv(1 << 16), b""))
    assert b"HTTP/1.1 429" in answers
    assert b"retry-after: 1" in answers
