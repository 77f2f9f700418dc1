"""What laptops may count on, on either database."""

import msgspec
import pytest
from tests.central.machines import Central, operation

from trygg_protocol import messages
from trygg_protocol.merge import Conflict
from trygg_protocol.messages import Name, Outcome, Reason, Receipt, ReceiptRequest, Receipts, RemoteRecord
from trygg_protocol.wire import digest


def states(records: list[RemoteRecord]) -> dict[str, object]:
    return {record.record_id: record.fields for record in records}


def test_what_one_laptop_pushes_the_other_pulls(central: Central, tenant: str) -> None:
    anna, bo = central.laptop(tenant), central.laptop(tenant)
    words = {
        "text": "Mörkt vid Ö-viken \u2028 \x00 😀",
        "themes": ["ljus"],
        "safety": 2,
        "nested": {"b": [1, 2.5, None]},
    }
    made = operation(words)
    assert [answer.outcome for answer in anna.push(made)] == [Outcome.APPLIED]
    pulled = bo.pull()
    assert [(record.kind, record.record_id, record.fields) for record in pulled] == [("comment", made.record_id, words)]
    assert bo.pull() == []


def test_a_replayed_batch_is_applied_once_and_answered_as_before(central: Central, tenant: str) -> None:
    anna = central.laptop(tenant)
    batch = [operation({"text": str(number)}) for number in range(50)]
    first = anna.push(*batch)
    again = anna.push(*batch)
    assert {answer.outcome for answer in again} == {Outcome.ALREADY}
    assert [answer.rev for answer in again] == [answer.rev for answer in first]
    assert len(anna.pull()) == 50
    assert anna.pull() == []


def test_the_same_operation_twice_in_one_batch_is_applied_once(central: Central, tenant: str) -> None:
    anna = central.laptop(tenant)
    made = operation({"text": "en gång"})
    assert [answer.outcome for answer in anna.push(made, made)] == [Outcome.APPLIED, Outcome.ALREADY]


def test_create_edit_and_delete_in_one_batch_follow_one_another(central: Central, tenant: str) -> None:
    anna, bo = central.laptop(tenant), central.laptop(tenant)
    made = operation({"text": "m", "place": "torget"})
    gone = operation({"text": "ångrat"})
    answers = anna.push(
        made, operation({"text": "mörkt"}, made.record_id), gone, operation(None, gone.record_id), operation({"n": 1})
    )
    assert {answer.outcome for answer in answers} == {Outcome.APPLIED}
    assert not any(answer.merged for answer in answers)
    pulled = states(bo.pull())
    assert pulled[made.record_id] == {"text": "mörkt", "place": "torget"}
    assert pulled[gone.record_id] is None


def test_a_page_ends_where_it_is_told_and_the_next_goes_on(central: Central, tenant: str) -> None:
    anna = central.laptop(tenant)
    anna.push(*(operation({"number": number}) for number in range(25)))
    pages = [anna.page(10) for _ in range(3)]
    assert [len(page.records) for page in pages] == [10, 10, 5]
    assert [page.more for page in pages] == [True, True, False]
    revs = [record.rev for page in pages for record in page.records]
    assert revs == sorted(set(revs))


def test_two_edits_of_one_field_leave_a_visible_loser_that_can_be_settled(central: Central, tenant: str) -> None:
    anna, bo = central.laptop(tenant), central.laptop(tenant)
    made = operation({"text": "mörkt", "place": "torget"})
    (created,) = anna.push(made)
    anna.push(operation({"text": "kolsvart"}, made.record_id, created.rev))
    lost = operation({"text": "skumt", "place": "parken"}, made.record_id, created.rev)
    (answer,) = bo.push(lost)
    assert (answer.outcome, answer.reason, answer.merged) == (Outcome.CONFLICT, Reason.SAME_FIELD, True)

    pulled = {record.kind: record for record in anna.pull()}
    assert pulled["comment"].fields == {"text": "kolsvart", "place": "parken"}
    conflict = pulled[messages.CONFLICT]
    assert conflict.record_id == lost.op_id
    told = msgspec.convert(conflict.fields, Conflict)
    assert (told.record_id, told.author) == (made.record_id, bo.device)
    assert (told.fields["text"].kept, told.fields["text"].other) == ("kolsvart", "skumt")

    settled = anna.push(
        operation({"text": "skumt"}, made.record_id, pulled["comment"].rev),
        operation(None, conflict.record_id, conflict.rev, kind=messages.CONFLICT),
    )
    assert {answer.outcome for answer in settled} == {Outcome.APPLIED}
    assert states(bo.pull()) == {made.record_id: {"text": "skumt", "place": "parken"}, conflict.record_id: None}


@pytest.mark.parametrize("settled", [False, True])
def test_a_conflict_that_a_laptop_brought_back_is_made_again(central: Central, tenant: str, *, settled: bool) -> None:
    """A server that was restored lost an operation and its conflict: the other laptop's copy of that comes first."""
    anna, bo = central.laptop(tenant), central.laptop(tenant)
    made = operation({"text": "mörkt"})
    (created,) = anna.push(made)
    anna.push(operation({"text": "kolsvart"}, made.record_id, created.rev))
    lost = operation({"text": "skumt"}, made.record_id, created.rev)
    anna.push(operation({"reason": "same_field"}, lost.op_id, kind=messages.CONFLICT))
    if settled:
        anna.push(operation(None, lost.op_id, kind=messages.CONFLICT))
    (answer,) = bo.push(lost)
    assert answer.outcome is Outcome.CONFLICT
    (conflict,) = [record for record in anna.pull() if record.kind == messages.CONFLICT]
    assert msgspec.convert(conflict.fields, Conflict).fields["text"].other == "skumt"


