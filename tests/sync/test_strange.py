"""What comes from older and newer versions, in a strange order, or is refused: nothing is lost, the rest goes on."""

from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
import pytest
from sqlalchemy import select
from tests.sync.booth import Central, Laptop

from trygg_central import devices
from trygg_desktop.errors import Fault
from trygg_desktop.model.base import new_id
from trygg_desktop.model.minutes import Minutes
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.sync import RemoteCopy, SyncState
from trygg_desktop.services import Session, minutes, setup, sync_records
from trygg_desktop.sync import bundle, incoming
from trygg_desktop.sync.arrivals import arrivals
from trygg_protocol import messages
from trygg_protocol.messages import RemoteRecord

Open = Callable[..., Laptop]


def waiting(laptop: Laptop) -> list[Operation]:
    return [operation for operation in laptop.outbox() if operation.acked_at is None]


def test_fields_and_kinds_of_a_newer_version_are_kept_and_go_on(central: Central, laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    words = anna.comment(anna.occasion(), "mörkt")
    anna.sync()
    newer = {"text": "mörkt", "mood": "glad"}
    anna.store.write(
        partial(of_a_newer_version, changes=[("comment", words, newer), ("walk", new_id(), {"x": 1})])
    ).result()
    anna.sync(), bo.sync()
    assert {kind: state.get("mood") for kind, state in copies(bo).items()} == {"comment": "glad", "walk": None}
    bo.edit(words, text="mycket mörkt")
    bo.sync()
    assert (copies(bo)["comment"]["mood"], copies(bo)["comment"]["text"]) == ("glad", "mycket mörkt")
    held = central.records()
    assert (held["comment", words]["mood"], held["comment", words]["text"]) == ("glad", "mycket mörkt")


def copies(laptop: Laptop) -> dict[str, dict[str, Any]]:
    """{kind: state} of what is kept as the server has it."""
    kept = laptop.store.read(lambda session: list(session.scalars(select(RemoteCopy)))).result()
    return {copy.kind: copy.state or {} for copy in kept}


def of_a_newer_version(session: Session, changes: list[tuple[str, str, dict[str, Any]]]) -> None:
    for kind, record_id, state in changes:
        session.add(Operation(kind=kind, record_id=record_id, patch=state, schema=9))


def test_what_a_newer_laptops_stick_brings_is_no_copy_of_the_servers(central: Central, laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    evening = anna.occasion()
    stick = anna.store.write(partial(bundle.gather)).result()
    newer = [
        msgspec.structs.replace(each, patch={**(each.patch or {}), "mood": "glad"}, schema=9)
        for each in stick.operations
        if each.kind == "occasion"
    ]
    bo.store.write(partial(bundle.take, bundle=msgspec.structs.replace(stick, operations=newer))).result()
    assert ("occasion", evening) in bo.records()
    assert copies(bo) == {}
    bo.sync()
    assert central.records()["occasion", evening]["mood"] == "glad"
    assert copies(bo)["occasion"]["mood"] == "glad"


def test_two_records_for_what_only_one_may_be_for_come_in_one_page(laptop: Open) -> None:
    """As an older version made them: two laptops' minutes of one occasion."""
    bo = laptop("bo")
    evening = bo.occasion()
    bo.store.write(setup.ensure).result()
    bo.store.write(partial(minutes.begin, occasion_id=evening)).result()
    ((_, state),) = [each for each in bo.records().items() if each[0][0] == "minutes"]
    bo.store.write(lambda session: session.delete(session.scalars(select(Minutes)).one())).result()
    both = [RemoteRecord.of("minutes", new_id(), rev, 1, state) for rev in (5, 6)]
    bo.store.write(partial(incoming.take_in, come=arrivals(both))).result()
    assert [key for key in bo.records() if key[0] == "minutes"] == [("minutes", both[0].record_id)]
    assert copies(bo).keys() == {"minutes"}


def test_an_older_laptops_push_lacks_fields_and_is_read_with_their_defaults(laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    evening = anna.occasion()
    older = {
        "occasion_id": evening,
        "device": "A",
        "number": 1,
        "text": "gammalt",
        "created_at": "2026-01-01T10:00:00Z",
    }
    anna.store.write(partial(of_a_newer_version, changes=[("comment", (one := new_id()), older)])).result()
    anna.sync(), bo.sync()
    assert bo.text(one) == "gammalt"


def test_a_comment_that_comes_before_its_occasion_waits_for_it(central: Central, laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    words = anna.comment(anna.occasion(), "mörkt")
    anna.sync()
    page = [RemoteRecord.of(*key, rev, 1, state) for rev, (key, state) in enumerate(central.records().items(), 1)]
    comment = [record for record in page if record.kind == "comment"]
    bo.store.write(partial(incoming.take_in, come=arrivals(comment))).result()
    assert bo.text(words) is None
    bo.store.write(partial(incoming.take_in, come=arrivals(each for each in page if each.kind == "occasion"))).result()
    assert bo.text(words) == "mörkt"


def test_records_wait_for_the_one_they_belong_to_and_never_stop_a_sync(central: Central, laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    evening = anna.occasion()
    anna.store.write(setup.ensure).result()
    begun = anna.store.write(partial(minutes.begin, occasion_id=evening)).result().id
    anna.sync()
    state = central.records()["minutes", begun]
    bo.store.write(partial(incoming.take_in, come=arrivals([RemoteRecord.of("minutes", begun, 5, 1, state)]))).result()
    assert ("minutes", begun) not in bo.records()
    other = RemoteRecord.of("minutes", new_id(), 9_000, 1, state)
    bo.sync()
    bo.store.write(partial(incoming.take_in, come=arrivals([other]))).result()
    kinds = [key for key in bo.records() if key[0] == "minutes"]
    assert kinds == [("minutes", begun)]


def test_a_refused_operation_is_put_aside_with_its_reason_and_the_rest_goes_on(central: Central, laptop: Open) -> None:
    anna = laptop("anna")
    evening = anna.occasion()
    long = anna.comment(evening, "å" * messages.MOST_BYTES_OF_A_PATCH)
    short = anna.comment(evening, "kort")
    done = anna.sync()
    assert (done.quarantined, done.waiting) == (1, 0)
    assert [op.refused for op in waiting(anna)] == ["too_large"]
    assert ("comment", short) in central.records()
    anna.edit(long, text="kortare nu")
    anna.sync()
    assert ("comment", long) not in central.records()
    anna.store.write(partial(sync_records.try_again, kind="comment", record_id=long)).result()
    anna.sync()
    assert central.records()["comment", long]["text"] == "kortare nu"


def test_a_revoked_laptop_keeps_everything_and_is_told(central: Central, laptop: Open) -> None:
    anna = laptop("anna")
    anna.comment(anna.occasion(), "mörkt")
    me = anna.store.read(lambda session: session.get_one(SyncState, 1).device).result()
    devices.revoke(central.database, central.tenant, me)
    with pytest.raises(Fault, match="sync_token_revoked"):
        anna.sync()
    assert len(waiting(anna)) == 2
