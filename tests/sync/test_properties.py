"""What sync promises; and that each is seen to fail where it is broken: with one thing taken out of either side."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import httpx
import msgspec
import pytest
from sqlalchemy import select, update
from tests.central import machines
from tests.sync.booth import HASTY, Central, Laptop, told
from tests.sync.links import Cuts, Loses, NoLink, one_in_five

from trygg_central import operations as central_operations
from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.conflict import Conflict
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.sync import SyncState
from trygg_desktop.services import Session
from trygg_desktop.store.changes import insert_all
from trygg_desktop.sync import incoming, outgoing, packs
from trygg_desktop.sync.pace import Pace, Patience
from trygg_protocol import merge

Open = Callable[..., Laptop]
MANY = 10_000
EARLY = datetime(2020, 1, 1, tzinfo=UTC)


def written(laptop: Laptop, occasion: str, count: int) -> None:
    """Many comments at once, as an import makes them."""
    row = {
        "occasion_id": occasion,
        "device": "A",
        "verbatim": False,
        "read_back": False,
        "themes": ["belysning"],
        "suggested_themes": [],
        "place": "Gångtunneln",
        "channel": "talk",
        "language": "sv",
        "agrees": 0,
        "author": "",
        "to_complete": False,
        "safety": 2,
    }
    rows = [{**row, "number": n, "text": f"Det är mörkt, nummer {n}."} for n in range(1, count + 1)]
    laptop.store.write(lambda session: insert_all(session, Comment, rows)).result()


def alike(central: Central, *laptops: Laptop) -> bool:
    """Whether every laptop holds what the server holds."""
    held = told(central.records())
    return all(told(laptop.records()) == held for laptop in laptops)


def waiting(laptop: Laptop) -> list[Operation]:
    return [operation for operation in laptop.outbox() if operation.acked_at is None]


# 1: no acknowledged operation is lost, none is taken for acknowledged that is not


def lost(central: Central, laptop: Laptop) -> set[str]:
    return {op.op_id for op in laptop.outbox() if op.acked_at is not None} - set(central.operations())


def test_nothing_is_marked_sent_before_the_server_says_so(central: Central, laptop: Open) -> None:
    anna = laptop("anna")
    anna.occasion()
    with pytest.raises(EnvironmentFault):
        anna.sync(NoLink(central.transport()), Patience(first=0, longest=0, tries=1))
    assert len(waiting(anna)) == 2
    assert not lost(central, anna)


def test_a_client_that_marks_before_it_is_answered_is_caught(
    central: Central, laptop: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = outgoing.next_batch

    def hasty(session: Session, limit: int, after: int = 0) -> outgoing.Batch:
        batch = sound(session, limit, after)
        anna.store.write(lambda writing: writing.connection().execute(_ACKED)).result()
        return batch

    anna = laptop("anna")
    anna.occasion()
    monkeypatch.setattr(outgoing, "next_batch", hasty)
    with suppress(EnvironmentFault):
        anna.sync(NoLink(central.transport()), Patience(first=0, longest=0, tries=1))
    assert lost(central, anna)


_ACKED = update(Operation.__table__).values(acked_at=utc_now())  # type: ignore[arg-type]


# 2: each operation is applied exactly once


def test_a_fifth_of_all_answers_lost_applies_nothing_twice(central: Central, laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    written(anna, anna.occasion(), MANY)
    link = Loses(central.transport(), one_in_five(7))
    anna.sync(link)
    bo.sync(Loses(central.transport(), one_in_five(8)))
    assert len(central.operations()) == len(set(central.operations()))
    assert len([1 for kind, _ in bo.records() if kind == "comment"]) == MANY


def test_a_server_that_does_not_know_what_it_took_is_caught(
    central: Central, laptop: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(central_operations.Held, "taken", lambda _: {})
    anna = laptop("anna")
    anna.occasion()
    with pytest.raises(EnvironmentFault):
        # The database itself refuses the second, so that nothing is counted twice even then.
        anna.sync(Loses(central.transport(), lambda count: count == 1), Patience(first=0, longest=0, tries=3))


# 3: when it is quiet every replica equals the server


def test_after_a_conflict_the_laptop_shows_what_the_server_holds(central: Central, laptop: Open) -> None:
    assert quarrel(central, laptop)


def test_a_client_that_keeps_what_lost_is_caught(
    central: Central, laptop: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outgoing, "lay_anew", lambda *_: None)
    assert not quarrel(central, laptop)


def quarrel(central: Central, laptop: Open) -> bool:
    """Two edits of one field, of which one is made while the other's answer is on its way; whether all are alike."""
    anna, bo = laptop("anna"), laptop("bo")
    words = anna.comment(anna.occasion(), "mörkt")
    anna.sync(), bo.sync()
    bo.edit(words, text="mopeder")
    bo.sync()

    class Meanwhile(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if request.method == "GET" and anna.text(words) == "mörkt":
                # By a clock that is set back: then the edit that loses changes nothing at all at the server.
                with patch("trygg_desktop.store.changes.utc_now", lambda: EARLY):
                    await asyncio.to_thread(anna.edit, words, text="tack")
            return await anna.transport.handle_async_request(request)

    anna.sync(Meanwhile())
    anna.sync(), bo.sync()
    return alike(central, anna, bo) and anna.text(words) == "mopeder"


# 4: the cursor goes with the records, in one transaction


def test_a_crash_between_records_and_cursor_loses_neither(
    central: Central, laptop: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    anna.comment(anna.occasion(), "mörkt")
    anna.sync()

    def crash(*_: object) -> None:
        raise ConnectionAbortedError

    with monkeypatch.context() as broken:
        broken.setattr(packs, "put_in_force", crash)
        with pytest.raises(ConnectionAbortedError):
            bo.sync()
    state = bo.store.read(lambda session: session.get_one(SyncState, 1)).result()
    assert (state.cursor, bo.records()) == (None, {})
    bo.sync(), anna.sync()
    assert alike(central, anna, bo)


# 5: every conflict leaves a visible loser


def test_the_value_that_lost_is_seen_on_both_laptops(central: Central, laptop: Open) -> None:
    quarrel(central, laptop)
    for name in ("anna", "bo"):
        again = laptop(name + " later")
        again.sync()
        (seen,) = again.store.read(lambda session: list(session.scalars(select(Conflict)))).result()
        assert seen.fields["text"] == {"kept": "mopeder", "other": "tack"}


def test_a_server_that_lets_the_last_one_win_is_caught(
    central: Central, laptop: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = merge.merge

    def last_wins(current: Any, operation: Any, author: str, rev: int, known: Any = ()) -> Any:
        return sound(current, operation, current.origin.author if current else author, rev, [*known, *range(rev)])

    monkeypatch.setattr(central_operations, "merge", last_wins)
    assert not quarrel(central, laptop)


# 6: progress over links that are cut again and again


@pytest.fixture
def on_loopback(tmp_path: Path) -> Iterator[machines.Central]:
    started = machines.Central(None, tmp_path / "served")
    yield started
    started.stop()


def test_ten_thousand_records_over_links_cut_every_2_to_20_kb(on_loopback: machines.Central, tmp_path: Path) -> None:
    served = Central(on_loopback.database)
    with Laptop(tmp_path / "anna", served.transport()) as anna, Laptop(tmp_path / "bo", served.transport()) as bo:
        for made in (anna, bo):
            made.enrol(served)
        written(anna, anna.occasion(), MANY)
        cuts = asyncio.run(through_cuts(on_loopback.server.port, anna, bo))
        assert cuts > 100
        assert len(served.operations()) == len(set(served.operations())) == MANY + 3
        assert alike(served, bo)


async def through_cuts(port: int, *laptops: Laptop) -> int:
    async with Cuts(port, seed=3) as cutting:
        for each in laptops:
            each.store.write(partial(moved, address=f"http://127.0.0.1:{cutting.port}")).result()
            await each.syncing(httpx.AsyncHTTPTransport(), Patience(first=0.001, longest=0.001, tries=200))
    return cutting.cuts


def moved(session: Session, address: str) -> None:
    session.get_one(SyncState, 1).server = address


def test_a_batch_that_never_shrinks_is_caught() -> None:
    pace = Pace(HASTY, most=1_500)
    sizes = []
    for _ in range(8):
        sizes.append(pace.size)
        pace.went_wrong(0, smaller=False)
    assert sizes == [1000, 500, 250, 125, 62, 31, 20, 20]
    pace.went_well()
    assert pace.size == 40
    for _ in range(6):
        pace.went_well()
    assert pace.size == 1_500


# 7: no municipality's laptop gets another's words


def test_another_municipalitys_laptop_gets_nothing(central: Central, laptop: Open, tmp_path: Path) -> None:
    anna = laptop("anna")
    anna.comment(anna.occasion(), "mörkt")
    anna.sync()
    other = Central(central.database, "sotenas")
    with Laptop(tmp_path / "other", other.transport()) as stranger:
        stranger.enrol(other)
        stranger.sync()
        assert {kind for kind, _ in stranger.records()} == {"laptop"}


# 8: what is written while a sync is in flight survives


def test_an_edit_made_while_a_sync_is_in_flight_survives(laptop: Open) -> None:
    assert edited_in_flight(laptop)


def test_a_client_that_does_not_lay_its_own_on_top_is_caught(laptop: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming, "pending", lambda *_: {})
    assert not edited_in_flight(laptop)


def edited_in_flight(laptop: Open) -> bool:
    anna, bo = laptop("anna"), laptop("bo")
    words = anna.comment(anna.occasion(), "mörkt")
    anna.sync(), bo.sync()
    bo.edit(words, place="Torget")
    bo.sync()
    seen: list[str | None] = []

    class Meanwhile(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            response = await anna.transport.handle_async_request(request)
            if not seen:
                await asyncio.to_thread(anna.edit, words, text="skrivet under tiden")
            seen.append(anna.text(words))
            return response

    anna.sync(Meanwhile())
    bo.sync()
    return set(seen) == {"skrivet under tiden"} and bo.text(words) == anna.text(words) == "skrivet under tiden"


# 9: deletes converge, and a delete against an edit keeps the words


@pytest.mark.parametrize("first", ["anna", "bo"])
def test_a_delete_and_an_edit_that_meet_keep_the_words(central: Central, laptop: Open, first: str) -> None:
    assert delete_meets_edit(central, laptop, first)


def test_a_server_that_deletes_what_it_is_told_to_is_caught(
    central: Central, laptop: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = merge.merge

    def obedient(current: Any, operation: Any, author: str, rev: int, known: Any = ()) -> Any:
        if operation.patch is not None or current is None:
            return sound(current, operation, author, rev, known)
        gone = msgspec.structs.replace(current, rev=rev, deleted=merge.Stamp(rev, author))
        return merge.Merged(gone, None, behind=False)

    monkeypatch.setattr(central_operations, "merge", obedient)
    assert not delete_meets_edit(central, laptop, "bo")


def delete_meets_edit(central: Central, laptop: Open, first: str) -> bool:
    anna, bo = laptop("anna"), laptop("bo")
    words = anna.comment(anna.occasion(), "mörkt")
    anna.sync(), bo.sync()
    anna.delete(words)
    bo.edit(words, text="mycket mörkt")
    for each in (anna, bo, anna, bo) if first == "anna" else (bo, anna, bo, anna):
        each.sync()
    flagged = len([1 for kind, _ in anna.records() if kind == "conflict"]) == 1
    return (
        alike(central, anna, bo)
        and flagged
        and anna.records().get(("comment", words), {}).get("text") == "mycket mörkt"
    )