def test_a_delete_and_an_edit_converge_and_are_flagged(central: Central, tenant: str) -> None:
    anna, bo = central.laptop(tenant), central.laptop(tenant)
    one, other = operation({"text": "ett"}), operation({"text": "två"})
    first, second = anna.push(one, other)
    anna.push(operation(None, one.record_id, first.rev), operation({"text": "två!"}, other.record_id, second.rev))
    edited, deleted = bo.push(
        operation({"text": "ett!"}, one.record_id, first.rev), operation(None, other.record_id, second.rev)
    )
    assert (edited.reason, deleted.reason) == (Reason.EDITED_BUT_DELETED, Reason.DELETED_BUT_EDITED)
    seen = states(anna.pull())
    assert seen[one.record_id] == {"text": "ett!"}
    assert seen[other.record_id] == {"text": "två!"}
    assert len(seen) == 4
    assert seen == states(bo.pull())


def test_of_what_is_erased_no_word_stays_at_the_server(central: Central, tenant: str) -> None:
    anna, bo = central.laptop(tenant), central.laptop(tenant)
    made = operation({"text": "hemligt", "place": "torget"})
    (created,) = anna.push(made)
    anna.push(operation({"text": "hemligare"}, made.record_id, created.rev))
    bo.push(operation({"text": "hemligast"}, made.record_id, created.rev))
    held = {record.kind: record for record in anna.pull()}
    conflict = held[messages.CONFLICT]
    anna.push(
        operation(None, made.record_id, held["comment"].rev, erase=True),
        operation(None, conflict.record_id, conflict.rev, kind=messages.CONFLICT),
    )
    assert states(bo.pull()) == {made.record_id: None, conflict.record_id: None}
    with central.database.transaction(tenant, write=False) as tx:
        rows = [
            row
            for table in ("operation", "record")
            for row in tx.rows(f"SELECT * FROM {table} WHERE tenant = :tenant", tenant=tenant)  # noqa: S608
        ]
    assert made.record_id in str(rows)
    assert "hemlig" not in str(rows)


def test_a_bundle_may_come_by_either_laptop_and_twice(central: Central, tenant: str) -> None:
    anna, bo = central.laptop(tenant), central.laptop(tenant)
    hers = operation({"text": "från Anna"}, author=anna.device)
    his = operation({"text": "rättat av Bo"}, hers.record_id, after=(hers.op_id,))
    assert [answer.outcome for answer in bo.push(hers, his)] == [Outcome.APPLIED, Outcome.APPLIED]
    assert [answer.outcome for answer in anna.push(hers)] == [Outcome.ALREADY]
    assert states(anna.pull()) == {hers.record_id: {"text": "rättat av Bo"}}


def test_kinds_and_fields_unknown_here_are_kept_through_edits(central: Central, tenant: str) -> None:
    newer, older = central.laptop(tenant), central.laptop(tenant)
    made = operation({"wings": 2, "crew": [{"name": "x"}]}, kind="drone_2", schema=7)
    (created,) = newer.push(made)
    older.push(operation({"wings": 3}, made.record_id, created.rev, kind="drone_2"))
    (pulled,) = newer.pull()
    assert (pulled.kind, pulled.schema, pulled.fields) == ("drone_2", 7, {"wings": 3, "crew": [{"name": "x"}]})


def test_receipts_tell_the_very_state_that_is_held(central: Central, tenant: str) -> None:
    anna = central.laptop(tenant)
    kept, gone = operation({"text": "kvar", "n": 1}), operation({"text": "borta"})
    answers = anna.push(kept, gone, operation(None, gone.record_id))
    asked = [Name("comment", id_) for id_ in (kept.record_id, gone.record_id, "never-seen")] + [
        Name("occasion", kept.record_id)
    ]
    told = anna.ask("POST", messages.RECEIPTS, ReceiptRequest(asked), kind=Receipts)
    assert sorted(told.receipts, key=lambda receipt: receipt.rev) == [
        Receipt("comment", kept.record_id, answers[0].rev or 0, digest({"n": 1, "text": "kvar"})),
        Receipt("comment", gone.record_id, answers[2].rev or 0, ""),
    ]


def test_zstd_is_spoken_where_both_do(central: Central, tenant: str) -> None:
    import zstandard  # noqa: PLC0415

    anna = central.laptop(tenant)
    body = zstandard.compress(msgspec.json.encode(messages.Push([operation({"text": "å" * 5000})])))
    told = anna.request("POST", messages.OPERATIONS, body, headers={"Content-Encoding": "zstd"})
    assert (told.status_code, told.headers["accept-encoding"]) == (200, "zstd")
    plain = anna.request("GET", messages.RECORDS, headers={"Accept-Encoding": "identity"})
    packed = anna.request("GET", messages.RECORDS, headers={"Accept-Encoding": "zstd"})
    assert ("content-encoding" in plain.headers, packed.headers["content-encoding"]) == (False, "zstd")
    assert plain.json() == packed.json()
